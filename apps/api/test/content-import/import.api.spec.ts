import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidCourse, CourseImporter, type ImportOptions } from '@campus/course';
import { Storage } from '@campus/platform/storage/storage.ts';
import { demoEnrolmentId } from '../../src/seeds/editions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { TEST_COURSE } from '../support/template.ts';

const COUNTED = [
  'course',
  'course_version',
  'module',
  'activity',
  'lesson_text',
  'question',
  'media_file',
  'course_import',
  'audit_event',
  'scorm_package',
];

describe('importing a course folder', () => {
  const campus = testCampus();
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campus-course-'));
    await cp(TEST_COURSE, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const counts = async () =>
    rows(`select ${COUNTED.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`);
  const importFolder = (from = folder, options: Partial<ImportOptions> = {}) =>
    campus.server.app.get(CourseImporter).importCourse(from, { overlays: [], actorId: null, ...options });
  const write = async (path: string, change: (text: string) => string, root = folder) => {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, change(await readFile(join(TEST_COURSE, path), 'utf8')));
  };
  const TEXT = 'modules/01-start/lessons/02-second/es.md';
  /** A change that no other test makes. */
  const reword = (words: string) => write(TEXT, (text) => text.replace('Antes de la crisis.', words));

  it('publishes a version with all it holds', async () => {
    const [version] = await rows(
      `select v.* from course_version v join course c on c.id = v.course_id where c.key = 'test-course' and v.number = 1`,
    );
    expect(version).toMatchObject({
      status: 'published',
      locales: ['es', 'en', 'fr'],
      source_locale: 'es',
      outcome: 'completion',
    });
    expect(version?.completion_rule).toEqual({
      all: [
        { done: 'lessons' },
        { passed: course.quiz },
        { passed: course.final, atLeast: 80 },
        { done: course.feedback },
      ],
    });
    const [sizes] = await rows(
      `select (select count(*)::int from module where version_id = $1) as modules, (select count(*)::int from activity where version_id = $1) as activities,
              (select count(*)::int from lesson_text where version_id = $1) as texts, (select count(*)::int from question where version_id = $1) as questions,
              (select count(*)::int from scenario_text where version_id = $1) as scenarios, (select count(*)::int from field_card where version_id = $1) as cards,
              (select count(*)::int from country_unit where version_id = $1) as units`,
      [version?.id],
    );
    expect(sizes).toEqual({
      modules: 3,
      activities: 11,
      texts: 9,
      questions: 11,
      scenarios: 3,
      cards: 2,
      units: 3,
    });
    expect(version?.plan).toMatchObject({ title: { fr: 'Plan de contingence' }, parts: Array(9).fill({}) });
    const settings = new Map(
      (await rows(`select key, settings from activity where version_id = $1`, [version?.id])).map((row) => [
        row.key,
        row.settings,
      ]),
    );
    expect(settings.get('t1-first')).toEqual({
      screens: ['uno', 'dos', 'tres'],
      fields: ['risks', 'phones'],
    });
    expect(settings.get('t2-timed')).toMatchObject({
      timeLimit: 10,
      pools: { easy: expect.any(Array) },
      intro: { fr: 'Dix minutes.' },
    });
    expect(settings.get('t2-map')).toMatchObject({
      mastery: 60,
      packages: { es: expect.any(String), en: expect.any(String), fr: expect.any(String) },
    });
    expect(settings.get('t2-river')).toMatchObject({ rules: { start: 'bridge', endings: ['dry', 'wet'] } });
  });

  it('that has not changed does nothing, wherever it lies', async () => {
    const before = await counts();
    expect(await importFolder()).toMatchObject({ courseKey: 'test-course', number: 1, isNew: false });
    expect(await importFolder(TEST_COURSE)).toMatchObject({ number: 1, isNew: false });
    expect(await counts()).toEqual(before);
  });

  it('whose bytes changed but not what it says makes no new version', async () => {
    await write('course.yaml', (text) => `# A remark.\n${text}`);
    expect(await importFolder()).toMatchObject({ number: 1, isNew: false });
  });

  it('is refused as a whole when it has a fault, and leaves the database as it was', async () => {
    const before = await counts();
    await write(TEXT, (text) => `${text}\n\n:::nonsense\n:::\n`);
    await write('modules/03-end/final.yaml', (text) => text.replace('count: 3', 'count: 30'));
    const issues = await importFolder().catch((error: unknown) => error);
    expect(issues).toBeInstanceOf(InvalidCourse);
    expect((issues as InvalidCourse).reading.problems.map(({ file }) => file)).toEqual(
      expect.arrayContaining([TEXT, 'modules/03-end/final.yaml']),
    );
    expect(await counts()).toEqual(before);
  });

  it('leaves the database as it was when the database itself fails in the middle', async () => {
    await reword('En medio de la crisis.');
    const before = await counts();
    await rows(
      `create function fail_here() returns trigger language plpgsql as $$ begin raise exception 'the disk is full' using errcode = '53100'; end $$`,
    );
    await rows(`create trigger fails before insert on question for each row execute function fail_here()`);
    await expect(importFolder()).rejects.toThrow('the disk is full');
    await rows(`drop trigger fails on question`);
    expect(await counts()).toEqual(before);
    expect(await importFolder()).toMatchObject({ isNew: true });
  });

  it('makes a new version when a text has changed; who is enrolled stays with the old one', async () => {
    const id = demoEnrolmentId('ana');
    const [before] = await rows(`select version_id from enrolment where id = $1`, [id]);
    await reword('Mucho antes de la crisis.');
    const made = await importFolder(folder, { actorId: personOf('tomas').id });
    expect(made).toMatchObject({ courseKey: 'test-course', isNew: true });
    expect(made.versionId).not.toBe(before?.version_id);
    expect(await rows(`select version_id from enrolment where id = $1`, [id])).toEqual([before]);
    const lesson = await campus
      .as('ana')
      .query<{ lesson: { screens: { html: string }[] } }>(
        `query ($e: ID!, $a: ID!) { lesson(enrolmentId: $e, activityId: $a, locale: es) { screens { html } } }`,
        { e: id, a: course.second },
      );
    expect(lesson.data.lesson.screens[0]?.html).toContain('<p>Antes de la crisis.</p>');
    expect(
      await rows(`select actor_id, action, detail from audit_event where subject_id = $1`, [made.versionId]),
    ).toEqual([
      {
        actor_id: personOf('tomas').id,
        action: 'course_version.published',
        detail: {
          course: 'test-course',
          number: made.number,
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ]);
  });

  it('at the same moment in several processes makes one version', async () => {
    await reword('Justo antes de la crisis.');
    const made = await Promise.all([importFolder(), importFolder(), importFolder()]);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(made.map(({ versionId }) => versionId)).size).toBe(1);
  });

  it('takes a file of an overlay in place of its own', async () => {
    const overlay = await mkdtemp(join(tmpdir(), 'campus-overlay-'));
    await write(
      'modules/02-practice/pools/easy.yaml',
      (text) => text.replace('Uno es.', 'Lo verdadero.'),
      overlay,
    );
    const made = await importFolder(folder, { overlays: [overlay] });
    expect(made.isNew).toBe(true);
    const [question] = await rows(
      `select rationales from question where version_id = $1 and id = '10000000-0000-4000-8000-000000000111'`,
      [made.versionId],
    );
    expect(question?.rationales).toMatchObject({ es: expect.stringContaining('Lo verdadero.') });
    expect(await importFolder(folder, { overlays: [overlay] })).toEqual({ ...made, isNew: false });
    expect((await importFolder()).versionId).not.toBe(made.versionId);
    await rm(overlay, { recursive: true });
  });

  it('brings back media files the storage has lost', async () => {
    const [{ hash }] = (await rows(`select hash from media_file where name = 'point.svg'`)) as [
      { hash: string },
    ];
    const storage = campus.server.app.get(Storage);
    await storage.remove(hash);
    expect(await importFolder()).toMatchObject({ isNew: false });
    expect(await storage.has(hash)).toBe(true);
  });
});
