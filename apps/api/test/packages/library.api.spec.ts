import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import { PackageShelves } from '@campus/scorm';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { launch, readActivity, zipOf } from '../support/scorm.ts';
import { bring, command, commands, library, readUpload, type LibraryData } from '../support/uploads.ts';

const zipWith = async (text: string = randomUUID()) =>
  new Uint8Array(await zipOf([{ id: 'A' }, { id: 'B' }], { 'note.txt': text }));

/** A zip of web pages and nothing else. */
async function pagesWith(html: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(html), 'index.html');
  zip.addBuffer(Buffer.from('body { color: teal }'), 'style.css');
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

const policy = {
  maxAttempts: 2,
  grading: 'AVERAGE',
  mastery: 70,
  newAttempt: 'AFTER_FINISH',
  review: false,
  completion: 'PASSED',
};

describe('the library', () => {
  const campus = testCampus();
  const tomas = () => campus.as('tomas');
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const ready = async (text?: string) => bring(campus.server, tomas(), await zipWith(text));
  const keep = async (input: Record<string, unknown> = {}): Promise<LibraryData> =>
    library(tomas(), 'keepPackage', { uploadId: (await ready()).id, ...input });
  const publish = (versionId: string | undefined) => library(tomas(), 'publishPackageVersion', { versionId });

  describe('tells its learners before they begin', () => {
    const shelf = () => campus.server.app.get(PackageShelves);
    const reported = async (report: object) => {
      const { versions, id } = await keep();
      await publish(versions[0]?.id);
      await rows(`update library_version set report = report || $2::jsonb where library_package_id = $1`, [
        id,
        JSON.stringify(report),
      ]);
      return (await shelf().onShelf(id))?.needs;
    };
    const scanned = { popUps: true, hosts: ['facebook.test', 'video.test'] };

    it('what a trial saw, whatever its files would let one think', async () => {
      const items = [{ bytes: 900 }, { bytes: 400_000 }];
      const trial = { ran: true, popUps: 0, hosts: ['fonts.googleapis.com', 'video.test'], items };
      expect(await reported({ ...scanned, trial })).toEqual({
        popUps: false,
        hosts: ['video.test'],
        startBytes: 400_000,
      });
    });

    it('what its files say, where nobody tried it', async () => {
      expect(await reported({ ...scanned, trial: { ran: false, popUps: 0, hosts: [], items: [] } })).toEqual({
        ...scanned,
        startBytes: null,
      });
      expect(await reported({ ...scanned, trial: null })).toEqual({ ...scanned, startBytes: null });
    });

    it('how long it takes only where the package says so', async () => {
      const kept = await keep();
      const { courseId } = await publish(kept.versions[0]?.id);
      const said = await rows(
        `select v.effort_core_minutes as course, m.minutes_core as module, a.minutes as activity
           from course_version v join module m on m.version_id = v.id join activity a on a.module_id = m.id
          where v.course_id = $1`,
        [courseId],
      );
      expect(said).toEqual([{ course: 0, module: 0, activity: 0 }]);
    });
  });

  describe('keeps', () => {
    it('a ready upload as version 1 of a new package, under the title in its manifest', async () => {
      const kept = await keep();
      expect(kept).toMatchObject({
        title: 'Package of the tests',
        isArchived: false,
        courseId: null,
        editionId: null,
        currentVersion: null,
        learners: 0,
        versions: [
          { number: 1, isPublished: false, isCurrent: false, attempts: 0, report: { standard: '1.2' } },
        ],
      });
    });

    it('it once: a repeat, and the same content brought again, find it on the shelf', async () => {
      const text = randomUUID();
      const upload = await ready(text);
      const idempotencyKey = randomUUID();
      const kept = await library(tomas(), 'keepPackage', {
        uploadId: upload.id,
        title: 'Uno',
        idempotencyKey,
      });
      for (const again of [{ idempotencyKey }, {}])
        expect(
          await library(tomas(), 'keepPackage', { uploadId: upload.id, title: 'Uno', ...again }),
        ).toEqual(kept);
      const second = await ready(text);
      expect(second.knownAs).toBe(kept.id);
      expect(await library(campus.as('tomas'), 'keepPackage', { uploadId: second.id })).toEqual(kept);
      expect(await readUpload(tomas(), second.id)).toMatchObject({ isKept: true, libraryPackageId: kept.id });
    });

    it('plain pages without a manifest as a page set, which opens like a package', async () => {
      const upload = await bring(
        campus.server,
        tomas(),
        await pagesWith('<title>Guía</title><p>Ñandú</p>'),
        'guía.zip',
      );
      expect(upload).toMatchObject({ status: 'READY', report: { kind: 'PAGES' } });
      const kept = await library(tomas(), 'keepPackage', { uploadId: upload.id });
      await publish(kept.versions[0]?.id);
      const answer = await command(tomas(), 'tryPackage', { versionId: kept.versions[0]?.id });
      const place = answer.data.tryPackage as { enrolmentId: string; activityId: string };
      expect(await readActivity(tomas(), place.enrolmentId, 'fr', place.activityId)).toMatchObject({
        mayPlay: true,
      });
      const session = await launch(tomas(), place.enrolmentId, { activityId: place.activityId });
      expect(session.itemUrl).toContain('index.html');
    });

    it('more versions under the next numbers, newest first', async () => {
      const kept = await keep({ title: 'Curso' });
      await keep({ libraryPackageId: kept.id });
      const third = await keep({ libraryPackageId: kept.id });
      expect(third).toMatchObject({
        id: kept.id,
        title: 'Curso',
        versions: [{ number: 3 }, { number: 2 }, { number: 1 }],
      });
    });

    it('nothing that is not ready, not the actor’s, or not there', async () => {
      const upload = await ready();
      expectRefusal(await command(campus.as('carla'), 'keepPackage', { uploadId: upload.id }), 'NOT_FOUND');
      expectRefusal(await command(tomas(), 'keepPackage', { uploadId: randomUUID() }), 'NOT_FOUND');
      expectRefusal(
        await command(tomas(), 'keepPackage', { uploadId: upload.id, libraryPackageId: randomUUID() }),
        'NOT_FOUND',
      );
      expectRefusal(
        await command(tomas(), 'keepPackage', { uploadId: upload.id, title: ' ' }),
        'INPUT_INVALID',
        {
          field: 'title',
        },
      );
      const refused = await bring(campus.server, tomas(), new Uint8Array(Buffer.from('%PDF-1.7')));
      expectRefusal(await command(tomas(), 'keepPackage', { uploadId: refused.id }), 'UPLOAD_NOT_READY');
    });
  });

  describe('publishes', () => {
    it('a course of one activity and an edition that staff enrol people in', async () => {
      const kept = await keep({ title: 'Evacuación' });
      const published = await publish(kept.versions[0]?.id);
      expect(published).toMatchObject({
        courseId: kept.id,
        versions: [{ isPublished: true, isCurrent: true }],
      });
      expect(
        await rows(`select is_open, ends_on, titles from edition where id = $1`, [published.editionId]),
      ).toEqual([
        { is_open: false, ends_on: null, titles: { es: 'Evacuación', en: 'Evacuación', fr: 'Evacuación' } },
      ]);
      expect(
        await rows(
          `select a.kind, a.settings, v.completion_rule, v.locales from activity a join course_version v on v.id = a.version_id where a.id = $1`,
          [published.activityId],
        ),
      ).toEqual([
        {
          kind: 'scorm',
          settings: { packages: {}, mastery: null, library: kept.id },
          completion_rule: { done: published.activityId },
          locales: ['en', 'es', 'fr'],
        },
      ]);
    });

    it('a later version by moving the shelf alone, and an older one again', async () => {
      const kept = await keep();
      const [first] = (await publish(kept.versions[0]?.id)).versions;
      const two = await keep({ libraryPackageId: kept.id });
      const onShelf = async () => (await campus.server.app.get(PackageShelves).onShelf(kept.id))?.packageId;
      const before = await onShelf();
      const moved = await publish(two.versions[0]?.id);
      expect(moved.currentVersion?.number).toBe(2);
      expect(await onShelf()).not.toBe(before);
      expect(
        await rows(`select count(*)::int as n from course_version where course_id = $1`, [kept.id]),
      ).toEqual([{ n: 1 }]);
      expect((await publish(first?.id)).currentVersion?.number).toBe(1);
      expect(await onShelf()).toBe(before);
    });
  });

  it('lets a trainer try a version nobody has published, in a place of their own', async () => {
    const kept = await keep({ title: 'Por probar' });
    const versionId = kept.versions[0]?.id;
    const answer = await command(tomas(), 'tryPackage', { versionId });
    const place = answer.data.tryPackage as { enrolmentId: string; activityId: string };
    expect(await readActivity(tomas(), place.enrolmentId, 'fr', place.activityId)).toMatchObject({
      title: 'Por probar',
      mayPlay: true,
    });
    const session = await launch(tomas(), place.enrolmentId, { activityId: place.activityId });
    expect(session).toMatchObject({ itemId: 'A', standard: '1.2' });
    expect((await command(tomas(), 'tryPackage', { versionId })).data.tryPackage).toMatchObject(place);
    expect(await readActivity(campus.as('carla'), place.enrolmentId, 'es', place.activityId)).toBeNull();
    const again = await library(tomas(), 'renamePackage', { libraryPackageId: kept.id, title: 'Probado' });
    expect(again).toMatchObject({
      title: 'Probado',
      courseId: null,
      learners: 0,
      versions: [{ attempts: 0 }],
    });
  });

  it('sets how attempts count, within bounds', async () => {
    const kept = await keep();
    const set = (changes: object) =>
      command(tomas(), 'setPackagePolicy', { libraryPackageId: kept.id, policy: { ...policy, ...changes } });
    expect((await set({})).data.setPackagePolicy?.libraryPackage).toMatchObject({ policy });
    for (const [changes, field] of [
      [{ maxAttempts: 0 }, 'maxAttempts'],
      [{ maxAttempts: 101 }, 'maxAttempts'],
      [{ mastery: -1 }, 'mastery'],
      [{ mastery: 100.5 }, 'mastery'],
    ] as const)
      expectRefusal(await set(changes), 'INPUT_INVALID', { field });
  });

  it('takes a package off the shelf and brings it back', async () => {
    const kept = await keep();
    const versionId = kept.versions[0]?.id;
    const archive = (isArchived: boolean) =>
      library(tomas(), 'archivePackage', { libraryPackageId: kept.id, isArchived });
    expect(await archive(true)).toMatchObject({ isArchived: true });
    expectRefusal(await command(tomas(), 'publishPackageVersion', { versionId }), 'PACKAGE_ARCHIVED');
    expect(await archive(false)).toMatchObject({ isArchived: false });
    await publish(versionId);
  });

  it('is found by part of a title, in pages', async () => {
    const kept = await keep({ title: 'Protocolo 100 % único' });
    const find = async (search: string) =>
      (
        await tomas().query<{ libraryPackages: { totalCount: number; items: { id: string }[] } }>(
          `query ($search: String) { libraryPackages(search: $search, limit: 1) { totalCount items { id } } }`,
          { search },
        )
      ).data.libraryPackages;
    expect(await find('100 % ú')).toEqual({ totalCount: 1, items: [{ id: kept.id }] });
    expect((await find('%')).totalCount).toBe(1);
    await keep();
    expect((await find('')).totalCount).toBeGreaterThan(1);
  });

  it('leaves a trace of who did what', async () => {
    const kept = await keep();
    await publish(kept.versions[0]?.id);
    expect(
      await rows(
        `select action, actor_id is not null as by_person from audit_event where subject_id = $1 order by at, id`,
        [kept.id],
      ),
    ).toEqual([
      { action: 'library_package.version_kept', by_person: true },
      { action: 'library_package.version_published', by_person: true },
    ]);
  });

  describe('is for staff', () => {
    const inputs: Record<keyof typeof commands, object> = {
      keepPackage: { uploadId: randomUUID() },
      publishPackageVersion: { versionId: randomUUID() },
      setPackagePolicy: { libraryPackageId: randomUUID(), policy },
      renamePackage: { libraryPackageId: randomUUID(), title: 'x' },
      archivePackage: { libraryPackageId: randomUUID(), isArchived: true },
      tryPackage: { versionId: randomUUID() },
      cancelUpload: { uploadId: randomUUID() },
      retryUpload: { uploadId: randomUUID() },
    };
    const names = Object.keys(inputs) as (keyof typeof commands)[];

    it.each<[Persona, 'SIGN_IN_NEEDED' | 'FORBIDDEN' | null]>([
      ['nobody', 'SIGN_IN_NEEDED'],
      ['ana', 'FORBIDDEN'],
      ['luis', 'FORBIDDEN'],
      ['tomas', null],
      ['carla', null],
      ['admin', null],
    ])('%s: %s', async (persona, denied) => {
      const speaker = campus.as(persona);
      for (const name of names) {
        const answer = await command(speaker, name, { ...inputs[name] });
        if (denied) expectDenied(answer, denied);
        else expectRefusal(answer, 'NOT_FOUND');
      }
      for (const query of [
        'libraryPackages { totalCount }',
        'packageUploads { totalCount }',
        `packageUpload(id: "${randomUUID()}") { id }`,
        `libraryPackage(id: "${randomUUID()}") { id }`,
      ]) {
        const answer = await speaker.query(`{ ${query} }`);
        if (denied) expectDenied(answer, denied);
        else expect(answer.codes).toEqual([]);
      }
    });
  });
});
