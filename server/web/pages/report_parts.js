// The cards of the report page, each made of one answer of the wire.
import { get, with_query } from "./api.js";
import { bars_chart } from "./bars.js";
import { days_chart } from "./days.js";
import { h, link, table } from "./dom.js";
import { figure } from "./figure.js";
import { few, heat_map, hour_of } from "./heat.js";
import { shares_chart } from "./shares.js";
import { asked, go, week_name } from "./span.js";
import { interval, label, number, percent, _ } from "./words.js";

// The calls behind a number, for who may read them.
const behind = ({ reads_calls, project, span }) => (narrowed) =>
  (reads_calls ? with_query("/records", { project: project.code, ...span, ...narrowed }) : undefined);

const count = (name) => ({ name, number: true });
const text = (name) => ({ name });
const share_of = (part, whole) => (whole > 0 ? `${((100 * part) / whole).toFixed(1)}%` : "–");

function card(name, value, lines, tone) {
  return h("li", { class: "card figure" }, h("h2", {}, name), h("p", { class: tone ? `big ${tone}` : "big" }, value),
    lines.filter(Boolean).map((line) => h("p", { class: "about" }, line)));
}

export function cards(looking, { all, before, trials, agents }) {
  const to = behind(looking);
  const now = all.all;
  const then = before.refused ? undefined : before.all;
  const earlier = (value) => then && _("Before: {value}", { value });
  const valid = agents.refused ? undefined : agents.agents.reduce((sum, one) =>
    ({ count: sum.count + one.valid.share.count, of: sum.of + one.valid.share.of }), { count: 0, of: 0 });
  return h("ul", { class: "cards" },
    card(_("Dials"), link(to({ only: "dialled" }), number(now.dials)), [_("{calls} calls in all", { calls: number(now.calls) }), then && earlier(number(then.dials))]),
    card(_("Connect rate"), percent(now.connected),
      [h("span", {}, link(to({ only: "connected" }), number(now.connected.count)), ` / ${number(now.connected.of)}`), then && earlier(percent(then.connected))]),
    card(_("Successes"), link(to({ outcome_class: "success" }), number(now.success.share.count)),
      [`${percent(now.success.share)}   ${interval(now.success)}`, then && earlier(number(then.success.share.count))], "ok"),
    valid && valid.of > 0 && card(_("Valid sales"), share_of(valid.count, valid.of), [`${number(valid.count)} / ${number(valid.of)}`]),
    !trials.refused && trials.decided?.count > 0 && card(_("Retention"), percent(trials.retention),
      [_("{kept} kept of {decided} decided", { kept: number(trials.retention.count), decided: number(trials.retention.of) })]),
    card(_("To be corrected"), link(to({ only: "needs_correction" }), number(now.needs_correction.count)), [percent(now.needs_correction)],
      now.needs_correction.count > 0 ? "warn" : undefined));
}

export function days(looking, all) {
  const to = behind(looking);
  const groups = all.groups.filter((one) => one.dials > 0);
  return figure({
    title: _("Dials and connect rate by day"),
    chart: h("div", {}, days_chart(groups), h("ul", { class: "legend" }, h("li", {}, h("span", { class: "swatch main" }), _("connected")),
      h("li", {}, h("span", { class: "swatch rest" }), _("not connected")))),
    table: table(_("Dials and connect rate by day"), [text(_("Day")), count(_("Dials")), count(_("Connected")), count(_("Connect rate")), count(_("Successes"))],
      groups.map((one) => {
        const day = one.parts[0].name;
        const of_day = (narrowed) => to({ from: day, to: day, ...narrowed });
        return [day, link(of_day({ only: "dialled" }), number(one.dials)), link(of_day({ only: "connected" }), number(one.connected.count)),
          percent(one.connected), link(of_day({ outcome_class: "success" }), number(one.success.share.count))];
      })),
  });
}

