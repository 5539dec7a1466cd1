import { questionTypes } from '@campus/quiz-grading';

/** A text by language. Texts are Markdown, as a pool of the course folder has them. */
export type Texts = Readonly<Record<string, string>>;

export interface Option {
  text: Texts;
  correct: boolean;
  feedback: Texts | null;
}

export interface Pair {
  left: Texts;
  right: Texts;
  feedback: Texts | null;
}

/** What is right, and what there is to choose from. */
export type Answer =
  | { type: 'single' | 'multiple'; options: Option[] }
  | { type: 'true-false'; answer: boolean; feedback: { true: Texts | null; false: Texts | null } }
  | { type: 'match'; pairs: Pair[]; distractors: Texts[] }
  /** In the right order. */
  | { type: 'order'; items: Texts[] }
  /** By language; words, not Markdown. */
  | { type: 'short-text'; accepted: Readonly<Record<string, string[]>> }
  | { type: 'numeric'; answer: number; tolerance: number; unit: Texts | null };

/** A question of a pool. What other systems do not know is null or empty. */
export interface PoolQuestion {
  uuid: string | null;
  prompt: Texts;
  rationale: Texts | null;
  points: number;
  tags: string[];
  outcome: string | null;
  guidelines: string[];
  difficulty: number | null;
  optionsFixed: boolean;
  answer: Answer;
}

/** The kinds of answers that files of other systems have. */
export const answerTypes = questionTypes.filter((type) => type !== 'cloze') satisfies Answer['type'][];

export const fileFormats = ['GIFT', 'AIKEN', 'MOODLE_XML', 'QTI', 'TABLE'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Why a file was not read at all. */
export const fileFaults = [
  /** {limit: kilobytes} */
  'FILE_LARGE',
  'FILE_EMPTY',
  /** Bytes of no text: a picture, an archive, UTF-16 without its mark. */
  'NOT_TEXT',
  /** {encoding}: named in the file, and unknown, or not what the bytes are. */
  'ENCODING_UNKNOWN',
  /** {line} */
  'NOT_XML',
  /** It declares entities, which could be bombs or read other files. */
  'XML_ENTITIES',
  'XML_LARGE',
  /** {root}: XML of another kind. */
  'XML_OTHER',
  /** A spreadsheet that could not be read. {fault} */
  'TABLE_UNREADABLE',
  /** {column}: the template has it. */
  'COLUMN_MISSING',
  /** {limit} */
  'TOO_MANY',
] as const;
export type FileFault = (typeof fileFaults)[number];

/** Why one question was not taken. */
export const itemRefusals = [
  /** {type}: the pool has no such questions. */
  'TYPE_UNKNOWN',
  'SYNTAX',
  'NO_PROMPT',
  'NO_RIGHT_ANSWER',
  'ALL_RIGHT',
  'FEW_OPTIONS',
  'TOO_MANY_OPTIONS',
  'OPTIONS_ALIKE',
  'NUMBER_INVALID',
  'TEXT_LONG',
  /** The pool has it, or the file has it twice. */
  'ALREADY_THERE',
] as const;
export type ItemRefusal = (typeof itemRefusals)[number];

/** What of a question was read otherwise than it was written, or not at all. */
export const itemNotes = [
  /** Shares of points: the pool counts all or none, and in `multiple` each option alike. */
  'WEIGHTS',
  'IMAGE',
  /** {what}: names of elements. */
  'HTML',
  /** {what} */
  'CATEGORY',
  /** Feedback to an answer that has none in the pool. */
  'FEEDBACK',
  /** {what}: it is no key. */
  'TAG',
  'WILDCARD',
  'CASE',
  /** A range became a number with a tolerance. */
  'RANGE',
  'POINTS',
  'MISSING_WORD',
  'NO_RATIONALE',
  /** The file did not say its encoding, and it was taken for Windows-1252. */
  'ENCODING',
  /** {what}: a part of the file that has no place in a pool. */
  'IGNORED',
] as const;
export type ItemNote = (typeof itemNotes)[number];

export interface Note {
  code: ItemNote;
  /** Names from the file, at most 100 characters; empty where there are none. */
  what: string;
}

export interface ReadItem {
  /** From 1, in the order of the file; the same file gives the same numbers. */
  item: number;
  /** From 1; where it begins. */
  line: number;
  /** What the file calls it; empty: nothing. */
  name: string;
  /** Null: refused. */
  question: PoolQuestion | null;
  refusal: { code: ItemRefusal; what: string } | null;
  notes: Note[];
}

export interface ReadFile {
  format: FileFormat;
  items: ReadItem[];
}

export interface FaultyFile {
  fault: FileFault;
  params: Readonly<Record<string, string | number>>;
}

export const isFaulty = (reading: ReadFile | FaultyFile): reading is FaultyFile => 'fault' in reading;

export const limits = { bytes: 1024 * 1024, questions: 500, options: 30, text: 8000 } as const;

/** Thrown inside the library, returned by its door. */
export class FileRefused extends Error {
  readonly fault: FileFault;
  readonly params: FaultyFile['params'];

  constructor(fault: FileFault, params: FaultyFile['params'] = {}) {
    super(fault);
    this.fault = fault;
    this.params = params;
  }
}

export class ItemRefused extends Error {
  readonly code: ItemRefusal;
  readonly what: string;

  constructor(code: ItemRefusal, what = '') {
    super(code);
    this.code = code;
    this.what = what.slice(0, 100);
  }
}
