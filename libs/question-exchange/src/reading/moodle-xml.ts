import { ItemRefused, type Answer, type PoolQuestion, type ReadItem, type Texts } from '../question.ts';
import { markdownOfHtml } from '../texts/html.ts';
import { inOneLine, markdownOf, withoutElements } from '../texts/markdown.ts';
import { acceptedOf, choiceOf, Items, numberIn, tagsOf, type Notes } from './item.ts';
import { childrenOf, first, named, textOf, type Element } from './xml.ts';

/** What there is of a question in Moodle XML that is read, or that says nothing to a pool. */
const known = new Set(
  (
    'name questiontext generalfeedback defaultgrade penalty hidden idnumber single shuffleanswers answernumbering ' +
    'showstandardinstruction correctfeedback partiallycorrectfeedback incorrectfeedback shownumcorrect answer tags ' +
    'subquestion usecase unitgradingtype unitpenalty showunits unitsleft units layouttype selecttype gradingtype ' +
    'showgrading numberingstyle selectcount'
  ).split(' '),
);
const overall = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Questions of a file that Moodle exported, in one language. */
export function readMoodleXml(quiz: Element, locale: string): ReadItem[] {
  const items = new Items();
  let category = '';
  for (const question of named(quiz, 'question')) {
    const type = question.attributes['type'] ?? '';
    if (type === 'category') category = textOf(first(question, 'category')).trim();
    else
      items.read(question.line, textOf(first(question, 'name')), (notes) => {
        if (category) notes.add('CATEGORY', category.replace(/^\$\w+\$\//, ''));
        return new Question(question, locale, notes).read(type);
      });
  }
  return items.all;
}

class Question {
  private readonly element: Element;
  private readonly locale: string;
  private readonly notes: Notes;

  constructor(element: Element, locale: string, notes: Notes) {
    this.element = element;
    this.locale = locale;
    this.notes = notes;
  }

  read(type: string): Partial<PoolQuestion> & { prompt: Texts; answer: Answer } {
    const { element, notes } = this;
    for (const child of childrenOf(element))
      if (!known.has(child.name) && textOf(child).trim()) notes.add('IGNORED', child.name);
    for (const name of overall) if (textOf(first(element, name)).trim()) notes.add('FEEDBACK', name);
    const grade = Number(textOf(first(element, 'defaultgrade')) || '1');
    const points = Math.min(100, Math.max(1, Math.round(grade) || 1));
    if (points !== grade) notes.add('POINTS', String(grade));
    const uuid = textOf(first(element, 'idnumber')).trim().toLowerCase();
    const answer = this.answer(type);
    return {
      uuid: uuidForm.test(uuid) ? uuid : null,
      prompt: this.text(first(element, 'questiontext')) ?? {},
      rationale: this.text(first(element, 'generalfeedback')),
      points,
      tags: tagsOf(named(first(element, 'tags'), 'tag').map(textOf), notes),
      optionsFixed: ['single', 'multiple'].includes(answer.type) && this.says('shuffleanswers', false),
      answer,
    };
  }

  private answer(type: string): Answer {
    switch (type) {
      case 'multichoice':
        return choiceOf(this.answers(), !this.says('single', false), this.notes);
      case 'truefalse':
        return this.trueFalse();
      case 'matching':
        return this.matching();
      case 'ordering':
        return { type: 'order', items: named(this.element, 'answer').map((each) => this.line(each) ?? {}) };
      case 'shortanswer':
        return this.shortAnswer();
      case 'numerical':
        return this.numerical();
      default:
        throw new ItemRefused('TYPE_UNKNOWN', type);
    }
  }

  private answers() {
    return named(this.element, 'answer').map((answer) => ({
      text: this.line(answer) ?? {},
      share: numberIn(answer.attributes['fraction'] ?? '0'),
      feedback: this.line(first(answer, 'feedback')),
    }));
  }

  private trueFalse(): Answer {
    const answers = named(this.element, 'answer');
    const of = (word: string): Element | undefined =>
      answers.find((each) => textOf(first(each, 'text')).trim().toLowerCase() === word);
    const right = answers.find((each) => numberIn(each.attributes['fraction'] ?? '0') >= 99);
    if (!right) throw new ItemRefused('NO_RIGHT_ANSWER');
    if (right !== of('true') && right !== of('false')) throw new ItemRefused('SYNTAX');
    const said = (word: string) => this.line(first(of(word), 'feedback'));
    return {
      type: 'true-false',
      answer: right === of('true'),
      feedback: { true: said('true'), false: said('false') },
    };
  }

  private matching(): Answer {
    const pairs = [];
    const distractors = [];
    for (const each of named(this.element, 'subquestion')) {
      const left = this.line(each);
      const right = { [this.locale]: inOneLine(markdownOf(textOf(first(first(each, 'answer'), 'text')))) };
      if (left) pairs.push({ left, right, feedback: null });
      else distractors.push(right);
    }
    return { type: 'match', pairs, distractors };
  }

  private shortAnswer(): Answer {
    if (this.says('usecase', true)) this.notes.add('CASE');
    return { type: 'short-text', accepted: { [this.locale]: acceptedOf(this.typed(), this.notes) } };
  }

  private numerical(): Answer {
    const full = named(this.element, 'answer').filter(
      (each) => numberIn(each.attributes['fraction'] ?? '0') >= 99,
    );
    const [answer] = full;
    if (!answer) throw new ItemRefused('NO_RIGHT_ANSWER');
    if (this.typed().length > 1) this.notes.add('WEIGHTS');
    if (this.typed().some(({ hasFeedback }) => hasFeedback)) this.notes.add('FEEDBACK');
    const units = named(first(this.element, 'units'), 'unit').map((each) =>
      textOf(first(each, 'unit_name')).trim(),
    );
    if (units.length > 1) this.notes.add('IGNORED', units.slice(1).join(', '));
    return {
      type: 'numeric',
      answer: numberIn(textOf(first(answer, 'text'))),
      tolerance: numberIn(textOf(first(answer, 'tolerance')).trim() || '0'),
      unit: units[0] ? { [this.locale]: markdownOf(units[0]) } : null,
    };
  }

  private typed() {
    return named(this.element, 'answer').map((answer) => ({
      text: textOf(first(answer, 'text')),
      share: numberIn(answer.attributes['fraction'] ?? '0'),
      hasFeedback: textOf(first(answer, 'feedback')).trim() !== '',
    }));
  }

  private says(name: string, yes: boolean): boolean {
    const said = textOf(first(this.element, name)).trim();
    return yes ? /^(1|true)$/.test(said) : /^(0|false)$/.test(said);
  }

  /** Null: it is empty, or not there. */
  private text(of: Element | undefined): Texts | null {
    if (!of) return null;
    if (named(of, 'file').length) this.notes.add('IMAGE');
    const written = textOf(first(of, 'text'));
    const format = of.attributes['format'] ?? 'html';
    const text = this.inMarkdown(written, format);
    return text ? { [this.locale]: text } : null;
  }

  private inMarkdown(written: string, format: string): string {
    if (format === 'plain_text') return markdownOf(written);
    if (format !== 'markdown')
      return markdownOfHtml(written, this.notes, { keepsLines: format === 'moodle_auto_format' });
    const { text, isChanged } = withoutElements(written);
    if (isChanged) this.notes.add('HTML');
    return text;
  }

  private line(of: Element | undefined): Texts | null {
    const text = this.text(of);
    return text && { [this.locale]: inOneLine(text[this.locale] ?? '') };
  }
}
