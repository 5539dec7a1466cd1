import { describe, expect, it } from '@jest/globals';
import { isFaulty, type ReadItem } from './question.ts';
import { readQuestions } from './read-questions.ts';
import { wordsOf } from './texts/markdown.ts';

const read = async (file: string | Uint8Array, name = 'file.txt'): Promise<ReadItem[]> => {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const reading = await readQuestions(bytes, { name, locale: 'es', locales: ['es', 'en'] });
  if (isFaulty(reading)) throw new Error(reading.fault);
  return reading.items;
};

const only = async (file: string | Uint8Array, name?: string): Promise<ReadItem> => {
  const [item, ...others] = await read(file, name);
  if (!item || others.length) throw new Error('one question was expected');
  return item;
};

const answerOf = async (file: string, name?: string) => (await only(file, name)).question?.answer;
const said = ({ notes }: ReadItem) => notes.map(({ code, what }) => (what ? `${code} ${what}` : code));
const option = (text: string, correct: boolean, feedback: string | null = null) => ({
  text: { es: text },
  correct,
  feedback: feedback && { es: feedback },
});

describe('a file in GIFT', () => {
  it('has questions with one right option, their feedback and what is said after all', async () => {
    const item = await only('::Uno::¿Quién? {\n=Ana #Sí\n~Luis #No\n####Porque sí\n}');
    expect(item).toMatchObject({ item: 1, line: 1, name: 'Uno', refusal: null, notes: [] });
    expect(item.question).toMatchObject({ prompt: { es: '¿Quién?' }, rationale: { es: 'Porque sí' } });
    expect(item.question?.answer).toEqual({
      type: 'single',
      options: [option('Ana', true, 'Sí'), option('Luis', false, 'No')],
    });
  });

  it.each([
    ['several right options', 'Q {~%50%a ~%50%b ~%-50%c}', 'multiple'],
    ['one right option and shares', 'Q {=a ~%50%b ~c}', 'single'],
    ['true or false', 'Q {T}', 'true-false'],
    ['pairs', 'Q {=a -> b =c -> d = -> e}', 'match'],
    ['typed words', 'Q {=a =b}', 'short-text'],
    ['a number', 'Q {#3:0.5}', 'numeric'],
  ])('has questions with %s', async (_, file, type) => {
    expect((await answerOf(file))?.type).toBe(type);
  });

  it('gives the first feedback of true and false to who is wrong', async () => {
    expect(await answerOf('Q {FALSE#malo#bien}')).toEqual({
      type: 'true-false',
      answer: false,
      feedback: { true: { es: 'malo' }, false: { es: 'bien' } },
    });
  });

  it('keeps escaped signs, and ends a question at a blank line', async () => {
    const items = await read('// nada\nA \\= b\\{c\\} {T}\n\nC\\: d {F}');
    expect(items.map(({ question, line }) => [line, wordsOf(question?.prompt['es'] ?? '')])).toEqual([
      [2, 'A = b{c}'],
      [4, 'C: d'],
    ]);
  });

  it.each([
    ['shares other than all or none', 'Q {=a ~%50%b} ', ['WEIGHTS', 'NO_RATIONALE']],
    ['a category', '$CATEGORY: $course$/Uno\n\nQ {T}', ['CATEGORY Uno', 'NO_RATIONALE']],
    ['an image and elements', '[html]<img src=x><table>Q {=a ~b}', ['IMAGE', 'HTML table', 'NO_RATIONALE']],
    ['a range', 'Q {#1..5}', ['RANGE 1..5', 'NO_RATIONALE']],
    ['a word that is missing', 'The {=a ~b} is', ['MISSING_WORD', 'NO_RATIONALE']],
    ['a wildcard', 'Q {=a =b*}', ['WILDCARD b*', 'NO_RATIONALE']],
    ['feedback to what is typed', 'Q {=a#bien}', ['FEEDBACK', 'NO_RATIONALE']],
    ['a comment', '// para Ana\nQ {T}', ['IGNORED //', 'NO_RATIONALE']],
  ])('tells %s', async (_, file, notes) => {
    expect(said(await only(file))).toEqual(notes);
  });

  it.each([
    ['an essay', 'Q {}', 'TYPE_UNKNOWN'],
    ['a text without a question', 'Q', 'TYPE_UNKNOWN'],
    ['braces that do not close', 'Q {=a ~b', 'SYNTAX'],
    ['braces in braces', 'Q {=a {x} ~b}', 'SYNTAX'],
    ['no prompt', '{=a ~b}', 'NO_PROMPT'],
    ['no right answer', 'Q {~a ~b}', 'NO_RIGHT_ANSWER'],
    ['one option', 'Q {=a ~}', 'SYNTAX'],
    ['two options that read the same', 'Q {=Ana. ~ana}', 'OPTIONS_ALIKE'],
    ['a number that is none', 'Q {#tres}', 'NUMBER_INVALID'],
    ['only right options', 'Q {~%50%a ~%50%b}', 'ALL_RIGHT'],
    [
      'too many options',
      `Q {=a ${Array.from({ length: 31 }, (__, at) => `~o${at}`).join(' ')}}`,
      'TOO_MANY_OPTIONS',
    ],
    ['a text without end', `${'x'.repeat(9000)} {T}`, 'TEXT_LONG'],
  ])('is refused where a question has %s, and no other question is', async (_, file, code) => {
    const items = await read(`${file}\n\nBien {T}`);
    expect(items.map(({ refusal }) => refusal?.code ?? null)).toEqual([code, null]);
  });
});

