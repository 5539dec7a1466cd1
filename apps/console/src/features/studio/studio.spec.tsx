import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { localeOf, mapOf, partOf, type Course, type Draft, type Run } from './draft-tree.ts';

const languages = ['es', 'en', 'fr'] as const;
const began = '2026-11-30T10:00:00.000Z';
const path = 'modules/03-law/lessons/01-vienna/fr.md';

const course = (over: Partial<Course> = {}): Course => ({
  id: 'c1',
  key: 'micic-consular',
  title: 'Curso consular',
  versionId: 'v4',
  number: 4,
  asksTwo: false,
  openDrafts: 1,
  rights: [
    { kind: 'AUTHOR', locale: null },
    { kind: 'PUBLISHER', locale: null },
  ],
  ...over,
});

const draft = (over: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  courseId: 'c1',
  courseKey: 'micic-consular',
  name: 'Errata del módulo 3',
  state: 'OPEN',
  changes: 1,
  base: 4,
  offered: 4,
  publishedAs: null,
  startedAt: began,
  endedAt: null,
  rights: ['AUTHOR', 'PUBLISHER'],
  ...over,
});

const run = (over: Partial<Run> = {}): Run => ({
  id: 'r1',
  draftId: 'd1',
  kind: 'CHECK',
  state: 'REFUSED',
  fault: 'FAULTS',
  changes: 1,
  version: null,
  askedAt: began,
  endedAt: began,
  problems: [{ path, line: 3, code: 'directive', reason: 'there is no directive "nonsense"' }],
  modules: [{ folder: 'modules/03-law', key: 'm3', locale: 'fr', texts: 9, stale: 2, missing: 1 }],
  ...over,
});

const answers = (one: Draft | null = draft(), last: Run | null = null) => ({
  CoursesToWrite: () => ({ coursesToWrite: [course()] }),
  CourseDrafts: () => ({ courseDrafts: { totalCount: 1, items: [draft()] } }),
  CourseDraft: () => ({ courseDraft: one }),
  DraftFiles: () => ({
    draftFiles: [
      { path: 'course.yaml', hash: 'a', bytes: 1 },
      { path, hash: 'b', bytes: 1 },
    ],
  }),
  DraftDifferences: () => ({ draftDifferences: [{ path, baseHash: 'x', hash: 'b' }] }),
  LatestDraftRun: () => ({ latestDraftRun: last }),
  DraftText: () => ({ draftText: { hash: 'b', text: 'Une\ncoquile\nici\n' } }),
  DraftFileChanges: () => ({ draftFileChanges: [] }),
});

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
    const files = [{ path, hash: 'b', bytes: 1 }];
    const [row] = mapOf(files, [{ path, baseHash: 'x', hash: 'b' }], run());
    expect(row?.cells.get('fr')).toEqual({ files: 1, changed: 1, problems: 1, stale: 2, missing: 1 });
    expect(row?.cells.get('es')).toEqual({ files: 0, changed: 0, problems: 0, stale: null, missing: null });
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
  ] as const)('says so to who has no right, in %s', async (locale, words) => {
    const none = { ...answers(), CoursesToWrite: () => ({ coursesToWrite: [] }) };
    await renderApp('/console/studio', { locale, person: tomas, answers: none });
    expect(await screen.findByText(words)).toBeTruthy();
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
          input: expect.objectContaining({ versionId: 'v4', courseKey: null, name: 'Errata del módulo 3' }),
        },
      }),
    );
  });
});

describe('a draft', () => {
  it.each(languages)('shows its map, what was changed and what is wrong, in %s', async (locale) => {
    await renderApp('/console/studio/d1', { locale, person: tomas, answers: answers(draft(), run()) });
    const links = await screen.findAllByRole('link', { name: new RegExp(path) });
    expect(links.map((each) => each.getAttribute('href'))).toContain(
      `/console/studio/d1/file?path=${encodeURIComponent(path)}&line=3`,
    );
    expect(screen.getByRole('table')).toBeTruthy();
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
    expect(screen.getAllByText('Escriba qué se corrigió.').length).toBeGreaterThan(2);
    for (const language of ['español', 'inglés', 'francés'])
      await user.type(screen.getByRole('textbox', { name: new RegExp(`en ${language}`) }), 'Errata');
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
        DraftFiles: () => ({ draftFiles: [{ path, hash: now.hash, bytes: 1 }] }),
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
        DraftFiles: () => ({ draftFiles: [{ path, hash: changed.hash, bytes: 1 }] }),
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

  it('cannot be changed by who reviews', async () => {
    await renderApp(at, { person: tomas, answers: answers(draft({ rights: ['REVIEWER'] })) });
    expect(await screen.findByText('Usted puede leer este texto, pero no cambiarlo.')).toBeTruthy();
    expect(area().readOnly).toBe(true);
  });
});
