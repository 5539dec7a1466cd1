import { beforeAll, describe, expect, it } from '@jest/globals';
import { LanguagesIncomplete, PublishDraft } from '@campus/authoring';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, give, offered, read, rewrite, startDraft } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';

const SPANISH = 'modules/02-practice/lessons/01-only/es.md';
const FRENCH = 'modules/02-practice/lessons/01-only/fr.md';

interface Run {
  state: string;
  fault: string | null;
  problems: { path: string; line: number; code: string; reason: string }[];
}

/** Tomás is author, Carla publishes. */
describe('a course that asks for a complete language', () => {
  const campus = testCampus();
  let made = 0;
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    await give(campus, 'carla', 'PUBLISHER');
  });
  const as = (persona: Persona) => campus.as(persona);
  const asking = async (completeLocales: string[] | null) => {
    const { courseId } = await offered(campus);
    return act(as('admin'), 'SetPublishingRule', { courseId, asksTwo: false, completeLocales });
  };
  const asked = async () =>
    (await read<{ completeLocales: string[] }[]>(as('tomas'), 'CoursesToWrite', { locale: 'es' }))[0]
      ?.completeLocales;

  /** A draft whose Spanish has one sentence that is another, in a text whose translations were true. */
  async function drafted() {
    const draftId = await startDraft(campus);
    await rewrite(campus, draftId, SPANISH, (text) =>
      text.replace(/Antes de la crisis\.|Mucho antes, \d+\./, `Mucho antes, ${++made}.`),
    );
    return draftId;
  }
  const ended = async (runId: string) => {
    await campus.server.app.get(Jobs).drain();
    return read<Run>(as('carla'), 'DraftRun', { id: runId });
  };
  const waits = {
    path: FRENCH,
    line: expect.any(Number),
    code: 'gap',
    reason: expect.stringContaining('follows a source that has changed'),
  };

  it('is not published while a block waits, and is told which', async () => {
    await asking(['fr']);
    const draftId = await drafted();
    const checked = await ended((await act(as('tomas'), 'CheckDraft', { draftId })).runId);
    expect(checked).toMatchObject({ state: 'REFUSED', fault: 'LANGUAGE_INCOMPLETE' });
    expect(checked.problems).toContainEqual(waits);
    expect(checked.problems.every(({ path }) => path.endsWith('fr.md') || path.endsWith('.yaml'))).toBe(true);
    const input = { draftId, seenChanges: 1, over: null, correction: null };
    const run = await ended((await act(as('carla'), 'PublishDraft', input)).runId);
    expect(run).toMatchObject({ state: 'REFUSED', fault: 'LANGUAGE_INCOMPLETE' });
    expect(run.problems).toContainEqual(waits);
    expect(await read(as('tomas'), 'CourseDraft', { id: draftId })).toMatchObject({ state: 'OPEN' });
  });

  it('is not published either while a text of YAML waits, nor by the operator', async () => {
    await asking(['fr']);
    const draftId = await startDraft(campus);
    await rewrite(campus, draftId, 'modules/02-practice/quiz.yaml', (text) =>
      text.replace(', fr: Huit questions. }', ' }'),
    );
    const refusal = await campus.server.app
      .get(PublishDraft)
      .publish({ draftId, actorId: null, overlays: [], over: null })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LanguagesIncomplete);
    expect((refusal as LanguagesIncomplete).problems).toContainEqual({
      file: 'modules/02-practice/quiz.yaml',
      line: 5,
      code: 'gap',
      reason: expect.stringContaining('is not translated'),
    });
    expect(await read(as('tomas'), 'CourseDraft', { id: draftId })).toMatchObject({ state: 'OPEN' });
  });

  it('keeps its languages where only the other rule is set', async () => {
    await asking(['fr', 'en', 'fr']);
    expect(await asked()).toEqual(['en', 'fr']);
    await asking(null);
    expect(await asked()).toEqual(['en', 'fr']);
    await asking([]);
    expect(await asked()).toEqual([]);
  });

  it('is published when it asks no more', async () => {
    await asking([]);
    const draftId = await drafted();
    const input = { draftId, seenChanges: 1, over: null, correction: null };
    expect(await ended((await act(as('carla'), 'PublishDraft', input)).runId)).toMatchObject({
      state: 'DONE',
    });
  });
});
