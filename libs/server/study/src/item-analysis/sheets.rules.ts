import { type AnswerRow } from '@campus/item-analysis';
import { type AnswerKey } from '@campus/quiz-grading';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { type Bank } from '../quizzes/questions/question-bank.ts';
import { type SheetRow } from './item-analysis.statements.ts';

/** Questions whose options are counted: exactly one is chosen, or several may be. */
export const isExclusive = (type: AnswerKey['type']): boolean => type === 'single' || type === 'true-false';
export const hasOptions = (type: AnswerKey['type']): boolean => isExclusive(type) || type === 'multiple';

/** Longer than this somebody was elsewhere, with the test open. */
const LONGEST = 30 * 60;

/**
 * The answers on a sheet: a line each of the place of the question, points, seconds since the attempt began, language
 * and choice, `-` where nothing was answered. Points are a share of those of the version whose keys graded it. The time
 * of an answer is the time since the one before it was given for good.
 */
export function answersOnSheet(
  learner: string,
  row: SheetRow,
  questionIds: readonly string[],
  bank: Bank,
): AnswerRow[] {
  const lines = row.sheet.split('\n').map((line) => partsOf(line));
  const times = lines.flatMap(({ seconds }) => (seconds === null ? [] : [seconds])).sort((a, b) => a - b);
  const before = new Map(times.map((time, at) => [time, at === 0 ? 0 : (times[at - 1] ?? 0)]));
  return lines.flatMap(({ place, points, seconds, language, choice }) => {
    const item = questionIds[place - 1];
    const question = item === undefined ? undefined : bank.get(item);
    if (!question) return [];
    const chosen = choice === '-' ? [] : chosenOf(question.type, choice);
    const took = seconds === null ? null : seconds - (before.get(seconds) ?? 0);
    return [
      {
        learner,
        item: question.id,
        score: Math.min(1, points / question.points),
        chosen,
        seconds: took === null || took < 0 || took > LONGEST ? null : took,
        isSkipped: choice === '-' || (hasOptions(question.type) && chosen.length === 0),
        language: isLocale(language) ? language : row.language,
        country: row.country,
      },
    ];
  });
}

function partsOf(line: string) {
  const [place = '', points = '', seconds = '', language = '', ...choice] = line.split(' ');
  return {
    place: Number(place),
    points: Number(points),
    seconds: seconds === '' ? null : Number(seconds),
    language,
    choice: choice.join(' '),
  };
}

/** A list of choices arrives as JSON. */
function chosenOf(type: AnswerKey['type'], choice: string): string[] {
  if (choice === '') return [];
  if (isExclusive(type)) return [choice];
  return type === 'multiple' ? choicesIn(choice) : [];
}

const known = new Map<string, string[]>();

/** The same few lists come thousands of times. */
function choicesIn(json: string): string[] {
  const found = known.get(json);
  if (found) return found;
  const list: unknown = JSON.parse(json);
  const choices = Array.isArray(list) ? list.filter((one) => typeof one === 'string').sort() : [];
  if (known.size < 1000) known.set(json, choices);
  return choices;
}

/** The options that are right. */
export function correctOf(key: AnswerKey): string[] {
  switch (key.type) {
    case 'single':
      return [key.correct];
    case 'true-false':
      return [String(key.correct)];
    case 'multiple':
      return key.correct;
    default:
      return [];
  }
}
