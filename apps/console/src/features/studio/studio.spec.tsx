import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { localeOf, mapOf, partOf } from './draft/draft-tree.ts';
import { answers, draft, path, run } from './studio.fixture.ts';

const languages = ['es', 'en', 'fr'] as const;

describe('files of a draft', () => {
  it.each([
    [path, 'fr', 'modules/03-law'],
    ['modules/03-law/module.yaml', null, 'modules/03-law'],
    ['modules/03-law/media/map.fr.svg', 'fr', 'modules/03-law'],
    ['countries/CR/m3.es.md', 'es', 'countries'],
    ['course.yaml', null, ''],
    ['fr', null, ''],
  ] as const)('%s', (file, locale, part) => {
    expect([localeOf(file), partOf(file)]).toEqual([locale, part]);
  });

  it('are counted by part and language, with what a check has found', () => {
    const files = [{ path, hash: 'b', bytes: 1, mayWrite: true }];
    const [row] = mapOf(files, [{ path, baseHash: 'x', hash: 'b' }], run());
    const waiting = null;
    expect(row?.cells.get('fr')).toEqual({
      files: 1,
      changed: 1,
      problems: 1,
      stale: 2,
      missing: 1,
      waiting,
    });
    const nothing = { files: 0, changed: 0, problems: 0, stale: null, missing: null, waiting };
    expect(row?.cells.get('es')).toEqual(nothing);
  });

  it('are counted with what of their part waits for a translation', () => {
    const { draftTranslations } = answers().DraftTranslations();
    const [row] = mapOf([{ path, hash: 'b', bytes: 1, mayWrite: true }], [], null, draftTranslations);
    expect([row?.cells.get('fr')?.waiting, row?.cells.get('en')?.waiting]).toEqual([3, null]);
  });
});

