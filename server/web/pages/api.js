// The wire, as this page's session may ask it. A refusal is a problem document (RFC 9457), thrown as Refused.
import { tag } from "./words.js";

let csrf = "";

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.errors?.map((one) => one.message).join(" ") || problem.title || String(status));
    this.status = status;
    this.errors = problem.errors ?? [];
  }
  has(reason) {
    return this.errors.some((one) => one.reason === reason);
  }
}

async function ask(method, path, body) {
  const headers = { Accept: "application/json", "Accept-Language": tag() };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (method !== "GET" && csrf) headers["X-CSRF-Token"] = csrf;
  const answer = await fetch(`/api/v1/${path}`, {
    method, headers, body: body === undefined ? undefined : JSON.stringify(body), credentials: "same-origin",
  });
  if (answer.status === 204) return undefined;
  const said = await answer.json();
  if (!answer.ok) throw new Refused(answer.status, said);
  return said;
}

export const get = (path, parameters = {}) => ask("GET", with_query(path, parameters));
export const post = (path, body) => ask("POST", path, body);
export const remove = (path) => ask("DELETE", path);

export function with_query(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined && value !== "") query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

export async function log_in(login, password) {
  const session = await post("web-sessions", { login, password });
  csrf = session.csrf_token;
  return session;
}

// Who is logged in here; nobody: the log-in page, which comes back to where one was.
export async function session() {
  try {
    const current = await get("web-sessions/current");
    csrf = current.csrf_token;
    return current;
  } catch (refused) {
    if (refused instanceof Refused && refused.status === 401) {
      location.replace(with_query("/login", { next: location.pathname + location.search }));
      return new Promise(() => {});  // the page is being left
    }
    throw refused;
  }
}

export async function log_out() {
  await remove("web-sessions/current");
  location.assign("/login");
}
