import { ItemRefused, type Answer, type PoolQuestion, type ReadItem, type Texts } from '../question.ts';
import { markdownOfHtml } from '../texts/html.ts';
import { inOneLine, markdownOf, withoutElements } from '../texts/markdown.ts';
import { acceptedOf, choiceOf, Items, numberIn, tagsOf, type Notes } from './item.ts';

interface Block {
  line: number;
  lines: string[];
  /** Of a comment above the question, as Moodle writes them: `[id:…] [tag:…]`. */
  uuid: string | null;
  tags: string[];
  hasComment: boolean;
}

const UUID = /\[id:([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\]/;
const SAID = /\[(?:id|tag):[^\]]*\]/g;
const CATEGORY = /^\$CATEGORY:\s*(.*)$/;

/** Questions in GIFT, in one language. A blank line ends a question, a line of `//` is a comment. */
export function readGift(text: string, locale: string): ReadItem[] {
  const items = new Items();
  let category = '';
  let block = emptyBlock();
  const end = (): void => {
    const { line, lines, uuid, tags, hasComment } = block;
    if (lines.length === 0) return;
    const { name, rest } = titleOf(lines.join('\n').trim());
    items.read(line, unescaped(name), (notes) => {
      if (category) notes.add('CATEGORY', category.replace(/^\$\w+\$\//, ''));
      if (hasComment) notes.add('IGNORED', '//');
      return { ...new Question(rest, locale, notes).read(), uuid, tags: tagsOf(tags, notes) };
    });
    block = emptyBlock();
  };
  text.split('\n').forEach((written, index) => {
    const line = written.trim();
    if (line.startsWith('//')) takeComment(block, line);
    else if (CATEGORY.test(line) && block.lines.length === 0) category = CATEGORY.exec(line)?.[1] ?? '';
    else if (line === '') end();
    else {
      if (block.lines.length === 0) block.line = index + 1;
      block.lines.push(written);
    }
  });
  end();
  return items.all;
}

const emptyBlock = (): Block => ({ line: 0, lines: [], uuid: null, tags: [], hasComment: false });

function takeComment(block: Block, line: string): void {
  block.uuid ??= UUID.exec(line)?.[1] ?? null;
  block.tags.push(...[...line.matchAll(/\[tag:([^\]]*)\]/g)].map(([, tag]) => tag ?? ''));
  // `// question: 12  name: …` is written by every export.
  if (
    line
      .replace(SAID, '')
      .replace(/^\/\/(\s*question:.*)?/, '')
      .trim()
  )
    block.hasComment = true;
}

/** Where one of some signs stands without a backslash before it; -1: nowhere. */
function indexOf(text: string, signs: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (signs.includes(text[at] ?? '')) return at;
  }
  return -1;
}

function indexOfPair(text: string, pair: string, from = 0): number {
  for (let at = indexOf(text, pair[0] ?? '', from); at >= 0; at = indexOf(text, pair[0] ?? '', at + 1))
    if (text.startsWith(pair, at)) return at;
  return -1;
}

function cutAt(text: string, at: number, length = 1): [string, string | null] {
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + length)];
}

/** Cut before every `=` and `~` that is none of the text. */
function answersIn(text: string): string[] {
  const answers: string[] = [];
  let from = 0;
  for (let at = indexOf(text, '=~'); at >= 0; at = indexOf(text, '=~', at + 1)) {
    answers.push(text.slice(from, at));
    from = at;
  }
  answers.push(text.slice(from));
  return answers.map((each) => each.trim()).filter(Boolean);
}

const unescaped = (text: string): string =>
  text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim();

function titleOf(text: string): { name: string; rest: string } {
  if (!text.startsWith('::')) return { name: '', rest: text };
  const [name, rest] = cutAt(text.slice(2), indexOfPair(text.slice(2), '::'), 2);
  return rest === null ? { name: '', rest: text } : { name, rest };
}

const formats = ['html', 'moodle', 'plain', 'markdown'] as const;
type Format = (typeof formats)[number];

interface GiftAnswer {
  sign: string;
  text: string;
  share: number;
  feedback: string | null;
}

function answerIn(written: string): GiftAnswer {
  const sign = written[0] ?? '';
  const weight = /^%(-?\d{1,3}(?:\.\d{1,7})?)%/.exec(written.slice(1).trimStart());
  const rest = written
    .slice(1)
    .trimStart()
    .slice(weight?.[0].length ?? 0);
  const [text, feedback] = cutAt(rest, indexOf(rest, '#'));
  return { sign, text: text.trim(), share: weight ? Number(weight[1]) : sign === '=' ? 100 : 0, feedback };
}

class Question {
  private format: Format = 'moodle';

  private readonly written: string;
  private readonly locale: string;
  private readonly notes: Notes;

  constructor(written: string, locale: string, notes: Notes) {
    this.written = written;
    this.locale = locale;
    this.notes = notes;
  }

