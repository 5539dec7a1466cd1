import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidCourse, CourseImporter } from '@campus/course';
import { testCampus } from '../support/campus.ts';
import { TEST_COURSE } from '../support/template.ts';

interface Fault {
  fault: string;
  file: string;
  from: string;
  to: string;
  reason: RegExp;
}

const FIRST = 'modules/01-start/lessons/01-first';
const SECOND = 'modules/01-start/lessons/02-second';
const EASY = 'modules/02-practice/pools/easy.yaml';
const RIVER = 'modules/02-practice/scenarios/river.yaml';

describe('a course with one fault changes nothing', () => {
  const campus = testCampus();
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campus-course-'));
    await cp(TEST_COURSE, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const importFolder = () =>
    campus.server.app.get(CourseImporter).importCourse(folder, { overlays: [], actorId: null });

  /** Rows of every table there is, whatever tables a later version adds. */
  async function counts(): Promise<unknown[]> {
    const { rows } = await campus.server.sql.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const each = rows.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
    return (await campus.server.sql.query(`${each.join(' union all ')} order by 1`)).rows;
  }

  async function expectRefused(file: string, reason: RegExp): Promise<void> {
    const before = await counts();
    const refused: unknown = await importFolder().catch((error: unknown) => error);
    if (!(refused instanceof InvalidCourse)) throw new Error(`not refused: ${String(refused)}`);
    const there = refused.reading.problems.filter((problem) => problem.file === file);
    expect(there.map((problem) => problem.reason).join('\n')).toMatch(reason);
    expect(there.every(({ line }) => line > 0)).toBe(true);
    expect(await counts()).toEqual(before);
  }

  it.each<Fault>([
    {
      fault: 'a broken link',
      file: `${SECOND}/es.md`,
      from: 'Antes de la crisis.',
      to: '[Antes](lesson:none)',
      reason: /no lesson has the key "none"/,
    },
    {
      fault: 'an unknown directive',
      file: `${SECOND}/es.md`,
      from: 'Antes de la crisis.',
      to: ':::nonsense\nx\n:::',
      reason: /unknown directive "nonsense"/,
    },
    {
      fault: 'a duplicated uuid',
      file: `${SECOND}/es.md`,
      from: '-000000000013',
      to: '-000000000011',
      reason: /taken already|differs/,
    },
    {
      fault: 'a question without a key',
      file: EASY,
      from: 'answer: true\n',
      to: 'points: 1\n',
      reason: /"answer" is missing/,
    },
    {
      fault: 'a scenario with a node nobody reaches',
      file: RIVER,
      from: 'nodes:',
      to: 'nodes:\n  - key: orphan\n    title: { es: a, en: a, fr: a }\n    clock: { es: a, en: a, fr: a }\n    text: { es: a, en: a, fr: a }\n    choices: []',
      reason: /orphan/,
    },
    {
      fault: 'a card that is not there',
      file: 'modules/01-start/module.yaml',
      from: 'cards: [01-first]',
      to: 'cards: [01-first, none]',
      reason: /the card .* does not exist/,
    },
  ])('$fault', async ({ file, from, to, reason }) => {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(
      join(folder, file),
      text.replace(from, () => to),
    );
    await expectRefused(file, reason);
  });

  it('a missing translation', async () => {
    await rm(join(folder, FIRST, 'fr.md'));
    await expectRefused('modules/01-start/module.yaml', /the lesson is missing in fr: .*01-first\/fr\.md/);
  });

  it('a country unit of no lesson', async () => {
    await cp(join(folder, FIRST, 'es.md'), join(folder, 'countries/CR/none.es.md'));
    await expectRefused('countries/CR/none.es.md', /no lesson has the key "none"/);
  });
});