export function hours(looking, report) {
  const to = behind(looking);
  const href = (weekday, hour) => to({ weekday, hour, only: "dialled" });
  const groups = report.groups.filter((one) => one.dials > 0);
  if (groups.length === 0) return undefined;
  return figure({
    title: _("Connect rate by hour, %"),
    about: _("Cells marked 'few' have under {few} dials and are not compared.", { few }),
    chart: heat_map(report.groups, href),
    table: table(_("Connect rate by hour"), [text(_("Weekday")), count(_("Hour")), count(_("Dials")), count(_("Connected")), count(_("Connect rate"))],
      groups.map((one) => [label(one.parts[0].label), String(hour_of(one)), link(href(one.parts[0].name, hour_of(one)), number(one.dials)),
        number(one.connected.count), percent(one.connected)])),
  });
}

export function funnel(looking, report) {
  const to = behind(looking);
  const steps = report.steps.filter((one) => one.reached.share.count > 0);
  const lost = steps.map((one, at) => {
    const before = at === 0 ? undefined : steps[at - 1].reached.share.count;
    return before ? (before - one.reached.share.count) / before : 0;
  });
  const worst = Math.max(...lost);
  const bars = steps.map((one, at) => ({
    label: label(one.label), count: one.reached.share.count,
    note: at > 0 && lost[at] > 0 ? `−${Math.round(100 * lost[at])}%  (${number(steps[at - 1].reached.share.count - one.reached.share.count)})` : "",
    alarming: at > 0 && lost[at] === worst && worst > 0.2,
  }));
  const step_link = (one, narrowed, words) => link(to({ purpose: report.purpose, ...narrowed }), words);
  return figure({
    title: _("How far the talk came"),
    about: _("{form}: calls with an answer in each step, of {calls}", { form: label(report.form), calls: number(report.calls) }),
    chart: bars_chart(bars, _("How far the talk came")),
    table: table(_("How far the talk came"),
      [text(_("Step")), count(_("Came so far")), count(_("Of the calls")), count(_("Interval")), count(_("Ended here")), text(_("Commonest outcome here"))],
      report.steps.map((one) => [label(one.label),
        step_link(one, one.step ? { talked: one.step } : { only: "right" }, number(one.reached.share.count)), percent(one.reached.share),
        interval(one.reached), step_link(one, { step: one.step || "none", only: "right" }, number(one.ended.count)),
        one.outcomes.length > 0 ? `${label(one.outcomes[0].label)} ${percent(one.outcomes[0].share)}` : ""])),
  });
}

export function refusals(looking, report) {
  const to = behind(looking);
  const groups = report.groups.filter((one) => one.calls > 0);
  if (groups.length === 0) return undefined;
  const all = groups.reduce((sum, one) => sum + one.calls, 0);
  return figure({
    title: _("Reasons of refusal"),
    about: _("{calls} calls with a reason", { calls: number(all) }),
    chart: bars_chart(groups.map((one) => ({ label: label(one.parts[0].label), count: one.calls, note: share_of(one.calls, all) })), _("Reasons of refusal")),
    table: table(_("Reasons of refusal"), [text(_("Reason")), count(_("Calls")), count(_("Share")), count(_("Out of"))],
      groups.map((one) => [label(one.parts[0].label), link(to({ where: `field:refusal_reason=${one.parts[0].name}` }), number(one.calls)),
        share_of(one.calls, all), number(all)])),
  });
}

export function outcomes(looking, all) {
  const to = behind(looking);
  const found = all.all.outcomes;
  const tone = { success: "ok", refusal: "rest", complaint: "refused" };
  return figure({
    title: _("Outcomes"),
    about: _("Of {calls} calls that need no correction", { calls: number(all.all.success.share.of) }),
    chart: bars_chart(found.slice(0, 12).map((one) => ({ label: label(one.label), count: one.share.count, note: percent(one.share), tone: tone[one.outcome_class] })), _("Outcomes")),
    table: table(_("Outcomes"), [text(_("Outcome")), text(_("Class")), count(_("Calls")), count(_("Share"))],
      found.map((one) => [label(one.label), class_name(one.outcome_class), link(to({ outcome: one.outcome }), number(one.share.count)), percent(one.share)])),
  });
}

