/** What is said at a question for oneself. */
export interface CheckWords {
  /** The button. */
  go: string;
  none: string;
  right: string;
  wrong: string;
  partly: (wrong: number, missing: number) => string;
  /** At an option that was chosen. */
  markRight: string;
  markWrong: string;
}

/** What was chosen in the questions of this visit, by the id of the question; survives a change of language. */
export type CheckStates = Map<string, { chosen: number[]; isChecked: boolean }>;

const optionsOf = (check: Element) => [...check.querySelectorAll<HTMLLabelElement>('label.check-option')];

const inputOf = (option: Element) => option.querySelector('input');

const feedbackOf = (option: Element) => {
  const found: HTMLElement[] = [];
  let next = option.nextElementSibling;
  while (next instanceof HTMLElement && next.classList.contains('check-feedback')) {
    found.push(next);
    next = next.nextElementSibling;
  }
  return found;
};

const make = (parent: Element, tag: string, className: string) => {
  const element = document.createElement(tag);
  element.className = className;
  parent.append(element);
  return element;
};

const part = (check: Element, tag: string, className: string) =>
  check.querySelector(`.${className.split(' ')[0]}`) ?? make(check, tag, className);

/** `kind` is for the eye; the words carry the meaning. */
const verdictOf = (check: Element, words: CheckWords): { kind: 'none' | 'right' | 'wrong'; said: string } => {
  const inputs = optionsOf(check).flatMap((option) => inputOf(option) ?? []);
  const isRight = (input: HTMLInputElement) => input.dataset['right'] === 'true';
  const chosen = inputs.filter(({ checked }) => checked);
  if (chosen.length === 0) return { kind: 'none', said: words.none };
  const wrong = chosen.filter((input) => !isRight(input)).length;
  const missing = inputs.filter((input) => isRight(input) && !input.checked).length;
  if (wrong + missing === 0) return { kind: 'right', said: words.right };
  return { kind: 'wrong', said: inputs[0]?.type === 'radio' ? words.wrong : words.partly(wrong, missing) };
};

const drawOption = (option: HTMLLabelElement, isChecked: boolean, words: CheckWords) => {
  const input = inputOf(option);
  const isShown = isChecked && input?.checked === true;
  const isRight = input?.dataset['right'] === 'true';
  const mark = option.querySelector('.check-mark') ?? make(option, 'span', 'check-mark');
  mark.textContent = isShown ? words[isRight ? 'markRight' : 'markWrong'] : '';
  option.classList.toggle('check-option--right', isShown && isRight);
  option.classList.toggle('check-option--wrong', isShown && !isRight);
  for (const feedback of feedbackOf(option)) feedback.hidden = !isShown;
};

const draw = (check: Element, isChecked: boolean, words: CheckWords) => {
  const actions = part(check, 'div', 'check-actions no-print');
  const button = actions.querySelector('button') ?? make(actions, 'button', 'btn btn--quiet');
  button.setAttribute('type', 'button');
  button.textContent = words.go;
  const verdict = part(check, 'p', 'check-verdict');
  verdict.setAttribute('role', 'status');
  for (const option of optionsOf(check)) drawOption(option, isChecked, words);
  const { kind, said } = isChecked ? verdictOf(check, words) : { kind: 'none', said: '' };
  verdict.textContent = said;
  verdict.setAttribute('data-verdict', kind);
};

const idOf = (check: Element) => check.getAttribute('data-check') ?? '';

const remember = (check: Element, states: CheckStates, isChecked: boolean) => {
  const chosen = optionsOf(check).flatMap((option, index) => (inputOf(option)?.checked ? [index] : []));
  states.set(idOf(check), { chosen, isChecked });
};

/** Gives each question its button and its line for the verdict, and puts back what was chosen in it. */
export const drawChecks = (root: Element, states: CheckStates, words: CheckWords): void => {
  for (const check of root.querySelectorAll('fieldset.check')) {
    const state = states.get(idOf(check));
    optionsOf(check).forEach((option, index) => {
      const input = inputOf(option);
      if (input && state) input.checked = state.chosen.includes(index);
    });
    draw(check, state?.isChecked ?? false, words);
  }
};

/** A press of the button shows right or wrong, in words, with the feedback of what was chosen. */
export const pressCheck = (target: Element, states: CheckStates, words: CheckWords): void => {
  const check = target.closest('.check-actions button')?.closest('fieldset.check');
  if (!check) return;
  remember(check, states, true);
  draw(check, true, words);
};

/** Another choice takes the verdict away until the button is pressed again. */
export const changeCheck = (target: Element, states: CheckStates, words: CheckWords): void => {
  const check = target.closest('fieldset.check');
  if (!check || !target.matches('input')) return;
  remember(check, states, false);
  draw(check, false, words);
};
