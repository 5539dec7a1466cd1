/** Elements without markup strings: nothing in a text can become code, and no inline style is needed. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** `{n} de {total}` with its numbers. */
export const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

/** Moves reading and keyboard to a heading that has just appeared. */
export function focusOn(element) {
  element.setAttribute('tabindex', '-1');
  element.focus();
}