  read(): Partial<PoolQuestion> & { prompt: Texts; answer: Answer } {
    const { written, notes } = this;
    const opens = indexOf(written, '{');
    const closes = opens < 0 ? -1 : indexOf(written, '}', opens);
    if (opens < 0) throw new ItemRefused('TYPE_UNKNOWN', 'description');
    if (closes < 0 || indexOf(written, '{', opens + 1) >= 0) throw new ItemRefused('SYNTAX');
    const after = written.slice(closes + 1).trim();
    const before = this.text(written.slice(0, opens));
    const inner = written.slice(opens + 1, closes).trim();
    const [said, general] = cutAt(inner, indexOfPair(inner, '####'), 4);
    if (after) notes.add('MISSING_WORD');
    const prompt = after ? `${before} \\_\\_\\_\\_\\_ ${this.text(after)}` : before;
    const rationale = general === null ? '' : this.text(general);
    return {
      prompt: { [this.locale]: prompt.trim() },
      rationale: rationale ? { [this.locale]: rationale } : null,
      answer: this.answer(said.trim()),
    };
  }

  private answer(said: string): Answer {
    if (said === '') throw new ItemRefused('TYPE_UNKNOWN', 'essay');
    if (said.startsWith('#')) return this.numeric(said.slice(1).trim());
    const truth = /^(T|TRUE|F|FALSE)\s*(#|$)/i.exec(said);
    if (truth) return this.trueFalse(/^t/i.test(truth[1] ?? ''), said);
    const answers = answersIn(said);
    if (answers.some((each) => !/^[=~]/.test(each))) throw new ItemRefused('SYNTAX');
    if (indexOf(said, '~') >= 0) return this.choice(answers.map(answerIn));
    if (answers.every((each) => indexOfPair(each, '->') >= 0)) return this.match(answers);
    const typed = answers.map(answerIn).map(({ text, share, feedback }) => ({
      text: unescaped(this.unmarked(text)),
      share,
      hasFeedback: Boolean(feedback?.trim()),
    }));
    return { type: 'short-text', accepted: { [this.locale]: acceptedOf(typed, this.notes) } };
  }

  private choice(answers: readonly GiftAnswer[]): Answer {
    const isSingle = answers.some(({ sign }) => sign === '=');
    const options = answers.map(({ text, share, feedback }) => ({
      text: this.line(text) ?? { [this.locale]: '' },
      share,
      feedback: this.line(feedback ?? ''),
    }));
    return choiceOf(options, isSingle, this.notes);
  }

  private trueFalse(isTrue: boolean, said: string): Answer {
    const texts: (Texts | null)[] = [];
    let rest = cutAt(said, indexOf(said, '#'))[1];
    while (rest !== null) {
      const [text, more] = cutAt(rest, indexOf(rest, '#'));
      texts.push(this.line(text));
      rest = more;
    }
    // The first is said to who is wrong, the second to who is right.
    const [wrong = null, right = null] = texts;
    return {
      type: 'true-false',
      answer: isTrue,
      feedback: isTrue ? { true: right, false: wrong } : { true: wrong, false: right },
    };
  }

  private match(answers: readonly string[]): Answer {
    const pairs = [];
    const distractors = [];
    for (const each of answers) {
      const [left, right] = cutAt(each.slice(1), indexOfPair(each.slice(1), '->'), 2);
      const shown = this.line(left);
      const words = { [this.locale]: inOneLine(markdownOf(unescaped(this.unmarked(right ?? '')))) };
      if (shown) pairs.push({ left: shown, right: words, feedback: null });
      else distractors.push(words);
    }
    return { type: 'match', pairs, distractors };
  }

  private numeric(said: string): Answer {
    const answers = /^[=~]/.test(said) ? answersIn(said).map(answerIn) : [answerIn(`=${said}`)];
    const full = answers.filter(({ share }) => share >= 99);
    if (answers.length > 1) this.notes.add('WEIGHTS');
    if (answers.some(({ feedback }) => feedback?.trim())) this.notes.add('FEEDBACK');
    const [answer] = full;
    if (!answer) throw new ItemRefused('NO_RIGHT_ANSWER');
    const [from, to] = answer.text.split('..');
    if (to !== undefined) {
      this.notes.add('RANGE', answer.text);
      const [low, high] = [numberIn(from ?? ''), numberIn(to)];
      return {
        type: 'numeric',
        answer: even((low + high) / 2),
        tolerance: even((high - low) / 2),
        unit: null,
      };
    }
    const [number, tolerance = '0'] = answer.text.replaceAll('\\:', ':').split(':');
    return { type: 'numeric', answer: numberIn(number ?? ''), tolerance: numberIn(tolerance), unit: null };
  }

  /** Takes the format a text names; the first of a question holds for the others. */
  private unmarked(text: string): string {
    const mark = /^\s*\[(html|moodle|plain|markdown)\]/.exec(text);
    const format = formats.find((each) => each === mark?.[1]);
    if (format) this.format = format;
    return text.slice(mark?.[0].length ?? 0);
  }

  private text(written: string): string {
    const text = unescaped(this.unmarked(written));
    if (this.format === 'plain') return markdownOf(text);
    if (this.format !== 'markdown')
      return markdownOfHtml(text, this.notes, { keepsLines: this.format === 'moodle' });
    const { text: safe, isChanged } = withoutElements(text);
    if (isChanged) this.notes.add('HTML');
    return safe;
  }

  private line(written: string): Texts | null {
    const text = inOneLine(this.text(written));
    return text ? { [this.locale]: text } : null;
  }
}

/** Halves of decimal numbers, without the digits of binary ones. */
const even = (value: number): number => Number(value.toFixed(10));
