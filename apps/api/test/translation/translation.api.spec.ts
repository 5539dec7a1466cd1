import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { blockStates, cutText, joinText } from '@campus/content-format/translation';
import { act, filesOf, read, rewrite, startDraft, translators } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';

const SPANISH = 'modules/02-practice/lessons/01-only/es.md';
const FRENCH = 'modules/02-practice/lessons/01-only/fr.md';

interface Text {
  hash: string;
  text: string;
}

interface Translation {
  path: string;
  locale: string;
  sourcePath: string;
  source: Text;
  target: Text | null;
  base: string | null;
  stamp: string;
  known: {
    source: string;
    target: string;
    isReviewed: boolean;
    translatedBy: string | null;
    reviewedBy: string | null;
  }[];
  mayWrite: boolean;
  mayReview: boolean;
}

interface Counts {
  path: string;
  untranslated: number;
  changed: number;
  draft: number;
  reviewed: number;
}

describe('a translation beside its source', () => {
  const campus = testCampus();
  translators(campus);

  const as = (persona: Persona) => campus.as(persona);
  const found = (draftId: string, by: Persona = 'marta', path = FRENCH) =>
    read<Translation | null>(as(by), 'DraftTranslation', { draftId, path });
  const opened = async (draftId: string, by: Persona = 'marta') => {
    const translation = await found(draftId, by);
    if (!translation?.target) throw new Error('the translation is not there');
    return { ...translation, target: translation.target };
  };
  const changeSource = (draftId: string, was: string, is: string) =>
    rewrite(campus, draftId, SPANISH, (text) => text.replace(was, is));
  /** The block with these words of the source, and its place in both texts. */
  const placesOf = ({ source, target, base, known }: Translation, words: string) => {
    const [here, there] = [cutText(source.text), cutText(target?.text ?? '')];
    const block = blockStates({
      source: here,
      target: there,
      base: base === null ? null : cutText(base),
      known: known.map((each) => ({ ...each, state: each.isReviewed ? 'reviewed' : 'draft' })),
    }).find((each) => here.blocks[each.source ?? -1]?.text === words);
    if (!block || block.source === null || block.target === null) throw new Error(`no block "${words}"`);
    return { ...block, source: block.source, target: block.target };
  };
  /** Marta writes these words for those, and says that they are a translation. */
  const translating = async (draftId: string, words: string, becomes: string) => {
    const now = await opened(draftId);
    const { source, target } = placesOf(now, words);
    return {
      draftId,
      path: FRENCH,
      seenHash: now.target.hash,
      seenSourceHash: now.source.hash,
      text: joinText(cutText(now.target.text), new Map([[target, becomes]])),
      blocks: [{ source, target }],
    };
  };
  const countsOf = async (draftId: string, by: Persona = 'marta') =>
    (await read<Counts[]>(as(by), 'DraftTranslations', { draftId })).find(({ path }) => path === FRENCH);

  it('is read by whoever has a right in the course, with what they may do', async () => {
    const draftId = await startDraft(campus);
    expect(await found(draftId)).toMatchObject({
      locale: 'fr',
      sourcePath: SPANISH,
      sourceLocale: 'es',
      stamp: expect.stringMatching(/^[0-9a-f]{16}$/),
      known: [],
      mayWrite: true,
      mayReview: false,
    });
    expect(await found(draftId, 'luis')).toMatchObject({ mayWrite: false, mayReview: true });
    expect(await found(draftId, 'lucia')).toBeNull();
    expect(await found(draftId, 'marta', SPANISH)).toBeNull();
    expect(await found(draftId, 'marta', 'course.yaml')).toBeNull();
    expect(await countsOf(draftId, 'lucia')).toBeUndefined();
  });

  it('knows what changed in the source since it was stamped', async () => {
    const draftId = await startDraft(campus);
    expect(await countsOf(draftId)).toMatchObject({ untranslated: 0, changed: 0, reviewed: 0 });
    await changeSource(draftId, 'Antes de la crisis.', 'Mucho antes de la crisis.');
    const now = await opened(draftId);
    expect(now.base).toContain('\nAntes de la crisis.');
    expect(placesOf(now, 'Mucho antes de la crisis.')).toMatchObject({
      state: 'changed',
      was: 'Antes de la crisis.',
    });
    expect(placesOf(now, 'Anote una hora.')).toMatchObject({ state: 'draft' });
    expect(await countsOf(draftId)).toMatchObject({ untranslated: 0, changed: 1 });
  });

  it('goes on record with who translated it, and then with who reviewed it', async () => {
    const draftId = await startDraft(campus);
    await changeSource(draftId, 'Antes de la crisis.', 'Bien antes.');
    const input = await translating(draftId, 'Bien antes.', 'Bien avant.');
    const key = randomUUID();
    const done = await act(as('marta'), 'WriteTranslation', input, key);
    expect(done).toMatchObject({ __typename: 'TranslationChanged', draftId });
    expect(await act(as('marta'), 'WriteTranslation', input, key)).toEqual(done);
    const now = await opened(draftId, 'luis');
    expect(now.target.hash).toBe(done.hash);
    expect(now.known).toEqual([
      expect.objectContaining({
        source: 'Bien antes.',
        target: 'Bien avant.',
        isReviewed: false,
        reviewedBy: null,
      }),
    ]);
    expect(now.known[0]?.translatedBy).toMatch(/Marta/);
    const places = placesOf(now, 'Bien antes.');
    const review = {
      draftId,
      path: FRENCH,
      seenHash: now.target.hash,
      seenSourceHash: now.source.hash,
      blocks: [{ source: places.source, target: places.target }],
      isReviewed: true,
    };
    expect(await act(as('marta'), 'ReviewTranslation', review)).toMatchObject({
      code: 'COURSE_RIGHT_MISSING',
    });
    expect(await act(as('luis'), 'ReviewTranslation', review)).toMatchObject({ draftId });
    expect(placesOf(await opened(draftId), 'Bien antes.')).toMatchObject({
      state: 'reviewed',
      known: { isReviewed: true, reviewedBy: expect.stringMatching(/Luis/) },
    });
    expect(await countsOf(draftId)).toMatchObject({ changed: 0, reviewed: 1 });
    await act(as('luis'), 'ReviewTranslation', { ...review, isReviewed: false });
    expect(placesOf(await opened(draftId), 'Bien antes.')).toMatchObject({ state: 'draft' });
  });

  it('is on record for its words in every draft of the course', async () => {
    const one = await startDraft(campus);
    await changeSource(one, 'Antes de la crisis.', 'Antes de todo.');
    await act(as('marta'), 'WriteTranslation', await translating(one, 'Antes de todo.', 'Avant tout.'));
    const other = await startDraft(campus);
    await changeSource(other, 'Antes de la crisis.', 'Antes de todo.');
    const { seenHash, text } = await translating(other, 'Antes de todo.', 'Avant tout.');
    await act(as('marta'), 'WriteDraftFile', { draftId: other, path: FRENCH, seenHash, text });
    expect(placesOf(await opened(other), 'Antes de todo.')).toMatchObject({
      state: 'draft',
      known: { target: 'Avant tout.' },
    });
  });

  it('keeps the words even where the source moved meanwhile, and puts nothing on record then', async () => {
    const draftId = await startDraft(campus);
    const input = await translating(draftId, 'Anote una hora.', 'Notez l’heure.');
    await changeSource(draftId, 'Anote una hora.', 'Anote el día.');
    const done = await act(as('marta'), 'WriteTranslation', input);
    expect(done.code).toBeUndefined();
    const now = await opened(draftId);
    expect(now.target.text).toContain('Notez l’heure.');
    expect(now.known).toEqual([]);
    expect(placesOf(now, 'Anote el día.')).toMatchObject({ state: 'changed', was: 'Anote una hora.' });
  });

  it('is never written over what others wrote', async () => {
    const draftId = await startDraft(campus);
    const input = await translating(draftId, 'Anote una hora.', 'Notez l’heure.');
    await act(as('tomas'), 'WriteTranslation', await translating(draftId, 'Allí', 'Là-bas'));
    expect(await act(as('marta'), 'WriteTranslation', input)).toMatchObject({
      code: 'FILES_CHANGED',
      params: { rows: [{ path: FRENCH }] },
    });
  });

  it('begins with its source where there is none', async () => {
    const draftId = await startDraft(campus);
    const { target, source } = await opened(draftId);
    await act(as('tomas'), 'RemoveDraftFile', { draftId, path: FRENCH, seenHash: target.hash });
    expect(await countsOf(draftId)).toMatchObject({ draft: 0, untranslated: expect.any(Number) });
    const none = await found(draftId);
    expect(none).toMatchObject({ target: null, base: null });
    const input = {
      draftId,
      path: FRENCH,
      seenHash: null,
      seenSourceHash: source.hash,
      text: source.text,
      blocks: [],
    };
    expect(await act(as('marta'), 'WriteTranslation', input)).toMatchObject({ draftId });
    expect(await countsOf(draftId)).toMatchObject({ changed: 0, draft: 0, untranslated: expect.any(Number) });
  });

  it.each<[string, Persona, object, string]>([
    ['no right at all', 'lucia', {}, 'NOT_FOUND'],
    ['no right to write', 'luis', {}, 'COURSE_RIGHT_MISSING'],
    [
      'another language',
      'marta',
      { path: FRENCH.replace('fr.md', 'en.md'), seenHash: null },
      'COURSE_RIGHT_MISSING',
    ],
    ['a file that is not translated', 'tomas', { path: 'course.yaml' }, 'INPUT_INVALID'],
    [
      'blocks that are not beside each other',
      'marta',
      { blocks: [{ source: 0, target: 3 }] },
      'INPUT_INVALID',
    ],
    ['blocks that are not there', 'marta', { blocks: [{ source: 999, target: 999 }] }, 'INPUT_INVALID'],
    ['what is no text', 'marta', { text: 'a\0' }, 'INPUT_INVALID'],
  ])('is not written with %s', async (_name, by, more, code) => {
    const draftId = await startDraft(campus);
    const before = await filesOf(as('tomas'), draftId);
    const input = await translating(draftId, 'Anote una hora.', 'Notez l’heure.');
    expect(await act(as(by), 'WriteTranslation', { ...input, ...more })).toMatchObject({ code });
    expect(await filesOf(as('tomas'), draftId)).toEqual(before);
  });

  it('is offered where its sentences come again in the course', async () => {
    const draftId = await startDraft(campus);
    const similar = (
      words: string,
      path = 'modules/01-start/lessons/02-second/fr.md',
      by: Persona = 'marta',
    ) =>
      read<{ target: string; path: string; likeness: number }[]>(as(by), 'SimilarTranslations', {
        draftId,
        path,
        words,
      });
    expect(await similar('Antes de la crisis.')).toEqual([
      { source: 'Antes de la crisis.', target: 'Avant la crise.', path: FRENCH, likeness: 1 },
    ]);
    expect(await similar('Nada de esto hay.')).toEqual([]);
    expect(await similar('Antes de la crisis.', undefined, 'lucia')).toEqual([]);
  });
});