export function class_name(name) {
  const names = { success: _("success"), refusal: _("refusal"), pending: _("pending"), unreachable: _("unreachable"),
                  not_eligible: _("not eligible"), complaint: _("complaint"), invalid: _("invalid") };
  return names[name] ?? name;
}

// What a planner asks: successes by anything the form asks or the list brings.
export function chosen(looking, codebook, report) {
  const to = behind(looking);
  const dimensions = dimensions_of(codebook);
  const picker = h("select", { id: "by", onchange: (event) => go({ by: event.target.value || undefined }) },
    h("option", { value: "" }, _("choose what to count by")),
    dimensions.map(([name, words]) => h("option", { value: name, selected: name === asked().by }, words)));
  const title = _("Successes by anything asked");
  const pick = h("p", { class: "pick" }, h("label", { for: "by" }, _("Count by")), " ", picker);
  if (!report) return h("section", { class: "card" }, h("h2", {}, title), pick);
  if (report.refused) return h("section", { class: "card" }, h("h2", {}, title), pick, h("p", { class: "refused", role: "alert" }, report.refused.message));
  const groups = report.groups.map((one) => ({ label: label(one.parts[0].label) || "–", success: one.success, calls: one.calls, part: one.parts[0].name }));
  const where = (part) => (report.by[0].name.includes(":") && !report.by[0].name.startsWith("calendar") ? to({ where: `${report.by[0].name}=${part}` }) : undefined);
  const made = figure({
    title, id: "chosen", about: _("{what}: share of successes with its interval (95 in 100); hollow: under {few} calls", { what: label(report.by[0].label), few }),
    chart: shares_chart(groups.slice(0, 40), title),
    table: table(title, [text(label(report.by[0].label)), count(_("Calls")), count(_("Successes")), count(_("Share")), count(_("Interval"))],
      groups.map((one) => [one.label, link(where(one.part), number(one.calls)), number(one.success.share.count), percent(one.success.share), interval(one.success)])),
  });
  made.querySelector("h2").after(pick);
  return made;
}

function dimensions_of(codebook) {
  const seen = new Map([["version", _("Form version")], ["agent", _("Agent")], ["calendar:month", _("Month")], ["calendar:week", _("Week")],
    ["calendar:weekday", _("Weekday")], ["calendar:hour", _("Hour")]]);
  for (const line of codebook.lines) {
    const closed = ["select_one", "select_multiple", "yes_no"].includes(line.type);
    if (line.kind === "field" && closed && !seen.has(`field:${line.name}`)) seen.set(`field:${line.name}`, label(line.label));
    if (line.kind === "attribute") seen.set(`attribute:${line.name}`, label(line.label));
  }
  return [...seen];
}

export function promised(trials) {
  const parts = [[_("kept"), trials.retention.count, "ok"], [_("unsubscribed"), trials.unsubscribed.count, "muted"],
    [_("told how to cancel"), trials.told_how.count, "rest"], [_("not billed"), trials.not_billed.count, "promised"]];
  return figure({
    title: _("Second confirmation before charging"),
    about: _("{trials} trials sold in these days, {decided} decided", { trials: number(trials.trials), decided: number(trials.decided.count) }),
    chart: bars_chart(parts.map(([name, value, tone]) => ({ label: name, count: value, note: share_of(value, trials.decided.count), tone })), _("Second confirmation before charging")),
    table: table(_("Second confirmation before charging"), [text(_("What became of them")), count(_("Trials")), count(_("Share")), count(_("Out of"))],
      parts.map(([name, value]) => [name, number(value), share_of(value, trials.decided.count), number(trials.decided.count)])),
  });
}

const weeks = new Map(); // what two sections show is asked for once a drawing

function weekly(looking) {
  if (!weeks.has(looking)) {
    weeks.clear();
    const asked = get(`${looking.base}/reports/weekly`, { week: week_name(looking.span.to) });
    weeks.set(looking, asked.catch(() => undefined));
  }
  return weeks.get(looking);
}

