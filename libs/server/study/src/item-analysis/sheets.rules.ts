import { type AnswerColumns } from '@campus/item-analysis';
import { type AnswerKey } from '@campus/quiz-grading';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { type Bank } from '../quizzes/questions/question-bank.ts';
import { type SheetRow } from './item-analysis.statements.ts';

/** Questions whose options are counted: exactly one is chosen, or several may be. */
export const isExclusive = (type: AnswerKey['type']): boolean => type === 'single' || type === 'true-false';
export const hasOptions = (type: AnswerKey['type']): boolean => isExclusive(type) || type === 'multiple';

/** Longer than this somebody was elsewhere, with the test open. */
const LONGEST = 30 * 60;

const ZERO = 48;
const NINE = 57;
const DOT = 46;
const MINUS = 45;
const SPACE = 32;
const LINE = 10;
const UNANSWERED = MINUS;

/** A question in the place it has on sheets. */
export interface SheetQuestion {
  id: string;
  /** Its place in the columns; below 0 until it is met. */
  item: number;
  type: AnswerKey['type'];
  /** By the keys it was graded with. */
  points: number;
}

/** The questions of a version by their places on its sheets: null where the keys do not have one. */
export const placesOnSheet = (own: Bank, keys: Bank): (SheetQuestion | null)[] =>
  [...own.keys()].sort().map((id) => {
    const question = keys.get(id);
    return question ? { id, item: -1, type: question.type, points: question.points } : null;
  });

/** Reads sheets into columns. Two million answers pass here: a character at a time, nothing being cut out of the line. */
export class SheetReading {
  private sheet = '';
  private at = 0;
  private readonly choices = new Map<string, number>();
  /** Of choices of one character: nearly all. */
  private readonly letters = new Int32Array(128).fill(-1);
  private readonly lists = new Map<string, number>();
  private readonly none: number;

  constructor(readonly columns: AnswerColumns) {
    this.none = columns.choice([]);
  }

  /** The answers of one learner, see `sheetOfAttempt`. Points are a share of those of the keys they were graded by. */
  read(row: SheetRow, questions: readonly (SheetQuestion | null)[]): void {
    const { columns } = this;
    const [country, usual] = [columns.country(row.country), columns.language(row.language)];
    const learner = columns.addLearner();
    [this.sheet, this.at] = [row.sheet, 0];
    while (this.at < this.sheet.length) {
      const question = questions[this.number() - 1];
      const [points, seconds] = [this.number(), this.number()];
      const language = this.word();
      const from = this.at;
      const end = this.endOfLine();
      if (!question) continue;
      if (question.item < 0) question.item = columns.item(question.id);
      const isUnanswered = end === from + 1 && this.sheet.charCodeAt(from) === UNANSWERED;
      const choice = isUnanswered ? this.none : this.choiceOf(question.type, from, end);
      const added = columns.add({
        learner,
        item: question.item,
        score: Math.min(1, points / question.points),
        choice,
        seconds: seconds < 0 || seconds > LONGEST ? Number.NaN : seconds,
      });
      columns.mark(added, {
        skipped: isUnanswered || (choice === this.none && hasOptions(question.type)),
        language: language !== '' && isLocale(language) ? columns.language(language) : usual,
        country,
      });
    }
  }

  /** Up to the next space; NaN where there is nothing. */
  private number(): number {
    let [value, scale, sign, isEmpty] = [0, 0, 1, true];
    for (; ; this.at += 1) {
      const code = this.sheet.charCodeAt(this.at);
      if (code >= ZERO && code <= NINE) {
        value = value * 10 + code - ZERO;
        scale *= 10;
        isEmpty = false;
      } else if (code === DOT) scale = 1;
      else if (code === MINUS) sign = -1;
      else break;
    }
    this.at += 1;
    return isEmpty ? Number.NaN : (sign * value) / (scale || 1);
  }

  private word(): string {
    const from = this.at;
    while (this.at < this.sheet.length && this.sheet.charCodeAt(this.at) !== SPACE) this.at += 1;
    this.at += 1;
    return from === this.at - 1 ? '' : this.sheet.slice(from, this.at - 1);
  }

  private endOfLine(): number {
    while (this.at < this.sheet.length && this.sheet.charCodeAt(this.at) !== LINE) this.at += 1;
    this.at += 1;
    return this.at - 1;
  }

  private choiceOf(type: AnswerKey['type'], from: number, end: number): number {
    if (from === end || !hasOptions(type)) return this.none;
    if (type === 'multiple') return this.listOf(this.sheet.slice(from, end));
    const letter = end === from + 1 ? this.sheet.charCodeAt(from) : -1;
    const known = this.letters[letter] ?? -1;
    if (known >= 0) return known;
    const key = this.sheet.slice(from, end);
    const place = this.choices.get(key) ?? this.columns.choice([key]);
    this.choices.set(key, place);
    if (letter >= 0 && letter < this.letters.length) this.letters[letter] = place;
    return place;
  }

  /** A list of choices arrives as JSON; the same few come thousands of times. */
  private listOf(json: string): number {
    const known = this.lists.get(json);
    if (known !== undefined) return known;
    const list: unknown = JSON.parse(json);
    const place = this.columns.choice(
      Array.isArray(list) ? list.filter((one) => typeof one === 'string').sort() : [],
    );
    this.lists.set(json, place);
    return place;
  }
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
