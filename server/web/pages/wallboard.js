// The board on the wall: today in numbers, live. No customer's name or number is on it, nor in what it asks for.
import { get } from "./api.js";
import { h } from "./dom.js";
import { hours_chart } from "./wall_hours.js";
import { listen } from "./push.js";
import { begin, sorry, state_name } from "./shell.js";
import { clock, day_name, interval, label, number, percent, _ } from "./words.js";

const least_between = 1_000;  // asks no oftener, however much happens
const at_least_every = 30_000;

const tile = (name, value, about, tone) =>
  h("li", { class: "tile" }, h("h2", {}, name), h("p", { class: tone ? `big ${tone}` : "big" }, value), h("p", { class: "about" }, about));

const sum = (list, of) => list.reduce((all, one) => all + of(one), 0);
const is_ticket = (one) => one.kind === "complaint_ticket";

function minutes_since(instant, now) {
  return Math.max(0, Math.floor((new Date(now) - new Date(instant)) / 60_000));
}

function tiles(board) {
  const calls = board.promises.filter((one) => !is_ticket(one));
  const tickets = board.promises.filter(is_ticket);
  const overdue = sum(calls, (one) => one.overdue);
  const oldest = calls.map((one) => one.oldest).filter(Boolean).sort()[0];
  const soon = sum(tickets, (one) => one.soon);
  const late = sum(tickets, (one) => one.overdue);
  return h("ul", { class: "tiles" },
    tile(_("Dials today"), number(board.dials), _("{calls} calls in all", { calls: number(board.calls) })),
    tile(_("Connect rate"), percent(board.connected), _("A week ago by now: {share}", { share: percent(board.connected_a_week_ago) })),
    tile(_("Successes"), number(board.success.share.count), `${percent(board.success.share)}  ${interval(board.success)}`, "ok"),
    tile(_("Promises overdue"), number(overdue), oldest ? _("The oldest for {minutes} min", { minutes: number(minutes_since(oldest, board.now)) }) : _("None is late"),
      overdue > 0 ? "refused" : "ok"),
    tile(_("Tickets soon due"), number(soon), _("Within two hours; overdue: {late}", { late: number(late) }), soon + late > 0 ? "warn" : "ok"));
}

function agents_panel(board) {
  const cell = (text) => h("td", { class: "number" }, text);
  return h("section", { class: "panel" }, h("h2", {}, _("Agents today")),
    board.agents.length === 0 ? h("p", { class: "about" }, _("No calls yet")) :
    h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, _("Agent")),
      [_("Dials"), _("Connect rate"), _("Successes")].map((name) => h("th", { scope: "col", class: "number" }, name)))),
      h("tbody", {}, board.agents.slice(0, 8).map((one) => h("tr", {}, h("th", { scope: "row" }, one.name), cell(number(one.dials)), cell(percent(one.connected)), cell(number(one.successes)))))));
}

function promises_panel(board) {
  const line = (name, of, tone) => {
    const all = sum(board.promises, of);
    const which = board.promises.filter((one) => of(one) > 0).map((one) => `${label(one.label)} ${number(of(one))}`).join(_(", "));
    return h("tr", {}, h("th", { scope: "row", class: all > 0 ? tone : undefined }, all > 0 && tone ? "▲ " : "", name), h("td", { class: "number" }, number(all)), h("td", {}, which));
  };
  return h("section", { class: "panel" }, h("h2", {}, _("What is promised")),
    h("table", {}, h("tbody", {}, line(_("Overdue"), (one) => one.overdue, "refused"), line(_("Soon"), (one) => one.soon),
      line(_("Later today"), (one) => one.today))));
}

function correction_panel(board) {
  const remedial = board.promises.find((one) => one.kind === "remedial_call");
  const query = board.promises.find((one) => one.kind === "technical_query");
  const line = (name, value) => h("tr", {}, h("th", { scope: "row" }, name), h("td", { class: value > 0 ? "number warn" : "number ok" }, number(value)));
  return h("section", { class: "panel" }, h("h2", {}, _("To be mended")),
    h("table", {}, h("tbody", {}, line(_("Records to be corrected, of today"), board.needs_correction), line(_("Doubted sales to call again"), remedial?.open ?? 0),
      line(_("Technical queries open"), query?.open ?? 0))));
}

function notice_strip(notices, now, zone) {
  const urgent = notices.filter((one) => one.urgent && new Date(one.valid_from) <= new Date(now));
  return urgent.slice(-2).map((one) => h("p", { class: "strip" }, h("span", { class: "sign", "aria-hidden": "true" }, "!"),
    h("strong", {}, `${clock(one.published_at, zone)} ${_("Urgent")}`), ` ${label(one.title)}${_(": ")}${label(one.text)}`));
}

const around = await begin();
const { project } = around;
const main = h("main", { id: "main" });
document.body.append(main);
let line_is_up = false;

async function draw() {
  const [board, notices] = await Promise.all([get(`projects/${encodeURIComponent(project.code)}/wallboard`), get("notices")]);
  const of_here = notices.items.filter((one) => !one.project || one.project === project.code);
  document.title = `CTS: ${label(board.title)}`;
  main.replaceChildren(
    h("header", { class: "head" }, h("h1", {}, label(board.title), " ", h("span", { class: board.state === "running" ? "state ok" : "state warn" }, state_name(board.state))), h("p", { class: "day" }, day_name(board.day), " ", h("span", { class: "clock" }, clock(board.now, board.zone)))),
    ...notice_strip(of_here, board.now, board.zone),
    tiles(board),
    h("div", { class: "panels" }, agents_panel(board),
      h("section", { class: "panel" }, h("h2", {}, _("Dials by the hour"), h("span", { class: "legend" }, h("span", { class: "swatch main" }), _("connected"), h("span", { class: "swatch rest" }), _("not connected"))), hours_chart(board.hours)),
      promises_panel(board), correction_panel(board)),
    h("footer", {}, h("span", {}, board.as_of ? _("As of {moment}", { moment: clock(board.as_of, board.zone) }) : _("Nothing was counted yet")),
      h("span", { id: "line" }, line_is_up ? `● ${_("live")}` : `○ ${_("not connected to the server")}`), h("span", {}, _("No pilot, no practice; no customer's name or number")),
      h("a", { href: `/reports?project=${encodeURIComponent(project.code)}` }, _("Reports"))));
  main.dataset.ready = "yes";
}

let waiting = false, drawing = false;
async function redraw() {
  if (waiting) return;
  waiting = true;
  setTimeout(async () => {
    waiting = false;
    if (drawing) return redraw();
    drawing = true;
    await draw().catch((fault) => main.querySelector("footer")?.append(sorry(fault)));
    drawing = false;
  }, least_between);
}

if (project) {
  await draw().catch((fault) => main.replaceChildren(sorry(fault)));
  listen(redraw, (is_up) => {
    if (is_up !== line_is_up) redraw();
    line_is_up = is_up;
  });
  setInterval(redraw, at_least_every);
} else {
  main.append(h("p", { class: "about" }, _("There is no project yet.")));
}
