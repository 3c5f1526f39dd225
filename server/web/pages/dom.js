// Elements from values: text is always text, never markup, so nothing a kit or a person wrote can become code.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

export const link = (href, text) => (href ? h("a", { href }, text) : document.createTextNode(text));

// columns: [{name, number}]; rows: arrays of a text or an element a cell; the first of a row heads it.
export function table(caption, columns, rows) {
  const kind = (at) => (columns[at].number ? "number" : undefined);
  return h("table", {},
    h("caption", {}, caption),
    h("thead", {}, h("tr", {}, columns.map((one, at) => h("th", { scope: "col", class: kind(at) }, one.name)))),
    h("tbody", {}, rows.map((cells) => h("tr", {}, cells.map((cell, at) =>
      at === 0 ? h("th", { scope: "row" }, cell) : h("td", { class: kind(at) }, cell))))));
}
