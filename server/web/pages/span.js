// The days a report is about, in the page's address: so that a report can be sent to a colleague, and the browser's
// back goes back.
const day_ms = 86_400_000;

const date_of = (text) => new Date(`${text}T00:00:00Z`);
const text_of = (date) => date.toISOString().slice(0, 10);
export const moved = (text, days) => text_of(new Date(date_of(text).getTime() + days * day_ms));
export const is_day = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && text_of(date_of(text)) === text;

// The week, Monday to Sunday, that a day is in.
export function week_around(text) {
  const weekday = (date_of(text).getUTCDay() + 6) % 7;
  return { from: moved(text, -weekday), to: moved(text, 6 - weekday) };
}

export function today_in(zone) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date());
}

export const length_of = ({ from, to }) => Math.round((date_of(to) - date_of(from)) / day_ms) + 1;
export const shifted = (span, times) => ({ from: moved(span.from, times * length_of(span)), to: moved(span.to, times * length_of(span)) });

// 2026-W48 (ISO 8601)
export function week_name(text) {
  const thursday = date_of(moved(week_around(text).from, 3));
  const first = new Date(Date.UTC(thursday.getUTCFullYear(), 0, 1));
  return `${thursday.getUTCFullYear()}-W${String(Math.floor((thursday - first) / day_ms / 7) + 1).padStart(2, "0")}`;
}

export function asked() {
  return Object.fromEntries(new URLSearchParams(location.search));
}

export function go(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) value === undefined ? query.delete(name) : query.set(name, value);
  location.assign(`${location.pathname}?${query}`);
}
