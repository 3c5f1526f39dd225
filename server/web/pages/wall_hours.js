// Dials of each hour of the day and how many were answered, to be read from across a room.
import { number, _ } from "./words.js";

const width = 860, height = 260, foot = 34, head = 28, first = 8, last = 20;

export function hours_chart(hours) {
  const d3 = globalThis.d3;
  const shown = d3.range(Math.min(first, d3.min(hours, (one) => one.hour) ?? first), Math.max(last, d3.max(hours, (one) => one.hour) ?? last) + 1);
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img").attr("class", "chart")
    .attr("aria-label", hours.map((one) => _("{hour}:00 {dials} dials, {connected} connected", one)).join("; ") || _("No calls yet"));
  const x = d3.scaleBand(shown, [0, width]).padding(0.3);
  const y = d3.scaleLinear([0, d3.max(hours, (one) => one.dials) || 1], [height - foot, head]);
  const bars = svg.selectAll("g").data(hours).join("g").attr("transform", (one) => `translate(${x(one.hour)},0)`);
  bars.append("rect").attr("class", "rest").attr("width", x.bandwidth()).attr("y", (one) => y(one.dials)).attr("height", (one) => y(0) - y(one.dials));
  bars.append("rect").attr("class", "main").attr("width", x.bandwidth()).attr("y", (one) => y(one.connected)).attr("height", (one) => y(0) - y(one.connected));
  bars.append("text").attr("class", "value").attr("x", x.bandwidth() / 2).attr("y", (one) => y(one.dials) - 7).text((one) => number(one.dials));
  svg.append("line").attr("class", "axis").attr("x1", 0).attr("x2", width).attr("y1", y(0)).attr("y2", y(0));
  svg.append("g").selectAll("text").data(shown).join("text").attr("class", "tick").attr("x", (hour) => x(hour) + x.bandwidth() / 2)
    .attr("y", height - 8).text(String);
  return svg.node();
}
