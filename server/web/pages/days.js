// Dials a day and how many of them were answered.
import { day_name, number, _ } from "./words.js";

const width = 640, height = 250, foot = 34, head = 24, widest = 56;

export function days_chart(groups) {
  const d3 = globalThis.d3;
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img")
    .attr("aria-label", _("Dials and connected calls by day")).attr("class", "chart");
  const x = d3.scaleBand(groups.map((one) => one.parts[0].name), [0, width]).padding(groups.length > 14 ? 0.2 : 0.45);
  const y = d3.scaleLinear([0, d3.max(groups, (one) => one.dials) || 1], [height - foot, head]);
  const wide = Math.min(x.bandwidth(), widest);
  const bars = svg.selectAll("g").data(groups).join("g")
    .attr("transform", (one) => `translate(${x(one.parts[0].name) + (x.bandwidth() - wide) / 2},0)`);
  bars.append("rect").attr("class", "rest").attr("width", wide).attr("y", (one) => y(one.dials))
    .attr("height", (one) => y(0) - y(one.dials));
  bars.append("rect").attr("class", "main").attr("width", wide).attr("y", (one) => y(one.connected.count))
    .attr("height", (one) => y(0) - y(one.connected.count));
  svg.append("line").attr("class", "axis").attr("x1", 0).attr("x2", width).attr("y1", y(0)).attr("y2", y(0));
  const middle = wide / 2;
  if (groups.length <= 14) {
    bars.append("text").attr("class", "value").attr("x", middle).attr("y", (one) => y(one.dials) - 6)
      .text((one) => number(one.dials));
    bars.filter((one) => y(0) - y(one.connected.count) > 18 && one.connected.percent).append("text").attr("class", "inside")
      .attr("x", middle).attr("y", (one) => y(one.connected.count) + 15).text((one) => `${Math.round(one.connected.percent)}%`);
  }
  const every = Math.ceil(groups.length / 10);
  bars.filter((one, at) => at % every === 0).append("text").attr("class", "tick").attr("x", middle).attr("y", height - 12)
    .text((one) => (groups.length <= 7 ? day_name(one.parts[0].name) : one.parts[0].name.slice(5)));
  return svg.node();
}
