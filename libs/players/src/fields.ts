type TextField = HTMLInputElement | HTMLTextAreaElement;

/** From this many characters left, the remaining ones are shown. */
const nearLimit = 200;

const inputOf = (field: Element) => field.querySelector<TextField>('input, textarea');

const idOf = (field: Element) => field.getAttribute('data-field') ?? '';

/** The lines under a field: its text as printed, and where it is saved. Outside the label, which names the field. */
const below = (field: Element, className: string) => {
  let next = field.nextElementSibling;
  while (next && next.classList.contains('field-below')) {
    if (next.classList.contains(className)) return next;
    next = next.nextElementSibling;
  }
  const made = document.createElement('p');
  made.className = `field-below ${className}`;
  field.after(made);
  return made;
};

const drawPrinted = (field: Element, value: string) => {
  below(field, 'field-printed').textContent = value;
};

/** Puts the texts into their fields; the one being typed in is left alone, and so is what waits to be corrected. */
export const drawFields = (root: Element, valueOf: (fieldId: string) => string): void => {
  for (const field of root.querySelectorAll('label.field')) {
    const input = inputOf(field);
    const value = valueOf(idOf(field));
    if (input?.validity.valid && input !== document.activeElement && input.value !== value)
      input.value = value;
    drawPrinted(field, value);
  }
};

/** The field and its text, when the event came from one. */
export const typedIn = (target: Element): { fieldId: string; value: string } | null => {
  const field = target.closest('label.field');
  const input = field && inputOf(field);
  if (!field || !input) return null;
  drawPrinted(field, input.value);
  return { fieldId: idOf(field), value: input.value };
};

/** Shows under each field where its text is saved, and the characters left near the limit. */
export const drawFieldStates = (
  root: Element,
  words: { stateOf: (fieldId: string) => string | null; left: (count: number) => string },
): void => {
  for (const field of root.querySelectorAll('[data-field]')) {
    const input = inputOf(field);
    const state = words.stateOf(idOf(field));
    if (!input?.validity.valid || state === null) continue;
    const left = input.maxLength > 0 ? input.maxLength - input.value.length : Infinity;
    below(field, 'field-state').textContent = left <= nearLimit ? `${words.left(left)} · ${state}` : state;
  }
};
