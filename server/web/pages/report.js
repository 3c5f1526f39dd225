// The report page: a project and a span of days, and what its calls say, each number with what it is counted of.
import { get, with_query } from "./api.js";
import { h } from "./dom.js";
import { begin, header, sorry, state_name } from "./shell.js";
import { asked, go, is_day, length_of, shifted, today_in, week_around } from "./span.js";
import { label, moment, _ } from "./words.js";
import { agents, cards, chosen, complaints, days, fields, funnel, hours, outcomes, promised, questions, refusals } from "./report_parts.js";

function span_of(project) {
  const { from, to } = asked();
  return is_day(from) && is_day(to) && from <= to ? { from, to } : week_around(today_in(project.zone));
}

function period(span) {
  const day = (name, text) => h("label", {}, h("span", { class: "unseen" }, text),
    h("input", { type: "date", name, value: span[name], required: true,
                 onchange: (event) => is_day(event.target.value) && go({ ...span, [name]: event.target.value }) }));
  const step = (times, text) => h("button", { type: "button", onclick: () => go(shifted(span, times)) }, text);
  const whole_week = length_of(span) === 7;
  return h("div", { class: "period", role: "group", "aria-label": _("Days") },
    step(-1, `◂ ${whole_week ? _("Week before") : _("Span before")}`), day("from", _("First day")), h("span", {}, "–"), day("to", _("Last day")),
    step(1, `${whole_week ? _("Next week") : _("Next span")} ▸`));
}

function files(project, span) {
  const file = (format) => with_query(`/api/v1/projects/${encodeURIComponent(project.code)}/reports/outcomes`,
                                      { ...span, by: asked().by ?? "calendar:day", format });
  return h("div", { class: "files" },
    h("a", { class: "button", href: file("xlsx"), download: true }, "Excel"),
    h("a", { class: "button", href: file("csv"), download: true }, "CSV"),
    h("a", { class: "button", href: `/api/v1/projects/${encodeURIComponent(project.code)}/reports/codebook?format=xlsx`, download: true }, _("Codebook")),
    h("button", { type: "button", onclick: () => window.print() }, _("Print")));
}

// Everything is asked for at once; what is refused leaves its card out, or says why.
async function ask_all(project, span) {
  const base = `projects/${encodeURIComponent(project.code)}`;
  const report = (name, parameters = {}) => get(`${base}/reports/${name}`, { ...span, ...parameters });
  const before = shifted(span, -1);
  const wanted = {
    all: report("outcomes", { by: "calendar:day" }),
    before: get(`${base}/reports/outcomes`, before),
    hours: report("outcomes", { by: "calendar:weekday,calendar:hour" }),
    funnel: report("funnel"),
    refusals: report("outcomes", { by: "field:refusal_reason" }),
    fields: report("fields"),
    agents: report("agents"),
    codebook: get(`${base}/reports/codebook`),
    trials: get(`${base}/trial-metrics`, span),
    chosen: asked().by ? report("outcomes", { by: asked().by }) : undefined,
  };
  const answers = await Promise.allSettled(Object.values(wanted));
  return Object.fromEntries(Object.keys(wanted).map((name, at) =>
    [name, answers[at].status === "fulfilled" ? answers[at].value : { refused: answers[at].reason }]));
}

const given = (answer) => answer && !answer.refused;

async function fill(main, around) {
  const { project } = around;
  const span = span_of(project);
  const answers = await ask_all(project, span);
  const { all } = answers;
  document.title = `CTS: ${label(project.title)}`;
  main.append(h("div", { class: "head" },
    h("div", {}, h("h1", {}, label(project.title), h("span", { class: `state ${project.state}` }, state_name(project.state))),
      h("p", { class: "about" },
        _("By the project's days ({zone}); pilot and practice are not counted.", { zone: project.zone }),
        given(all) && ` ${_("As of {moment}; screen and files from one query.", { moment: moment(all.as_of, project.zone) })}`)),
    h("div", { class: "tools" }, period(span), files(project, span))));
  if (!given(all)) {
    main.append(sorry(all.refused));
    return;
  }
  const looking = { ...around, span, base: `projects/${encodeURIComponent(project.code)}` };
  main.append(cards(looking, answers), h("div", { class: "grid" },
    days(looking, all), given(answers.hours) && hours(looking, answers.hours),
    given(answers.funnel) && funnel(looking, answers.funnel), given(answers.refusals) && refusals(looking, answers.refusals),
    outcomes(looking, all), given(answers.codebook) && chosen(looking, answers.codebook, answers.chosen),
    given(answers.trials) && answers.trials.trials > 0 && promised(answers.trials),
    await complaints(looking), await questions(looking),
    given(answers.agents) && agents(looking, answers.agents), given(answers.fields) && fields(looking, answers.fields)));
}

const around = await begin();
const main = h("main", { id: "main" });
document.body.append(h("a", { class: "skip", href: "#main" }, _("To the report")), header(around), main);
if (around.project) await fill(main, around).catch((fault) => main.append(sorry(fault)));
else main.append(h("p", { class: "about" }, _("There is no project yet.")));
main.dataset.ready = "yes";