export async function complaints(looking) {
  const week = await weekly(looking);
  if (!week) return undefined;
  const lines = (list) => list.map((one) => [label(one.label), number(one.share.count), percent(one.share)]);
  const columns = (name) => [text(name), count(_("Tickets")), count(_("Share"))];
  return h("section", { class: "card" }, h("h2", {}, _("Complaints")),
    h("p", { class: "about" }, _("Week {week}: {count} tickets", { week: week.week, count: number(week.complaints) })),
    week.complaints > 0 && table(_("By cause"), columns(_("Cause")), lines(week.complaint_causes)),
    week.complaints > 0 && table(_("By state"), columns(_("State")), lines(week.complaint_states)),
    week.problems.length > 0 && table(_("Open at this moment"), [text(_("Kind")), count(_("Open")), count(_("Overdue"))],
      week.problems.map((one) => [label(one.label), number(one.open), number(one.overdue)])));
}

export async function questions(looking) {
  const week = await weekly(looking);
  if (!week || week.questions.length === 0) return undefined;
  return figure({
    title: _("Questions looked up"), about: _("Week {week}, by entry of the FAQ", { week: week.week }),
    chart: bars_chart([...week.questions].sort((one, other) => other.share.count - one.share.count).slice(0, 10)
      .map((one) => ({ label: label(one.label), count: one.share.count, note: percent(one.share), tone: one.name ? undefined : "warn" })), _("Questions looked up")),
    table: table(_("Questions looked up"), [text(_("Question")), count(_("Look-ups")), count(_("Share"))],
      week.questions.map((one) => [label(one.label), number(one.share.count), percent(one.share)])),
  });
}

export function agents(looking, report) {
  const to = behind(looking);
  return h("section", { class: "card wide" }, h("h2", {}, _("Agents")),
    h("div", { class: "scrolls", tabindex: "0", role: "region", "aria-label": _("Agents") }, table(_("How each agent did"),
      [text(_("Agent")), count(_("Dials")), count(_("Connect rate")), count(_("Successes")), count(_("Success")), count(_("Interval")), count(_("Mean talk, s")),
       count(_("Sales")), count(_("Valid")), count(_("To be corrected")), count(_("Complaints heard")), count(_("Complained of afterwards"))],
      report.agents.map((one) => [one.name, link(to({ agent: one.agent, only: "dialled" }), number(one.dials)), percent(one.connected),
        link(to({ agent: one.agent, outcome_class: "success" }), number(one.success.share.count)), percent(one.success.share), interval(one.success),
        number(one.mean_talk_seconds), link(to({ agent: one.agent, only: "sale" }), number(one.valid.share.of)), percent(one.valid.share),
        link(to({ agent: one.agent, only: "needs_correction" }), number(one.needs_correction.count)),
        link(to({ agent: one.agent, outcome_class: "complaint" }), number(one.complaints_heard)), number(one.complained.count)]))));
}

export function fields(looking, report) {
  const met = report.fields.filter((one) => one.measured > 0 || one.other.share.of > 0);
  if (met.length === 0) return undefined;
  const ratio = (value, of) => (of > 0 ? (value / of).toFixed(2) : "–");
  return h("section", { class: "card wide" }, h("h2", {}, _("Fields")),
    h("p", { class: "about" }, _("What each field costs and brings: seconds, answers changed or refused, left empty, and how often a menu had no answer.")),
    h("div", { class: "scrolls", tabindex: "0", role: "region", "aria-label": _("Fields") }, table(_("What each field costs and brings"),
      [text(_("Field")), text(_("Step")), count(_("Calls")), count(_("Mean seconds")), count(_("Changed, a call")), count(_("Refused, a call")),
       count(_("Left empty")), count(_("Kept as one datum")), count(_("Other, chosen")), count(_("Out of"))],
      met.map((one) => [label(one.label), label(one.step_label), number(one.measured), one.measured > 0 ? (one.mean_milliseconds / 1000).toFixed(1) : "–", ratio(one.corrections, one.measured),
        ratio(one.refusals, one.measured), percent(one.left_empty.share), percent(one.one_datum.share), percent(one.other.share), number(one.other.share.of)]))));
}
