import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers, draft } from '../studio.fixture.ts';
import { dayAfter, type Unit, type Units } from './unit-days.ts';

const at = '/console/studio/d1/countries';
const lessons = [
  { key: 'm3-my-country', title: 'Mi país' },
  { key: 'm5-agreements', title: 'Acuerdos' },
];
const unit = (over: Partial<Unit> = {}): Unit => ({
  country: 'CR',
  lesson: { key: 'm3-my-country', title: 'Mi país' },
  path: 'countries/CR/m3-my-country.es.md',
  hash: 'u',
  owner: 'Dirección consular',
  reviewed: dayAfter(Date.now(), -400),
  validUntil: dayAfter(Date.now(), -1),
  missing: 2,
  missingLocales: ['fr'],
  mayWrite: true,
  ...over,
});
const written = {
  __typename: 'UnitWritten' as const,
  draftId: 'd1',
  path: 'countries/CR/m5-agreements.es.md',
};

const served = (units: Partial<Units> = {}, one = draft()) => ({
  ...answers(one),
  DraftUnits: () => ({
    draftUnits: { units: [unit()], lessons, mayWriteAll: false, countries: ['CR'], ...units },
  }),
  VouchForUnit: () => ({ vouchForUnit: written }),
  BeginUnit: () => ({ beginUnit: written }),
  DraftFiles: () => ({ draftFiles: [{ path: written.path, hash: 'b', bytes: 1, mayWrite: true }] }),
});

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

describe('units of States', () => {
  it.each([
    ['es', 'Costa Rica · Mi país', 'ya no vale', 'faltan 2 datos', 'sin francés'],
    ['en', 'Costa Rica · Mi país', 'no longer holds', '2 facts missing', 'no French'],
    ['fr', 'Costa Rica · Mi país', 'n’est plus valable', '2 faits manquants', 'sans français'],
  ] as const)(
    'say who answers for them, until when and what is missing, in %s',
    async (locale, name, ...words) => {
      await renderApp(at, { locale, person: tomas, answers: served() });
      const link = await screen.findByRole('link', { name });
      expect(link.getAttribute('href')).toContain('countries%2FCR%2Fm3-my-country.es.md');
      for (const each of words) expect(screen.getByText(each)).toBeTruthy();
      expect(screen.getByText('Dirección consular')).toBeTruthy();
      await expectAccessible();
    },
  );

  it('are vouched for by an office, from today until a day', async () => {
    const { network } = await renderApp(at, { person: tomas, answers: served() });
    await user.click(await screen.findByRole('button', { name: /^Responder por ella · Costa Rica/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Costa Rica · Mi país' }));
    expect(dialog.getByText(/^Todavía faltan 2 datos/)).toBeTruthy();
    const owner = dialog.getByRole('textbox', { name: 'Quién responde' });
    await user.clear(owner);
    await user.click(dialog.getByRole('button', { name: 'Responder por ella' }));
    expect(dialog.getByText('Escriba qué oficina responde.')).toBeTruthy();
    await user.type(owner, 'Dirección de Protección');
    await user.click(dialog.getByRole('button', { name: 'Responder por ella' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'VouchForUnit')?.variables).toEqual({
      input: {
        idempotencyKey: expect.any(String),
        draftId: 'd1',
        country: 'CR',
        lesson: 'm3-my-country',
        owner: 'Dirección de Protección',
        validUntil: dayAfter(Date.now(), 365),
        seenHash: 'u',
      },
    });
  });

  it('are begun for a lesson that has none of the State', async () => {
    const { network } = await renderApp(at, { person: tomas, answers: served() });
    await user.click(await screen.findByText('Empezar una unidad'));
    await press('Crear la unidad');
    expect(screen.getByText('Elija una lección.')).toBeTruthy();
    const lesson = screen.getByRole('combobox', { name: 'Lección' });
    expect(within(lesson).queryByRole('option', { name: 'Mi país' })).toBeNull();
    await user.selectOptions(lesson, 'm5-agreements');
    await user.type(screen.getByRole('textbox', { name: 'Quién responde' }), 'Dirección consular');
    await press('Crear la unidad');
    expect(await screen.findByRole('textbox', { name: /^Texto/ })).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'BeginUnit')?.variables).toMatchObject({
      input: { country: 'CR', lesson: 'm5-agreements', owner: 'Dirección consular' },
    });
  });

  it('are only read by who may not write them', async () => {
    const units = { units: [unit({ mayWrite: false })], countries: [] };
    await renderApp(at, { person: tomas, answers: served(units) });
    await screen.findByRole('link', { name: 'Costa Rica · Mi país' });
    expect(screen.queryByRole('button', { name: /^Responder por ella/ })).toBeNull();
    expect(screen.queryByText('Empezar una unidad')).toBeNull();
  });

  it('are none yet, and it says for whom they would be', async () => {
    await renderApp(at, { person: tomas, answers: served({ units: [], countries: [] }) });
    expect(await screen.findByText('Ningún país ha añadido nada todavía')).toBeTruthy();
  });
});
