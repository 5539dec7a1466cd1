import { isFault, readTable } from '@campus/tabular';
import {
  FileRefused,
  ItemRefused,
  limits,
  type Answer,
  type PoolQuestion,
  type ReadItem,
  type Texts,
} from '../question.ts';
import { inOneLine, markdownOf } from '../texts/markdown.ts';
import { acceptedOf, Items, numberIn, tagsOf, type Notes } from './item.ts';

const plainColumns = [
  'type',
  'correct',
  'tolerance',
  'points',
  'tags',
  'outcome',
  'guidelines',
  'difficulty',
] as const;
const MOST_OPTIONS = 8;

/** The headings of the template, in the languages of a course. */
export const tableColumns = (locales: readonly string[]): string[] => [
  'type',
  ...locales.map((locale) => `prompt ${locale}`),
  ...Array.from({ length: 4 }, (_, at) => locales.map((locale) => `option${at + 1} ${locale}`)).flat(),
  'correct',
  ...Array.from({ length: 4 }, (_, at) => locales.map((locale) => `feedback${at + 1} ${locale}`)).flat(),
  ...locales.map((locale) => `rationale ${locale}`),
  'tolerance',
  'points',
  'tags',
  'outcome',
  'guidelines',
  'difficulty',
];

/** A row for each question, a column for each text and language: see `tableColumns`. */
export async function readQuestionTable(bytes: Uint8Array, locales: readonly string[]): Promise<ReadItem[]> {
  const table = await readTable(bytes, { limits: { rows: limits.questions } });
  if (isFault(table)) throw new FileRefused('TABLE_UNREADABLE', { fault: table.fault });
  const headers = table.headers.map((header) => header.toLowerCase().replace(/\s+/g, ' ').trim());
  if (!headers.includes('type')) throw new FileRefused('COLUMN_MISSING', { column: 'type' });
  const names = textNames.flatMap((name) => locales.map((locale) => `${name} ${locale}`));
  const isKnown = new Set<string>([...plainColumns, ...names]);
  const items = new Items();
  for (const { line, cells } of table.rows) {
    const at = new Map(headers.map((header, index) => [header, cells[index]?.trim() ?? '']));
    items.read(line, '', (notes) => {
      for (const [header, cell] of at) if (cell && !isKnown.has(header)) notes.add('IGNORED', header);
      return new Row(at, locales, notes).read();
    });
  }
  return items.all;
}

const numbers = Array.from({ length: MOST_OPTIONS }, (_, at) => at + 1);
const textNames = [
  'prompt',
  'rationale',
  ...numbers.flatMap((number) => [`option${number}`, `feedback${number}`]),
];

class Row {
  private readonly cells: ReadonlyMap<string, string>;
  private readonly locales: readonly string[];
  private readonly notes: Notes;

  constructor(cells: ReadonlyMap<string, string>, locales: readonly string[], notes: Notes) {
    this.cells = cells;
    this.locales = locales;
    this.notes = notes;
  }

  read(): Partial<PoolQuestion> & { prompt: Texts; answer: Answer } {
    const difficulty = this.cell('difficulty');
    return {
      prompt: this.text('prompt') ?? {},
      rationale: this.text('rationale'),
      points: this.points(),
      tags: tagsOf(this.list('tags'), this.notes),
      outcome: this.cell('outcome') || null,
      guidelines: this.list('guidelines'),
      difficulty: /^[123]$/.test(difficulty) ? Number(difficulty) : null,
      answer: this.answer(this.cell('type').toLowerCase()),
    };
  }

  private answer(type: string): Answer {
    const filled = numbers.filter((number) => this.text(`option${number}`));
    const texts = filled.map((number) => this.text(`option${number}`) ?? {});
    const correct = this.list('correct');
    switch (type) {
      case 'single':
      case 'multiple': {
        const right = correct.map(numberIn);
        const unknown = right.find((number) => !filled.includes(number));
        if (unknown !== undefined) throw new ItemRefused('NO_RIGHT_ANSWER', String(unknown));
        return {
          type,
          options: filled.map((number, at) => ({
            text: texts[at] ?? {},
            correct: right.includes(number),
            feedback: this.text(`feedback${number}`),
          })),
        };
      }
      case 'true-false': {
        const said = this.cell('correct').toLowerCase();
        if (!['true', 'false'].includes(said)) throw new ItemRefused('NO_RIGHT_ANSWER', said);
        const feedback = { true: this.text('feedback1'), false: this.text('feedback2') };
        return { type, answer: said === 'true', feedback };
      }
      case 'match':
        return { type, pairs: filled.map((number) => this.pair(number)), distractors: [] };
      case 'order':
        return { type, items: texts };
      case 'short-text':
        return {
          type,
          accepted: Object.fromEntries(this.locales.map((each) => [each, this.accepted(each)])),
        };
      case 'numeric': {
        const tolerance = numberIn(this.cell('tolerance') || '0');
        return { type, answer: numberIn(this.cell('correct')), tolerance, unit: null };
      }
      default:
        throw new ItemRefused('TYPE_UNKNOWN', type);
    }
  }

  /** `left -> right` in each language. */
  private pair(number: number) {
    const sides = this.locales.flatMap((locale): [string, string[]][] => {
      const cell = this.cell(`option${number} ${locale}`);
      return cell ? [[locale, cell.split('->')]] : [];
    });
    if (sides.some(([, parts]) => parts.length !== 2)) throw new ItemRefused('SYNTAX');
    const side = (at: number) =>
      Object.fromEntries(sides.map(([locale, parts]) => [locale, inOneLine(markdownOf(parts[at] ?? ''))]));
    return { left: side(0), right: side(1), feedback: this.text(`feedback${number}`) };
  }

  private accepted(locale: string): string[] {
    const typed = numbers.map((number) => this.cell(`option${number} ${locale}`)).filter(Boolean);
    return acceptedOf(
      typed.map((text) => ({ text, share: 100, hasFeedback: false })),
      this.notes,
    );
  }

  private points(): number {
    const written = this.cell('points');
    if (!written) return 1;
    const points = Math.min(100, Math.max(1, Math.round(numberIn(written))));
    if (points !== numberIn(written)) this.notes.add('POINTS', written);
    return points;
  }

  private cell(name: string): string {
    return this.cells.get(name) ?? '';
  }

  private list(name: string): string[] {
    return this.cell(name)
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter(Boolean);
  }

  private text(name: string): Texts | null {
    const isOneLine = name !== 'prompt' && name !== 'rationale';
    const texts = this.locales.flatMap((locale): [string, string][] => {
      const text = markdownOf(this.cell(`${name} ${locale}`));
      return text ? [[locale, isOneLine ? inOneLine(text) : text]] : [];
    });
    return texts.length ? Object.fromEntries(texts) : null;
  }
}
