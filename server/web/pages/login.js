// The log-in page of the web console; leads on to where one wanted to go.
import { log_in, Refused } from "./api.js";
import { h } from "./dom.js";
import { choose_language, language, languages, speak, usual_language, _ } from "./words.js";

const own_page = (next) => (next?.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") ? next : "/reports");

await speak(usual_language());
document.title = _("CTS: log in");
const said = h("p", { class: "refused", role: "alert" });
const login = h("input", { id: "login", name: "login", autocomplete: "username", required: true, autofocus: true });
const password = h("input", { id: "password", name: "password", type: "password", autocomplete: "current-password", required: true });
const button = h("button", { type: "submit", class: "primary" }, _("Log in"));

async function submit(event) {
  event.preventDefault();
  said.textContent = "";
  button.disabled = true;
  try {
    await log_in(login.value, password.value);
    location.replace(own_page(new URLSearchParams(location.search).get("next")));
  } catch (fault) {
    said.textContent = fault instanceof Refused ? fault.message : _("The server cannot be reached.");
    button.disabled = false;
    password.select();
  }
}

const other = Object.keys(languages).find((one) => one !== language);
document.getElementById("main").append(
  h("h1", {}, _("CTS reports")),
  h("form", { onsubmit: submit },
    h("label", { for: "login" }, _("Log-in name")), login,
    h("label", { for: "password" }, _("Password")), password,
    said, button),
  h("button", { type: "button", class: "plain", lang: other === "en" ? "en" : "zh-CN",
                onclick: () => { choose_language(other); location.reload(); } }, languages[other]));
login.focus();
