import { EngineData } from './data/engine-data.ts';
import {
  areChoices,
  areInOrder,
  areLocalized,
  arePairs,
  areRightSteps,
  areRightTexts,
  isIdentifier,
  isLocalized,
  isRange,
  isSpan,
  isTime,
} from './data/formats.ts';
import { isLanguage } from './data/languages.ts';

/**
 * Corrects the engine where it is wrong about what content may read and set in SCORM 2004: it knows entries
 * that do not exist, accepts some invalid values, and refuses some valid ones.
 */

interface Entry {
  array: string;
  /** Its index, as written. */
  written: string;
  below: string;
}

/** Entries of arrays that an element names, the outermost first. */
const entriesIn = (element: string): Entry[] => {
  const path = element.split('.');
  return path.flatMap((written, at) =>
    (path[0] === 'cmi' || path[0] === 'adl') && /^\d+$/.test(written)
      ? [{ array: path.slice(0, at).join('.'), written, below: path.slice(at + 1).join('.') }]
      : [],
  );
};

const isNumber = (written: string): boolean => written === '0' || !written.startsWith('0');

/** Arrays whose entries begin with their identifier (RTE 4.2.9, 4.2.17). */
const identified: readonly string[] = ['cmi.interactions', 'cmi.objectives'];

/** Its entries are the manifest's: content makes none (RTE 4.3.1). */
const shared = 'adl.data';

/** Of the interaction that an element belongs to. */
const typeOf = (element: string, data: EngineData): string =>
  element.startsWith('cmi.interactions.')
    ? data.text(`${element.split('.').slice(0, 3).join('.')}.type`)
    : '';

/** Of these, one answer alone can be right (RTE 4.2.9.1). */
const ofOne: readonly string[] = ['true-false', 'likert', 'numeric', 'other'];

/** Codes are those of RTE 3.1.7. */
const refusalOfEntries = (element: string, data: EngineData): string | null => {
  for (const { array, written, below } of entriesIn(element)) {
    const count = data.count(array);
    if (count === null) return null;
    if (!isNumber(written) || Number(written) > count) return '351';
    if (Number(written) < count) continue;
    if (array === shared) return '351';
    if (identified.includes(array) && below !== 'id') return '408';
    if (count > 0 && array.endsWith('.correct_responses') && ofOne.includes(typeOf(element, data)))
      return '351';
  }
  return null;
};

type Test = (value: string) => boolean;

const formats: Record<string, Test> = {
  'cmi.session_time': isSpan,
  'cmi.learner_preference.language': (value) => value === '' || isLanguage(value),
  'cmi.comments_from_learner.n.comment': isLocalized,
  'cmi.comments_from_learner.n.timestamp': isTime,
  'cmi.objectives.n.id': isIdentifier,
  'cmi.objectives.n.description': isLocalized,
  'cmi.interactions.n.id': isIdentifier,
  'cmi.interactions.n.objectives.n.id': isIdentifier,
  'cmi.interactions.n.timestamp': isTime,
  'cmi.interactions.n.latency': isSpan,
  'cmi.interactions.n.description': isLocalized,
};

const responses: Record<string, Test> = {
  choice: areChoices,
  'fill-in': areLocalized,
  'long-fill-in': isLocalized,
};
const patterns: Record<string, Test> = {
  choice: areChoices,
  'fill-in': areRightTexts,
  'long-fill-in': areRightTexts,
  numeric: isRange,
  performance: areRightSteps,
};

/** The name of an element, whatever the numbers of its entries. */
const nameOf = (element: string): string => element.replaceAll(/\.\d+(?=\.|$)/g, '.n');

const testOf = (element: string, data: EngineData): Test | undefined => {
  const name = nameOf(element);
  if (name === 'cmi.interactions.n.learner_response') return responses[typeOf(element, data)];
  if (name === 'cmi.interactions.n.correct_responses.n.pattern') return patterns[typeOf(element, data)];
  return formats[name];
};

/** The error a read answers with; null: it may be answered. */
export const refusalToGet = (element: string, data: EngineData): string | null =>
  entriesIn(element).some(({ array, written }) => {
    const count = data.count(array);
    return count !== null && (!isNumber(written) || Number(written) >= count);
  })
    ? '301'
    : null;

/** The error of a read that the engine has answered; null: the answer stands. A store that is empty has no value yet. */
export const refusalOfAnswer = (element: string, answer: string, code: string): string | null =>
  code === '0' && answer === '' && nameOf(element) === 'adl.data.n.store' ? '403' : null;

