import { describe, expect, it } from '@jest/globals';
import { questionsOf, withoutThere, withQuestions } from './pool-file.ts';
import { isFaulty, type PoolQuestion, type ReadItem } from './question.ts';
import { readQuestions } from './read-questions.ts';

const uuid = '0b6f2f9e-3c1d-4c57-9a56-3b6f1de2a111';
const gift = [
  "¿Quién\\: 'él' o ella? {=Ana #Sí: ella ~Luis ####Una\\n\\nOtra}",
  'Dos {~%50%a ~%50%b ~%-50%c}',
  'Verdad {F#malo#bien}',
  'Pares {=a -> b =c -> d = -> e}',
  'Escriba {=sí =72 =no}',
  'Cuántas {#72:1}',
].join('\n\n');

const itemsOf = async (file: string): Promise<ReadItem[]> => {
  const reading = await readQuestions(new TextEncoder().encode(file), {
    name: 'pool.gift',
    locale: 'es',
    locales: ['es'],
  });
  if (isFaulty(reading)) throw new Error(reading.fault);
  return reading.items;
};
const read = async (file = gift): Promise<PoolQuestion[]> =>
  (await itemsOf(file)).flatMap(({ question }) =>
    question ? [{ ...question, uuid, outcome: 'm1-lo1', difficulty: 2 }] : [],
  );

const there = `questions:
  # The first of all.
  - uuid: ${uuid}
    type: true-false
    prompt: { es: 'Uno' }   # as it was
    answer: true`;

describe('the file of a pool', () => {
  it.each([
    ['with questions', `key: a\n${there}\n`],
    ['without a line end', `key: a\n${there}`],
    ['with lines of Windows', `key: a\n${there}\n`.replaceAll('\n', '\r\n')],
    ['with something after them', `${there}\n\nkey: a\nminimum: 1\n`],
    ['with a comment at its end', `key: a\n${there}\n# The end.\n`],
    ['not indented', 'key: a\nquestions:\n- type: true-false\n  prompt: { es: Uno }\n  answer: false\n'],
    ['with an empty list', 'key: a\nquestions: []\nminimum: 1\n'],
    ['with no list yet', 'key: a\nquestions:\n'],
  ])('%s takes more, and keeps what it had', async (_, file) => {
    const questions = await read();
    const next = withQuestions(
      file,
      questions.map((question) => ({ uuid, question })),
    );
    const before = questionsOf(file) ?? [];
    expect(questionsOf(next ?? '')).toEqual([...before, ...questions]);
    for (const line of file.split(/\r?\n/)) if (!/^questions:/.test(line)) expect(next).toContain(line);
  });

  it.each([
    ['is no YAML', 'key: [a'],
    ['has no questions', 'key: a\n'],
    ['is a list', '- a\n'],
    ['has its questions in one line', 'key: a\nquestions: [{ type: single }]\n'],
    ['repeats itself by aliases', 'a: &a [x]\nquestions:\n  - tags: *a\n'],
  ])('that %s is left alone', async (_, file) => {
    const [question] = await read();
    expect(question && withQuestions(file, [{ uuid, question }])).toBeNull();
  });

  it('does not take a question twice', async () => {
    const pool = [...(await read('Uno {T}')), null];
    const items = withoutThere(
      await itemsOf(`// [id:${uuid}]\nOtra {T}\n\nUNO. {F}\n\nUno {#3}\n\nTres {T}\n\nTres {T}`),
      pool,
    );
    expect(items.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      'ALREADY_THERE',
      'ALREADY_THERE',
      null,
      null,
      'ALREADY_THERE',
    ]);
  });

  it('has texts with blanks, which stay where they are', () => {
    expect(questionsOf('questions:\n  - type: cloze\n')).toEqual([null]);
  });
});
