// What every page of the console has around it: who is here, where one can go, the language, the way out.
import { get, log_out, Refused, session } from "./api.js";
import { h } from "./dom.js";
import { choose_language, label, language, languages, speak, usual_language, _ } from "./words.js";
import { asked, go } from "./span.js";

const places = () => [["/reports", _("Reports")], ["/wallboard", _("Wallboard")]];
const readers_of_calls = ["team_leader", "project_manager"];  // who reads reports and the calls behind them

const here = (path) => location.pathname === path;

// The person, the projects and the one that is looked at.
export async function begin() {
  await speak(usual_language());
  const { user } = await session();
  if (language !== usual_language(user.language)) await speak(usual_language(user.language));
  const projects = (await get("projects")).items;
  const project = projects.find((one) => one.code === asked().project) ?? projects[0];
  return { user, projects, project, reads_calls: user.roles.some((role) => readers_of_calls.includes(role)) };
}

export function header({ user, projects, project }) {
  const with_project = (path) => (project ? `${path}?project=${encodeURIComponent(project.code)}` : path);
  const other = Object.keys(languages).find((one) => one !== language);
  return h("header", { class: "top" },
    h("nav", { "aria-label": _("Pages") }, h("span", { class: "brand" }, "CTS"),
      places().map(([path, name]) => h("a", { href: with_project(path), "aria-current": here(path) ? "page" : undefined }, name))),
    h("div", { class: "who" },
      projects.length > 1 && h("label", {}, h("span", { class: "unseen" }, _("Project")),
        h("select", { onchange: (event) => go({ project: event.target.value }) },
          projects.map((one) => h("option", { value: one.code, selected: one === project }, label(one.title))))),
      h("span", {}, user.display_name),
      h("button", { type: "button", class: "plain", lang: other === "en" ? "en" : "zh-CN",
                    onclick: () => { choose_language(other); location.reload(); } }, languages[other]),
      h("button", { type: "button", class: "plain", onclick: log_out }, _("Log out"))));
}

// A page that cannot be made says why, and keeps the way out.
export function sorry(fault) {
  return h("p", { class: "refused", role: "alert" }, fault instanceof Refused ? fault.message : _("The server cannot be reached."));
}

export function state_name(state) {
  const names = { draft: _("draft"), pilot: _("pilot"), running: _("running"), paused: _("paused"), closed: _("closed") };
  return names[state] ?? state;
}
