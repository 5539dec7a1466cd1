import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, filesOf, give, offered, read, startDraft } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { importRewritten, offerFirstVersion, oneSentence } from '../support/corrections.ts';
import { personOf, type Persona } from '../support/personas.ts';

const TEXT = 'modules/01-start/lessons/02-second/es.md';
const LESSON = 'modules/01-start/lessons/01-first/es.md';
const FRENCH = 'modules/01-start/lessons/02-second/fr.md';

interface Draft {
  id: string;
  state: string;
  changes: number;
  base: number | null;
  rights: string[];
}

/** Tomás is author, Marta translates into French, Luis reviews, Carla publishes; Lucía has no right. */
describe('a draft in the browser', () => {
  const campus = testCampus();
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    await give(campus, 'marta', 'TRANSLATOR', 'fr');
    await give(campus, 'luis', 'REVIEWER');
    await give(campus, 'carla', 'PUBLISHER');
  });

  const as = (persona: Persona) => campus.as(persona);
  const draftOf = (persona: Persona, id: string) => read<Draft | null>(as(persona), 'CourseDraft', { id });
  const textOf = async (draftId: string, path: string, persona: Persona = 'tomas') => {
    const hash = (await filesOf(as(persona), draftId)).get(path) ?? '';
    return (await read<{ text: string } | null>(as(persona), 'DraftText', { draftId, hash }))?.text ?? null;
  };
  const write = async (draftId: string, path: string, text: string, by: Persona = 'tomas') =>
    act(as(by), 'WriteDraftFile', {
      draftId,
      path,
      text,
      seenHash: (await filesOf(as('tomas'), draftId)).get(path) ?? null,
    });

  it('is of a course one may write', async () => {
    const { courseId, versionId, number } = await offered(campus);
    await startDraft(campus);
    const courses = await read<{ openDrafts: number }[]>(as('marta'), 'CoursesToWrite', { locale: 'fr' });
    expect(courses).toEqual([
      {
        id: courseId,
        key: 'test-course',
        title: expect.any(String),
        versionId,
        number,
        asksTwo: false,
        completeLocales: [],
        openDrafts: expect.any(Number),
        rights: [{ kind: 'TRANSLATOR', locale: 'fr', country: null }],
      },
    ]);
    expect(courses[0]?.openDrafts).toBeGreaterThan(0);
  });

  it('begins from a version, with all its files and no change', async () => {
    const id = await startDraft(campus);
    expect(await draftOf('tomas', id)).toMatchObject({ state: 'OPEN', changes: 0, rights: ['AUTHOR'] });
    expect((await filesOf(as('tomas'), id)).size).toBeGreaterThan(60);
    expect(await read(as('tomas'), 'DraftDifferences', { draftId: id })).toEqual([]);
  });

  it('is compared with the version on offer as well, when somebody published since', async () => {
    const id = await startDraft(campus);
    const before = await textOf(id, LESSON);
    const made = await importRewritten(campus.server, oneSentence('Lea la tarjeta de hoy.'));
    try {
      expect(await read(as('tomas'), 'DraftDifferences', { draftId: id })).toEqual([]);
      const since = await read<{ path: string; baseHash: string; hash: string }[]>(
        as('tomas'),
        'DraftDifferences',
        { draftId: id, fromOffered: true },
      );
      expect(since).toEqual([{ path: LESSON, baseHash: expect.any(String), hash: expect.any(String) }]);
      const textAt = (hash = '') => read<{ text: string }>(as('tomas'), 'DraftText', { draftId: id, hash });
      expect((await textAt(since[0]?.baseHash)).text).toContain('Lea la tarjeta de hoy.');
      expect((await textAt(since[0]?.hash)).text).toBe(before);
      expect(made.isNew).toBe(true);
    } finally {
      await offerFirstVersion(campus.server);
    }
  });

  it('is written file by file, each change with its author, and read again as it was', async () => {
    const id = await startDraft(campus);
    const before = await textOf(id, TEXT);
    await write(id, TEXT, '# Uno\n');
    const { hash } = await write(id, TEXT, '# Dos\r\n');
    expect(await textOf(id, TEXT)).toBe('# Dos\r\n');
    const changes = await read<{ number: number; author: string; hash: string; beforeHash: string }[]>(
      as('luis'),
      'DraftFileChanges',
      { draftId: id, path: TEXT, limit: 10 },
    );
    expect(changes.map(({ number, hash: after }) => [number, after])).toEqual([
      [2, hash],
      [1, expect.any(String)],
    ]);
    expect(changes[0]?.author).toContain(personOf('tomas').givenNames);
    const first = changes[1]?.beforeHash ?? '';
    expect(await read(as('luis'), 'DraftText', { draftId: id, hash: first })).toMatchObject({ text: before });
    expect(await read(as('tomas'), 'DraftDifferences', { draftId: id })).toEqual([
      { path: TEXT, baseHash: first, hash },
    ]);
    await act(as('tomas'), 'RestoreDraftFile', { draftId: id, path: TEXT, seenHash: hash, hash: first });
    expect(await textOf(id, TEXT)).toBe(before);
    expect(await read(as('tomas'), 'DraftDifferences', { draftId: id })).toEqual([]);
    expect(await draftOf('tomas', id)).toMatchObject({ changes: 3 });
  });

  it('takes a repeated request once', async () => {
    const id = await startDraft(campus);
    const seenHash = (await filesOf(as('tomas'), id)).get(TEXT);
    const [input, key] = [{ draftId: id, path: TEXT, seenHash, text: 'Una vez.\n' }, randomUUID()];
    const first = await act(as('tomas'), 'WriteDraftFile', input, key);
    expect(await act(as('tomas'), 'WriteDraftFile', input, key)).toEqual(first);
    expect(await draftOf('tomas', id)).toMatchObject({ changes: 1 });
    expect(await act(as('tomas'), 'RemoveDraftFile', { ...input, text: undefined }, key)).toMatchObject({
      code: 'INPUT_INVALID',
    });
  });

  it('refuses who has not seen the file as it is, and keeps what is there', async () => {
    const id = await startDraft(campus);
    const seenHash = (await filesOf(as('tomas'), id)).get(FRENCH);
    await act(as('marta'), 'WriteDraftFile', { draftId: id, path: FRENCH, seenHash, text: 'De Marta.\n' });
    const late = { draftId: id, path: FRENCH, seenHash };
    for (const [operation, more] of [
      ['WriteDraftFile', { text: 'De Tomás.\n' }],
      ['RemoveDraftFile', {}],
      ['RenameDraftFile', { newPath: 'modules/fr.md' }],
    ] as const)
      expect(await act(as('tomas'), operation, { ...late, ...more })).toMatchObject({
        code: 'FILES_CHANGED',
        params: { count: 1, rows: [{ path: FRENCH }] },
      });
    expect(await textOf(id, FRENCH)).toBe('De Marta.\n');
  });

  it('of two who write at the same moment takes one', async () => {
    const id = await startDraft(campus);
    const seenHash = (await filesOf(as('tomas'), id)).get(FRENCH);
    const one = { draftId: id, path: FRENCH, seenHash };
    const done = await Promise.all([
      act(as('tomas'), 'WriteDraftFile', { ...one, text: 'Uno.\n' }),
      act(as('marta'), 'WriteDraftFile', { ...one, text: 'Dos.\n' }),
    ]);
    expect(done.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'FILES_CHANGED']);
  });

  it('has files renamed and removed', async () => {
    const id = await startDraft(campus);
    const seenHash = (await filesOf(as('tomas'), id)).get(TEXT);
    await act(as('tomas'), 'RenameDraftFile', { draftId: id, path: TEXT, seenHash, newPath: 'old/es.md' });
    await act(as('tomas'), 'RemoveDraftFile', {
      draftId: id,
      path: 'course.yaml',
      seenHash: (await filesOf(as('tomas'), id)).get('course.yaml'),
    });
    const files = await filesOf(as('tomas'), id);
    expect([files.has(TEXT), files.get('old/es.md'), files.has('course.yaml')]).toEqual([
      false,
      seenHash,
      false,
    ]);
  });

  describe('never takes', () => {
    it.each([
      ['../escaped.md', 'PATH_LEAVES'],
      ['/etc/passwd.md', 'PATH_LEAVES'],
      ['modules/../../a.md', 'PATH_LEAVES'],
      ['.git/hooks/a.md', 'PATH_HIDDEN'],
      ['a\\b.md', 'PATH_LETTERS'],
      ['an\u0303o.md', 'PATH_NOT_NFC'],
      ['COURSE.yaml', 'PATH_TWICE'],
    ])('the path %j', async (path, fault) => {
      const id = await startDraft(campus);
      expect(
        await act(as('tomas'), 'WriteDraftFile', { draftId: id, path, seenHash: null, text: 'a' }),
      ).toMatchObject({ code: 'FILES_NOT_TAKEN', params: { count: 1, rows: [{ fault }] } });
      expect(await draftOf('tomas', id)).toMatchObject({ changes: 0 });
    });

    it.each([
      ['NUL in a text', { path: 'a.md', text: 'a\0b' }],
      ['half a character', { path: 'a.md', text: 'a\uD800' }],
      ['a text that is called a picture', { path: 'a.webp', text: 'a' }],
      ['a hash that is none', { path: 'a.md', text: 'a', seenHash: '../a' }],
    ])('%s', async (_name, more) => {
      const id = await startDraft(campus);
      const input = { draftId: id, seenHash: null, ...more };
      expect(await act(as('tomas'), 'WriteDraftFile', input)).toMatchObject({ code: 'INPUT_INVALID' });
    });

    it('what was never in it', async () => {
      const [id, other] = [await startDraft(campus), await startDraft(campus)];
      const { hash } = await write(other, 'modules/elsewhere.md', `Only there ${randomUUID()}.\n`);
      const input = { draftId: id, path: 'modules/elsewhere.md', seenHash: null, hash };
      expect(await act(as('tomas'), 'RestoreDraftFile', input)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await read(as('tomas'), 'DraftText', { draftId: id, hash })).toBeNull();
    });
  });

  it('is written by a translator in their language, and by nobody else without the right', async () => {
    const id = await startDraft(campus);
    expect(await write(id, FRENCH, 'En français.\n', 'marta')).toMatchObject({ __typename: 'DraftChanged' });
    for (const [who, path] of [
      ['marta', TEXT],
      ['marta', 'course.yaml'],
      ['luis', FRENCH],
      ['carla', FRENCH],
    ] as const)
      expect(await write(id, path, 'x', who)).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    const seenHash = (await filesOf(as('marta'), id)).get(FRENCH);
    for (const operation of ['RemoveDraftFile', 'RenameDraftFile'])
      expect(
        await act(as('marta'), operation, {
          draftId: id,
          path: FRENCH,
          seenHash,
          ...(operation === 'RenameDraftFile' ? { newPath: 'a.fr.md' } : {}),
        }),
      ).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    expect(await act(as('luis'), 'DiscardDraft', { draftId: id, seenChanges: 1 })).toMatchObject({
      code: 'COURSE_RIGHT_MISSING',
    });
    expect(
      await act(as('luis'), 'StartDraft', {
        name: 'A',
        ...(await offered(campus)),
        courseId: undefined,
        number: undefined,
      }),
    ).toMatchObject({
      code: 'COURSE_RIGHT_MISSING',
    });
  });

  it('says of each file whether the person asking may write it', async () => {
    const id = await startDraft(campus);
    const writable = async (who: Persona) => {
      const files = await read<{ path: string; mayWrite: boolean }[]>(as(who), 'DraftFiles', { draftId: id });
      return new Map(files.map(({ path, mayWrite }) => [path, mayWrite]));
    };
    const [tomas, marta, luis] = [await writable('tomas'), await writable('marta'), await writable('luis')];
    for (const path of [TEXT, FRENCH, 'course.yaml'])
      expect([path, tomas.get(path), marta.get(path), luis.get(path)]).toEqual([
        path,
        true,
        path === FRENCH,
        false,
      ]);
    await act(as('tomas'), 'DiscardDraft', { draftId: id, seenChanges: 0 });
    expect((await writable('tomas')).get(TEXT)).toBe(false);
  });

  it('is nothing to anybody without a right in its course', async () => {
    const id = await startDraft(campus);
    const hash = (await filesOf(as('tomas'), id)).get(TEXT);
    for (const who of ['lucia', 'ana', 'dora'] as const) {
      const page = { courseId: null, limit: 10, offset: 0 };
      expect(await read(as(who), 'CourseDrafts', page)).toEqual({ totalCount: 0, items: [] });
      expect(await read(as(who), 'CoursesToWrite', { locale: 'es' })).toEqual([]);
      expect(await draftOf(who, id)).toBeNull();
      expect((await filesOf(as(who), id)).size).toBe(0);
      expect(await read(as(who), 'DraftText', { draftId: id, hash })).toBeNull();
      expect(await read(as(who), 'DraftFileChanges', { draftId: id, path: TEXT, limit: 10 })).toEqual([]);
      expect(await read(as(who), 'DraftDifferences', { draftId: id })).toEqual([]);
      expect(await write(id, TEXT, 'x', who)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act(as(who), 'CheckDraft', { draftId: id })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act(as(who), 'DiscardDraft', { draftId: id, seenChanges: 0 })).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    const all = { courseId: null, limit: 100, offset: 0 };
    expect((await read<{ totalCount: number }>(as('marta'), 'CourseDrafts', all)).totalCount).toBeGreaterThan(
      0,
    );
  });

  it('that was discarded changes no more, and can be read', async () => {
    const id = await startDraft(campus);
    await write(id, TEXT, 'Nada.\n');
    expect(await act(as('tomas'), 'DiscardDraft', { draftId: id, seenChanges: 0 })).toMatchObject({
      code: 'FILES_CHANGED',
    });
    await act(as('tomas'), 'DiscardDraft', { draftId: id, seenChanges: 1 });
    expect(await write(id, TEXT, 'Algo.\n')).toMatchObject({
      code: 'DRAFT_CLOSED',
      params: { state: 'discarded' },
    });
    expect(await textOf(id, TEXT)).toBe('Nada.\n');
  });

  it('needs a right that an administrator gives and can take back', async () => {
    const { courseId } = await offered(campus);
    const given = await give(campus, 'peter', 'REVIEWER');
    expect(await give(campus, 'peter', 'REVIEWER')).toMatchObject({ id: given.id });
    const id = await startDraft(campus);
    expect(await draftOf('peter', id)).toMatchObject({ rights: ['REVIEWER'] });
    expect(await read(as('admin'), 'CourseRights', { courseId })).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: given.id, kind: 'REVIEWER', locale: null })]),
    );
    await act(as('admin'), 'WithdrawCourseRight', { id: given.id });
    expect(await draftOf('peter', id)).toBeNull();
    expect(await act(as('admin'), 'WithdrawCourseRight', { id: given.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { rows } = await campus.server.sql.query<{ action: string }>(
      `select action from audit_event where subject_id = $1 and action like 'course-right.%' order by at`,
      [personOf('peter').id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['course-right.given', 'course-right.withdrawn']);
    const right = { courseId, personId: personOf('peter').id, kind: 'TRANSLATOR', locale: null };
    expect(await act(as('admin'), 'GiveCourseRight', right)).toMatchObject({ code: 'INPUT_INVALID' });
    expect(
      await act(as('admin'), 'GiveCourseRight', { ...right, kind: 'AUTHOR', courseId: randomUUID() }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    await expect(act(as('tomas'), 'GiveCourseRight', right)).rejects.toThrow('FORBIDDEN');
  });
});