describe('the studio', () => {
  it.each(languages)('lists courses with what one is in them and their drafts, in %s', async (locale) => {
    await renderApp('/console/studio', { locale, person: tomas, answers: answers() });
    const link = await screen.findByRole('link', { name: 'Errata del módulo 3' });
    expect(link.getAttribute('href')).toBe('/console/studio/d1');
    expect(screen.getByRole('heading', { name: 'Curso consular' })).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'Todavía no puede escribir en ningún curso'],
    ['en', 'You cannot write any course yet'],
    ['fr', 'Vous ne pouvez encore écrire aucun cours'],
  ] as const)('says so to who has no right, and names who gives them, in %s', async (locale, words) => {
    const none = {
      ...answers(),
      CoursesToWrite: () => ({ coursesToWrite: [] }),
      Administrators: () => ({
        administrators: [{ personId: 'p1', fullName: 'Mariela Argueta', email: 'mariela@example.org' }],
      }),
    };
    await renderApp('/console/studio', { locale, person: tomas, answers: none });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(await screen.findByText('Mariela Argueta')).toBeTruthy();
    const ask = screen.getByRole('link', { name: 'mariela@example.org' });
    expect(ask.getAttribute('href')).toMatch(/^mailto:mariela@example\.org\?subject=.+&body=.+/);
    await expectAccessible();
  });

  it('begins a draft from the version on offer', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/studio', {
      person: tomas,
      answers: {
        ...answers(),
        StartDraft: () => ({ startDraft: { __typename: 'DraftStarted' as const, draftId: 'd1' } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Empezar un borrador' }));
    expect(screen.getByText('Escriba un nombre.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Nombre del borrador/ }), 'Errata del módulo 3');
    await user.click(screen.getByRole('button', { name: 'Empezar un borrador' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Errata del módulo 3' })).toBeTruthy();
    expect(network.requests).toContainEqual(
      expect.objectContaining({
        name: 'StartDraft',
        variables: {
          input: expect.objectContaining({ versionId: 'v4', name: 'Errata del módulo 3' }),
        },
      }),
    );
  });
});

describe('a draft', () => {
  it.each(languages)('shows its map, what was changed and what is wrong, in %s', async (locale) => {
    await renderApp('/console/studio/d1', { locale, person: tomas, answers: answers(draft(), run()) });
    const links = await screen.findAllByRole('link', { name: /La Convención de Viena.* · Français/ });
    expect(links.map((each) => each.getAttribute('href'))).toContain(
      `/console/studio/d1/file?path=${encodeURIComponent(path)}&line=3`,
    );
    expect(screen.getByRole('table')).toBeTruthy();
    await expectAccessible();
  });

  it('names its parts by their titles, and finds one by a sentence', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/studio/d1', {
      person: tomas,
      answers: {
        ...answers(),
        DraftPassages: () => ({
          draftPassages: [
            {
              path,
              kind: 'LESSON' as const,
              title: 'La Convención de Viena',
              line: 2,
              excerpt: 'coquile',
              share: 1,
            },
          ],
        }),
      },
    });
    expect(await screen.findByRole('rowheader', { name: '3. Marcos jurídicos' })).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: /^Palabras/ }), 'una coquile{Enter}');
    expect(await screen.findByText('coquile')).toBeTruthy();
    expect(screen.getByText('1 lugar')).toBeTruthy();
    const links = screen.getAllByRole('link', { name: 'Lección «La Convención de Viena» · Français' });
    expect(links.map((each) => each.getAttribute('href'))).toContain(
      `/console/studio/d1/file?path=${encodeURIComponent(path)}&line=2`,
    );
    expect(network.requests).toContainEqual(
      expect.objectContaining({
        name: 'DraftPassages',
        variables: { draftId: 'd1', words: 'una coquile', locale: 'es', limit: 12 },
      }),
    );
    await expectAccessible();
  });

  it('is published as a correction with a note in each language', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/studio/d1', {
      person: tomas,
      answers: {
        ...answers(),
        PublishDraft: () => ({ publishDraft: { __typename: 'DraftRunAsked' as const, runId: 'r1' } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Publicar' }));
    expect(screen.getByText('Escriba la nota en los tres idiomas.')).toBeTruthy();
    for (const language of ['Español', 'English', 'Français'])
      await user.type(screen.getByRole('textbox', { name: language }), 'Errata');
    await user.click(screen.getByRole('button', { name: 'Publicar' }));
    await waitFor(() =>
      expect(network.requests).toContainEqual(
        expect.objectContaining({
          name: 'PublishDraft',
          variables: {
            input: expect.objectContaining({
              seenChanges: 1,
              over: null,
              correction: { es: 'Errata', en: 'Errata', fr: 'Errata' },
            }),
          },
        }),
      ),
    );
  });

  it.each([
    [true, /^Es una corrección/, 'corrección'],
    [false, /^Es una versión nueva/, 'versión nueva'],
  ])('that was checked says what it is: a correction %s', async (isCorrection, words, chosen) => {
    const found = run({ state: 'DONE', fault: null, problems: [], isCorrection });
    await renderApp('/console/studio/d1', { person: tomas, answers: answers(draft(), found) });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: new RegExp(`^${chosen}`) }).checked).toBe(
      true,
    );
  });

  it('of which there is none for the reader is missing', async () => {
    await renderApp('/console/studio/d9', { person: tomas, answers: answers(null) });
    expect((await screen.findAllByRole('heading', { level: 1 })).length).toBe(1);
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('a file', () => {
  const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;
  const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^(Texto|Text|Texte)/ });

  it.each(languages)('is opened with what the last check found in it, in %s', async (locale) => {
    await renderApp(at, { locale, person: tomas, answers: answers(draft(), run()) });
    expect(await screen.findByText('there is no directive "nonsense"')).toBeTruthy();
    expect(area().value).toBe('Une\ncoquile\nici\n');
    await expectAccessible();
  });

  it('is mended and saved by keyboard, as it was seen', async () => {
    const user = userEvent.setup();
    const now = { hash: 'b' };
    const { network } = await renderApp(at, {
      person: tomas,
      answers: {
        ...answers(),
        DraftFiles: () => ({ draftFiles: [{ path, hash: now.hash, bytes: 1, mayWrite: true }] }),
        WriteDraftFile: () => {
          now.hash = 'c';
          return { writeDraftFile: { __typename: 'DraftChanged' as const, draftId: 'd1', hash: 'c' } };
        },
      },
    });
    await screen.findByRole('button', { name: 'Guardar' });
    await user.clear(area());
    await user.type(area(), 'Une coquille ici{Control>}s{/Control}');
    expect(await screen.findByText('Guardado en el borrador.')).toBeTruthy();
    await waitFor(() =>
      expect(network.requests.filter(({ name }) => name === 'DraftFiles').length).toBeGreaterThan(1),
    );
    expect(screen.getByText('Guardado en el borrador.')).toBeTruthy();
    expect(area().value).toBe('Une coquille ici');
    expect(network.requests).toContainEqual(
      expect.objectContaining({
        name: 'WriteDraftFile',
        variables: { input: expect.objectContaining({ path, seenHash: 'b', text: 'Une coquille ici' }) },
      }),
    );
  });

  it('that somebody else wrote meanwhile shows both texts, and keeps one’s own', async () => {
    const user = userEvent.setup();
    const changed = { hash: 'b' };
    await renderApp(at, {
      person: tomas,
      answers: {
        ...answers(),
        DraftFiles: () => ({ draftFiles: [{ path, hash: changed.hash, bytes: 1, mayWrite: true }] }),
        DraftText: ({ hash }: { hash: string }) => ({
          draftText: { hash, text: hash === 'b' ? 'Une coquile\n' : 'De Marta\n' },
        }),
        WriteDraftFile: () => {
          changed.hash = 'd';
          return {
            writeDraftFile: {
              __typename: 'Refusal' as const,
              code: 'FILES_CHANGED' as const,
              params: { count: 1, rows: [{ path }] },
            },
          };
        },
      },
    });
    await screen.findByRole('button', { name: 'Guardar' });
    await user.type(area(), 'x');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('De Marta')).toBeTruthy();
    expect(area().value).toBe('Une coquile\nx');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Quedarme con este texto' }));
    expect(area().value).toBe('De Marta\n');
  });

  it('that is being saved is sent once, and is not taken for the words of others', async () => {
    const user = userEvent.setup();
    const now = { hash: 'b', text: 'Une\ncoquile\n' };
    let answer = () => {};
    const { network } = await renderApp(at, {
      person: tomas,
      answers: {
        ...answers(),
        DraftFiles: () => ({ draftFiles: [{ path, hash: now.hash, bytes: 1, mayWrite: true }] }),
        DraftText: ({ hash }: { hash: string }) => ({ draftText: { hash, text: now.text } }),
        WriteDraftFile: async ({ input }) => {
          Object.assign(now, { hash: 'c', text: input.text });
          await new Promise<void>((resolve) => (answer = resolve));
          return { writeDraftFile: { __typename: 'DraftChanged' as const, draftId: 'd1', hash: 'c' } };
        },
      },
    });
    await screen.findByRole('button', { name: 'Guardar' });
    const asked = (name: string) => network.requests.filter((request) => request.name === name).length;
    const before = asked('DraftFiles');
    await user.type(area(), 'Ici.{Control>}ss{/Control}');
    expect([asked('WriteDraftFile'), asked('DraftFiles')]).toEqual([1, before]);
    await user.type(area(), ' Vite.');
    act(() => answer());
    // What was typed meanwhile is not in the draft: nothing says that it is.
    await waitFor(() => expect(asked('DraftFiles')).toBeGreaterThan(before));
    expect(screen.queryByText('Guardado en el borrador.')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'El texto de la otra persona' })).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar' }).disabled).toBe(false);
  });

  it('that was typed and not saved is there after the window was closed', async () => {
    const user = userEvent.setup();
    const first = await renderApp(at, { person: tomas, answers: answers() });
    await screen.findByRole('button', { name: 'Guardar' });
    await user.type(area(), 'Encore.');
    expect(await screen.findByText(/^Guardado en este dispositivo/)).toBeTruthy();
    first.view.unmount();
    await renderApp(at, { person: tomas, answers: answers(), isSameDevice: true });
    expect(await screen.findByText(/^Usted escribió esto antes/)).toBeTruthy();
    expect(area().value).toBe('Une\ncoquile\nici\nEncore.');
    await user.clear(area());
    await user.type(area(), 'Une\ncoquile\nici\n');
    await waitFor(() => expect(screen.queryByText(/en este dispositivo/)).toBeNull());
  });

  const readOnly = (file: string) => ({
    DraftFiles: () => ({ draftFiles: [{ path: file, hash: 'b', bytes: 1, mayWrite: false }] }),
  });

  it('cannot be changed by who may not write it', async () => {
    await renderApp(at, { person: tomas, answers: { ...answers(), ...readOnly(path) } });
    expect(await screen.findByText('Usted puede leer este texto, pero no cambiarlo.')).toBeTruthy();
    expect(area().readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Guardar' })).toBeNull();
  });

  it('of all languages leads whoever translates one of them to its words', async () => {
    const yaml = 'glossary.yaml';
    const [file] = answers().DraftTranslations().draftTranslations;
    if (!file) throw new Error('there is no text');
    const own = { ...file, path: yaml, sourcePath: yaml };
    await renderApp(`/console/studio/d1/file?path=${yaml}`, {
      person: tomas,
      answers: {
        ...answers(draft({ rights: ['TRANSLATOR'] })),
        ...readOnly(yaml),
        DraftTranslations: () => ({
          draftTranslations: [own, { ...own, locale: 'en' as const, mayWrite: false }],
        }),
      },
    });
    const notice = await screen.findByText(/^Este archivo reúne todos los idiomas/);
    const links = within(notice.parentElement ?? document.body).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/console/studio/d1/translation?path=${yaml}&locale=fr`,
    ]);
    expect(area().readOnly).toBe(true);
    await expectAccessible();
  });
});
