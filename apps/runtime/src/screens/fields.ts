type TextField = HTMLInputElement | HTMLTextAreaElement;

const fieldsIn = (root: Element) => [...root.querySelectorAll('label.field')];
const inputOf = (field: Element) => field.querySelector<TextField>('input, textarea');
const idOf = (field: Element) => field.getAttribute('data-field') ?? '';

/** What stands under a field on paper, where a box would cut the text. */
const drawPrinted = (field: Element, value: string) => {
  const known = field.nextElementSibling;
  const made = known?.classList.contains('field-printed') ? known : document.createElement('p');
  if (made !== known) {
    made.className = 'field-below field-printed';
    field.after(made);
  }
  made.textContent = value;
};

/** Puts the texts into their fields; the one being typed in is left alone. */
export const drawFields = (root: Element, valueOf: (fieldId: string) => string): void => {
  for (const field of fieldsIn(root)) {
    const input = inputOf(field);
    const value = valueOf(idOf(field));
    if (input && input !== document.activeElement && input.value !== value) input.value = value;
    drawPrinted(field, input?.value ?? value);
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
