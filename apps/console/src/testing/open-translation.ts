import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers, path } from '../features/studio/studio.fixture.ts';
import { source, target, translation } from '../features/studio/translation/translation.fixture.ts';
import type { Translation } from '../features/studio/translation/translation-data.ts';
import { renderApp, tomas } from './render-app.tsx';

/** The page of the translation. */
export const pageAt = `/console/studio/d1/translation?path=${encodeURIComponent(path)}`;
const glossary = '- { key: register, term: { es: padrón consular, fr: registre des ressortissants } }\n';

/** The server's answers about it. */
export const served = (it: Translation = translation()) => ({
  ...answers(),
  DraftFiles: () => ({
    draftFiles: [
      { path, hash: it.target?.hash ?? 'b', bytes: 1, mayWrite: true },
      { path: 'glossary.yaml', hash: 'g', bytes: 1, mayWrite: true },
    ],
  }),
  DraftText: ({ hash }: { hash: string }) => ({
    draftText: {
      hash,
      text:
        hash === 'g' ? glossary : hash === 'e' ? source.replace('Anote la hora.', 'Note the hour.') : target,
    },
  }),
  DraftTranslation: () => ({ draftTranslation: it }),
  SimilarTranslations: () => ({
    similarTranslations: [
      {
        source: 'Guarde el padrón.',
        target: 'Gardez le registre.',
        path: 'modules/04/lessons/01/fr.md',
        likeness: 0.86,
      },
    ],
  }),
  WriteTranslation: () => ({
    writeTranslation: { __typename: 'TranslationChanged' as const, draftId: 'd1', hash: 'c' },
  }),
  ReviewTranslation: () => ({
    reviewTranslation: { __typename: 'TranslationChanged' as const, draftId: 'd1', hash: 'b' },
  }),
});

export const open = async (it?: Translation, locale: 'es' | 'en' | 'fr' = 'es') => {
  const app = await renderApp(pageAt, { locale, person: tomas, answers: served(it) });
  await screen.findAllByRole('textbox');
  return { ...app, user: userEvent.setup() };
};
export const areas = () => screen.getAllByRole<HTMLTextAreaElement>('textbox');
/** The field with these words. */
export const area = (words: string) => {
  const found = areas().find(({ value }) => value === words);
  if (!found) throw new Error(`no block "${words}"`);
  return found;
};
/** Everything in the row of the block with these words. */
export const rowOf = (words: string) => {
  const row = area(words).closest('li');
  if (!row) throw new Error('no row');
  return within(row);
};

/** Words of which the source is another now. */
export const changed = 'Appelez la capitale aujourd’hui :cite[S1]. Attendez deux heures.';
export const untranslated = 'Guarde el padrón consular.';
