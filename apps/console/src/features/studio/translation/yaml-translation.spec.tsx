import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers } from '../studio.fixture.ts';
import { translation } from './translation.fixture.ts';
import type { Translation } from './translation-data.ts';

const path = 'modules/03-law/pools/m3.yaml';
const at = `/console/studio/d1/translation?${new URLSearchParams({ path, locale: 'fr' }).toString()}`;
const pool = `# The pool of module 3.
key: m3
questions:
  - uuid: 1
    prompt: { es: '¿A quién llama hoy?', fr: 'Qui appelez-vous ?' }
    options:
      - { key: a, text: { es: 'Al centro' } }
      - { key: b, text: { es: Excel, fr: Excel } }
`;

const ofPool = (over: Partial<Translation> = {}) =>
  translation({
    path,
    sourcePath: path,
    source: { hash: 'p', text: pool },
    target: { hash: 'p', text: pool },
    base: null,
    beside: [{ of: 'questions 1 / prompt', words: '¿A quién llama?' }],
    stamp: '',
    known: [],
    languages: (['es', 'en', 'fr'] as const).map((locale) => ({ locale, path, hash: 'p' })),
    ...over,
  });

const served = (it: Translation = ofPool()) => ({
  ...answers(),
  DraftFiles: () => ({ draftFiles: [{ path, hash: 'p', bytes: 1, mayWrite: true }] }),
  DraftTranslation: () => ({ draftTranslation: it }),
  SimilarTranslations: () => ({ similarTranslations: [] }),
  WriteTranslation: () => ({
    writeTranslation: { __typename: 'TranslationChanged' as const, draftId: 'd1', hash: 'q' },
  }),
  ReviewTranslation: () => ({
    reviewTranslation: { __typename: 'TranslationChanged' as const, draftId: 'd1', hash: 'q' },
  }),
});

const open = async (it?: Translation, locale: 'es' | 'en' | 'fr' = 'es') => {
  const app = await renderApp(at, { locale, person: tomas, answers: served(it) });
  await screen.findAllByRole('textbox');
  return { ...app, user: userEvent.setup() };
};
const area = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const rowOf = (name: RegExp) => {
  const row = area(name).closest('li');
  if (!row) throw new Error('no row');
  return within(row);
};
const sent = (requests: readonly { name: string; variables: unknown }[]) =>
  requests.filter(({ name }) => name === 'WriteTranslation').map(({ variables }) => variables);

