// A chart on its card, with the table of the same numbers behind a button: what is drawn can always be read.
import { h } from "./dom.js";
import { _ } from "./words.js";

let made = 0;

export function figure({ title, about, chart, table, wide, id }) {
  const of_title = `figure-${++made}`;
  const behind = table && h("div", { class: "behind", id: `${of_title}-table`, hidden: true, tabindex: "0", role: "region",
                                     "aria-labelledby": of_title }, table);
  const button = table && h("button", {
    type: "button", class: "plain", "aria-expanded": "false", "aria-controls": `${of_title}-table`,
    onclick: () => {
      behind.hidden = !behind.hidden;
      chart.hidden = !behind.hidden;
      button.setAttribute("aria-expanded", String(!behind.hidden));
      button.textContent = behind.hidden ? _("Show table") : _("Show chart");
    },
  }, _("Show table"));
  return h("section", { class: wide ? "card wide" : "card", "aria-labelledby": of_title, id },
    h("h2", { id: of_title }, title), about && h("p", { class: "about" }, about), chart, behind,
    button && h("div", { class: "foot" }, button));
}

export function none(title, sentence) {
  return h("section", { class: "card" }, h("h2", {}, title), h("p", { class: "about" }, sentence));
}
