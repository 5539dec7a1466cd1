import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../testing/edition.fixture.ts';
import { grid, rosterRow } from '../../testing/roster.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { stepOf } from './grid-keys.ts';

// axe reads every screen several times.
jest.setTimeout(30_000);

const languages = ['es', 'en', 'fr'] as const;

const answers = (over: Partial<Parameters<typeof rosterRow>[0]> = {}) => ({
  EditionHead: () => ({ edition: edition() }),
  Edition: () => ({ edition: edition() }),
  Roster: () => ({ roster: { items: [rosterRow(over)], totalCount: 1 } }),
  ProgressGrid: () => ({ progressGrid: grid() }),
});
const roster = '/console/editions/edition-1/roster';

describe('the roster of an edition', () => {
  it.each(languages)('shows each person, how far, and what stands in the way, in %s', async (locale) => {
    await renderApp(roster, { locale, person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByRole('link', { name: 'Ana Hernández' }).getAttribute('href')).toBe(
      '/console/people/person-ana',
    );
    expect(within(row).getByText(/40/)).toBeTruthy();
    await expectAccessible();
  });

  it('asks the server for what is searched, filtered and sorted, and keeps it in the address', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(roster, { person: carla, answers: answers() });
    await user.type(await screen.findByRole('searchbox'), 'hernandez{Enter}');
    await user.click(screen.getByText(/Filtros y columnas/));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Necesita ayuda' }), 'Plazo cercano');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sexo' }), 'Sin declarar');
    await user.click(await screen.findByRole('button', { name: 'Avance' }));
    await waitFor(() =>
      expect(location.search).toBe(
        '?search=hernandez&sex=NOT_STATED&stuck=DEADLINE_NEAR&sort=progress&down=1',
      ),
    );
    expect(network.requests.filter(({ name }) => name === 'Roster').at(-1)?.variables).toMatchObject({
      editionId: 'edition-1',
      filter: { search: 'hernandez', isStuck: true, stuck: 'DEADLINE_NEAR', sex: 'NOT_STATED' },
      sort: 'PROGRESS',
      isDescending: true,
    });
    const heading = await screen.findByRole('columnheader', { name: 'Avance' });
    expect(heading.getAttribute('aria-sort')).toBe('descending');
  });

  it('shows the columns that were chosen, and downloads the same', async () => {
    const user = userEvent.setup();
    await renderApp(roster, { person: carla, answers: answers() });
    expect(screen.queryByRole('columnheader', { name: 'Correo' })).toBeNull();
    await user.click(await screen.findByText(/Filtros y columnas/));
    await user.click(screen.getByRole('checkbox', { name: 'Correo' }));
    expect(await screen.findByRole('columnheader', { name: 'Correo' })).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Descargar CSV' });
    expect(link.getAttribute('href')).toMatch(/^\/rosters\/edition-1\.csv\?.*columns=.*email.*lang=es/);
  });

  it('gives a text to send to who falls behind', async () => {
    const user = userEvent.setup();
    await renderApp(roster, { person: carla, answers: answers() });
    await user.click(await screen.findByRole('button', { name: 'Escribir: Ana Hernández' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Texto' });
    expect(text.value).toContain('Hola, Ana Hernández');
    expect(screen.getByRole('link', { name: /WhatsApp/ }).getAttribute('href')).toMatch(
      /^https:\/\/wa\.me\//,
    );
  });

  it.each(languages)('says that there is nobody yet, and that nobody fits, in %s', async (locale) => {
    const none = { ...answers(), Roster: () => ({ roster: { items: [], totalCount: 0 } }) };
    await renderApp(roster, { locale, person: carla, answers: none });
    expect(await screen.findByText(/Aún no hay|nobody yet|encore personne/)).toBeTruthy();
    await renderApp(`${roster}?search=x`, { locale, person: carla, answers: none });
    expect(await screen.findByRole('link', { name: /Quitar|Clear|Retirer/ })).toBeTruthy();
  });

  it('of all editions names the edition of each', async () => {
    await renderApp('/console/people', { person: carla, answers: answers() });
    expect(await screen.findByRole('columnheader', { name: 'Edición' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('the grid of people and activities', () => {
  const address = '/console/editions/edition-1/progress';

  it.each(languages)('says of each activity how far a person is, in %s', async (locale) => {
    await renderApp(address, { locale, person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByText(/Hecho|Done|Fait/)).toBeTruthy();
    expect(within(row).getByText(/No aprobado|Not passed|Non réussi/)).toBeTruthy();
    await expectAccessible();
  });

  it('is walked through with the arrow keys, one cell in the order of Tab', async () => {
    const user = userEvent.setup();
    await renderApp(address, { person: carla, answers: answers() });
    const name = await screen.findByRole('rowheader', { name: /Ana Hernández/ });
    name.focus();
    await user.keyboard('{ArrowRight}{End}{Home}{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('0 1');
    expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
  });

  it.each([
    ['ArrowDown', false, [1, 1]],
    ['ArrowUp', false, [0, 1]],
    ['ArrowLeft', false, [0, 0]],
    ['PageDown', false, [2, 1]],
    ['Home', true, [0, 0]],
    ['End', true, [2, 3]],
    ['a', false, null],
  ])('%s (with control: %s) leads to %j', (key, ctrlKey, expected) => {
    expect(stepOf({ key, ctrlKey }, [0, 1], [3, 4])).toEqual(expected);
  });
});
