import type { FileFormat, PoolQuestion, Texts } from '../question.ts';
import { inOneLine, portable } from '../texts/markdown.ts';

export const fileKinds = ['GIFT', 'MOODLE_XML'] as const satisfies readonly FileFormat[];
export type FileKind = (typeof fileKinds)[number];

/** What a file of another system cannot say of a question. */
export const untold = [
  /** {what}: the type; the question is left out. */
  'TYPE',
  /** It has no prompt or answers in this language, and is left out. */
  'LANGUAGE',
  /** {what}: directives; their words are kept where they have any. */
  'DIRECTIVE',
  /** Feedback to a pair. */
  'FEEDBACK',
  'UNIT',
  /** {what}: outcome, guidelines, difficulty, points. */
  'FIELD',
] as const;
export type Untold = (typeof untold)[number];

export interface Told {
  /** Of the question, from 1, in the order of the pool. */
  item: number;
  code: Untold;
  what: string;
}

export interface WrittenFile {
  text: string;
  /** How many questions it has. */
  count: number;
  told: Told[];
}

/** The texts of one question in one language, and what of them is lost. */
export class Writer {
  readonly told: Told[] = [];

  private readonly item: number;
  private readonly locale: string;

  constructor(item: number, locale: string) {
    this.item = item;
    this.locale = locale;
  }

  tell(code: Untold, what = ''): void {
    if (!this.told.some((told) => told.code === code && told.what === what))
      this.told.push({ item: this.item, code, what });
  }

  text(texts: Texts | null): string {
    const { text, lost } = portable(texts?.[this.locale] ?? '');
    for (const name of lost) this.tell('DIRECTIVE', name);
    return text;
  }

  line(texts: Texts | null): string {
    return inOneLine(this.text(texts));
  }

  /** What is said of a question in no such file. */
  fields({ outcome, guidelines, difficulty }: PoolQuestion): void {
    if (outcome !== null) this.tell('FIELD', 'outcome');
    if (guidelines.length) this.tell('FIELD', 'guidelines');
    if (difficulty !== null) this.tell('FIELD', 'difficulty');
  }
}

/** A share of 100, with the digits that Moodle knows. */
export const shareOf = (parts: number): string => String(Number((100 / parts).toFixed(5)));

/** Whether a question says anything in a language. */
export function speaks({ prompt, answer }: PoolQuestion, locale: string): boolean {
  if (!prompt[locale]) return false;
  switch (answer.type) {
    case 'single':
    case 'multiple':
      return answer.options.every(({ text }) => text[locale]);
    case 'match':
      return answer.pairs.every(({ left, right }) => left[locale] && right[locale]);
    case 'order':
      return answer.items.every((text) => text[locale]);
    case 'short-text':
      return (answer.accepted[locale] ?? []).length > 0;
    default:
      return true;
  }
}
