import {
  largestNumber,
  readNumber,
  withoutZeros,
  type NumberFault,
  type NumberRule,
} from '@campus/course-rules/number-text';

/** Counts the sentences so far, to give each its own id. */
let said = 0;

const bound = (field: Element, name: 'min' | 'max'): number | null => {
  const text = field.getAttribute(`data-${name}`);
  return text === null ? null : Number(text);
};

const ruleOf = (field: Element): NumberRule => ({
  takesDecimals: field.getAttribute('data-decimals') === 'true',
  min: bound(field, 'min'),
  max: bound(field, 'max') ?? largestNumber,
});

/** A browser's own number field reads “5,5” as 55 or as nothing, and never shows what was typed: it becomes text. */
const asText = (root: Element): void => {
  for (const input of root.querySelectorAll<HTMLInputElement>('label.field input[type="number"]')) {
    const field = input.closest('label.field');
    input.type = 'text';
    input.inputMode = field && ruleOf(field).takesDecimals ? 'decimal' : 'numeric';
  }
};

/** The line of a class under a field, if there is one. */
const lineOf = (field: Element, name: string): Element | null => {
  let next = field.nextElementSibling;
  while (next?.classList.contains('field-below')) {
    if (next.classList.contains(name)) return next;
    next = next.nextElementSibling;
  }
  return null;
};

const newLine = (field: Element): Element => {
  const line = document.createElement('p');
  line.className = 'field-below field-fault';
  line.id = `field-fault-${++said}`;
  line.setAttribute('role', 'status');
  field.after(line);
  return line;
};

const say = (field: Element, input: HTMLInputElement, sentence: string): void => {
  const line = lineOf(field, 'field-fault') ?? newLine(field);
  line.textContent = sentence;
  input.setCustomValidity(sentence);
  if (sentence === '') {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  } else {
    // What it said was true of the text before.
    lineOf(field, 'field-state')?.replaceChildren();
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', line.id);
  }
};

/**
 * Restricts number fields of a lesson to numbers. A text that is not one stays in its field to be corrected,
 * with a sentence below; its input event goes no further, so it is saved nowhere; `onHeld` is called with
 * whether any such text is left. Zeros before a number go once it has been typed. Returns a function that ends it. May run again on the same nodes.
 */
export function watchNumberFields(
  root: HTMLElement,
  wordsOf: (fault: NumberFault, rule: NumberRule) => string,
  onHeld: (isAnyHeld: boolean) => void = () => {},
): () => void {
  asText(root);
  const onInput = (event: Event) => {
    const input = event.target;
    const field = input instanceof HTMLInputElement && input.closest('label.field[data-kind="number"]');
    if (!field) return;
    const rule = ruleOf(field);
    const read = readNumber(input.value, rule);
    const fault = read && 'fault' in read ? read.fault : null;
    if (fault) event.stopPropagation();
    if (!fault && input.validity.valid) return;
    say(field, input, fault ? wordsOf(fault, rule) : '');
    onHeld(root.querySelector('label.field [aria-invalid]') !== null);
  };
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || !target.validity.valid) return;
    if (!target.closest('label.field[data-kind="number"]')) return;
    const kept = withoutZeros(target.value);
    if (kept === target.value) return;
    target.value = kept;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  };
  root.addEventListener('input', onInput, true);
  root.addEventListener('change', onChange);
  return () => {
    root.removeEventListener('input', onInput, true);
    root.removeEventListener('change', onChange);
  };
}
