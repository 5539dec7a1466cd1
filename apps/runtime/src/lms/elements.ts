import { duration } from './duration.ts';
import type { Interaction, LastAttempt, Objective, Report } from './report.ts';

/** One SetValue. */
export type Assignment = readonly [element: string, value: string];

type Standard = '1.2' | '2004';

const rounded = (value: number) => String(Math.round(value * 100) / 100);
const cut = (text: string, length: number) => text.slice(0, length).toWellFormed();

/** Characters of a text in 2004 that may name its language. */
const mostCharacters = 250;
/** Such a text, of one line: a brace in front would begin the name of a language. */
const localized = (text: string, most = mostCharacters) =>
  cut(text.replace(/\s+/g, ' ').trim().replace(/^\{/, ' {'), most);
/** As much of a question or an outcome as tells it from the others, where every commit repeats it. */
const mostRepeated = 60;
/** Fields that 2004 has room for in one typed answer. */
const mostFields = 10;
/** Characters of a whole attempt: thirty questions take 250. */
const mostResponse = 600;

/**
 * Always suspended, even when everything is done: another launch continues the same attempt, in which
 * bookmark and answers can still be read.
 */
const exit = 'suspend';

const status12 = ({ isDone, isPassed }: Report) =>
  !isDone ? 'incomplete' : isPassed === null ? 'completed' : isPassed ? 'passed' : 'failed';

const scoreOf = (standard: Standard, score: number | null): Assignment[] => {
  if (score === null) return [];
  const at = standard === '1.2' ? 'cmi.core.score' : 'cmi.score';
  const plain: Assignment[] = [
    [`${at}.min`, '0'],
    [`${at}.max`, '100'],
    [`${at}.raw`, rounded(score)],
  ];
  return standard === '1.2' ? plain : [...plain, [`${at}.scaled`, String(Math.round(score * 100) / 10_000)]];
};

/** How things stand: everything but the time, which moves on its own, and what is counted in lists. */
export const standing = (standard: Standard, report: Report): Assignment[] => {
  if (standard === '1.2')
    return [
      ['cmi.suspend_data', report.suspend],
      ['cmi.core.lesson_location', cut(report.location, 255)],
      ...scoreOf(standard, report.score),
      ['cmi.core.lesson_status', status12(report)],
      ['cmi.core.exit', exit],
    ];
  const success =
    !report.isDone || report.isPassed === null ? 'unknown' : report.isPassed ? 'passed' : 'failed';
  return [
    ['cmi.suspend_data', report.suspend],
    ['cmi.location', cut(report.location, 1000)],
    ...scoreOf(standard, report.score),
    ['cmi.progress_measure', String(Math.round(report.progress * 10_000) / 10_000)],
    ['cmi.completion_status', report.isDone ? 'completed' : 'incomplete'],
    ['cmi.success_status', success],
    ['cmi.exit', exit],
  ];
};

export const sessionTime = (standard: Standard, seconds: number): Assignment => [
  standard === '1.2' ? 'cmi.core.session_time' : 'cmi.session_time',
  duration(standard, seconds),
];

const objective12 = (path: string, { id, score }: Objective): Assignment[] => {
  const named: Assignment[] = [[`${path}.id`, id]];
  if (score === null) return named;
  return [
    ...named,
    [`${path}.score.min`, '0'],
    [`${path}.score.max`, '100'],
    [`${path}.score.raw`, rounded(score)],
    [`${path}.status`, 'completed'],
  ];
};

/** Once it is measured; in a large package no more than what platforms list. */
const objective2004 = (
  path: string,
  { id, score, description }: Objective,
  isBrief: boolean,
): Assignment[] => {
  if (score === null) return [];
  const brief: Assignment[] = [
    [`${path}.id`, id],
    [`${path}.score.raw`, rounded(score)],
  ];
  if (isBrief) return brief;
  return [
    ...brief,
    [`${path}.score.scaled`, String(Math.round(score * 100) / 10_000)],
    [`${path}.completion_status`, 'completed'],
    [`${path}.description`, localized(description, mostRepeated)],
  ];
};

/** The objective at a place in the platform's list, its id first. */
export const objective = (
  standard: Standard,
  at: number,
  told: Objective,
  isBrief: boolean,
): Assignment[] => {
  const path = `cmi.objectives.${at}`;
  return standard === '1.2' ? objective12(path, told) : objective2004(path, told, isBrief);
};

/** 1.2 knows options by one sign. */
const sign = (place: number) => '0123456789abcdefghijklmnopqrstuvwxyz'.charAt(place % 36);

const pairOf = (
  value: number | string | [number, number],
  between: string,
  name: (place: number) => string,
) => (Array.isArray(value) ? value.map(name).join(between) : typeof value === 'number' ? name(value) : value);

const response12 = ({ type, response }: Interaction): string => {
  const parts = response.map((value) => pairOf(value, '.', sign));
  if (type === 'true-false') return parts[0] === 'true' ? 't' : 'f';
  return cut(parts.join(type === 'fill-in' ? '; ' : ','), 255);
};

const response2004 = ({ type, response }: Interaction): string => {
  const parts = response.map((value) => pairOf(value, '[.]', (place) => `o${place + 1}`));
  return type === 'fill-in' ? parts.slice(0, mostFields).map(localized).join('[,]') : parts.join('[,]');
};

const result = (standard: Standard, share: number | null): string =>
  share === null
    ? 'neutral'
    : share >= 1
      ? 'correct'
      : share <= 0
        ? standard === '1.2'
          ? 'wrong'
          : 'incorrect'
        : String(Math.round(share * 100) / 100);

const two = (value: number) => String(value).padStart(2, '0');
const clock = (at: number) => {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
};

const interaction12 = (path: string, told: Interaction): Assignment[] => [
  [`${path}.id`, told.id],
  [`${path}.type`, told.type],
  ...(told.objective ? [[`${path}.objectives.0.id`, told.objective] as const] : []),
  [`${path}.weighting`, rounded(told.weight)],
  [`${path}.time`, clock(told.at)],
  [`${path}.student_response`, response12(told)],
  [`${path}.result`, result('1.2', told.share)],
  ...(told.seconds === null ? [] : [[`${path}.latency`, duration('1.2', told.seconds)] as const]),
];

const interaction2004 = (path: string, told: Interaction): Assignment[] => [
  [`${path}.id`, told.id],
  [`${path}.type`, told.type],
  ...(told.objective ? [[`${path}.objectives.0.id`, told.objective] as const] : []),
  ...(told.weight === 1 ? [] : [[`${path}.weighting`, rounded(told.weight)] as const]),
  [`${path}.learner_response`, response2004(told)],
  [`${path}.result`, result('2004', told.share)],
  [`${path}.description`, localized(told.description, mostRepeated)],
];

/** An answer at its index in the platform's list. Id and type come first, because the others depend on them. */
export const interaction = (standard: Standard, at: number, told: Interaction): Assignment[] => {
  const path = `cmi.interactions.${at}`;
  return standard === '1.2' ? interaction12(path, told) : interaction2004(path, told);
};

/** A whole attempt at a place in the list of 2004. */
export const attemptLine = (at: number, { id, response, share }: LastAttempt): Assignment[] => {
  const path = `cmi.interactions.${at}`;
  return [
    [`${path}.id`, id],
    [`${path}.type`, 'other'],
    [`${path}.learner_response`, cut(response, mostResponse)],
    ...(share === null ? [] : [[`${path}.result`, result('2004', share)] as const]),
  ];
};

const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

const otherDigit = (text: string) => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');

/**
 * Another value than this one that an element of 1.2 may take: the one that is stored, where content may say it, else
 * one that claims nothing.
 */
export const otherThan = (element: string, value: string, stored: string): string => {
  const name = element.slice(element.lastIndexOf('.') + 1);
  switch (name) {
    case 'lesson_status':
    case 'status':
      if (statuses.includes(stored)) return stored;
      return value === 'incomplete' ? 'browsed' : 'incomplete';
    case 'raw':
    case 'min':
    case 'max':
    case 'weighting':
      return stored || rounded(Number(value) + (Number(value) < 50 ? 0.01 : -0.01));
    case 'id':
      return `${value}_`;
    case 'type':
      return 'performance';
    case 'result':
      return value === 'neutral' ? 'unanticipated' : 'neutral';
    case 'time':
    case 'latency':
      return otherDigit(value);
    default:
      return stored;
  }
};

const unsaid = ['', 'not attempted', 'unknown'];

/**
 * Reported when somebody leaves without having done anything: reporting nothing would count as completed, and
 * an exit other than suspend would give up the attempt and its bookmark.
 */
export const untouched = (standard: Standard, read: (element: string) => string): Assignment[] => {
  const core = standard === '1.2' ? 'cmi.core' : 'cmi';
  const status = standard === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
  const isUnsaid = unsaid.includes(read(status));
  return [...(isUnsaid ? [[status, 'incomplete'] as const] : []), [`${core}.exit`, exit]];
};
