import { isMistyped, isNumber } from './numeric-answer.ts';
import type { QuestionType, Response } from './question.ts';

/** Most characters in a string of a response, and most entries in a list or record of one. */
export const responseLimits = { characters: 500, entries: 50 } as const;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** NUL and lone surrogates are legal in JavaScript strings, not in PostgreSQL's jsonb. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= responseLimits.characters &&
  value.isWellFormed() &&
  !value.includes('\0');

const isKey = (value: unknown): value is string => isText(value) && value !== '' && !forbiddenKeys.has(value);

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const parseKeys = (value: unknown): string[] | null => {
  if (!Array.isArray(value) || value.length > responseLimits.entries) return null;
  const keys = value.filter(isKey);
  return keys.length === value.length && new Set(keys).size === keys.length ? keys : null;
};

const parseRecord = (value: unknown, isValue: (entry: unknown) => entry is string) => {
  if (!isPlainObject(value)) return null;
  const keys = Object.keys(value);
  if (keys.length > responseLimits.entries) return null;
  const entries: [string, string][] = [];
  for (const key of keys) {
    const entry = value[key];
    if (!isKey(key) || !isValue(entry)) return null;
    entries.push([key, entry]);
  }
  return Object.fromEntries(entries);
};

const field: Record<QuestionType, string> = {
  single: 'choice',
  multiple: 'choices',
  'true-false': 'choice',
  match: 'pairs',
  order: 'order',
  'short-text': 'text',
  numeric: 'text',
  cloze: 'blanks',
};

const parseValue = (type: QuestionType, value: unknown): Response | null => {
  switch (type) {
    case 'single':
      return value === null || isKey(value) ? { type, choice: value } : null;
    case 'true-false':
      return value === null || typeof value === 'boolean' ? { type, choice: value } : null;
    case 'multiple': {
      const choices = parseKeys(value);
      return choices && { type, choices };
    }
    case 'order': {
      const order = parseKeys(value);
      return order && { type, order };
    }
    case 'match': {
      const pairs = parseRecord(value, isKey);
      return pairs && { type, pairs };
    }
    case 'cloze': {
      const blanks = parseRecord(value, isText);
      return blanks && { type, blanks };
    }
    case 'short-text':
    case 'numeric':
      return isText(value) ? { type, text: value } : null;
  }
};

/**
 * Reads a response from JSON that nobody vouches for. Null when it is not exactly a response to a question of
 * this type: another `type`, a missing or an extra field, a wrong value, a repeated or empty key, more than
 * {@link responseLimits} allows, text that a database refuses. Whether keys exist in the question is for
 * {@link grade} to see. The result shares nothing with the input.
 */
export const parseResponse = (type: QuestionType, input: unknown): Response | null => {
  if (!isPlainObject(input) || !Object.hasOwn(input, 'type') || input.type !== type) return null;
  const name = field[type];
  if (Object.keys(input).length !== 2 || !Object.hasOwn(input, name)) return null;
  return parseValue(type, input[name]);
};

/** Whether anything was given at all, a text that cannot be read included: it is kept and shown. */
export const isGiven = (response: Response | null): boolean => {
  if (response === null) return false;
  switch (response.type) {
    case 'single':
    case 'true-false':
      return response.choice !== null;
    case 'multiple':
      return response.choices.length > 0;
    case 'order':
      return response.order.length > 0;
    case 'match':
      return Object.keys(response.pairs).length > 0;
    case 'cloze':
      return Object.values(response.blanks).some((text) => text.trim() !== '');
    case 'short-text':
    case 'numeric':
      return response.text.trim() !== '';
  }
};

/** Whether the learner answered; half an answer counts as one, what cannot be read as a number does not. */
export const isAnswered = (response: Response | null): boolean =>
  isGiven(response) && (response?.type !== 'numeric' || isNumber(response.text));

/** How much of what a question asks for has been given. */
export type AnswerState = 'none' | 'partly' | 'full';

/** The parts of a question that can be left open. */
export interface AskedParts {
  options: readonly unknown[];
  /** `blank` null: words. */
  cloze: readonly { blank: string | null; isNumeric: boolean }[];
}

const blanksOf = ({ cloze }: AskedParts) =>
  cloze.flatMap(({ blank, isNumeric }) => (blank === null ? [] : { key: blank, isNumeric }));

/** Whether a number is asked for where something else was typed. */
export const hasMistyped = (asked: AskedParts, response: Response | null): boolean => {
  if (response?.type === 'numeric') return isMistyped(response.text);
  if (response?.type !== 'cloze') return false;
  return blanksOf(asked).some(({ key, isNumeric }) => isNumeric && isMistyped(response.blanks[key] ?? ''));
};

const partsOf = (given: number, asked: number): AnswerState =>
  given === 0 ? 'none' : given < asked ? 'partly' : 'full';

/** Whether everything a question asks for has been given. What cannot be read as a number is not given. */
export const answerState = (asked: AskedParts, response: Response | null): AnswerState => {
  if (response === null || !isAnswered(response)) return 'none';
  if (response.type === 'match') {
    return partsOf(Object.values(response.pairs).filter(Boolean).length, asked.options.length);
  }
  if (response.type !== 'cloze') return 'full';
  const blanks = blanksOf(asked);
  const filled = blanks.filter(({ key, isNumeric }) => {
    const text = response.blanks[key] ?? '';
    return text.trim() !== '' && !(isNumeric && isMistyped(text));
  });
  return partsOf(filled.length, blanks.length);
};
