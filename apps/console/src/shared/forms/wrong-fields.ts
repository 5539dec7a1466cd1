/** A field that a form refused, in the document. */
export interface WrongField {
  field: HTMLElement;
  label: string;
  error: string;
}

const CONTROLS = 'input, select, textarea';

const isControl = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.matches(CONTROLS);

const wordsOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

const labelOf = (field: HTMLElement): string =>
  field instanceof HTMLInputElement ||
  field instanceof HTMLSelectElement ||
  field instanceof HTMLTextAreaElement
    ? wordsOf(field.labels?.[0])
    : '';

/** The error of a group is above its fields; its legend or heading names it. */
const ofGroup = (line: Element): WrongField | null => {
  const group = line.closest('fieldset, section, .field');
  const field =
    group?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? group?.querySelector<HTMLElement>(CONTROLS);
  if (!group || !field) return null;
  return { field, label: wordsOf(group.querySelector('legend, h2, h3, h4')), error: wordsOf(line) };
};

/** Every error a form shows, in the order of the page, with the field that is to be corrected. */
export const wrongFieldsOf = (form: HTMLElement): WrongField[] =>
  [...form.querySelectorAll('.field__error')].flatMap((line) => {
    const tied = document.getElementById(line.id.replace(/-error$/, ''));
    if (line.id && isControl(tied)) return [{ field: tied, label: labelOf(tied), error: wordsOf(line) }];
    return ofGroup(line) ?? [];
  });

/** Moves to a field, even if it is folded away. */
export const goTo = (field: HTMLElement): void => {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  field.focus();
};
