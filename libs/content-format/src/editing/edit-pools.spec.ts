import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  copiedQuestion,
  insertQuestion,
  movedQuestion,
  partsOf,
  textOfParts,
  withoutQuestion,
  withQuestion,
  writtenQuestion,
  type PoolParts,
} from './pool-parts.ts';
import { editQuestion, fieldsOf, type QuestionFields } from './question-fields.ts';
import { newQuestion, putText } from './question-edits.ts';
import type { YamlPath } from '../problems.ts';

const content = join(import.meta.dirname, '../../../../content');
const fixtures = join(import.meta.dirname, '../../fixtures/valid');
const poolsIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)pools\/[^/]+\.ya?ml$/.test(path))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);

const uuid = '0b6f2f9e-3c1d-4c57-9a56-3b6f1de2a111';
const locales = ['es', 'en', 'fr'];

/** Every text of a question, with what its field has to have. */
function textsOf(fields: QuestionFields): { at: YamlPath; isOptional: boolean }[] {
  const required = [
    ...fields.options.map((_, at): YamlPath => ['options', at, 'text']),
    ...fields.pairs.flatMap((_, at): YamlPath[] => [
      ['pairs', at, 'left'],
      ['pairs', at, 'right'],
    ]),
    ...fields.items.map((_, at): YamlPath => ['items', at, 'text']),
    ['prompt'],
    ['rationale'],
  ];
  const optional = fields.options.map((_, at): YamlPath => ['options', at, 'feedback']);
  return [
    ...required.map((at) => ({ at, isOptional: false })),
    ...optional.map((at) => ({ at, isOptional: true })),
  ];
}

/** How many lines of two texts differ: those between what they begin with and what they end with alike. */
function between(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first++;
  let last = 0;
  while (last < a.length - first && last < b.length - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  return { gone: a.slice(first, a.length - last), come: b.slice(first, b.length - last) };
}

const known = (text: string): PoolParts => {
  const parts = partsOf(text);
  if (!parts) throw new Error('The pool cannot be taken apart.');
  return parts;
};

describe.each([...poolsIn(content), ...poolsIn(fixtures)])('%s', (_, text) => {
  const parts = known(text);

  it('is put together again byte for byte', () => {
    expect(textOfParts(parts)).toBe(text);
    expect(parts.questions.length).toBeGreaterThan(0);
    expect(parts.questions.filter((each) => fieldsOf(each) === null)).toEqual([]);
  });

  it('is the same when every text is written as it is', () => {
    const same = parts.questions.map((question) => {
      const fields = fieldsOf(question);
      if (!fields) return null;
      const edits = textsOf(fields).flatMap(({ at, isOptional }) => {
        const texts = at.reduce<unknown>((value, step) => Reflect.get(Object(value), step), fields);
        return Object.entries(Object(texts)).map(([locale, words]) =>
          putText(at, locale, String(words), Object(texts), { isOptional }),
        );
      });
      return editQuestion(question, edits);
    });
    expect(same).toEqual(parts.questions);
  });

  it('changes only the lines of a feedback that is changed', () => {
    const at = parts.questions.findIndex((each) => (fieldsOf(each)?.options.length ?? 0) > 1);
    const question = parts.questions[at];
    if (question === undefined) return;
    const words = 'Otra cosa: «no» es lo mismo que ’ni’.';
    const next = editQuestion(question, [{ put: words, at: ['options', 1, 'feedback', 'es'] }]);
    const { gone, come } = between(text, textOfParts(withQuestion(parts, at, next ?? '')));
    expect(come.length).toBeLessThanOrEqual(2);
    expect(come.at(-1)).toContain(words);
    expect(gone.length).toBeLessThanOrEqual(1);
  });

  it('changes nothing of the others when one is added, moved and removed', () => {
    const made = writtenQuestion(
      parts,
      newQuestion('match', uuid, locales, { outcome: 'm1-lo1', difficulty: 2 }),
    );
    const more = insertQuestion(parts, 1, made);
    const again = known(textOfParts(more));
    expect(again.questions).toEqual(more.questions);
    expect(fieldsOf(again.questions[1] ?? '')?.pairs.length).toBe(3);
    const moved = movedQuestion(again, 1, 0);
    expect(known(textOfParts(moved)).questions).toEqual(moved.questions);
    expect(textOfParts(withoutQuestion(movedQuestion(moved, 0, 1), 1))).toBe(text);
    const copy = copiedQuestion(parts.questions[0] ?? '', uuid) ?? '';
    const { gone, come } = between(parts.questions[0] ?? '', copy);
    expect([gone.length, come.length]).toEqual([1, 1]);
  });
});
