import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import type { Difference, Draft } from '../draft/draft-tree.ts';
import { answers, draft, path } from '../studio.fixture.ts';

const pool = 'modules/03-law/pools/m3.yaml';
const front = '---\nuuid: 1\ntitle: Le droit\n---\n\n';
const question = (answer: number) =>
  `questions:\n  - uuid: 1\n    type: numeric\n    prompt: { es: ¿Cuántas horas?, en: How many?, fr: Combien ? }\n    answer: ${answer}\n`;

/** What the files were and are, by their hash. */
const texts: Record<string, string> = {
  x: `${front}## Avant d’appeler\n\nUne **coquile** ici. Rien d’autre.\n`,
  b: `${front}## Avant d’appeler\n\nUne **coquille** ici. Rien d’autre.\n`,
  p: question(72),
  q: question(48),
  a: 'source: es\nlocales: [es, en, fr]\n',
};
const lesson = { path, baseHash: 'x', hash: 'b' };
const picture = { path: 'modules/03-law/media/map.svg', baseHash: 'm', hash: 'n' };

const served = (files: Difference[] = [lesson], one: Draft = draft()) => ({
  ...answers(one),
  DraftDifferences: () => ({ draftDifferences: files }),
  DraftText: ({ hash }: { hash: string }) => ({ draftText: { hash, text: texts[hash] ?? '' } }),
});
const open = (files?: Difference[], one?: Draft, locale: 'es' | 'en' | 'fr' = 'es') =>
  renderApp('/console/studio/d1/changes', { locale, person: tomas, answers: served(files, one) });

describe('what a draft changes', () => {
  it.each([
    ['es', 'Qué cambia', 'Pantalla «Avant d’appeler»'],
    ['en', 'What changes', 'Screen “Avant d’appeler”'],
    ['fr', 'Ce qui change', 'Écran «\u202fAvant d’appeler\u202f»'],
  ] as const)(
    'is shown screen by screen, in words and not in Markdown, in %s',
    async (locale, title, place) => {
      await open(undefined, undefined, locale);
      expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
      const item = (await screen.findByRole('heading', { level: 3, name: place })).closest('li');
      expect(item?.querySelector('del')?.textContent).toMatch(/coquile$/);
      expect(item?.querySelector('ins')?.textContent).toMatch(/coquille$/);
      expect(item?.textContent).not.toContain('*');
      await expectAccessible();
    },
  );

  it('names the question and the setting of a pool', async () => {
    await open([{ path: pool, baseHash: 'p', hash: 'q' }]);
    expect(
      await screen.findByRole('heading', { level: 3, name: 'Pregunta 1 · Respuesta correcta' }),
    ).toBeTruthy();
    expect(document.querySelector('del')?.textContent).toMatch(/72$/);
  });

  it('shows both states of a picture', async () => {
    await open([picture]);
    const pictures = await screen.findAllByRole('img', { name: 'map.svg' });
    expect(pictures.map((each) => each.getAttribute('src'))).toEqual([
      '/media/m/map.svg',
      '/media/n/map.svg',
    ]);
  });

  it('says of a file that it is new, or that it is gone', async () => {
    await open([
      { ...lesson, baseHash: null },
      { path: pool, baseHash: 'p', hash: null },
    ]);
    expect(await screen.findByText('nuevo')).toBeTruthy();
    const gone = screen.getByText('eliminado').closest('li');
    if (!gone) throw new Error('the file that is gone has no place');
    expect(within(gone).queryByRole('link')).toBeNull();
  });

  it('is compared with what is on offer, and with what it began from', async () => {
    const { network } = await open([lesson], draft({ base: 3, offered: 4 }));
    expect(await screen.findByText('Se compara con la versión 4.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'La versión de la que partió (3)' }));
    expect(await screen.findByText('Se compara con la versión 3.')).toBeTruthy();
    await waitFor(() => {
      const asked = network.requests.filter(({ name }) => name === 'DraftDifferences');
      expect(asked.map(({ variables }) => variables)).toEqual([
        { draftId: 'd1', fromOffered: true },
        { draftId: 'd1', fromOffered: false },
      ]);
    });
  });

  it('is nothing where nothing was written', async () => {
    await open([]);
    expect(await screen.findByRole('heading', { name: 'Nada cambia' })).toBeTruthy();
    await expectAccessible();
  });

  it('has all of a long list, a page at a time', async () => {
    await open(
      Array.from({ length: 11 }, (_, at) => ({ ...picture, path: `modules/03-law/media/${at}.svg` })),
    );
    expect(await screen.findByText('11 archivos cambian')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(10);
    await userEvent.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
  });

  it('is nothing for whoever has no right in the course', async () => {
    await renderApp('/console/studio/d1/changes', { person: tomas, answers: answers(null) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Esta página no existe' })).toBeTruthy();
  });
});

describe('the history of a text', () => {
  it('says of each change what it changed', async () => {
    const change = { number: 1, author: 'Tomás', at: '2026-12-01T10:00:00.000Z', beforeHash: 'x', hash: 'b' };
    await renderApp(`/console/studio/d1/file?path=${path}`, {
      person: tomas,
      answers: { ...served(), DraftFileChanges: () => ({ draftFileChanges: [change] }) },
    });
    await userEvent.click(await screen.findByText('Historial de este archivo'));
    await userEvent.click(await screen.findByText('Ver qué cambió'));
    await waitFor(() => expect(document.querySelector('ins')?.textContent).toMatch(/coquille$/));
  });
});