/** The error an attempt to set answers with; null: the engine has a say. */
export const refusalToSet = (element: string, value: string, data: EngineData): string | null =>
  refusalOfEntries(element, data) ?? (testOf(element, data)?.(value) === false ? '406' : null);

/** Texts that may be empty. */
const mayBeEmpty: readonly string[] = [
  'cmi.location',
  'cmi.comments_from_learner.n.location',
  'cmi.learner_preference.language',
];

/** What the engine takes in place of a value that it refuses, by types of interactions. */
const standIn: Record<string, string> = {
  choice: 'x',
  'fill-in': 'x',
  'long-fill-in': 'x',
  matching: 'x[.]x',
  performance: 'x[.]x',
  sequencing: 'x',
  other: 'x',
};

/** Answers, and what would be right, that the engine is too strict about. */
const mayBeRefused = (name: string, type: unknown): boolean =>
  name === 'cmi.interactions.n.learner_response'
    ? type === 'fill-in' || type === 'long-fill-in'
    : name === 'cmi.interactions.n.correct_responses.n.pattern' && Object.hasOwn(standIn, String(type));

/** Standing still is a speed too. */
const isNoSpeed = (element: string, value: unknown): boolean =>
  element === 'cmi.learner_preference.delivery_speed' && Number(value) === 0;

/** Whether a value is to be taken though the engine has refused it, for its shape or for being out of range. */
const isFine = (element: string, value: string, code: string, data: EngineData): boolean => {
  const name = nameOf(element);
  // An interaction may be given another identifier (RTE 4.2.9); its form was checked before.
  if (code === '351') return name === 'cmi.interactions.n.id';
  if (code === '407') return isNoSpeed(element, value);
  if (code !== '406') return false;
  if (mayBeEmpty.includes(name)) return value === '';
  const type = typeOf(element, data);
  if (!mayBeRefused(name, type)) return false;
  if (type === 'choice') return value === '';
  return type === 'matching' ? arePairs(value) : type !== 'sequencing' || areInOrder(value);
};

/** Sets an element in the engine, by its own account or in spite of it; the error, null when it is set. */
export const setBy = (
  set: (element: string, value: string) => string | null,
  element: string,
  value: string,
  data: EngineData,
): string | null => {
  const before = entriesIn(element).map(({ array }) => [array, data.count(array) ?? 0] as const);
  const code = set(element, value);
  if (code === null) return null;
  if (isFine(element, value, code, data)) {
    const inPlace = code === '406' ? standIn[typeOf(element, data)] : undefined;
    if (inPlace === undefined || set(element, inPlace) === null) {
      data.put(element, value);
      return null;
    }
  }
  // What could not be set leaves no entry behind.
  for (const [array, count] of before) data.shorten(array, count);
  return code;
};

/** The engine sorts names as text: of arrays in general, entry 10 would go before entry 2, and be lost. */
const isLate = (element: string): boolean =>
  entriesIn(element).some(({ array, written }) => Number(written) > 9 && !identified.includes(array));

/** Loads what was saved, what the engine of 2004 would not take included: that would keep the item from being opened. */
export const load = (
  engine: { loadFromFlattenedJSON(json: object): void },
  cmi: Record<string, unknown>,
  is12: boolean,
): void => {
  const inPlaceOf = (element: string, value: unknown): string | undefined => {
    if (isNoSpeed(element, value)) return '1';
    if (value === '' && nameOf(element) === 'cmi.comments_from_learner.n.comment') return 'x';
    const type = String(cmi[`${element.split('.').slice(0, 3).join('.')}.type`]);
    return !is12 && mayBeRefused(nameOf(element), type) ? standIn[type] : undefined;
  };
  // The engine of 1.2 takes no empty entry.
  const given = Object.entries(cmi).filter(([, value]) => !is12 || value !== '');
  const loaded = given.map(([element, value]) => [element, inPlaceOf(element, value) ?? value] as const);
  engine.loadFromFlattenedJSON(Object.fromEntries(loaded.filter(([element]) => !isLate(element))));
  const late = loaded.filter(([element]) => isLate(element));
  late.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  for (const one of late) engine.loadFromFlattenedJSON(Object.fromEntries([one]));
  const data = new EngineData(engine);
  for (const [element, value] of Object.entries(cmi))
    if (typeof value === 'string' && inPlaceOf(element, value) !== undefined) data.put(element, value);
};
