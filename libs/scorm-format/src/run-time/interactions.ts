import { decoded } from '../decoded.ts';
import { parseDuration } from './duration.ts';
import { flattenCmi, type FlatCmi } from './flat-cmi.ts';
import type { ScormStandard } from '../manifest/manifest.ts';

/** How content judged an answer; numbers it gave instead are in `points`. */
export const interactionResults = ['correct', 'incorrect', 'unanticipated', 'neutral'] as const;
export type InteractionResult = (typeof interactionResults)[number];

/** One thing a learner could choose, or one pair or step. */
export interface InteractionOption {
  text: string;
  isChosen: boolean;
  isCorrect: boolean;
}

/** One question inside content and what the learner answered, made legible. */
export interface Interaction {
  /** As content wrote it. */
  id: string;
  /** In 2004's words; null where content said none, or one that no standard has. */
  type: InteractionType | null;
  /** The question, where content tells it (2004), else its identifier made legible. */
  description: string;
  /** For types with options: those that were chosen or would have been right. The others content does not tell. */
  options: InteractionOption[];
  learnerResponse: string | null;
  /** All patterns that would have been right. */
  correctResponses: string[];
  result: InteractionResult | null;
  points: number | null;
  weighting: number | null;
  /** Seconds. */
  latency: number | null;
  /** A time of day (1.2) or a moment (2004), as content wrote it. */
  at: string | null;
}

/** What kind of question it is, in 2004's words. */
export const interactionTypes = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const;
export type InteractionType = (typeof interactionTypes)[number];

const LETTERS: Record<string, InteractionType> = {
  t: 'true-false',
  c: 'choice',
  f: 'fill-in',
  m: 'matching',
  p: 'performance',
  s: 'sequencing',
  l: 'likert',
  n: 'numeric',
};

const RESULTS: Record<string, InteractionResult> = {
  correct: 'correct',
  wrong: 'incorrect',
  incorrect: 'incorrect',
  unanticipated: 'unanticipated',
  neutral: 'neutral',
  c: 'correct',
  w: 'incorrect',
  u: 'unanticipated',
  n: 'neutral',
};

/**
 * An identifier as a person can read it: `urn:tool:Slide_2_Which%20one_0` → `Slide 2 Which one 0`. Standards allow no
 * spaces in identifiers, so tools write underscores or percent signs.
 */
export const legible = (identifier: string): string => {
  const bare = identifier.trim().replace(/^urn:(?:[\w.-]+:)*(?=[^:]+$)/i, '');
  const text = decoded(bare).replaceAll('_', ' ').replace(/\s+/gu, ' ').trim();
  return text || identifier.trim();
};

/** Any number of delimiters such as `{lang=en}` and `{case_matters=true}` may precede the value. */
const withoutDelimiters = (text: string): string =>
  text.replace(/^(?:\{(?:lang|case_matters|order_matters)=[^{}]*\})+/, '');

const is2004Text = (text: string): boolean => /\[[,.:]\]/.test(text);

const listIn = (text: string): string[] => {
  const bare = withoutDelimiters(text.trim());
  const parts =
    is2004Text(bare) || !/[,{}]/.test(bare) ? bare.split('[,]') : bare.replace(/[{}]/g, '').split(',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

/** `source[.]target`, `source.target` in 1.2. */
const pairIn = (text: string): [string, string] => {
  const sign = text.includes('[.]') ? '[.]' : '.';
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + sign.length)];
};

const TRUE = /^(?:t|true|1)$/i;
const FALSE = /^(?:f|false|0)$/i;

const pairText = (text: string): string => {
  const [source, target] = pairIn(text);
  return [legible(source), legible(withoutDelimiters(target))].filter((part) => part !== '').join(' → ');
};

/** What is in a response or pattern, piece by piece. */
const piecesIn = (type: InteractionType | null, text: string): string[] => {
  if (type === 'true-false')
    return [TRUE.test(text.trim()) ? 'true' : FALSE.test(text.trim()) ? 'false' : text.trim()];
  if (type === 'choice' || type === 'sequencing') return listIn(text).map(legible);
  if (type === 'matching' || type === 'performance') return listIn(text).map(pairText);
  if (type === 'likert') return [legible(text)];
  if (type === 'numeric') return [text.includes('[:]') ? text.split('[:]').join(' … ').trim() : text.trim()];
  const bare = withoutDelimiters(text);
  // Content of 2004 may give several blanks at once.
  return type === 'fill-in' ? bare.split('[,]').map((part) => withoutDelimiters(part).trim()) : [bare.trim()];
};

const JOINED: Partial<Record<InteractionType, string>> = { sequencing: ' → ', performance: ' → ' };

const readable = (type: InteractionType | null, text: string): string =>
  piecesIn(type, text).join((type && JOINED[type]) ?? '; ');

const WITH_OPTIONS = new Set<InteractionType | null>(['choice', 'matching', 'likert', 'true-false']);

const optionsOf = (
  type: InteractionType | null,
  response: string | null,
  patterns: readonly string[],
): InteractionOption[] => {
  if (!WITH_OPTIONS.has(type)) return [];
  const chosen = new Set(response === null ? [] : piecesIn(type, response));
  const correct = new Set(patterns.flatMap((pattern) => piecesIn(type, pattern)));
  return [...new Set([...correct, ...chosen])].map((text) => ({
    text,
    isChosen: chosen.has(text),
    isCorrect: correct.has(text),
  }));
};

const numberIn = (text: string | undefined): number | null => {
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

const typeOf = (text: string | undefined): InteractionType | null => {
  const small = text?.trim().toLowerCase() ?? '';
  return interactionTypes.find((type) => type === small) ?? LETTERS[small] ?? null;
};

/** Values of `cmi.interactions.<n>`, by the path after the number. */
const byNumber = (cmi: FlatCmi): FlatCmi[] => {
  const found = new Map<number, FlatCmi>();
  for (const [name, value] of Object.entries(cmi)) {
    const [, number, rest] = /^cmi\.interactions\.(\d{1,5})\.(.+)$/.exec(name) ?? [];
    if (number === undefined || rest === undefined) continue;
    const one = found.get(Number(number)) ?? {};
    one[rest] = value;
    found.set(Number(number), one);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
};

const patternsIn = (one: FlatCmi): string[] =>
  Object.entries(one)
    .flatMap(([name, value]) => {
      const number = /^correct_responses\.(\d{1,5})\.pattern$/.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), value }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value);

/** Reads the interactions of stored run-time data of either version. Never throws, whatever content wrote. */
export const interactionsIn = (standard: ScormStandard, cmiJson: unknown): Interaction[] =>
  byNumber(flattenCmi(cmiJson)).map((one) => {
    const type = typeOf(one.type);
    const response = (standard === '1.2' ? one.student_response : one.learner_response) ?? null;
    const patterns = patternsIn(one);
    const result = one.result?.trim().toLowerCase() ?? '';
    return {
      id: one.id ?? '',
      type,
      description: withoutDelimiters(one.description ?? '').trim() || legible(one.id ?? ''),
      options: optionsOf(type, response, patterns),
      learnerResponse: response === null ? null : readable(type, response),
      correctResponses: patterns.map((pattern) => readable(type, pattern)),
      result: RESULTS[result] ?? null,
      points: RESULTS[result] ? null : numberIn(one.result),
      weighting: numberIn(one.weighting),
      latency: parseDuration(one.latency ?? ''),
      at: (standard === '1.2' ? one.time : one.timestamp) ?? null,
    };
  });
