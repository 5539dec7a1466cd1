import { describe, expect, it } from '@jest/globals';
import { run } from '../../src/commands/run.ts';
import { demoAddress } from '@campus/people/people/campus/demo-people.ts';
import { testCampus } from '../support/campus.ts';
import { inShellOf, told } from '../support/commands.ts';
import { personOf } from '../support/personas.ts';

describe('editions at the command line', () => {
  const campus = testCampus();
  inShellOf(campus);

  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const add = (key: string, ...more: string[]) =>
    told(
      'editions',
      'add',
      '--course',
      'test-course',
      '--key',
      key,
      '--starts',
      '2027-01-15',
      '--title-es',
      'Curso 2027',
      ...more,
    );
  const luis = demoAddress({ key: 'luis' });

  it('add offers the newest version with a group for each country and one for the rest, and leaves an audit event', async () => {
    const { editionId } = await add('2027-1', '--ends', '2027-03-31', '--title-fr', 'Cours 2027', '--open');
    const [edition] = await rows(
      `select key, titles, route, is_open, starts_on::text, ends_on::text, locales from edition where id = $1`,
      [editionId],
    );
    expect(edition).toEqual({
      key: '2027-1',
      titles: { es: 'Curso 2027', fr: 'Cours 2027' },
      route: 'A',
      is_open: true,
      starts_on: '2027-01-15',
      ends_on: '2027-03-31',
      locales: ['es', 'en', 'fr'],
    });
    const groups = await rows(`select country_code, time_zone from edition_group where edition_id = $1`, [
      editionId,
    ]);
    expect(groups).toHaveLength(13);
    expect(groups).toContainEqual({ country_code: 'MX', time_zone: 'America/Mexico_City' });
    expect(groups).toContainEqual({ country_code: null, time_zone: 'America/Costa_Rica' });
    expect(await rows(`select actor_id, action from audit_event where subject_id = $1`, [editionId])).toEqual(
      [{ actor_id: null, action: 'edition.added' }],
    );
  });

  it('enrol puts a person into it once, and leaves an audit event', async () => {
    await add('2027-2');
    const first = await told('enrol', '--email', luis, '--edition', '2027-2');
    expect(first).toMatchObject({ isNew: true });
    expect(await told('enrol', '--email', luis, '--edition', '2027-2')).toEqual({ ...first, isNew: false });
    expect(await rows(`select person_id, source from enrolment where id = $1`, [first.enrolmentId])).toEqual([
      { person_id: personOf('luis').id, source: 'imported' },
    ]);
    expect(await rows(`select action from audit_event where subject_id = $1`, [first.enrolmentId])).toEqual([
      { action: 'learner.enrolled' },
    ]);
  });

  it.each([
    [
      [
        'editions',
        'add',
        '--course',
        'test-course',
        '--key',
        '2026-27-open',
        '--starts',
        '2027-01-15',
        '--title-es',
        'T',
      ],
      'There is an edition 2026-27-open already.',
    ],
    [
      ['editions', 'add', '--course', 'other', '--key', 'k', '--starts', '2027-01-15', '--title-es', 'T'],
      'No course other is published',
    ],
    [
      [
        'editions',
        'add',
        '--course',
        'test-course',
        '--key',
        'k',
        '--starts',
        '2027-02-30',
        '--title-es',
        'T',
      ],
      '--starts must be a day',
    ],
    [
      [
        'editions',
        'add',
        '--course',
        'test-course',
        '--key',
        'k',
        '--starts',
        '2027-02-01',
        '--ends',
        '2027-01-01',
        '--title-es',
        'T',
      ],
      'is before the first',
    ],
    [
      [
        'editions',
        'add',
        '--course',
        'test-course',
        '--key',
        'k',
        '--starts',
        '2027-02-01',
        '--title-es',
        'T',
        '--route',
        'D',
      ],
      '--route must be A',
    ],
    [['editions', 'add', '--key', 'k'], 'Missing: --course, --starts, --title-es.'],
    [['enrol', '--email', luis, '--edition', 'none'], 'There is no edition none.'],
    [['enrol', '--email', 'nobody@example.org', '--edition', '2026-27-open'], 'There is no such person'],
  ])('%p says what is wrong', async (words, sentence) => {
    process.env['LC_ALL'] = 'C';
    await expect(run(words)).rejects.toThrow(sentence);
  });
});
