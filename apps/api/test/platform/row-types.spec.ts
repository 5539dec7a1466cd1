import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { onDeclaration } from '@campus/platform/database/declared-statements.ts';
import { withClient } from '../support/databases.ts';
import { declaredTypes } from '../support/rows/declared-rows.ts';
import { Examiner, type Examined } from '../support/rows/examiner.ts';
import { valueIssues } from '../support/rows/values.ts';

const root = join(import.meta.dirname, '../../../..');
const FIXTURE = 'apps/api/test/fixtures/rows/planted.statements.ts';

const TABLES = `
  create temp table planted_boat (
    id uuid primary key, name text not null, berth text, seen_at timestamptz not null, deck jsonb not null);
  create temp table planted_trip (boat_id uuid not null references planted_boat (id), day date not null)`;

/** Statements of the fixture, each in the line that names its constant. */
async function planted() {
  const found: { name: string; text: string; names: readonly string[] | null }[] = [];
  onDeclaration(({ name, text, names }) => found.push({ name, text, names }));
  await import('../fixtures/rows/planted.statements.ts');
  const lines = readFileSync(join(root, FIXTURE), 'utf8').split('\n');
  const places = lines.flatMap((line, at) =>
    / = (filteredS|s)tatement\b/.test(line) ? [`${FIXTURE}:${at + 1}`] : [],
  );
  return found.map((statement, at) => ({ ...statement, place: places[at] ?? '' }));
}

describe('a row type', () => {
  let examined: Examined;
  let asked: string[];
  let nameOf: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const statements = await planted();
    nameOf = new Map(statements.map(({ name, place }) => [place, name]));
    const types = declaredTypes(root, [FIXTURE], 'apps/api/tsconfig.json');
    asked = valueIssues(statements, types);
    examined = await withClient('postgres', async (client) => {
      await client.query(TABLES);
      return (await Examiner.on(client)).examine(statements, types);
    });
  });

  const said = (name: string) => saidIn(examined.mistyped, name);
  const saidIn = (sentences: readonly string[], name: string) =>
    sentences
      .filter((sentence) => nameOf.get(sentence.split(': ')[0] ?? '') === name)
      .map((sentence) => sentence.split(': ').slice(1).join(': '));

  it.each([
    ['right', []],
    ['written', []],
    ['proven', []],
    [
      'wrong-name',
      [
        'pier is declared and not selected: select it, or take it out of the row type.',
        'berth is selected and not declared: declare it, or do not select it.',
      ],
    ],
    [
      'wrong-type',
      [
        'seen_at is Date and declared as string: declare what the database gives.',
        'trips is string and declared as number: declare what the database gives.',
      ],
    ],
    ['without-null', ['berth may be null: declare it `| null`, or let the statement say that it is not.']],
    ['emptied-by-join', ['day may be null: declare it `| null`, or let the statement say that it is not.']],
    ['of-nothing', ['last may be null: declare it `| null`, or let the statement say that it is not.']],
    [
      'inside-json',
      [
        'boat.seenAt is string and declared as Date: declare what the database gives.',
        'boat.berth may be null: declare it `| null`, or let the statement say that it is not.',
        'trips may be null: declare it `| null`, or let the statement say that it is not.',
      ],
    ],
    ['nothing-returned', ['id is declared and not selected: select it, or take it out of the row type.']],
  ])('%s', (name, sentences) => {
    expect(said(name)).toEqual(sentences);
  });

  it.each([
    ['named', []],
    ['many-numbered', ['it numbers 4 values: name them (:personId), and say in its type what they are.']],
    ['named-as-list', ['it names its values and its type takes a list: declare statement<Row, { … }>.']],
    [
      'other-names',
      [
        ':berth is in the text and not in the type of its values: declare it.',
        'pier is in the type of its values and not in the text: take it out, or use it.',
      ],
    ],
  ])('of values, %s', (name, sentences) => {
    expect(saidIn(asked, name)).toEqual(sentences);
  });

  it('is not asked of a statement that the database does not understand', () => {
    expect(examined.misunderstood).toEqual([
      expect.stringContaining('unknown-column: error: column "keel" does not exist'),
    ]);
    expect(said('unknown-column')).toEqual([]);
  });
});
