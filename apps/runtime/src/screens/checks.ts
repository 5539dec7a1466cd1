import type { Words } from '../text/text.ts';

/** What was chosen in the questions of this visit, by the id of the question; survives a change of language. */
export type CheckStates = Map<string, { chosen: number[]; isChecked: boolean }>;

const optionsOf = (check: Element) => [...check.querySelectorAll<HTMLLabelElement>('label.check-option')];
const inputOf = (option: Element) => option.querySelector('input');
const idOf = (check: Element) => check.getAttribute('data-check') ?? '';

const part = (parent: Element, tag: string, className: string): Element => {
  const known = parent.querySelector(`.${className.split(' ')[0]}`);
  if (known) return known;
  const made = document.createElement(tag);
  made.className = className;
  parent.append(made);
  return made;
};

/** `kind` is for the eye; the words carry the meaning. */
const verdictOf = (check: Element, t: Words): { kind: 'none' | 'right' | 'wrong'; words: string } => {
  const inputs = optionsOf(check).flatMap((option) => inputOf(option) ?? []);
  const isRight = (input: HTMLInputElement) => input.dataset['right'] === 'true';
  if (!inputs.some(({ checked }) => checked)) return { kind: 'none', words: t('check.none') };
  const isAll = inputs.every((input) => isRight(input) === input.checked);
  if (isAll) return { kind: 'right', words: t('check.right') };
  return { kind: 'wrong', words: t(inputs[0]?.type === 'radio' ? 'check.wrong' : 'check.partly') };
};

const drawOption = (option: HTMLLabelElement, isChecked: boolean, t: Words) => {
  const input = inputOf(option);
  const isShown = isChecked && input?.checked === true;
  const isRight = input?.dataset['right'] === 'true';
  part(option, 'span', 'check-mark').textContent = isShown
    ? t(isRight ? 'check.markRight' : 'check.markWrong')
    : '';
  option.classList.toggle('check-option--right', isShown && isRight);
  option.classList.toggle('check-option--wrong', isShown && !isRight);
  let next = option.nextElementSibling;
  while (next instanceof HTMLElement && next.classList.contains('check-feedback')) {
    next.hidden = !isShown;
    next = next.nextElementSibling;
  }
};

const draw = (check: Element, isChecked: boolean, t: Words) => {
  const actions = part(check, 'div', 'check-actions no-print');
  const button = part(actions, 'button', 'btn btn--quiet');
  button.setAttribute('type', 'button');
  button.textContent = t('check.go');
  const verdict = part(check, 'p', 'check-verdict');
  verdict.setAttribute('role', 'status');
  for (const option of optionsOf(check)) drawOption(option, isChecked, t);
  const { kind, words } = isChecked ? verdictOf(check, t) : { kind: 'none', words: '' };
  verdict.textContent = words;
  verdict.setAttribute('data-verdict', kind);
};

const remember = (check: Element, states: CheckStates, isChecked: boolean) => {
  const chosen = optionsOf(check).flatMap((option, at) => (inputOf(option)?.checked ? [at] : []));
  states.set(idOf(check), { chosen, isChecked });
};

/** Gives each question for oneself its button and its verdict, and puts back what was chosen in it. */
export const drawChecks = (root: Element, states: CheckStates, t: Words): void => {
  for (const check of root.querySelectorAll('fieldset.check')) {
    const state = states.get(idOf(check));
    optionsOf(check).forEach((option, at) => {
      const input = inputOf(option);
      if (input && state) input.checked = state.chosen.includes(at);
    });
    draw(check, state?.isChecked ?? false, t);
  }
};

/** A press of its button shows right or wrong, in words, with the feedback of what was chosen. */
export const pressCheck = (target: Element, states: CheckStates, t: Words): void => {
  const check = target.closest('.check-actions button')?.closest('fieldset.check');
  if (!check) return;
  remember(check, states, true);
  draw(check, true, t);
};

/** Another choice takes the verdict away until the button is pressed again. */
export const changeCheck = (target: Element, states: CheckStates, t: Words): void => {
  const check = target.closest('fieldset.check');
  if (!check || !target.matches('input')) return;
  remember(check, states, false);
  draw(check, false, t);
};
