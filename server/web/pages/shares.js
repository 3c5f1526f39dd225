// The share of successes of each group with what it may be in the long run: a dot, and the line of its interval
// (Wilson, 95 in 100). Groups of few calls are drawn hollow.
import { few } from "./heat.js";
import { number } from "./words.js";

const width = 640, row = 26, left = 170, right = 130, head = 22;

// groups: [{label, success, calls}]
export function shares_chart(groups, name) {
  const d3 = globalThis.d3;
  const height = head + groups.length * row;
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img").attr("aria-label", name)
    .attr("class", "chart");
  const most = d3.max(groups, (one) => (one.success.share.of >= few ? Number(one.success.high) : Number(one.success.share.percent)));
  const x = d3.scaleLinear([0, Math.min(100, Math.max(most || 1, 1) * 1.05)], [left, width - right]).clamp(true);
  const ticks = svg.append("g").selectAll("g").data(x.ticks(5)).join("g");
  ticks.append("line").attr("class", "grid").attr("x1", x).attr("x2", x).attr("y1", head - 4).attr("y2", height);
  ticks.append("text").attr("class", "tick").attr("x", x).attr("y", 12).text((value) => `${value}%`);
  const lines = svg.append("g").selectAll("g").data(groups).join("g")
    .attr("transform", (one, at) => `translate(0,${head + at * row})`);
  lines.append("text").attr("class", "name").attr("x", left - 10).attr("y", 17).text((one) => one.label);
  const known = lines.filter((one) => one.success.low);
  known.append("line").attr("class", "interval").attr("x1", (one) => x(Number(one.success.low)))
    .attr("x2", (one) => x(Number(one.success.high))).attr("y1", 12).attr("y2", 12);
  known.append("circle").attr("class", (one) => (one.success.share.of < few ? "dot few" : "dot")).attr("r", 5).attr("cy", 12)
    .attr("cx", (one) => x(Number(one.success.share.percent)));
  lines.append("text").attr("class", "note").attr("x", width).attr("y", 17)
    .text((one) => (one.success.low ? `${one.success.share.percent}%  (${number(one.success.share.of)})` : "–"));
  return svg.node();
}
