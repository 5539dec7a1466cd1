import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Drafts, PublishDraft, PullFolder, PushFolder, type PublishOrder } from '@campus/authoring';
import { CourseImporter, InvalidCourse } from '@campus/course';
import { act, offered } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { NOTES } from '../support/corrections.ts';
import { courseFolders, differences, edit } from '../support/course-folders.ts';
import { personOf } from '../support/personas.ts';
import { TEST_COURSE } from '../support/template.ts';
import { tableContents } from '../support/table-contents.ts';

const TEXT = 'modules/01-start/lessons/02-second/es.md';

describe('publishing a draft', () => {
  const campus = testCampus();
  const folders = courseFolders();
  let made = 0;

  /** A draft from the version on offer, after a change that no other test makes. */
  async function drafted(change?: (folder: string) => Promise<void>) {
    const folder = await folders.empty();
    const { version } = await campus.server.app
      .get(PullFolder)
      .pull(folder, { course: 'test-course', draft: null });
    const name = `Publishing ${++made}`;
    await (change ?? ((at) => appendFile(join(at, TEXT), `\n## Otra ${made}\n\nMás.\n`)))(folder);
    const { draft } = await campus.server.app.get(PushFolder).push(folder, name);
    return { id: draft.id, folder, version };
  }
  const publish = (draftId: string, order: Partial<PublishOrder> = {}) =>
    campus.server.app
      .get(PublishDraft)
      .publish({ draftId, actorId: null, overlays: [], over: null, ...order });
  /** Words of the last screen, which the layout of a lesson allows. */
  const reword = (words: string) => async (folder: string) => {
    await edit(folder, 'modules/01-start/lessons/02-second/en.md', 'title: ', `title: ${words} `);
  };
  const stateOf = async (id: string) => (await campus.server.app.get(Drafts).byId(id))?.state;

  it('makes the next version, as the person who publishes, and closes the draft', async () => {
    const { id, version } = await drafted(reword('One'));
    const trainer = personOf('tomas');
    const done = await publish(id, { actorId: trainer.id });
    expect(done).toMatchObject({ courseKey: 'test-course', number: (version ?? 0) + 1, isNew: true });
    expect(await campus.server.app.get(Drafts).byId(id)).toMatchObject({
      state: 'published',
      published_as: done.number,
    });
    const { rows } = await campus.server.sql.query(
      `select action, actor_id from audit_event where subject_id in ($1, $2) order by at`,
      [id, done.versionId],
    );
    expect(rows).toEqual([
      { action: 'draft.started', actor_id: null },
      { action: 'course_version.published', actor_id: trainer.id },
      { action: 'draft.published', actor_id: trainer.id },
    ]);
    await expect(publish(id)).rejects.toMatchObject({ code: 'DRAFT_CLOSED' });
    await expect(publish('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('keeps the files: the next draft begins from them, byte for byte', async () => {
    const { id, folder } = await drafted(reword('Two'));
    await publish(id);
    const next = await folders.empty();
    await campus.server.app.get(PullFolder).pull(next, { course: 'test-course', draft: null });
    expect(await differences(folder, next)).toEqual([]);
  });

  it('as a correction notes what it corrects', async () => {
    const { id, version } = await drafted(reword('Three'));
    expect(await publish(id, { correction: { notes: NOTES } })).toMatchObject({ corrects: version });
  });

  it('as a correction is refused with what differs, and the draft stays open', async () => {
    const { id } = await drafted((folder) =>
      edit(folder, 'modules/01-start/lessons/01-first/es.md', 'minutes: 6', 'minutes: 7'),
    );
    await expect(publish(id, { correction: { notes: NOTES } })).rejects.toMatchObject({
      why: { reason: 'STRUCTURE_DIFFERS' },
    });
    expect(await stateOf(id)).toBe('open');
  });

  it('with faults is refused whole, with path and line of each', async () => {
    const { id } = await drafted(async (folder) => {
      await appendFile(join(folder, TEXT), '\n:::nonsense\n:::\n');
      await rm(join(folder, 'modules/01-start/lessons/02-second/fr.md'));
    });
    const before = await tableContents(campus.server, []);
    const refusal = await publish(id).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidCourse);
    const { problems } = (refusal as InvalidCourse).reading;
    expect(problems.map(({ file }) => file)).toContain(TEXT);
    expect(problems.every(({ line, reason }) => line > 0 && reason.length > 0)).toBe(true);
    expect(await tableContents(campus.server, [])).toEqual(before);
  });

  it('that says what is published makes nothing, as a version or as a correction', async () => {
    const { id } = await drafted((folder) => appendFile(join(folder, 'course.yaml'), '# A remark.\n'));
    await expect(publish(id)).rejects.toMatchObject({ code: 'DRAFT_SAYS_NOTHING_NEW' });
    await expect(publish(id, { correction: { notes: NOTES } })).rejects.toMatchObject({
      code: 'DRAFT_SAYS_NOTHING_NEW',
    });
    expect(await stateOf(id)).toBe('open');
  });

  it('from a version that is no longer on offer is refused, unless the newer one is named', async () => {
    const { id, version } = await drafted(reword('Four'));
    const { id: other } = await drafted(reword('Five'));
    const { number } = await publish(other);
    await expect(publish(id)).rejects.toMatchObject({
      code: 'BASE_NOT_OFFERED',
      params: { base: version, offered: number },
    });
    await expect(publish(id, { over: version })).rejects.toMatchObject({ code: 'BASE_NOT_OFFERED' });
    expect(await publish(id, { over: number })).toMatchObject({ number: number + 1 });
  });

  it('of two at the same moment publishes one, and refuses the other', async () => {
    const [one, other] = [await drafted(reword('Six')), await drafted(reword('Seven'))];
    const results = await Promise.allSettled([publish(one.id), publish(other.id)]);
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toEqual([expect.objectContaining({ code: 'BASE_NOT_OFFERED' })]);
    expect([await stateOf(one.id), await stateOf(other.id)].sort()).toEqual(['open', 'published']);
  });

  it('twice at the same moment publishes it once', async () => {
    const { id, version } = await drafted(reword('Eight'));
    const results = await Promise.allSettled([publish(id), publish(id)]);
    const done = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value.number] : []));
    expect(done).toEqual([(version ?? 0) + 1]);
  });

  it('is refused where somebody writes meanwhile', async () => {
    const { id, folder } = await drafted(reword('Nine'));
    const importer = campus.server.app.get(CourseImporter);
    const importCourse = importer.importCourse.bind(importer);
    importer.importCourse = async (...given) => {
      await reword('Ten')(folder);
      await campus.server.app.get(PushFolder).push(folder, null);
      return importCourse(...given);
    };
    try {
      await expect(publish(id)).rejects.toMatchObject({ code: 'FILES_CHANGED' });
    } finally {
      importer.importCourse = importCourse;
    }
    expect(await stateOf(id)).toBe('open');
  });

  it('of a course that asks for two is not published by the operator who pushed it', async () => {
    const { courseId } = await offered(campus);
    await act(campus.as('admin'), 'SetPublishingRule', { courseId, asksTwo: true });
    const { id } = await drafted(reword('Eleven'));
    await expect(publish(id)).rejects.toMatchObject({ code: 'OTHER_PUBLISHER_NEEDED' });
    expect(await stateOf(id)).toBe('open');
    await act(campus.as('admin'), 'SetPublishingRule', { courseId, asksTwo: false });
    expect(await publish(id)).toMatchObject({ isNew: true });
  });

  it('never makes a version of another course', async () => {
    const { id } = await drafted(async (folder) => {
      await edit(folder, 'course.yaml', 'key: test-course', 'key: taken-over');
      await edit(folder, 'course.yaml', 'uuid: ', 'uuid: 20000000-0000-4000-8000-000000000099 #');
    });
    await expect(publish(id)).rejects.toMatchObject({ code: 'COURSE_OF_OTHER' });
  });

  it('begins a course of which nothing is published', async () => {
    const folder = await folders.copyOf(TEST_COURSE);
    await edit(folder, 'course.yaml', 'key: test-course', 'key: other-course');
    await edit(folder, 'course.yaml', 'uuid: ', 'uuid: 20000000-0000-4000-8000-000000000098 #');
    const { draft, version } = await campus.server.app.get(PushFolder).push(folder, 'First');
    expect(version).toBeNull();
    expect(await publish(draft.id)).toMatchObject({ courseKey: 'other-course', number: 1 });
  });
});
