/** Words of a self-check: the button, the verdict, the mark on a chosen option. */
export type CheckWord = 'go' | 'none' | 'right' | 'wrong' | 'partly' | 'markRight' | 'markWrong';

/** A word in the language of the page; `partly` counts wrong choices and missing ones. */
export type CheckWords = (word: CheckWord, counts?: { wrong: number; missing: number }) => string;

/** The questions of this visit; survives a change of language. */
export interface CheckStates {
  /** Whose order the options are in: the same text on all devices of a person, another for each person. */
  seed: string;
  /** By the id of the question. Options are identified by their place in the source, not by their place on screen. */
  given: Map<string, { chosen: string[]; isChecked: boolean }>;
}

interface Option {
  label: HTMLLabelElement;
  input: HTMLInputElement;
  feedback: HTMLElement[];
}

const feedbackOf = (label: Element) => {
  const found: HTMLElement[] = [];
  let next = label.nextElementSibling;
  while (next instanceof HTMLElement && next.classList.contains('check-feedback')) {
    found.push(next);
    next = next.nextElementSibling;
  }
  return found;
};

const optionsOf = (check: Element): Option[] =>
  [...check.querySelectorAll('label')].flatMap((label) => {
    const input = label.querySelector('input');
    return input ? { label, input, feedback: feedbackOf(label) } : [];
  });

const idOf = (check: Element) => check.getAttribute('data-check') ?? '';

/** As good as drawn, and the same on every machine: multiplicative hashing, with the factor of MurmurHash2. */
const numberOf = (text: string) =>
  [...text].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x5bd1e995), 0);

/** Puts the options in this person's order, once; keys and screen readers follow the nodes. */
const mix = (check: Element, seed: string) => {
  const options = optionsOf(check);
  // What no place was given to has the value that browsers give.
  if (options[0]?.input.value !== 'on') return;
  options.forEach(({ input }, place) => (input.value = `${place}`));
  const rankOf = ({ input }: Option) => numberOf(input.value + idOf(check) + seed);
  // What is moved loses the focus; somebody may have come here before this code did.
  const focused = options.find(({ input }) => input === document.activeElement);
  for (const { label, feedback } of options.sort((a, b) => rankOf(a) - rankOf(b)))
    check.append(label, ...feedback);
  focused?.input.focus();
};

/** Found by its first class, else made. */
const part = (parent: Element, tag: string, className: string): Element => {
  const found = parent.querySelector(`.${className.split(' ')[0]}`);
  if (found) return found;
  const made = document.createElement(tag);
  made.className = className;
  parent.append(made);
  return made;
};

const isRight = (input: HTMLInputElement) => input.dataset['right'] === 'true';

const verdictOn = (options: readonly Option[]): Parameters<CheckWords> => {
  const inputs = options.map(({ input }) => input);
  if (!inputs.some(({ checked }) => checked)) return ['none'];
  const amiss = inputs.filter((input) => input.checked !== isRight(input));
  if (amiss.length === 0) return ['right'];
  const missing = amiss.filter(isRight).length;
  return inputs[0]?.type === 'radio' ? ['wrong'] : ['partly', { wrong: amiss.length - missing, missing }];
};

const drawOption = ({ label, input, feedback }: Option, isChecked: boolean, words: CheckWords) => {
  const isShown = isChecked && input.checked;
  part(label, 'span', 'check-mark').textContent = isShown
    ? words(isRight(input) ? 'markRight' : 'markWrong')
    : '';
  label.classList.toggle('check-option--right', isShown && isRight(input));
  label.classList.toggle('check-option--wrong', isShown && !isRight(input));
  for (const each of feedback) each.hidden = !isShown;
};

const draw = (check: Element, isChecked: boolean, words: CheckWords) => {
  const actions = part(check, 'div', 'check-actions no-print');
  const button = part(actions, 'button', 'btn btn--quiet');
  button.setAttribute('type', 'button');
  button.textContent = words('go');
  const verdict = part(check, 'p', 'check-verdict');
  verdict.setAttribute('role', 'status');
  const options = optionsOf(check);
  for (const option of options) drawOption(option, isChecked, words);
  const [word, counts] = verdictOn(options);
  verdict.textContent = isChecked ? words(word, counts) : '';
  // For the eye; the words carry the meaning.
  verdict.setAttribute('data-verdict', word);
};

const remember = (check: Element, states: CheckStates, isChecked: boolean) => {
  const chosen = [...check.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);
  states.given.set(idOf(check), { chosen, isChecked });
};

/** Gives each question its order, its button and its line for the verdict, and puts back what was chosen in it. */
export const drawChecks = (root: Element, states: CheckStates, words: CheckWords): void => {
  for (const check of root.querySelectorAll('fieldset.check')) {
    mix(check, states.seed);
    const state = states.given.get(idOf(check));
    for (const { input } of optionsOf(check)) if (state) input.checked = state.chosen.includes(input.value);
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

/** Draws the questions of a text and follows what is chosen and pressed in them; returns the function that stops. */
export const watchChecks = (root: HTMLElement, states: CheckStates, words: CheckWords): (() => void) => {
  drawChecks(root, states, words);
  const press = ({ target }: Event) => target instanceof Element && pressCheck(target, states, words);
  const change = ({ target }: Event) => target instanceof Element && changeCheck(target, states, words);
  root.addEventListener('click', press);
  root.addEventListener('input', change);
  return () => {
    root.removeEventListener('click', press);
    root.removeEventListener('input', change);
  };
};
