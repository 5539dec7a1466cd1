import { isLanguage } from './languages.ts';

/** The shapes of values in SCORM 2004, as RTE 4.1.1 has them, where the engine takes more than they allow. */

const year = '(?:19[7-9]\\d|20[0-2]\\d|203[0-8])';
const zone = '(?:Z|[+-](?:[01]\\d|2[0-3])(?::[0-5]\\d)?)';
const clock = `(?:[01]\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,2}${zone}?)?)?)?`;
const time = new RegExp(`^${year}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:T${clock})?)?)?$`);

/** A point in time, to hundredths of a second; a zone requires those. */
export const isTime = (value: string): boolean => time.test(value);

const span = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/;

export const isSpan = (value: string): boolean => span.test(value);

/** A URI; one that claims to be a URN has a namespace. */
export const isIdentifier = (value: string): boolean =>
  value !== '' && (!/^urn:/i.test(value) || /^urn:[a-z0-9][a-z0-9-]{0,31}:[^\s]+$/i.test(value));

/** Text that may say first what language it is in. */
export const isLocalized = (value: string): boolean => {
  const language = /^\{lang=([^}]*)\}/.exec(value)?.[1];
  return language === undefined || isLanguage(language);
};

/** Texts to be filled in. */
export const areLocalized = (value: string): boolean => value.split('[,]').every(isLocalized);

/** What the right texts to fill in begin with: how they are to be compared. */
const comparison = /^\{(case_matters|order_matters)=([^}]*)\}/;

export const areRightTexts = (value: string): boolean => {
  const seen = new Set<string>();
  let rest = value;
  for (let found = comparison.exec(rest); found; found = comparison.exec(rest)) {
    const [whole, name = '', choice = ''] = found;
    if (seen.has(name)) break;
    if (choice !== 'true' && choice !== 'false') return false;
    seen.add(name);
    rest = rest.slice(whole.length);
  }
  return areLocalized(rest);
};

/** Choices by their identifiers; content that writes what they say in their place is let be. */
export const areChoices = (value: string): boolean =>
  value === '' || value.split('[,]').every((each) => /^[^{}[\]]+$/.test(each));

const shortIdentifier = /^[^\s{}[\],]+$/;

/** Identifiers in their order; one may come again. */
export const areInOrder = (value: string): boolean => {
  const steps = value.split('[,]');
  return steps.length <= 36 && steps.every((each) => shortIdentifier.test(each));
};

/** Pairs of identifiers; one may come again. */
export const arePairs = (value: string): boolean => {
  const pairs = value.split('[,]').map((pair) => pair.split('[.]'));
  return (
    pairs.length <= 36 &&
    pairs.every((pair) => pair.length === 2 && pair.every((each) => shortIdentifier.test(each)))
  );
};

const isStep = (step: string): boolean => {
  const [name = '', answer = '', ...more] = step.split('[.]');
  if (more.length > 0 || !step.includes('[.]') || step === '[.]') return false;
  if (name !== '' && !shortIdentifier.test(name)) return false;
  return !answer.includes('[:]') || (answer.split('[:]').every(isReal) && isRange(answer));
};

/**
 * The expected performance, step by step: the name of a step, its result, or both; whether the order matters
 * is stated first.
 */
export const areRightSteps = (value: string): boolean => {
  const [whole = '', choice] = /^\{order_matters=([^}]*)\}/.exec(value) ?? [];
  if (choice !== undefined && choice !== 'true' && choice !== 'false') return false;
  const steps = value.slice(whole.length).split('[,]');
  return steps.length <= 250 && steps.every(isStep);
};

const isReal = (text: string): boolean => /^(?:-?\d+(?:\.\d+)?)?$/.test(text);

/** What a number is to be: one, or from one to another, either of them open. */
export const isRange = (value: string): boolean => {
  const [from = '', to = ''] = value.split('[:]');
  return from === '' || to === '' || !(Number(from) > Number(to));
};
