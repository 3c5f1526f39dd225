// The calls behind a number of a report: a page at a time, and each with what it says, for who may read calls.
import { get } from "./api.js";
import { h, table } from "./dom.js";
import { class_name } from "./report_parts.js";
import { begin, header, sorry } from "./shell.js";
import { asked } from "./span.js";
import { label, moment, number, _ } from "./words.js";

const around = await begin();
const { project, ...narrowed } = asked();
delete narrowed.after;
const base = `projects/${encodeURIComponent(around.project.code)}/reports/calls`;

const rows = h("tbody");
const more = h("button", { type: "button", hidden: true }, _("More"));
const said = h("p", { class: "about", role: "status" });
let shown = 0;

async function open_record(call, cell) {
  if (cell.nextSibling) return cell.nextSibling.remove();
  const record = await get(`calls/${call}`);
  const answers = Object.entries(record.answers).map(([name, value]) => [name, String(value)]);
  cell.after(h("div", { class: "record" }, table(_("Answers"), [{ name: _("Field") }, { name: _("Answer") }], answers)));
}

function row_of(one) {
  const opener = h("button", { type: "button", class: "plain", onclick: () => open_record(one.call, opener).catch((fault) => opener.after(sorry(fault))) },
    moment(one.dialled_at ?? one.stored_at, around.project.zone));
  return h("tr", {}, h("th", { scope: "row" }, opener), h("td", {}, one.agent_name),
    h("td", {}, one.outcome ? label(one.outcome_label) : _("to be corrected")), h("td", {}, one.outcome ? class_name(one.outcome_class) : ""),
    h("td", { class: "number" }, number(one.talk_seconds)), h("td", { class: "number" }, String(one.form_version)),
    h("td", {}, one.origin === "migrated" ? _("migrated") : one.origin), h("td", { class: "id" }, one.call));
}

async function next_page(after) {
  const page = await get(base, { ...narrowed, after, limit: 50 });
  rows.append(...page.items.map(row_of));
  shown += page.items.length;
  said.textContent = page.after ? _("{shown} calls shown, the newest first; there are more.", { shown: number(shown) })
                                : _("{shown} calls, the newest first.", { shown: number(shown) });
  more.hidden = !page.after;
  more.onclick = () => next_page(page.after).catch((fault) => said.replaceWith(sorry(fault)));
}

document.title = `CTS: ${_("Calls behind a number")}`;
const main = h("main", { id: "main" },
  h("h1", {}, _("Calls behind a number")),
  h("p", { class: "about" }, label(around.project.title), " · ", Object.entries(narrowed).map(([name, value]) => `${name} ${value}`).join(" · ")),
  said,
  h("section", { class: "card wide" }, h("table", {}, h("caption", { class: "unseen" }, _("Calls behind a number")),
    h("thead", {}, h("tr", {}, [_("Moment"), _("Agent"), _("Outcome"), _("Class"), _("Talk, s"), _("Form version"), _("Origin"), _("Call")]
      .map((name) => h("th", { scope: "col" }, name)))), rows)),
  more);
document.body.append(h("a", { class: "skip", href: "#main" }, _("To the calls")), header(around), main);
await next_page().catch((fault) => said.replaceWith(sorry(fault)));
main.dataset.ready = "yes";
