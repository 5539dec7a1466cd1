import {
  FileRefused,
  ItemRefused,
  limits,
  type Answer,
  type ItemNote,
  type Note,
  type PoolQuestion,
  type ReadItem,
  type Texts,
} from '../question.ts';
import { bareWords } from '../texts/markdown.ts';

/** Collects what is said about one question while it is read. */
export class Notes {
  readonly all: Note[] = [];

  add(code: ItemNote, what = ''): void {
    const said = what.replace(/\s+/g, ' ').trim().slice(0, 100);
    if (!this.all.some((note) => note.code === code && note.what === said))
      this.all.push({ code, what: said });
  }
}

type Read = Partial<PoolQuestion> & { prompt: Texts; answer: Answer };

/** Collects the questions of a file. */
export class Items {
  readonly all: ReadItem[] = [];

  read(line: number, name: string, read: (notes: Notes) => Read): void {
    if (this.all.length >= limits.questions) throw new FileRefused('TOO_MANY', { limit: limits.questions });
    const notes = new Notes();
    const place = { item: this.all.length + 1, line, name: name.replace(/\s+/g, ' ').trim().slice(0, 100) };
    try {
      const question = complete(read(notes));
      check(question);
      if (!question.rationale) notes.add('NO_RATIONALE');
      this.all.push({ ...place, question, refusal: null, notes: notes.all });
    } catch (error) {
      if (!(error instanceof ItemRefused)) throw error;
      const { code, what } = error;
      this.all.push({ ...place, question: null, refusal: { code, what }, notes: notes.all });
    }
  }
}

const complete = (read: Read): PoolQuestion => ({
  uuid: null,
  rationale: null,
  points: 1,
  tags: [],
  outcome: null,
  guidelines: [],
  difficulty: null,
  optionsFixed: false,
  ...read,
});

/** What a pool would not take, whatever the file was. */
function check({ prompt, rationale, answer }: PoolQuestion): void {
  if (Object.values(prompt).every((text) => text === '')) throw new ItemRefused('NO_PROMPT');
  const lists = listsOf(answer);
  const texts = [prompt, rationale ?? {}, ...lists.flat()].flatMap((each) => Object.values(each));
  if (texts.some((text) => text.length > limits.text)) throw new ItemRefused('TEXT_LONG');
  if (lists.some((list) => list.length > limits.options)) throw new ItemRefused('TOO_MANY_OPTIONS');
  for (const list of lists) {
    const languages = new Set(list.flatMap((text) => Object.keys(text)));
    for (const language of languages) {
      const words = list.map((text) => bareWords(text[language] ?? ''));
      if (words.includes('')) throw new ItemRefused('SYNTAX');
      if (new Set(words).size < words.length) throw new ItemRefused('OPTIONS_ALIKE');
    }
  }
  checkAnswer(answer);
}

/** Texts that have to differ among themselves. */
function listsOf(answer: Answer): Texts[][] {
  if (answer.type === 'single' || answer.type === 'multiple') return [answer.options.map(({ text }) => text)];
  if (answer.type === 'match') return [answer.pairs.map(({ left }) => left), answer.distractors];
  return answer.type === 'order' ? [answer.items] : [];
}

function checkAnswer(answer: Answer): void {
  const few = (count: number, least: number): void => {
    if (count < least) throw new ItemRefused('FEW_OPTIONS');
  };
  if (answer.type === 'single' || answer.type === 'multiple') {
    const right = answer.options.filter(({ correct }) => correct).length;
    few(answer.options.length, 2);
    if (right === 0) throw new ItemRefused('NO_RIGHT_ANSWER');
    if (right === answer.options.length) throw new ItemRefused('ALL_RIGHT');
    if (answer.type === 'single' && right > 1) throw new ItemRefused('SYNTAX');
  } else if (answer.type === 'match') {
    few(answer.pairs.length, 2);
    if (answer.pairs.length > limits.options) throw new ItemRefused('TOO_MANY_OPTIONS');
  } else if (answer.type === 'order') few(answer.items.length, 3);
  else if (answer.type === 'short-text') {
    const accepted = Object.values(answer.accepted);
    if (accepted.every((list) => list.length === 0)) throw new ItemRefused('NO_RIGHT_ANSWER');
    if (accepted.some((list) => list.length > limits.options)) throw new ItemRefused('TOO_MANY_OPTIONS');
  } else if (answer.type === 'numeric' && !(Number.isFinite(answer.answer) && answer.tolerance >= 0))
    throw new ItemRefused('NUMBER_INVALID');
}

/** A number as other systems write it; refuses NUMBER_INVALID. */
export function numberIn(text: string): number {
  const written = text.trim().replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(written))
    throw new ItemRefused('NUMBER_INVALID', text);
  return Number(written);
}

/** An option with the share of points the file gives it, from -100 to 100. */
export interface Weighed {
  text: Texts;
  share: number;
  feedback: Texts | null;
}

const ROUNDING = 1;

/** One right option, or several: the shares say. What they say beyond that is told. */
export function choiceOf(options: readonly Weighed[], isSingle: boolean, notes: Notes): Answer {
  const isRight = isSingle
    ? ({ share }: Weighed) => share >= 100 - ROUNDING
    : ({ share }: Weighed) => share > 0;
  const right = options.filter(isRight);
  const wrong = options.filter((option) => !isRight(option));
  const even = 100 / Math.max(1, right.length);
  const isPlain = isSingle
    ? wrong.every(({ share }) => share === 0)
    : right.every(({ share }) => Math.abs(share - even) <= ROUNDING) &&
      wrong.every(({ share }) => Math.abs(share + even) <= ROUNDING);
  if (!isPlain) notes.add('WEIGHTS');
  // Several answers of which each alone is right: one is to be chosen there, all of them here.
  const type = isSingle && right.length <= 1 ? 'single' : 'multiple';
  if (isSingle && type === 'multiple') notes.add('WEIGHTS');
  return {
    type,
    options: options.map((option) => ({
      text: option.text,
      correct: isRight(option),
      feedback: option.feedback,
    })),
  };
}

/** What is accepted in full; the rest is told. `*` stands for anything in Moodle, and for itself here. */
export function acceptedOf(
  answers: readonly { text: string; share: number; hasFeedback: boolean }[],
  notes: Notes,
): string[] {
  const accepted: string[] = [];
  for (const { text, share, hasFeedback } of answers) {
    if (hasFeedback) notes.add('FEEDBACK');
    if (share < 100 - ROUNDING) {
      if (share !== 0) notes.add('WEIGHTS', text);
    } else if (/(?<!\\)\*/.test(text)) notes.add('WILDCARD', text);
    else {
      const plain = text.replaceAll('\\*', '*').replace(/\s+/g, ' ').trim();
      if (plain && !accepted.includes(plain)) accepted.push(plain);
    }
  }
  return accepted;
}

/** Keys as a pool writes them; what is none is told. */
export function tagsOf(texts: readonly string[], notes: Notes): string[] {
  return texts.flatMap((text) => {
    const key = text.trim();
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) return [key];
    if (key) notes.add('TAG', key);
    return [];
  });
}
