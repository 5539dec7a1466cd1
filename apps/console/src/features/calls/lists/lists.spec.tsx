import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers as callAnswers, base, sent } from '../../../testing/calls-app.ts';
import { call, listRows, nomineeList } from '../../../testing/calls.fixture.ts';
import { directoryAnswers, institution } from '../../../testing/directory.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const answers = (over: Record<string, () => unknown> = {}) =>
  callAnswers({
    NomineeList: () => ({ nomineeList: nomineeList() }),
    NomineeListRows: () => ({ nomineeListRows: { items: listRows, totalCount: 2 } }),
    ...over,
  });

describe('lists of institutions', () => {
  const path = `${base}/calls/call-1/lists/list-1`;

  it.each(languages)('show what would become of each row and why, in %s', async (locale) => {
    await renderApp(path, { locale, person: carla, answers: answers() });
    expect(await screen.findByRole('row', { name: /uno ?@example ?\.org/ })).toBeTruthy();
    expect(screen.getByText(/Atlántida/)).toBeTruthy();
    if (locale === 'es') await expectAccessible();
  });

  it('are read by the columns chosen, then taken: the good rows only', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      person: carla,
      answers: answers({
        NomineeList: () => ({ nomineeList: nomineeList({ plan: null, counts: [] }) }),
        CheckNomineeList: () => ({
          checkNomineeList: { __typename: 'NomineeListChanged', detail: nomineeList() },
        }),
      }),
    });
    const address = await screen.findByRole('combobox', { name: 'Qué es la columna Correo' });
    await user.selectOptions(address, 'No importar');
    expect(screen.getByText(/Elija las columnas/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ensayar la importación' }));
    expect(sent(network, 'CheckNomineeList')).toEqual([]);
    await user.selectOptions(address, 'Correo');
    const language = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Idioma de las cartas' });
    expect(language.value).toBe('es');
    await user.selectOptions(language, 'fr');
    await user.click(screen.getByRole('button', { name: 'Ensayar la importación' }));
    await waitFor(() =>
      expect(sent(network, 'CheckNomineeList')[0]?.variables).toMatchObject({
        input: { listId: 'list-1', plan: { fields: ['FULL_NAME', 'EMAIL'], linkId: null, locale: 'fr' } },
      }),
    );
  });

  it('are taken whole or by their good rows', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      person: carla,
      answers: answers({
        ApplyNomineeList: () => ({
          applyNomineeList: {
            __typename: 'Refusal',
            code: 'IMPORT_ROWS_LEFT',
            params: { count: 1 },
          },
        }),
      }),
    });
    await user.click(await screen.findByRole('radio', { name: /Todas las filas o ninguna/ }));
    await user.click(screen.getByRole('button', { name: 'Importar 1 fila' }));
    expect(await screen.findByText(/1 fila/, { selector: '.notice p' })).toBeTruthy();
    expect(sent(network, 'ApplyNomineeList')[0]?.variables).toMatchObject({ input: { mode: 'ALL' } });
  });

  it('ask once which country a text means', async () => {
    const { network } = await renderApp(path, {
      person: carla,
      answers: answers({
        NomineeList: () => ({
          nomineeList: nomineeList({
            unknown: [
              {
                field: 'COUNTRY',
                country: '',
                text: 'Guatamala',
                rows: 2,
                proposal: { placeId: null, country: 'GT', name: '' },
                kind: null,
              },
            ],
            reasons: [{ result: 'SKIP', reason: 'COUNTRY_UNKNOWN', count: 2 }],
          }),
        }),
        MapNomineeValue: () => ({
          mapNomineeValue: { __typename: 'NomineeListChanged', detail: nomineeList() },
        }),
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /Sí, es esa/ }));
    await waitFor(() =>
      expect(sent(network, 'MapNomineeValue')[0]?.variables).toMatchObject({
        input: { field: 'COUNTRY', country: 'GT', text: 'Guatamala', placeId: null, isKept: false },
      }),
    );
  });

  it.each([
    ['es', 'Poner 2 filas en la lista de espera'],
    ['en', 'Put 2 rows on the waiting list'],
    ['fr', 'Mettre 2 lignes sur la liste d’attente'],
  ] as const)('offer the waiting list where the edition is full, in %s', async (locale, put) => {
    const { network } = await renderApp(path, {
      locale,
      person: carla,
      answers: answers({
        NomineeList: () => ({
          nomineeList: nomineeList({ waiting: { rows: 2, callId: 'call-1', isTaken: false } }),
        }),
        WaitlistNomineeRows: () => ({
          waitlistNomineeRows: { __typename: 'NomineeListChanged', detail: nomineeList() },
        }),
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: put }));
    await expectAccessible();
    await waitFor(() =>
      expect(sent(network, 'WaitlistNomineeRows')[0]?.variables).toMatchObject({
        input: { listId: 'list-1', isWaiting: true },
      }),
    );
  });

  it.each(languages)(
    'ask once which institution is meant that the directory does not have, in %s',
    async (locale) => {
      const user = userEvent.setup();
      const { network } = await renderApp(path, {
        locale,
        person: carla,
        answers: answers({
          NomineeList: () => ({
            nomineeList: nomineeList({
              unknown: [
                {
                  field: 'INSTITUTION',
                  country: 'MX',
                  text: 'Min. RREE',
                  rows: 12,
                  proposal: null,
                  kind: null,
                },
              ],
              reasons: [{ result: 'DECIDE', reason: 'INSTITUTION_UNKNOWN', count: 12 }],
            }),
          }),
          ...directoryAnswers([institution()]),
          MapNomineeValue: () => ({
            mapNomineeValue: { __typename: 'NomineeListChanged', detail: nomineeList() },
          }),
        }),
      });
      expect(await screen.findByRole('heading', { name: /12 .*Min\. RREE/ })).toBeTruthy();
      const pick = { es: 'Elegir…', en: 'Choose…', fr: 'Choisir…' };
      await user.click(screen.getByRole('button', { name: pick[locale] }));
      await screen.findByRole('option', { name: 'Relaciones Exteriores (SRE)' });
      await expectAccessible();
      await user.selectOptions(screen.getByRole('combobox', { name: /Min\. RREE/ }), 'sre');
      const names = { es: 'Es esta', en: 'It is this one', fr: 'C’est celle-ci' };
      await user.click(screen.getByRole('button', { name: names[locale] }));
      await waitFor(() =>
        expect(sent(network, 'MapNomineeValue')[0]?.variables).toMatchObject({
          input: {
            listId: 'list-1',
            field: 'INSTITUTION',
            country: 'MX',
            text: 'Min. RREE',
            placeId: 'sre',
            isKept: true,
          },
        }),
      );
    },
  );

  it('show the rows of one reason', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answers() });
    await user.click(await screen.findByRole('button', { name: 'No se reconoce el país 1' }));
    await waitFor(() =>
      expect(sent(network, 'NomineeListRows').at(-1)?.variables).toMatchObject({
        result: 'SKIP',
        reason: 'COUNTRY_UNKNOWN',
      }),
    );
  });

  it.each(languages)('ask who a row is whose address somebody of another name has, in %s', async (locale) => {
    const user = userEvent.setup();
    const [first] = listRows;
    if (!first) throw new Error('the list has rows');
    const asked = {
      ...first,
      result: 'DECIDE' as const,
      notes: [{ code: 'ADDRESS_OTHER_NAME', params: { name: 'Rosa Luz Mora' } }],
    };
    const counts = [
      { result: 'CREATE' as const, count: 1 },
      { result: 'DECIDE' as const, count: 1 },
    ];
    const reasons = [{ result: 'DECIDE' as const, reason: 'ADDRESS_OTHER_NAME', count: 1 }];
    const { network } = await renderApp(path, {
      locale,
      person: carla,
      answers: answers({
        NomineeList: () => ({ nomineeList: nomineeList({ counts, reasons }) }),
        NomineeListRows: () => ({ nomineeListRows: { items: [asked], totalCount: 1 } }),
        DecideNomineeRow: () => ({
          decideNomineeRow: { __typename: 'NomineeListChanged', detail: nomineeList() },
        }),
      }),
    });
    await screen.findByRole('row', { name: /Rosa Luz Mora/ });
    expect(screen.getByText(/1 (fila por decidir|row to decide|ligne à décider)/)).toBeTruthy();
    expect(sent(network, 'NomineeListRows')[0]?.variables).toMatchObject({ result: 'DECIDE' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Uno Ibarra' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: /(misma persona|same person|même personne) \(Uno Ibarra\)/,
      }),
    );
    await waitFor(() =>
      expect(sent(network, 'DecideNomineeRow')[0]?.variables).toMatchObject({
        input: { listId: 'list-1', line: 2, decision: 'SAME' },
      }),
    );
  });

  const applied = (over: Parameters<typeof nomineeList>[0] = {}) =>
    nomineeList({
      list: { ...nomineeList().list, status: 'APPLIED', appliedAt: '2026-11-10T16:00:00.000Z' },
      ...over,
    });
  const undoing = (keptCount: number) => ({
    nomineeListUndo: {
      removedCount: 1,
      restoredCount: 0,
      keptCount,
      items: [
        ...(keptCount > 0
          ? [
              {
                line: 3,
                name: 'Dos Ibarra',
                address: 'dos@example.org',
                isNew: true,
                undo: 'DECIDED' as const,
                changes: [],
              },
            ]
          : []),
        {
          line: 2,
          name: 'Uno Ibarra',
          address: 'uno@example.org',
          isNew: true,
          undo: 'UNDONE' as const,
          changes: [],
        },
      ],
      totalCount: 1 + keptCount,
    },
  });

  it.each(languages)('are undone after a preview of what stays and why, in %s', async (locale) => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      locale,
      person: carla,
      answers: answers({
        NominationCall: () => ({ nominationCall: call({ phase: 'OPEN' }) }),
        NomineeList: () => ({ nomineeList: applied() }),
        NomineeListUndo: () => undoing(1),
        UndoNomineeList: () => ({
          undoNomineeList: { __typename: 'Refusal', code: 'UNDO_DIFFERS', params: { count: 0 } },
        }),
      }),
    });
    await user.click(
      await screen.findByRole('button', {
        name: /^(Deshacer la importación|Undo the import|Annuler l’importation)$/,
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/^Dos Ibarra/)).toBeTruthy();
    expect(within(dialog).getByText(/Se queda|Stays|Reste/)).toBeTruthy();
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: /(Deshacer|Undo|Défaire) 1/ }));
    expect(
      await within(dialog).findByText(/nada que deshacer|nothing left to undo|rien à défaire/),
    ).toBeTruthy();
    expect(sent(network, 'UndoNomineeList')[0]?.variables).toMatchObject({
      input: { listId: 'list-1', expectedCount: 1 },
    });
  });

  it('that were undone say what became of each row, and are not undone again', async () => {
    const [first, second] = listRows;
    if (!first || !second) throw new Error('the list has two rows');
    await renderApp(path, {
      person: carla,
      answers: answers({
        NominationCall: () => ({ nominationCall: call({ phase: 'OPEN' }) }),
        NomineeList: () => ({
          nomineeList: applied({
            list: {
              ...nomineeList().list,
              status: 'UNDONE',
              appliedAt: '2026-11-10T16:00:00.000Z',
              undoneAt: '2026-11-11T16:00:00.000Z',
            },
          }),
        }),
        NomineeListRows: () => ({
          nomineeListRows: { items: [{ ...first, undo: 'CHANGED_SINCE' as const }, second], totalCount: 2 },
        }),
      }),
    });
    const row = await screen.findByRole('row', { name: /Uno Ibarra/ });
    expect(within(row).getByText('Se queda: alguien la cambió después')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Deshacer la importación' })).toBeNull();
  });
});
