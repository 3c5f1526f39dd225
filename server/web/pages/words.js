// Sentences in the reader's language. The sources carry English; Chinese comes from the catalogue (server/web/po). What a
// kit says comes translated from the wire, and is only chosen here.

let words = {};
export let language = "en";

const stored = "cts.language";
export const languages = { zh_CN: "中文", en: "English" };

// What was chosen here before; else the person's own; else the browser's.
export function usual_language(of_person) {
  const chosen = localStorage.getItem(stored);
  if (chosen in languages) return chosen;
  return of_person ?? (navigator.language.startsWith("zh") ? "zh_CN" : "en");
}

export function choose_language(wanted) {
  localStorage.setItem(stored, wanted);
}

export async function speak(wanted) {
  language = wanted;
  document.documentElement.lang = tag();
  words = wanted === "zh_CN" ? await (await fetch("/assets/words.zh_CN.json")).json() : {};
}

export const tag = () => (language === "zh_CN" ? "zh-CN" : "en");

export function _(sentence, values = {}) {
  return (words[sentence] ?? sentence).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

export const label = (translated) => translated[language] || translated.en || translated.zh_CN || "";

export const number = (value) => new Intl.NumberFormat(tag()).format(value);
export const percent = (share) => (share.percent === undefined || share.percent === "" ? "–" : `${share.percent}%`);
export const interval = (uncertain) => (uncertain.low ? `${uncertain.low}–${uncertain.high}%` : "");

export function day_name(date) {  // 2026-11-26, as a day of the calendar wherever the reader is
  return new Intl.DateTimeFormat(tag(), { weekday: "short", month: "numeric", day: "numeric", timeZone: "UTC" })
    .format(new Date(`${date}T00:00:00Z`));
}

export function moment(instant, zone) {
  return new Intl.DateTimeFormat(tag(), { dateStyle: "short", timeStyle: "medium", timeZone: zone }).format(new Date(instant));
}

export function clock(instant, zone) {
  return new Intl.DateTimeFormat(tag(), { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone })
    .format(new Date(instant));
}
