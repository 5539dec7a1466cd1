import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { CourseImporter } from '@campus/course';
import { PackageRefused } from '@campus/scorm';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { plantEnrolment } from '../support/plant.ts';
import { committed, enrolmentWith, importPackage, launch, readActivity, zipOf } from '../support/scorm.ts';
import { TEST_COURSE } from '../support/template.ts';
import { TestDevice } from '../support/work.ts';

const GOLF = fileURLToPath(new URL('../../../../../shared/fixtures/scorm', import.meta.url));

describe('packages', () => {
  const campus = testCampus();
  const ana = () => campus.as('ana');
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const progress = async (enrolmentId: string) =>
    (
      await rows(
        `select status, score::float8, is_passed from activity_progress where enrolment_id = $1 and activity_id = $2`,
        [enrolmentId, course.map],
      )
    )[0];
  const count = async () =>
    (
      await rows(
        'select (select count(*)::int from scorm_package) as packages, (select count(*)::int from scorm_file) as files',
      )
    )[0];
  const says = (status: string, raw?: number) => ({
    'cmi.core.lesson_status': status,
    ...(raw === undefined ? {} : { 'cmi.core.score.raw': String(raw) }),
  });

  describe('the same files are one package', () => {
    it('however often they come, in whatever order, also at the same moment', async () => {
      const zip = await zipOf([{ id: 'A' }], { 'b.css': 'b{}', 'a.js': '1' });
      const reordered = await zipOf([{ id: 'A' }], { 'a.js': '1', 'b.css': 'b{}' });
      const before = await count();
      const ids = await Promise.all(
        [zip, reordered, zip, reordered].map((one) => importPackage(campus.server, one)),
      );
      expect(new Set([...ids, await importPackage(campus.server, reordered)]).size).toBe(1);
      expect(await count()).toEqual({
        packages: Number(before?.packages) + 1,
        files: Number(before?.files) + 4,
      });
    });

    it('and other bytes, or another name, are another', async () => {
      const ids = await Promise.all(
        [
          ['a.js', '1'],
          ['a.js', '2'],
          ['b.js', '1'],
        ].map(async ([path = '', text = '']) =>
          importPackage(campus.server, await zipOf([{ id: 'B' }], { [path]: text })),
        ),
      );
      expect(new Set(ids).size).toBe(3);
    });

    it('of a course built from sources too: importing it again makes nothing new', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'campus-course-'));
      try {
        await cp(TEST_COURSE, folder, { recursive: true });
        await writeFile(join(folder, 'changed.txt'), 'a file nobody reads');
        const before = await count();
        expect(
          await campus.server.app.get(CourseImporter).importCourse(folder, { overlays: [], actorId: null }),
        ).toMatchObject({ isNew: false });
        expect(await count()).toEqual(before);
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });

  describe('are taken whole or refused with a fault that names the file', () => {
    it.each<[string, () => Promise<Uint8Array>, object]>([
      [
        'no zip',
        () => Promise.resolve(Buffer.from('%PDF-1.7')),
        { code: 'NOT_A_ZIP', params: { kind: 'pdf' } },
      ],
      [
        'a missing file',
        async () =>
          Buffer.from(
            (await zipOf([{ id: 'A' }])).toString('latin1').replaceAll('A.html', 'Z.html'),
            'latin1',
          ),
        {},
      ],
      ['nothing to launch', () => zipOf([]), { code: 'NOTHING_TO_LAUNCH' }],
      [
        'a checksum that is wrong',
        async () => broken(await zipOf([{ id: 'A' }], { 'big.txt': 'x'.repeat(9_000) })),
        {},
      ],
    ])('%s', async (_name, zip, fault) => {
      const before = await count();
      const error: unknown = await importPackage(campus.server, await zip()).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(PackageRefused);
      expect((error as PackageRefused).fault).toMatchObject(fault);
      expect(await count()).toEqual(before);
    });

    it('and with one, the whole course is refused and nothing is left', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'campus-course-'));
      try {
        await cp(TEST_COURSE, folder, { recursive: true });
        const scorm = join(folder, 'modules/02-practice/scorm/map');
        // The French package is the last to be made: those before it were good.
        await rm(join(scorm, 'files'), { recursive: true });
        const good = await zipOf([{ id: 'GOOD' }], { 'new.txt': 'new' });
        const yaml = (await readFile(join(scorm, 'scorm.yaml'), 'utf8')).replace(
          /^(standard|entry|mastery):.*\n/gm,
          '',
        );
        await writeFile(
          join(scorm, 'scorm.yaml'),
          `${yaml}package: { es: es.zip, en: en.zip, fr: fr.zip }\n`,
        );
        for (const [locale, zip] of [
          ['es', good],
          ['en', good],
          ['fr', Buffer.from('PK\u0003\u0004 nothing')],
        ] as const) {
          await rm(join(scorm, `${locale}.json`));
          await writeFile(join(scorm, `${locale}.zip`), zip);
        }
        const before = [await count(), await rows('select count(*) from course_version')];
        const importing = campus.server.app
          .get(CourseImporter)
          .importCourse(folder, { overlays: [], actorId: null });
        await expect(importing).rejects.toThrow(PackageRefused);
        expect([await count(), await rows('select count(*) from course_version')]).toEqual(before);
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });

  describe('of several items', () => {
    const items = [{ id: 'ONE', mastery: 50 }, { id: 'TWO' }, { id: 'READ', type: 'asset' as const }];
    const begin = async () => {
      const enrolmentId = await enrolmentWith(
        campus.server,
        ana(),
        await importPackage(campus.server, await zipOf(items)),
      );
      return { enrolmentId, phone: new TestDevice(ana()) };
    };

    it('are listed in reading order, headings without a launch', async () => {
      const { enrolmentId } = await begin();
      expect((await readActivity(ana(), enrolmentId)).items).toEqual([
        {
          id: 'HEADING',
          title: 'Part one',
          depth: 0,
          isLaunchable: false,
          isOpen: true,
          state: 'NOT_STARTED',
          isPassed: null,
        },
        ...['ONE', 'TWO', 'READ'].map((id) => ({
          id,
          title: `Item ${id}`,
          depth: 1,
          isLaunchable: true,
          isOpen: true,
          state: 'NOT_STARTED',
          isPassed: null,
        })),
      ]);
    });

    it('hidden by the manifest are not listed; the learner still comes to them on the way', async () => {
      const zip = await zipOf([{ id: 'ONE' }, { id: 'TWO', isHidden: true }, { id: 'THREE' }]);
      const enrolmentId = await enrolmentWith(campus.server, ana(), await importPackage(campus.server, zip));
      const listed = (await readActivity(ana(), enrolmentId)).items.map(({ id }) => id);
      expect(listed).toEqual(['HEADING', 'ONE', 'THREE']);
      const one = await launch(ana(), enrolmentId);
      await new TestDevice(ana()).record(committed(one, 1, says('completed', 80)));
      expect((await launch(ana(), enrolmentId)).itemId).toBe('TWO');
    });

    it('open the first item that is not completed, or the one asked for', async () => {
      const { enrolmentId, phone } = await begin();
      const one = await launch(ana(), enrolmentId);
      expect(one.itemId).toBe('ONE');
      await phone.record(committed(one, 1, says('completed', 80)));
      expect((await launch(ana(), enrolmentId)).itemId).toBe('TWO');
      expect((await launch(ana(), enrolmentId, { itemId: 'ONE' })).itemId).toBe('ONE');
      expect((await launch(ana(), enrolmentId, { newAttempt: true })).itemId).toBe('ONE');
    });

    it('are completed when every launchable item is; an asset is when it was opened', async () => {
      const { enrolmentId, phone } = await begin();
      const one = await launch(ana(), enrolmentId);
      await phone.record(committed(one, 1, says('completed', 100), true));
      expect(await progress(enrolmentId)).toEqual({ status: 'started', score: 100, is_passed: null });
      const read = await launch(ana(), enrolmentId, { itemId: 'READ' });
      expect(read.cmi['cmi.core.entry']).toBe('ab-initio');
      expect((await readActivity(ana(), enrolmentId)).items.map(({ state }) => state)).toEqual([
        'NOT_STARTED',
        'COMPLETED',
        'NOT_STARTED',
        'COMPLETED',
      ]);
      const two = await launch(ana(), enrolmentId);
      await phone.record(committed(two, 1, says('failed', 50)));
      expect(await progress(enrolmentId)).toEqual({ status: 'completed', score: 75, is_passed: false });
      await phone.record(committed(two, 2, says('passed', 90)));
      expect(await progress(enrolmentId)).toEqual({ status: 'completed', score: 95, is_passed: true });
      expect(
        (await rows('select completed_at from scorm_attempt where id = $1', [two.attemptId]))[0]
          ?.completed_at,
      ).toBeInstanceOf(Date);
    });

    it('are completed also when the last two come from two devices at the same moment', async () => {
      for (let round = 0; round < 6; round++) {
        const { enrolmentId } = await begin();
        await launch(ana(), enrolmentId, { itemId: 'READ' });
        const sessions = [
          await launch(ana(), enrolmentId, { itemId: 'ONE' }),
          await launch(ana(), enrolmentId, { itemId: 'TWO' }),
        ];
        await Promise.all(
          sessions.map((session) => new TestDevice(ana()).record(committed(session, 1, says('passed', 60)))),
        );
        expect(await progress(enrolmentId)).toMatchObject({ status: 'completed', is_passed: true });
      }
    });

    it('keep the best of their attempts: a new one that is not whole takes nothing away', async () => {
      const { enrolmentId, phone } = await begin();
      for (const itemId of ['ONE', 'TWO', 'READ']) {
        const session = await launch(ana(), enrolmentId, { itemId });
        if (itemId !== 'READ') await phone.record(committed(session, 1, says('passed', 70)));
      }
      const again = await launch(ana(), enrolmentId, { newAttempt: true });
      await phone.record(committed(again, 1, says('passed', 100)));
      expect(await progress(enrolmentId)).toEqual({ status: 'completed', score: 70, is_passed: true });
    });
  });

  it('of a course with another language are played in its own', async () => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
    await new TestDevice(ana()).passGate(enrolmentId);
    const titles = await Promise.all(
      ['es', 'en', 'fr'].map(async (locale) => {
        const { frameUrl } = await launch(ana(), enrolmentId, { locale });
        const packageId = /\/([0-9a-f-]{36})\./.exec(frameUrl)?.[1];
        return (await rows('select title from scorm_package where id = $1', [packageId]))[0]?.title;
      }),
    );
    expect(titles).toEqual(['Mapa', 'Map', 'Carte']);
  });

  (existsSync(GOLF) ? describe : describe.skip)('made by other tools', () => {
    const relaunch = async (
      file: string,
      elements: { status: object; place: object; time: string; total: string },
    ) => {
      const enrolmentId = await enrolmentWith(
        campus.server,
        ana(),
        await importPackage(campus.server, join(GOLF, file)),
      );
      const session = await launch(ana(), enrolmentId);
      await new TestDevice(ana()).record(
        committed(
          session,
          1,
          { ...elements.status, ...elements.place, [elements.time]: elements.total },
          true,
        ),
      );
      const again = await launch(ana(), enrolmentId, { itemId: session.itemId });
      return { enrolmentId, session, again };
    };

    it('are all taken', async () => {
      const files = (await readdir(GOLF)).filter((name) => name.startsWith('golf_'));
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) {
        const id = await importPackage(campus.server, join(GOLF, file));
        const [row] = await rows('select standard, title, file_count from scorm_package where id = $1', [id]);
        expect(String(row?.standard)).toBe(
          /SCORM12/.test(file) ? '1.2' : `2004-${/SCORM2004(\d)/.exec(file)?.[1]}`,
        );
        expect(row?.title).not.toBe('');
        expect(Number(row?.file_count)).toBeGreaterThan(5);
      }
    });

    it('in 1.2 go on where they were left', async () => {
      const { enrolmentId, session, again } = await relaunch('golf_RuntimeBasicCalls_SCORM12.zip', {
        status: { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' },
        place: { 'cmi.core.lesson_location': '4' },
        time: 'cmi.core.session_time',
        total: '00:05:00',
      });
      expect(session).toMatchObject({ standard: '1.2', cmi: { 'cmi.core.entry': 'ab-initio' } });
      expect(again.cmi).toMatchObject({
        'cmi.core.entry': 'resume',
        'cmi.core.lesson_location': '4',
        'cmi.core.total_time': '0000:05:00.00',
      });
      expect(await progress(enrolmentId)).toMatchObject({ status: 'started' });
    });

    it('in 2004 are read again after a normal end, and what was earned stays', async () => {
      const { enrolmentId, session, again } = await relaunch(
        'golf_RunTimeAdvancedCalls_SCORM20043rdEdition.zip',
        {
          status: {
            'cmi.completion_status': 'completed',
            'cmi.success_status': 'passed',
            'cmi.score.scaled': '0.9',
            'cmi.exit': 'normal',
          },
          place: { 'cmi.location': '4' },
          time: 'cmi.session_time',
          total: 'PT5M',
        },
      );
      expect(session).toMatchObject({
        standard: '2004-3',
        cmi: { 'cmi.entry': 'ab-initio', 'cmi.learner_name': expect.stringContaining('Ana Lucía') },
      });
      expect(again.isReview).toBe(true);
      expect(again.cmi).toMatchObject({ 'cmi.mode': 'review', 'cmi.location': '4' });
      await new TestDevice(ana()).record(
        committed(again, 1, {
          'cmi.completion_status': 'incomplete',
          'cmi.success_status': 'failed',
          'cmi.score.scaled': '0.1',
        }),
      );
      expect(await progress(enrolmentId)).toEqual({ status: 'completed', score: 90, is_passed: true });
    });
  });
});

/** One byte of the content of the last file changed. */
function broken(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  const at = copy.lastIndexOf('big.txt', copy.lastIndexOf('PK\u0001\u0002') - 1) + 'big.txt'.length + 4;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
