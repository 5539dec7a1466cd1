import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { checkedCounts, importDetail, importRows } from '../../testing/imports.fixture.ts';
import { checkedAgain, importAnswers, languages, openImport } from '../../testing/open-import.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

describe('a dry run', () => {
  const detail = () => importDetail({ status: 'CHECKED' }, checkedCounts);

  it.each(languages)('says of every row what would become of it and why, in %s', async (locale) => {
    await openImport(detail(), locale);
    expect(await screen.findAllByRole('row')).toHaveLength(4);
    expect(screen.getByText(/Consulado en Marte/)).toBeTruthy();
    await expectAccessible();
  });

  it('says how many rows are left out for which reason, and shows those', async () => {
    const { network } = await openImport(detail());
    await userEvent.click(await screen.findByRole('button', { name: 'Falta el correo 1' }));
    await waitFor(() =>
      expect(
        network.requests.filter(({ name }) => name === 'PeopleImportRows').at(-1)?.variables,
      ).toMatchObject({ reason: 'ADDRESS_MISSING', results: ['SKIP'] }),
    );
  });

  describe('into an edition that is full', () => {
    const edition = { id: 'edition-1', titles: { es: 'Cohorte', en: 'Cohort', fr: 'Cohorte' } };
    const full = (callId: string | null, isTaken = false) => ({
      ...importDetail({ status: 'CHECKED', edition }, [
        {
          result: isTaken ? ('WAIT' as const) : ('SKIP' as const),
          reason: 'QUOTA_FULL',
          enrol: 'NONE' as const,
          undo: null,
          count: 2,
        },
      ]),
      waiting: { rows: 2, callId, isTaken },
    });

    it.each([
      ['es', 'Poner 2 filas en la lista de espera'],
      ['en', 'Put 2 rows on the waiting list'],
      ['fr', 'Mettre 2 lignes sur la liste d’attente'],
    ] as const)('offers the waiting list for all rows without a seat, in %s', async (locale, put) => {
      const { network } = await openImport(full('call-1'), locale);
      network.answer({ WaitlistImportRows: () => ({ waitlistImportRows: checkedAgain }) });
      await userEvent.click(await screen.findByRole('button', { name: put }));
      await expectAccessible();
      await waitFor(() =>
        expect(network.requests.find(({ name }) => name === 'WaitlistImportRows')?.variables).toMatchObject({
          input: { importId: 'import-1', isWaiting: true },
        }),
      );
    });

    it('says which rows wait, imports them, and can think again', async () => {
      const { network } = await openImport(full('call-1', true));
      network.answer({ WaitlistImportRows: () => ({ waitlistImportRows: checkedAgain }) });
      expect(await screen.findByText('2 filas pasarán a la lista de espera')).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Importar 2 filas' })).toBeTruthy();
      await userEvent.click(screen.getByRole('button', { name: 'Dejarlas fuera' }));
      await waitFor(() =>
        expect(network.requests.find(({ name }) => name === 'WaitlistImportRows')?.variables).toMatchObject({
          input: { isWaiting: false },
        }),
      );
    });

    it('shows the calls where it has no waiting list', async () => {
      await openImport(full(null));
      const found = await screen.findByRole('link', { name: 'Ver las convocatorias de la edición' });
      expect(found.getAttribute('href')).toBe('/console/editions/edition-1/calls');
    });
  });

  it('opens a row beside the list and asks who it is', async () => {
    const { network } = await openImport(detail());
    network.answer({ DecideImportRows: () => ({ decideImportRows: checkedAgain }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Rosa Luz' }));
    const drawer = await screen.findByRole('dialog', { name: 'Fila 3: Rosa Luz' });
    await expectAccessible();
    await userEvent.click(within(drawer).getByRole('button', { name: /Es la misma persona/ }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'DecideImportRows')?.variables).toMatchObject({
        input: { lines: [3], decision: 'SAME' },
      }),
    );
  });

  it.each(languages)('mends the field that holds a row up, beside the list, in %s', async (locale) => {
    const texts = [
      { field: 'EMAIL' as const, text: 'ana.example.org', was: null },
      { field: 'COUNTRY' as const, text: 'México', was: 'Mexiko' },
    ];
    const rows = importRows.map((row) => (row.line === 4 ? { ...row, texts } : row));
    const { network } = await renderApp('/console/people/import/import-1', {
      person: carla,
      locale,
      answers: {
        ...importAnswers(detail()),
        PeopleImportRows: () => ({ peopleImportRows: { items: rows, totalCount: 3 } }),
        MendImportRow: () => ({ mendImportRow: checkedAgain }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ana' }));
    const drawer = await screen.findByRole('dialog');
    const labels = { es: 'Correo', en: 'E-mail', fr: 'Courriel' };
    const address = within(drawer).getByRole('textbox', { name: labels[locale] });
    expect(address.getAttribute('aria-invalid')).toBe('true');
    expect(within(drawer).getByText(/Mexiko/)).toBeTruthy();
    await expectAccessible();
    await userEvent.clear(address);
    await userEvent.type(address, 'ana@example.org{Enter}');
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'MendImportRow')?.variables).toMatchObject({
        input: { importId: 'import-1', line: 4, texts: [{ field: 'EMAIL', text: 'ana@example.org' }] },
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps what was found in sight while its rows are tried again', async () => {
    await openImport(importDetail({ status: 'CHECKING', progress: 10 }, checkedCounts));
    expect(await screen.findByText('Las filas se están probando otra vez…')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Rosa Luz' })).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Importar 1 fila' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it.each([
    ['es', 'Correo de bienvenida para 1 persona nueva', 'No enviar nada'],
    ['en', 'Welcome e-mail for 1 new person', 'Send nothing'],
    ['fr', 'Courriel de bienvenue pour 1 nouvelle personne', 'Ne rien envoyer'],
  ] as const)(
    'asks before the import whether new people are written to, in %s',
    async (locale, asked, none) => {
      const plan = {
        fields: [],
        country: null,
        locale: 'es' as const,
        surnames: 'BY_COUNTRY' as const,
        nameOrder: 'GIVEN_FIRST' as const,
        dateOrder: 'DMY' as const,
        sendWelcome: true,
      };
      const { network } = await openImport(importDetail({ status: 'CHECKED', plan }, checkedCounts), locale);
      network.answer({ ApplyPeopleImport: () => ({ applyPeopleImport: checkedAgain }) });
      const choice = within(await screen.findByRole('group', { name: asked }));
      expect(choice.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
        true,
        false,
      ]);
      await userEvent.click(choice.getByRole('radio', { name: new RegExp(`^${none}`) }));
      await userEvent.click(screen.getByRole('button', { name: /^(Importar 1|Import 1|Importer 1)/ }));
      await waitFor(() =>
        expect(network.requests.find(({ name }) => name === 'ApplyPeopleImport')?.variables).toMatchObject({
          input: { sendWelcome: false },
        }),
      );
    },
  );

  it('imports the good rows, and says how many stay out', async () => {
    const { network } = await openImport(detail());
    network.answer({
      ApplyPeopleImport: () => ({ applyPeopleImport: checkedAgain }),
    });
    expect(await screen.findByText(/2 filas quedan fuera/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Importar 1 fila' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'ApplyPeopleImport')?.variables).toMatchObject({
        input: { mode: 'GOOD_ROWS' },
      }),
    );
  });
});