describe('a file in Aiken', () => {
  it('has prompts of several lines, options, and a letter', async () => {
    const items = await read('¿Quién\nllama?\nA. Ana\nB) Luis\nANSWER: B\n\nOtra\nA. x\nB. y\nANSWER: C\n');
    expect(items.map(({ line, refusal }) => [line, refusal?.code])).toEqual([
      [1, undefined],
      [7, 'NO_RIGHT_ANSWER'],
    ]);
    expect(items[0]?.question?.prompt).toEqual({ es: '¿Quién\nllama?' });
    expect(items[0]?.question?.answer).toEqual({
      type: 'single',
      options: [option('Ana', false), option('Luis', true)],
    });
  });
});

describe('a file in Moodle XML', () => {
  const quiz = (type: string, inside: string) =>
    `<?xml version="1.0"?><quiz><question type="${type}"><name><text>N</text></name>` +
    `<questiontext format="html"><text><![CDATA[<p>Q &aacute;</p>]]></text></questiontext>${inside}</question></quiz>`;
  const answer = (fraction: number, text: string, more = '') =>
    `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`;

  it.each([
    ['multichoice', `<single>true</single>${answer(100, 'a')}${answer(0, 'b')}`, 'single'],
    [
      'multichoice',
      `<single>false</single>${answer(50, 'a')}${answer(50, 'b')}${answer(-50, 'c')}`,
      'multiple',
    ],
    ['truefalse', answer(100, 'true') + answer(0, 'false'), 'true-false'],
    ['shortanswer', answer(100, 'a'), 'short-text'],
    ['numerical', answer(100, '3', '<tolerance>1</tolerance>'), 'numeric'],
    ['ordering', answer(1, 'a') + answer(1, 'b') + answer(1, 'c'), 'order'],
    [
      'matching',
      ['a', 'b', '']
        .map((at) => `<subquestion><text>${at}</text><answer><text>r${at}</text></answer></subquestion>`)
        .join(''),
      'match',
    ],
  ])('has %s', async (type, inside, becomes) => {
    const item = await only(quiz(type, inside));
    expect(item.question?.prompt).toEqual({ es: 'Q á' });
    expect(item.question?.answer.type).toBe(becomes);
    expect(said(item)).toEqual(['NO_RATIONALE']);
  });

  it.each([
    ['hints', '<hint><text>piense</text></hint>', 'IGNORED hint'],
    ['points in halves', '<defaultgrade>1.5</defaultgrade>', 'POINTS 1.5'],
    ['tags that are no keys', '<tags><tag><text>Dos Palabras</text></tag></tags>', 'TAG Dos Palabras'],
    ['files', '<generalfeedback><text>x</text><file name="a.png">AAAA</file></generalfeedback>', 'IMAGE'],
    [
      'feedback to all answers',
      '<correctfeedback><text>Bien</text></correctfeedback>',
      'FEEDBACK correctfeedback',
    ],
  ])('tells %s', async (_, more, note) => {
    expect(said(await only(quiz('truefalse', answer(100, 'true') + answer(0, 'false') + more)))).toContain(
      note,
    );
  });

  it.each(['essay', 'description', 'cloze', 'calculated', 'ddwtos', ''])(
    'refuses "%s" by name',
    async (type) => {
      expect((await only(quiz(type, ''))).refusal).toEqual({ code: 'TYPE_UNKNOWN', what: type });
    },
  );
});

