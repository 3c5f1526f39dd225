// The connect rate of each hour of each weekday, as a table whose cells are tinted: read by eye and by a screen reader
// alike. A cell of fewer calls than `few` is not compared.
import { h, link } from "./dom.js";
import { label, _ } from "./words.js";

export const few = 30;
const shades = 6;

export function heat_map(groups, href) {
  const d3 = globalThis.d3;
  const dialled = groups.filter((one) => one.dials > 0);
  const hours = d3.range(d3.min(dialled, hour_of), d3.max(dialled, hour_of) + 1);
  const days = [...new Map(groups.map((one) => [one.parts[0].name, one.parts[0]])).values()];
  const enough = dialled.filter((one) => one.dials >= few);
  const [low, high] = d3.extent(enough, (one) => Number(one.connected.percent));
  const shade = d3.scaleQuantize([low ?? 0, high === low ? (low ?? 0) + 1 : high], d3.range(shades));
  const cells = new Map(dialled.map((one) => [`${one.parts[0].name} ${hour_of(one)}`, one]));
  const cell = (day, hour) => {
    const one = cells.get(`${day.name} ${hour}`);
    if (!one) return h("td", { class: "empty" }, h("span", { class: "unseen" }, _("no calls")));
    if (one.dials < few) return h("td", { class: "few" }, link(href(day.name, hour), _("few")));
    const share = Math.round(Number(one.connected.percent));
    return h("td", { class: `heat-${shade(Number(one.connected.percent))}` }, link(href(day.name, hour), String(share)));
  };
  const legend = enough.length === 0 || low === high ? [] : shade.range().map((at) => {
    const [from, to] = shade.invertExtent(at);
    return h("li", {}, h("span", { class: `swatch heat-${at}` }), `${Math.round(from)}–${Math.round(to)}`);
  });
  return h("div", {},
    h("table", { class: "heat" },
      h("caption", { class: "unseen" }, _("Connect rate in per cent, by weekday and hour")),
      h("thead", {}, h("tr", {}, h("td", {}), hours.map((hour) => h("th", { scope: "col" }, String(hour))))),
      h("tbody", {}, days.map((day) => h("tr", {}, h("th", { scope: "row" }, label(day.label)), hours.map((hour) => cell(day, hour)))))),
    h("ul", { class: "legend", "aria-label": _("Shades, in per cent") }, legend));
}

export const hour_of = (group) => Number(group.parts[1].name);
