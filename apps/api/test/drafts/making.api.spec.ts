import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, filesOf, give, offered, read, startDraft, textIn } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';

interface Run {
  state: string;
  fault: string | null;
  problems: { path: string; reason: string }[];
}

const uuidsIn = (text: string): string[] => text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

/** Tomás is author, Marta translates, Luis reviews; the administrator begins courses. */
describe('a course that is made on the campus', () => {
  const campus = testCampus();
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    await give(campus, 'marta', 'TRANSLATOR', 'fr');
    await give(campus, 'luis', 'REVIEWER');
  });

  const as = (persona: Persona) => campus.as(persona);
  const textOf = async (draftId: string, path: string) => {
    const hash = (await filesOf(as('admin'), draftId)).get(path) ?? '';
    return (await read<{ text: string }>(as('admin'), 'DraftText', { draftId, hash })).text;
  };
  const order = (more: object = {}) => ({
    key: `course-${randomUUID().slice(0, 8)}`,
    title: { es: 'Primeros auxilios', en: null, fr: 'Premiers secours' },
    locales: ['es', 'fr'],
    versionId: null,
    ...more,
  });
  const ended = async (runId: string): Promise<Run> => {
    await campus.server.app.get(Jobs).drain();
    return read<Run>(as('admin'), 'DraftRun', { id: runId });
  };

  it('is empty but for a module and a lesson, and is published as it is', async () => {
    const { draftId } = await act(as('admin'), 'StartCourse', order());
    expect([...(await filesOf(as('admin'), draftId)).keys()]).toEqual([
      'course.yaml',
      'modules/01-modulo-1/lessons/01-primera-leccion/es.md',
      'modules/01-modulo-1/lessons/01-primera-leccion/fr.md',
      'modules/01-modulo-1/module.yaml',
    ]);
    expect(await read(as('admin'), 'CourseDraft', { id: draftId })).toMatchObject({
      name: 'Primeros auxilios',
      base: null,
      changes: 4,
    });
    const checked = await ended((await act(as('admin'), 'CheckDraft', { draftId })).runId);
    expect(checked).toMatchObject({ state: 'DONE', problems: [] });
    const input = { draftId, seenChanges: 4, over: null, correction: null };
    const published = await ended((await act(as('admin'), 'PublishDraft', input)).runId);
    expect(published).toMatchObject({ state: 'DONE', fault: null });
  });

  it('is begun once for one request, whatever its key', async () => {
    const [input, key] = [order(), randomUUID()];
    const first = await act(as('admin'), 'StartCourse', input, key);
    expect(await act(as('admin'), 'StartCourse', input, key)).toEqual(first);
    expect(await act(as('admin'), 'StartCourse', input)).toMatchObject({ code: 'COURSE_KEY_TAKEN' });
  });

  it('is a copy of a version under uuids of its own, and can be published beside it', async () => {
    const { versionId } = await offered(campus);
    const input = order({ versionId, locales: [], title: { es: 'La copia', en: null, fr: null } });
    const { draftId } = await act(as('admin'), 'StartCourse', input);
    const original = await startDraft(campus);
    const [files, before] = [await filesOf(as('admin'), draftId), await filesOf(as('tomas'), original)];
    expect([...files.keys()]).toEqual([...before.keys()]);
    const course = await textOf(draftId, 'course.yaml');
    expect(course).toContain(`key: ${input.key}`);
    expect(course).toContain('La copia');
    const lesson = 'modules/01-start/lessons/02-second/';
    const [own] = uuidsIn(await textOf(draftId, `${lesson}es.md`));
    expect(uuidsIn(await textOf(draftId, `${lesson}fr.md`))[0]).toBe(own);
    expect(uuidsIn((await textIn(campus, original, `${lesson}es.md`)).text)).not.toContain(own);
    const checked = await ended((await act(as('admin'), 'CheckDraft', { draftId })).runId);
    expect(checked).toMatchObject({ state: 'DONE', problems: [] });
  });

  it.each<[string, Persona, object, string]>([
    ['a key that is none', 'admin', { key: 'A b' }, 'INPUT_INVALID'],
    ['no title', 'admin', { title: { es: ' ', en: null, fr: null } }, 'INPUT_INVALID'],
    ['no language', 'admin', { locales: [] }, 'INPUT_INVALID'],
    ['a version that is not there', 'admin', { versionId: randomUUID() }, 'NOT_FOUND'],
    ['a version that is no uuid', 'admin', { versionId: 'x' }, 'NOT_FOUND'],
  ])('is not begun with %s', async (_name, who, more, code) => {
    expect(await act(as(who), 'StartCourse', order(more))).toMatchObject({ code });
  });

  it('is begun by administrators only', async () => {
    await expect(act(as('tomas'), 'StartCourse', order())).rejects.toThrow();
    await expect(act(as('ana'), 'StartCourse', order())).rejects.toThrow();
  });

  const lesson = { kind: 'LESSON', module: '01-start', title: { es: 'La alerta', en: null, fr: null } };

  it('gets a lesson, a quiz and a module, each listed where it belongs', async () => {
    const draftId = await startDraft(campus);
    const before = await textIn(campus, draftId, 'modules/01-start/module.yaml');
    const made = await act(as('tomas'), 'AddDraftPart', { draftId, ...lesson });
    expect(made.path).toMatch(/^modules\/01-start\/lessons\/\d\d-la-alerta\/es\.md$/);
    expect((await textIn(campus, draftId, made.path)).text).toContain('title: La alerta');
    const after = await textIn(campus, draftId, 'modules/01-start/module.yaml');
    expect(after.text.length).toBeGreaterThan(before.text.length);
    await act(as('tomas'), 'AddDraftPart', { draftId, ...lesson, kind: 'QUIZ' });
    await act(as('tomas'), 'AddDraftPart', { draftId, ...lesson, kind: 'MODULE', module: null });
    const { runId } = await act(as('tomas'), 'CheckDraft', { draftId });
    await campus.server.app.get(Jobs).drain();
    expect(await read(as('tomas'), 'DraftRun', { id: runId })).toMatchObject({ state: 'DONE', problems: [] });
  });

  it('gets one part for one request', async () => {
    const draftId = await startDraft(campus);
    const key = randomUUID();
    const first = await act(as('tomas'), 'AddDraftPart', { draftId, ...lesson }, key);
    expect(await act(as('tomas'), 'AddDraftPart', { draftId, ...lesson }, key)).toEqual(first);
    const paths = [...(await filesOf(as('tomas'), draftId)).keys()];
    expect(paths.filter((path) => path.endsWith('-la-alerta/es.md'))).toHaveLength(1);
  });

  it.each<[string, Persona, object, string]>([
    ['by a translator', 'marta', {}, 'COURSE_RIGHT_MISSING'],
    ['by a reviewer', 'luis', {}, 'COURSE_RIGHT_MISSING'],
    ['by anybody else', 'lucia', {}, 'NOT_FOUND'],
    ['in a module that is not there', 'tomas', { module: '../..' }, 'INPUT_INVALID'],
    ['without a title', 'tomas', { title: { es: '', en: null, fr: null } }, 'INPUT_INVALID'],
  ])('gets no part %s', async (_name, who, more, code) => {
    const draftId = await startDraft(campus);
    const before = await filesOf(as('tomas'), draftId);
    expect(await act(as(who), 'AddDraftPart', { draftId, ...lesson, ...more })).toMatchObject({ code });
    expect(await filesOf(as('tomas'), draftId)).toEqual(before);
  });

  it('gets no part once its draft is closed', async () => {
    const draftId = await startDraft(campus);
    await act(as('tomas'), 'DiscardDraft', { draftId, seenChanges: 0 });
    const refused = await act(as('tomas'), 'AddDraftPart', { draftId, ...lesson });
    expect(refused).toMatchObject({ code: 'DRAFT_CLOSED' });
  });
});
