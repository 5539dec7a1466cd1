import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, filesOf, give, offered, read, rewrite, startDraft } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { NOTES } from '../support/corrections.ts';
import { personOf, type Persona } from '../support/personas.ts';

const TEXT = 'modules/01-start/lessons/02-second/en.md';

interface Run {
  state: string;
  fault: string | null;
  version: number | null;
  problems: { path: string; line: number; code: string; reason: string }[];
  modules: { folder: string; locale: string; texts: number; stale: number; missing: number }[];
}

/** Tomás is author, Carla publishes; Marta is and does both. */
describe('a draft is checked and published by a job', () => {
  const campus = testCampus();
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    await give(campus, 'carla', 'PUBLISHER');
    await give(campus, 'marta', 'AUTHOR');
    await give(campus, 'marta', 'PUBLISHER');
  });
  const as = (persona: Persona) => campus.as(persona);

  /** A draft whose English title is `title`, with `more` at the end of the text. */
  async function drafted(title: string, more = '') {
    const { number } = await offered(campus);
    const draftId = await startDraft(campus);
    await rewrite(campus, draftId, TEXT, (text) => text.replace(/^title: .*$/m, `title: ${title}`) + more);
    return { draftId, base: number, changes: 1 };
  }
  const publish = (draftId: string, more: object = {}, key = randomUUID()) =>
    act(as('carla'), 'PublishDraft', { draftId, seenChanges: 1, over: null, correction: null, ...more }, key);
  const ended = async (runId: string) => {
    await campus.server.app.get(Jobs).drain();
    return read<Run>(as('carla'), 'DraftRun', { id: runId });
  };

  it('and is found good', async () => {
    const { draftId } = await drafted('Good');
    const { runId } = await act(as('tomas'), 'CheckDraft', { draftId });
    expect(await read(as('tomas'), 'DraftRun', { id: runId })).toMatchObject({ state: 'WAITING' });
    expect(await ended(runId)).toMatchObject({ state: 'DONE', fault: null, problems: [], version: null });
    expect(await read(as('ana'), 'DraftRun', { id: runId })).toBeNull();
    expect(await read(as('ana'), 'LatestDraftRun', { draftId })).toBeNull();
  });

  it.each([
    ['only a text differs', '', true],
    ['a lesson has a screen more', '\n## Encore\n\nUne phrase.\n', false],
  ])('and is told apart: %s', async (what, more, isCorrection) => {
    const draftId = await startDraft(campus);
    for (const locale of ['es', 'en', 'fr'])
      await rewrite(campus, draftId, TEXT.replace('en.md', `${locale}.md`), (text) =>
        text.replace(/^title: .*$/m, `title: ${what} ${locale}`).replace(/(?=\n:::extended)/, more),
      );
    const run = await ended((await act(as('tomas'), 'CheckDraft', { draftId })).runId);
    expect(run).toMatchObject({ state: 'DONE', problems: [], isCorrection });
  });

  it('and is counted by module and language', async () => {
    const { draftId } = await drafted('Counted');
    await ended((await act(as('tomas'), 'CheckDraft', { draftId })).runId);
    const { modules } = await read<Run>(as('tomas'), 'LatestDraftRun', { draftId });
    const start = modules.filter(({ folder }) => folder === 'modules/01-start');
    expect(start.map(({ locale }) => locale)).toEqual(['es', 'en', 'fr']);
    expect(start.every(({ texts }) => texts > 0)).toBe(true);
  });

  it('and is told its faults by path and line', async () => {
    const { draftId } = await drafted('Bad', '\n:::nonsense\n:::\n');
    const { runId } = await act(as('tomas'), 'CheckDraft', { draftId });
    const run = await ended(runId);
    expect(run).toMatchObject({ state: 'REFUSED', fault: 'FAULTS' });
    expect(run.problems).toContainEqual({
      path: TEXT,
      line: expect.any(Number),
      code: 'directive',
      reason: expect.stringContaining('nonsense'),
    });
    expect(await ended((await publish(draftId)).runId)).toMatchObject({ state: 'REFUSED', fault: 'FAULTS' });
  });

  it('as a version, by the person who asked, once for a repeated request', async () => {
    const { draftId, base } = await drafted('Version');
    const key = randomUUID();
    const { runId } = await publish(draftId, {}, key);
    expect(await publish(draftId, {}, key)).toMatchObject({ runId });
    expect(await ended(runId)).toMatchObject({ state: 'DONE', version: base + 1 });
    const { rows } = await campus.server.sql.query(
      `select actor_id from audit_event where action = 'draft.published' and subject_id = $1`,
      [draftId],
    );
    expect(rows).toEqual([{ actor_id: personOf('carla').id }]);
    expect(await publish(draftId)).toMatchObject({ code: 'DRAFT_CLOSED' });
  });

  it('as a correction, with its note', async () => {
    const { draftId, base } = await drafted('Correction');
    const { runId } = await publish(draftId, { correction: NOTES });
    expect(await ended(runId)).toMatchObject({ state: 'DONE', version: base + 1, note: NOTES });
    expect(await publish(draftId, { correction: { ...NOTES, fr: ' ' } })).toMatchObject({
      code: 'INPUT_INVALID',
    });
  });

  it('from the version on offer alone, unless the newer one is named', async () => {
    const [one, other] = [await drafted('One'), await drafted('Other')];
    const { version } = await ended((await publish(other.draftId)).runId);
    expect(await publish(one.draftId)).toMatchObject({
      code: 'BASE_NOT_OFFERED',
      params: { base: one.base, offered: version },
    });
    const { runId } = await publish(one.draftId, { over: version });
    expect(await ended(runId)).toMatchObject({ state: 'DONE', version: (version ?? 0) + 1 });
  });

  it('and of two asked for at the same moment one is published', async () => {
    const [one, other] = [await drafted('First'), await drafted('Second')];
    const asked = [(await publish(one.draftId)).runId, (await publish(other.draftId)).runId];
    await campus.server.app.get(Jobs).drain();
    const runs = await Promise.all(asked.map((id) => read<Run>(as('carla'), 'DraftRun', { id })));
    expect(runs.map(({ state, fault }) => fault ?? state).sort()).toEqual(['BASE_NOT_OFFERED', 'DONE']);
  });

  it('as it was seen, and not as it became', async () => {
    const { draftId } = await drafted('Seen');
    expect(await publish(draftId, { seenChanges: 0 })).toMatchObject({ code: 'FILES_CHANGED' });
    const { runId } = await publish(draftId);
    const seenHash = (await filesOf(as('tomas'), draftId)).get(TEXT);
    await act(as('tomas'), 'RemoveDraftFile', { draftId, path: TEXT, seenHash });
    expect(await ended(runId)).toMatchObject({ state: 'REFUSED', fault: 'FILES_CHANGED' });
  });

  it('by a publisher, and by nobody else who may read it', async () => {
    const { draftId } = await drafted('Mine');
    const input = { draftId, seenChanges: 1, over: null, correction: null };
    expect(await act(as('tomas'), 'PublishDraft', input)).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    expect(await act(as('lucia'), 'PublishDraft', input)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('not by who has written in it, where the course asks for two', async () => {
    const { courseId } = await offered(campus);
    const { draftId } = await drafted('Two');
    const seenHash = (await filesOf(as('marta'), draftId)).get(TEXT);
    await act(as('marta'), 'WriteDraftFile', { draftId, path: TEXT, seenHash, text: '# Marta\n' });
    await act(as('admin'), 'SetPublishingRule', { courseId, asksTwo: true });
    const input = { draftId, seenChanges: 2, over: null, correction: null };
    expect(await act(as('marta'), 'PublishDraft', input)).toMatchObject({ code: 'OTHER_PUBLISHER_NEEDED' });
    expect(await publish(draftId, { seenChanges: 2 })).toMatchObject({ __typename: 'DraftRunAsked' });
    await act(as('admin'), 'SetPublishingRule', { courseId, asksTwo: false });
    expect(await act(as('marta'), 'PublishDraft', input)).toMatchObject({ __typename: 'DraftRunAsked' });
    const { rows } = await campus.server.sql.query(
      `select detail -> 'asksTwo' as two from audit_event
        where action = 'publishing-rule.set' and subject_id = $1 order by at`,
      [courseId],
    );
    expect(rows).toEqual([{ two: true }, { two: false }]);
  });
});