describe('a file of YAML beside itself in another language', () => {
  it.each([
    ['es', 'Pregunta 1 · Opción 1 · Texto', 'sin traducir', 'original cambiado'],
    ['en', 'Question 1 · Option 1 · Text', 'untranslated', 'source changed'],
    ['fr', 'Question 1 · Option 1 · Texte', 'à traduire', 'original modifié'],
  ] as const)('says where each text stands and how far it is, in %s', async (locale, name, one, other) => {
    const { network } = await open(undefined, locale);
    const texts = screen.getAllByRole('textbox');
    expect(texts).toHaveLength(3);
    expect(rowOf(new RegExp(name)).getByText(one)).toBeTruthy();
    expect(within(texts[0]?.closest('li') ?? document.body).getByText(other)).toBeTruthy();
    expect(network.requests).toContainEqual(
      expect.objectContaining({ name: 'DraftTranslation', variables: { draftId: 'd1', path, locale: 'fr' } }),
    );
    await expectAccessible();
  });

  it('marks what changed in the source since the text got its words', async () => {
    await open();
    expect(
      rowOf(/Enunciado/)
        .getByText('hoy')
        .closest('ins'),
    ).toBeTruthy();
  });

  it('is saved with what was typed and nothing else, and says what was translated', async () => {
    const { user, network } = await open();
    await user.type(area(/Opción 1/), 'Le centre : aujourd’hui');
    await user.click(rowOf(/Opción 2/).getByRole('button', { name: 'Se escribe igual en los dos idiomas' }));
    expect(screen.getByText('2 de 3')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado en el borrador.')).toBeTruthy();
    expect(sent(network.requests)[0]).toMatchObject({
      input: {
        path,
        locale: 'fr',
        seenHash: 'p',
        seenSourceHash: 'p',
        text: pool.replace("es: 'Al centro' }", "es: 'Al centro', fr: 'Le centre : aujourd’hui' }"),
        blocks: [
          { source: 1, target: 1 },
          { source: 2, target: 2 },
        ],
      },
    });
  });

  it('copies the source where a text has no words and is the same in both languages', async () => {
    const { user } = await open();
    await user.click(rowOf(/Opción 1/).getByRole('button', { name: 'Se escribe igual en los dos idiomas' }));
    expect(area(/Opción 1/).value).toBe('Al centro');
    expect(rowOf(/Opción 1/).getByText('traducido, sin guardar')).toBeTruthy();
  });

  it('says what is wrong with a text before it is saved', async () => {
    const { user } = await open();
    await user.type(area(/Opción 1/), '- Un');
    expect(rowOf(/Opción 1/).getByText(/^Así dejaría de ser este bloque/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar' }).disabled).toBe(true);
  });

  const theirs = pool.replace('# The pool of module 3.', '# Theirs.');
  /** Others have written the file since it was opened. */
  const openBehind = async () => {
    const app = await renderApp(at, {
      person: tomas,
      answers: {
        ...served(),
        DraftFiles: () => ({ draftFiles: [{ path, hash: 't', bytes: 1, mayWrite: true }] }),
        DraftText: () => ({ draftText: { hash: 't', text: theirs } }),
        WriteTranslation: () => ({
          writeTranslation: {
            __typename: 'Refusal' as const,
            code: 'FILES_CHANGED' as const,
            params: { count: 1, rows: [{ path }] },
          },
        }),
      },
    });
    await screen.findAllByRole('textbox');
    return { ...app, user: userEvent.setup() };
  };

  it('puts one’s words into what others wrote meanwhile', async () => {
    const { user, network } = await openBehind();
    await user.type(area(/Opción 1/), 'Le centre');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await user.click(await screen.findByRole('button', { name: 'Poner mis textos en este archivo' }));
    expect(area(/Opción 1/).value).toBe('Le centre');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(sent(network.requests).at(-1)).toMatchObject({
      input: {
        seenHash: 't',
        text: theirs.replace("es: 'Al centro' }", "es: 'Al centro', fr: 'Le centre' }"),
      },
    });
  });

  it('keeps both after the window was closed, with what one said of words', async () => {
    const { user, view } = await openBehind();
    await user.type(area(/Opción 1/), 'Le centre');
    await user.click(rowOf(/Opción 2/).getByRole('button', { name: 'Se escribe igual en los dos idiomas' }));
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await user.click(await screen.findByRole('button', { name: 'Poner mis textos en este archivo' }));
    expect(rowOf(/Opción 2/).getByText('traducido, sin guardar')).toBeTruthy();
    expect(await screen.findByText(/^Guardado en este dispositivo/)).toBeTruthy();
    view.unmount();
    const now = { hash: 't', text: theirs };
    const there = served(ofPool({ source: now, target: now }));
    await renderApp(at, { person: tomas, answers: there, isSameDevice: true });
    await screen.findAllByRole('textbox');
    expect(area(/Opción 1/).value).toBe('Le centre');
    expect(rowOf(/Opción 2/).getByText('traducido, sin guardar')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Poner mis textos en este archivo' })).toBeNull();
  });

  it('goes out to a translator, and comes in again', async () => {
    const { user, network } = await open();
    const [{ writeXliff }, { exchangedText }] = await Promise.all([
      import('@campus/content-format/xliff'),
      import('./exchange/exchanged-texts.ts'),
    ]);
    const xml = writeXliff([exchangedText(ofPool())], 'es', 'fr');
    expect(xml).toContain('<source xml:space="preserve">Al centro</source>');
    await user.click(screen.getByText('Para traducir fuera: XLIFF'));
    const translated = xml.replace(
      '<source xml:space="preserve">Al centro</source>',
      '<source xml:space="preserve">Al centro</source><target xml:space="preserve">Le centre</target>',
    );
    await screen.findByText(/Archivo XLIFF/);
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('there is no place for a file');
    await user.upload(input, new File([translated], 'fr.xlf', { type: 'text/xml' }));
    await user.click(await screen.findByRole('button', { name: 'Pasar 1 bloque al borrador' }));
    expect(await screen.findByText('1 bloque está en el borrador.')).toBeTruthy();
    expect(sent(network.requests)[0]).toMatchObject({
      input: {
        path,
        locale: 'fr',
        text: pool.replace("es: 'Al centro' }", "es: 'Al centro', fr: 'Le centre' }"),
      },
    });
  });
});