describe('an item of QTI', () => {
  const item = (cardinality: string, values: string, interaction: string) =>
    `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" title="T">
      <qti-response-declaration identifier="R" cardinality="${cardinality}"><qti-correct-response>${values}</qti-correct-response></qti-response-declaration>
      <qti-item-body><p>Lea.</p>${interaction}</qti-item-body></qti-assessment-item>`;
  const choice =
    '<qti-choice-interaction response-identifier="R"><qti-prompt>¿Cuál?</qti-prompt>' +
    ['A', 'B', 'C']
      .map((key) => `<qti-simple-choice identifier="${key}">o${key}</qti-simple-choice>`)
      .join('') +
    '</qti-choice-interaction>';

  it('has one right choice, or several', async () => {
    const one = await only(item('single', '<qti-value>B</qti-value>', choice));
    expect(one.question?.prompt).toEqual({ es: 'Lea.\n\n¿Cuál?' });
    expect(one.question?.answer).toEqual({
      type: 'single',
      options: [option('oA', false), option('oB', true), option('oC', false)],
    });
    const two = await only(item('multiple', '<qti-value>A</qti-value><qti-value>B</qti-value>', choice));
    expect(two.question?.answer.type).toBe('multiple');
  });

  it('is read in the words of version 2 as well', async () => {
    const older = item('single', '<qti-value>B</qti-value>', choice)
      .replaceAll('response-identifier', 'responseIdentifier')
      .replace(
        /(<\/?)qti-([a-z-]+)/g,
        (_, start: string, name: string) =>
          start + name.replace(/-([a-z])/g, (__, letter: string) => letter.toUpperCase()),
      );
    expect((await only(older)).question?.answer.type).toBe('single');
  });

  it('of another interaction is refused by name', async () => {
    const refused = await only(
      item('single', '', '<p><qti-text-entry-interaction response-identifier="R"/></p>'),
    );
    expect(refused.refusal).toEqual({ code: 'TYPE_UNKNOWN', what: 'qti-text-entry-interaction' });
  });
});

describe('a table', () => {
  it('has a row for each question, and a column for each language', async () => {
    const rows = [
      'type;prompt es;prompt en;option1 es;option1 en;option2 es;option2 en;correct;outcome;difficulty;x',
      'single;¿Quién?;Who?;Ana;Anna;Luis;Lewis;2;m1-lo1;2;y',
      'match;Una;Join;a -> b;a -> b;c -> d;c -> d;;;;',
      'numeric;¿Cuántas?;How many?;;;;;72;;;',
      'essay;Diga;Say;;;;;;;;',
    ];
    const items = await read(rows.join('\n'), 'preguntas.csv');
    expect(
      items.map(({ line, refusal, question }) => [line, question?.answer.type ?? refusal?.code]),
    ).toEqual([
      [2, 'single'],
      [3, 'match'],
      [4, 'numeric'],
      [5, 'TYPE_UNKNOWN'],
    ]);
    expect(items[0]?.question).toMatchObject({
      prompt: { es: '¿Quién?', en: 'Who?' },
      outcome: 'm1-lo1',
      difficulty: 2,
    });
    expect(said(items[0] as ReadItem)).toContain('IGNORED x');
  });
});
