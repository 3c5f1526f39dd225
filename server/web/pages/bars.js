// Horizontal bars with their counts, and what of them is lost to the next one where that is told.
import { number } from "./words.js";

const width = 640, row = 26, left = 170, right = 150;

// bars: [{label, count, note, tone}]
export function bars_chart(bars, name) {
  const d3 = globalThis.d3;
  const height = bars.length * row;
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img").attr("aria-label", name)
    .attr("class", "chart");
  const x = d3.scaleLinear([0, d3.max(bars, (one) => one.count) || 1], [0, width - left - right]);
  const lines = svg.selectAll("g").data(bars).join("g").attr("transform", (one, at) => `translate(0,${at * row})`);
  lines.append("text").attr("class", "name").attr("x", left - 10).attr("y", 18).text((one) => shortened(one.label));
  lines.append("rect").attr("class", (one) => one.tone ?? "main").attr("x", left).attr("y", 4).attr("height", row - 10)
    .attr("width", (one) => Math.max(x(one.count), one.count > 0 ? 1 : 0));
  lines.append("text").attr("class", "count").attr("x", (one) => left + x(one.count) + 8).attr("y", 18)
    .text((one) => number(one.count));
  lines.append("text").attr("class", (one) => (one.alarming ? "note alarming" : "note")).attr("x", width).attr("y", 18)
    .text((one) => one.note ?? "");
  return svg.node();
}

const shortened = (text) => {
  const wide = [...text].reduce((sum, one) => sum + (one.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
  if (wide <= 24) return text;
  let kept = "", sum = 0;
  for (const one of text) {
    sum += one.codePointAt(0) > 0x2e7f ? 2 : 1;
    if (sum > 22) break;
    kept += one;
  }
  return `${kept}…`;
};
