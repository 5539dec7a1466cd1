import { describe, expect, it } from '@jest/globals';
import type { DataOf, SavedViews } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batchAnswers } from '../../../testing/batch.fixture.ts';
import { answers as callsAnswers, base } from '../../../testing/calls-app.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

type View = DataOf<typeof SavedViews>['savedViews'][number];

const registerAnswers = {
  Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: false } }),
  CertificateRegister: () => ({ certificateRegister: { items: [], totalCount: 0, countries: [] } }),
};

const view = (over: Partial<View> = {}): View => ({
  id: 'view-1',
  name: 'Lo de siempre',
  filter: '',
  isMine: true,
  isShared: false,
  isUsual: false,
  owner: null,
  ...over,
});

const lists = [
  {
    list: 'NOMINATIONS',
    editionId: 'edition-1',
    path: `${base}/nominations`,
    query: 'state=WAITLISTED&country=MX',
    answers: callsAnswers(),
    all: { es: 'Todas las postulaciones', en: 'All nominations', fr: 'Toutes les candidatures' },
  },
  {
    list: 'BATCH',
    editionId: 'edition-1',
    path: `${base}/certificates/batch-1`,
    query: 'state=BLOCKED&differs=yes',
    answers: batchAnswers(),
    all: { es: 'Todas las personas', en: 'Everybody', fr: 'Tout le monde' },
  },
  {
    list: 'REGISTER',
    editionId: null,
    path: '/console/certificates',
    query: 'state=REVOKED&country=MX',
    answers: registerAnswers,
    all: { es: 'Todos los certificados', en: 'All certificates', fr: 'Tous les certificats' },
  },
] as const;

describe.each(lists)('saved views of $list', ({ list, editionId, path, query, answers, all }) => {
  it.each(['es', 'en', 'fr'] as const)('are tabs above it, in %s', async (locale) => {
    // The server keeps the words in an order of its own.
    const filter = query.split('&').toReversed().join('&');
    const { network } = await renderApp(`${path}?${query}`, {
      locale,
      person: carla,
      answers: { ...answers, SavedViews: () => ({ savedViews: [view({ filter })] }) },
    });
    const tab = await screen.findByRole('link', { name: 'Lo de siempre' });
    expect(tab.getAttribute('href')).toBe(`${path}?${filter}`);
    expect(tab.getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('link', { name: all[locale] }).getAttribute('href')).toBe(path);
    expect(network.requests.find(({ name }) => name === 'SavedViews')?.variables).toEqual({
      list,
      editionId,
    });
    await expectAccessible();
  });

  it('keep what is filtered now, without the page', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}?${query}&page=2`, {
      person: carla,
      answers: {
        ...answers,
        SavedViews: () => ({ savedViews: [] }),
        SaveView: () => ({ saveView: { __typename: 'ViewSaved', viewId: 'view-1' } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Guardar esta vista' }));
    await user.type(screen.getByRole('textbox', { name: 'Nombre' }), 'Lo de siempre');
    expect(screen.queryAllByRole('checkbox', { name: /Compartir/ })).toHaveLength(editionId ? 1 : 0);
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'SaveView')?.variables).toMatchObject({
      input: { viewId: null, list, editionId, filter: query, isShared: false, isUsual: false },
    });
  });
});
