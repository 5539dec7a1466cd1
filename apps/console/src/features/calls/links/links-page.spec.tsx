import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { call, callLink } from '../../../testing/calls.fixture.ts';
import { directoryAnswers, institution } from '../../../testing/directory.fixture.ts';
import { edition } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';
import { readPastedLinks } from './pasted-links.ts';

const languages = ['es', 'en', 'fr'] as const;
const lucia = { ...carla, isRegional: true };
const base = '/console/editions/edition-1';

const answers = (over: Record<string, () => unknown> = {}) => ({
  EditionHead: () => ({ edition: edition() }),
  NominationCall: () => ({ nominationCall: call() }),
  CallLinks: () => ({ callLinks: { items: [callLink()], totalCount: 1 } }),
  ...over,
});

const sent = (network: { requests: { name: string; variables?: unknown }[] }, name: string) =>
  network.requests.filter((request) => request.name === name);

describe('personal links', () => {
  it.each(languages)('show how far each has come, in %s', async (locale) => {
    await renderApp(`${base}/calls/call-1/links`, { locale, person: lucia, answers: answers() });
    const row = await screen.findByRole('row', { name: /Rosario Méndez/ });
    expect(within(row).getByText(/3 .* 10/)).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)(
    'are begun at once where there are none, with nothing to search, in %s',
    async (locale) => {
      const { view } = await renderApp(`${base}/calls/call-1/links`, {
        locale,
        person: lucia,
        answers: answers({
          NominationCall: () => ({ nominationCall: call({ hasLinks: false }) }),
          CallLinks: () => ({ callLinks: { items: [], totalCount: 0 } }),
        }),
      });
      await screen.findByText(/^(Cree uno|Create one|Créez-en)/);
      expect(view.container.querySelector('details')?.open).toBe(true);
      expect(screen.queryByRole('searchbox')).toBeNull();
      await expectAccessible();
    },
  );

  it('are told apart from the other screens of the call by the title of the window', async () => {
    await renderApp(`${base}/calls/call-1/links`, { person: lucia, answers: answers() });
    await waitFor(() =>
      expect(document.title).toContain(`Enlaces personales: ${call().title}: ${edition().title}`),
    );
  });

  it('are searched and sorted by the server', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/calls/call-1/links`, { person: lucia, answers: answers() });
    await user.click(await screen.findByRole('button', { name: 'Institución' }));
    await user.type(await screen.findByRole('searchbox'), 'salud{Enter}');
    await waitFor(() =>
      expect(sent(network, 'CallLinks').at(-1)?.variables).toMatchObject({
        search: 'salud',
        sort: 'INSTITUTION',
        isDescending: false,
        offset: 0,
      }),
    );
  });

  it('stand there to be copied by hand where the browser does not copy', async () => {
    const user = userEvent.setup();
    await renderApp(`${base}/calls/call-1/links`, { person: lucia, answers: answers() });
    const copying = jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(await screen.findByRole('button', { name: /^Acciones.*Secretaría/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copiar enlace' }));
    expect(await screen.findByText(callLink().url)).toBeTruthy();
    copying.mockRestore();
  });

  it('are made from pasted lines, one for each institution', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/calls/call-1/links`, {
      person: lucia,
      answers: answers({
        CreateCallLinks: () => ({ createCallLinks: { __typename: 'CallLinksDone', count: 2 } }),
      }),
    });
    await user.click(await screen.findByText('Crear enlaces'));
    await user.click(screen.getByRole('textbox', { name: 'Pegar una lista' }));
    await user.paste('Cancillería; uno@example.org; 5\nDefensoría; dos@example.org; 3');
    await user.click(screen.getByRole('button', { name: 'Agregar estas líneas' }));
    // Nobody gets every country by forgetting to choose one.
    await user.click(screen.getByRole('button', { name: 'Crear 2 enlaces' }));
    expect(screen.getAllByText('Elija el país o «Cualquier país».').length).toBeGreaterThan(0);
    expect(sent(network, 'CreateCallLinks')).toEqual([]);
    await user.selectOptions(screen.getByRole('combobox', { name: /^País.*Cancillería/ }), 'GT');
    await user.selectOptions(screen.getByRole('combobox', { name: /^País.*Defensoría/ }), 'any');
    expect(screen.getByText('1 enlace vale para cualquier país.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Crear 2 enlaces' }));
    expect(await screen.findByText('Se crearon 2 enlaces.')).toBeTruthy();
    expect(sent(network, 'CreateCallLinks')[0]?.variables).toMatchObject({
      input: {
        links: [
          { institutionName: 'Cancillería', address: 'uno@example.org', maxNominations: 5, country: 'GT' },
          { institutionName: 'Defensoría', address: 'dos@example.org', maxNominations: 3, country: null },
        ],
      },
    });
  });

  it('take the kind and the country of an institution that the directory has', async () => {
    const user = userEvent.setup();
    const igm = institution({
      id: 'igm',
      country: { code: 'GT' },
      kind: 'migration_authority',
      name: 'Instituto de Migración',
      acronym: 'IGM',
    });
    await renderApp(`${base}/calls/call-1/links`, {
      person: lucia,
      answers: answers(directoryAnswers([igm], 'GT')),
    });
    await user.click(await screen.findByText('Crear enlaces'));
    const name = screen.getByRole('combobox', { name: /^Institución/ });
    await waitFor(() => expect(document.querySelector('datalist option')).toBeTruthy());
    await user.type(name, 'Instituto de migración');
    const valueOf = (label: RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name: label }).value;
    await waitFor(() =>
      expect([valueOf(/^Tipo de institución/), valueOf(/^País/)]).toEqual(['migration_authority', 'GT']),
    );
  });

  it('have what is done with one in its menu, and the rest in one line', async () => {
    const user = userEvent.setup();
    await renderApp(`${base}/calls/call-1/links`, {
      person: lucia,
      answers: answers({ NominationCall: () => ({ nominationCall: call({ phase: 'OPEN' }) }) }),
    });
    await user.click(await screen.findByRole('button', { name: /^Acciones.*Secretaría/ }));
    const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    expect(names).toEqual(expect.arrayContaining(['Copiar enlace', 'Cambiar enlace', 'Anular']));
    await user.click(screen.getByRole('menuitem', { name: 'Anular' }));
    expect(await screen.findByRole('dialog', { name: /^¿Anular el enlace/ })).toBeTruthy();
    await expectAccessible();
  });

  it('have no button that does nothing: sending appears with the first tick', async () => {
    const user = userEvent.setup();
    await renderApp(`${base}/calls/call-1/links`, {
      person: lucia,
      answers: answers({ NominationCall: () => ({ nominationCall: call({ phase: 'OPEN' }) }) }),
    });
    expect(await screen.findByText('Marque los enlaces que quiere enviar por correo.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Enviar (los elegidos|1 enlace)$/ })).toBeNull();
    const [tick] = screen.getAllByRole('checkbox', { name: /Secretaría/ });
    if (tick) await user.click(tick);
    expect(screen.getByRole('button', { name: 'Enviar 1 enlace' })).toBeTruthy();
  });

  it('are pasted into the cells, with what is wrong at its cell', async () => {
    const user = userEvent.setup();
    await renderApp(`${base}/calls/call-1/links`, { person: lucia, answers: answers() });
    await user.click(await screen.findByText('Crear enlaces'));
    await user.click(screen.getByRole('combobox', { name: /^Institución/ }));
    await user.paste('Cancillería\tNarnia\tBelice\tRosa\tno es un correo\tes\t500');
    expect(screen.getByText('Elija un valor de la lista.')).toBeTruthy();
    expect(screen.getByText(/3 celdas necesitan corrección/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Crear 1 enlace' }));
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  });

  it('are told apart before they are made if they have nobody to be sent to', async () => {
    const user = userEvent.setup();
    await renderApp(`${base}/calls/call-1/links`, { person: lucia, answers: answers() });
    await user.click(await screen.findByText('Crear enlaces'));
    await user.click(screen.getByRole('textbox', { name: 'Pegar una lista' }));
    await user.paste('Cancillería; Rosa Paz; 5\nDefensoría; dos@example.org; 3');
    await user.click(screen.getByRole('button', { name: 'Agregar estas líneas' }));
    expect(screen.getByText('1 enlace no tiene correo: no se podrá enviar desde aquí.')).toBeTruthy();
  });

  it('read a pasted line in any order, and leave out empty ones', () => {
    expect(readPastedLinks('A\t7\ta@example.org\tRosa\n\nB')).toEqual([
      { institutionName: 'A', address: 'a@example.org', seats: '7', nominatorName: 'Rosa' },
      { institutionName: 'B', address: '', seats: '10', nominatorName: '' },
    ]);
    expect(readPastedLinks('A; a@example; 5')).toEqual([
      { institutionName: 'A', address: 'a@example', seats: '5', nominatorName: '' },
    ]);
  });
});
