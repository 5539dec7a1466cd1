import { describe, expect, it } from '@jest/globals';
import { blockStates, cutFile, joinText } from '@campus/content-format/translation';
import { act, filesOf, read, rewrite, startDraft, textIn, translators } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';

const QUIZ = 'modules/02-practice/quiz.yaml';

interface Translation {
  locale: string;
  source: { hash: string; text: string };
  target: { hash: string; text: string };
  beside: { of: string; words: string }[];
  base: string | null;
  stamp: string;
  known: { source: string; target: string; isReviewed: boolean; translatedBy: string | null }[];
  languages: { locale: string; path: string }[];
  mayWrite: boolean;
  mayReview: boolean;
}

interface Counts {
  path: string;
  locale: string;
  untranslated: number;
  changed: number;
  draft: number;
  reviewed: number;
  mayWrite: boolean;
}

describe('a file of YAML, which has all languages of its texts', () => {
  const campus = testCampus();
  translators(campus);

  const as = (persona: Persona) => campus.as(persona);
  const found = (draftId: string, by: Persona = 'marta', locale: string | null = 'fr') =>
    read<Translation | null>(as(by), 'DraftTranslation', { draftId, path: QUIZ, locale });
  const opened = async (draftId: string, by: Persona = 'marta') => {
    const quiz = await found(draftId, by);
    if (!quiz) throw new Error('the quiz is not there');
    return quiz;
  };
  const cut = (text: string, locale: string) => cutFile(text, { path: QUIZ, locale, from: 'es' });
  const statesOf = ({ source, target, beside, known }: Translation) =>
    blockStates({
      source: cut(source.text, 'es'),
      target: cut(target.text, 'fr'),
      base: null,
      beside: new Map(beside.map(({ of, words }) => [of, words])),
      known: known.map((each) => ({ ...each, state: each.isReviewed ? 'reviewed' : 'draft' })),
    }).map(({ state }) => state);
  const placeOf = (text: string, name: string) => {
    const at = cut(text, 'fr').blocks.findIndex(({ of }) => of === name);
    return { source: cut(text, 'es').blocks.findIndex(({ of }) => of === name), target: at };
  };
  /** These words for a text, written by Marta. */
  const translating = async (draftId: string, name: string, words: string) => {
    const { target } = await opened(draftId);
    const place = placeOf(target.text, name);
    return {
      draftId,
      path: QUIZ,
      locale: 'fr',
      seenHash: target.hash,
      seenSourceHash: target.hash,
      text: joinText(cut(target.text, 'fr'), new Map([[place.target, words]])),
      blocks: [place],
    };
  };
  const countsOf = async (draftId: string, by: Persona = 'marta', locale = 'fr') =>
    (await read<Counts[]>(as(by), 'DraftTranslations', { draftId })).find(
      (each) => each.path === QUIZ && each.locale === locale,
    );

  it('is its own source, and is translated into the language that is asked for', async () => {
    const draftId = await startDraft(campus);
    const quiz = await opened(draftId);
    expect(quiz).toMatchObject({ locale: 'fr', base: null, stamp: '', beside: [], mayWrite: true });
    expect(quiz.source).toEqual(quiz.target);
    expect(quiz.languages.map(({ path }) => path)).toEqual([QUIZ, QUIZ, QUIZ]);
    expect(await found(draftId, 'marta', 'en')).toMatchObject({ mayWrite: false });
    expect(await found(draftId, 'luis')).toMatchObject({ mayWrite: false, mayReview: true });
    expect(await found(draftId, 'marta', null)).toBeNull();
    expect(await found(draftId, 'marta', 'es')).toBeNull();
    expect(await found(draftId, 'lucia')).toBeNull();
    expect(statesOf(quiz)).toEqual(['draft', 'draft']);
    expect(await countsOf(draftId)).toMatchObject({ untranslated: 0, changed: 0, draft: 2, mayWrite: true });
    expect(await countsOf(draftId, 'marta', 'en')).toMatchObject({ draft: 2, mayWrite: false });
  });

  it('knows beside which words of the source each text got its own', async () => {
    const draftId = await startDraft(campus);
    await rewrite(campus, draftId, QUIZ, (text) => text.replace('Ocho preguntas.', 'Ocho casos.'));
    const now = await opened(draftId);
    expect(now.beside).toEqual([{ of: 'intro', words: 'Ocho preguntas.' }]);
    expect(statesOf(now)).toEqual(['draft', 'changed']);
    expect(await countsOf(draftId)).toMatchObject({ changed: 1, draft: 1 });
    // Who writes both languages sees both.
    await rewrite(campus, draftId, QUIZ, (text) => text.replace('Huit questions.', 'Huit cas.'));
    expect(await countsOf(draftId)).toMatchObject({ changed: 0, draft: 2 });
    expect(await countsOf(draftId, 'marta', 'en')).toMatchObject({ changed: 1, draft: 1 });
  });

  it('is written text by text, and goes on record with names', async () => {
    const draftId = await startDraft(campus);
    await rewrite(campus, draftId, QUIZ, (text) => text.replace('Ocho preguntas.', 'Ocho casos.'));
    const before = await textIn(campus, draftId, QUIZ);
    const input = await translating(draftId, 'intro', 'Huit cas, et plus.');
    expect(await act(as('marta'), 'WriteTranslation', input)).toMatchObject({ draftId });
    const now = await opened(draftId, 'luis');
    expect(now.target.text).toBe(before.text.replace('fr: Huit questions.', "fr: 'Huit cas, et plus.'"));
    expect(statesOf(now)).toEqual(['draft', 'draft']);
    // Other drafts of the course have made some known, too.
    expect(now.known.filter(({ source }) => source === 'Ocho casos.')).toEqual([
      expect.objectContaining({
        source: 'Ocho casos.',
        target: 'Huit cas, et plus.',
        translatedBy: expect.stringMatching(/Marta/),
      }),
    ]);
    const review = {
      draftId,
      path: QUIZ,
      locale: 'fr',
      seenHash: now.target.hash,
      seenSourceHash: now.source.hash,
      blocks: [placeOf(now.target.text, 'intro')],
      isReviewed: true,
    };
    expect(await act(as('luis'), 'ReviewTranslation', review)).toMatchObject({ draftId });
    expect(statesOf(await opened(draftId))).toEqual(['draft', 'reviewed']);
    expect(await countsOf(draftId)).toMatchObject({ draft: 1, reviewed: 1 });
  });

  it('gets a language that it lacks', async () => {
    const draftId = await startDraft(campus);
    await rewrite(campus, draftId, QUIZ, (text) => text.replace(', fr: Test }', ' }'));
    expect(await countsOf(draftId)).toMatchObject({ untranslated: 1, draft: 1 });
    await act(as('marta'), 'WriteTranslation', await translating(draftId, 'title', 'Test'));
    expect((await textIn(campus, draftId, QUIZ)).text).toContain(
      "title: { es: Prueba, en: Quiz, fr: 'Test' }",
    );
    expect(await countsOf(draftId)).toMatchObject({ untranslated: 0, draft: 2 });
  });

  it.each<[string, Persona, (text: string) => string]>([
    ['another language', 'marta', (text) => text.replace('en: Quiz', 'en: Test')],
    ['the source', 'marta', (text) => text.replace('es: Prueba', 'es: Examen')],
    ['a rule of the quiz', 'marta', (text) => text.replace('pass: 70', 'pass: 10')],
    ['a comment', 'marta', (text) => `# Marta\n${text}`],
  ])('is not written by its translator with %s changed', async (_name, by, change) => {
    const draftId = await startDraft(campus);
    const before = await filesOf(as('tomas'), draftId);
    const input = await translating(draftId, 'title', 'Épreuve');
    const written = { ...input, text: change(input.text) };
    expect(await act(as(by), 'WriteTranslation', written)).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    expect(
      await act(as(by), 'WriteDraftFile', {
        draftId,
        path: QUIZ,
        seenHash: input.seenHash,
        text: input.text,
      }),
    ).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    expect(await filesOf(as('tomas'), draftId)).toEqual(before);
  });

  it.each<[string, Persona, object, string]>([
    ['no right at all', 'lucia', {}, 'NOT_FOUND'],
    ['no right to write', 'luis', {}, 'COURSE_RIGHT_MISSING'],
    ['another language than one’s own', 'marta', { locale: 'en' }, 'COURSE_RIGHT_MISSING'],
    ['no language', 'marta', { locale: null }, 'INPUT_INVALID'],
    ['the language of the source', 'tomas', { locale: 'es' }, 'INPUT_INVALID'],
    ['a file that is not there', 'marta', { path: 'new.yaml', seenHash: null }, 'COURSE_RIGHT_MISSING'],
    [
      'blocks that are not beside each other',
      'marta',
      { blocks: [{ source: 0, target: 1 }] },
      'INPUT_INVALID',
    ],
  ])('is not written with %s', async (_name, by, more, code) => {
    const draftId = await startDraft(campus);
    const before = await filesOf(as('tomas'), draftId);
    const input = await translating(draftId, 'title', 'Épreuve');
    expect(await act(as(by), 'WriteTranslation', { ...input, ...more })).toMatchObject({ code });
    expect(await filesOf(as('tomas'), draftId)).toEqual(before);
  });

  it('is never written over what others wrote', async () => {
    const draftId = await startDraft(campus);
    const input = await translating(draftId, 'title', 'Épreuve');
    await rewrite(campus, draftId, QUIZ, (text) => text.replace('en: Quiz', 'en: Test'));
    expect(await act(as('marta'), 'WriteTranslation', input)).toMatchObject({ code: 'FILES_CHANGED' });
  });

  it('is offered to other texts of the course, and is offered theirs', async () => {
    const draftId = await startDraft(campus);
    const similar = (words: string, path: string, locale: string | null) =>
      read<{ target: string; path: string }[]>(as('marta'), 'SimilarTranslations', {
        draftId,
        path,
        locale,
        words,
      });
    const lesson = 'modules/01-start/lessons/02-second/fr.md';
    expect(await similar('Ocho preguntas.', lesson, null)).toContainEqual(
      expect.objectContaining({ target: 'Huit questions.', path: QUIZ }),
    );
    expect(await similar('Antes de la crisis.', QUIZ, 'fr')).toContainEqual(
      expect.objectContaining({ target: 'Avant la crise.' }),
    );
  });
});
