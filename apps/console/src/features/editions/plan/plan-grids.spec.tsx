import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { editionAnswers as answers } from '../../../testing/edition-answers.ts';
import { edition } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const save = { es: 'Guardar', en: 'Save', fr: 'Enregistrer' };
const candidates = { FacilitatorCandidates: () => ({ facilitatorCandidates: [] }) };

const open = async (
  part: 'groups' | 'sessions',
  locale: (typeof languages)[number] = 'es',
  more: NonNullable<Parameters<typeof renderApp>[1]>['answers'] = {},
) => {
  const user = userEvent.setup();
  const { network } = await renderApp(`/console/editions/edition-1/${part}?as=grid`, {
    person: { ...carla, isRegional: true },
    locale,
    answers: { ...answers({ mayPlan: true }), ...candidates, ...more },
  });
  const inputs = (name: string) =>
    network.requests
      .filter((request) => request.name === name)
      .map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
  const [table] = await screen.findAllByRole('table');
  if (!table) throw new Error('there is no grid');
  const [button] = within(table.closest('form') ?? table).getAllByRole('button', { name: save[locale] });
  return { user, inputs, grid: within(table), save: () => user.click(button ?? table) };
};

const planned = (...versions: { id: string; version: number }[]) => ({
  planGroup: {
    __typename: 'GroupPlanned' as const,
    edition: { id: 'edition-1', groups: versions },
  },
});

describe('groups of an edition, in a grid', () => {
  it.each(languages)(
    'are saved with one button, those that were changed and no others, in %s',
    async (locale) => {
      const { user, inputs, grid, ...it } = await open('groups', locale, {
        PlanGroup: () => planned({ id: 'group-mx', version: 2 }, { id: 'group-rest', version: 1 }),
      });
      const seats = grid.getByRole('textbox', { name: /^(Lugares|Seats|Places) (México|Mexico|Mexique)/ });
      await expectAccessible();
      await user.clear(seats);
      await user.type(seats, '40');
      await it.save();
      await waitFor(() =>
        expect(inputs('PlanGroup')).toMatchObject([
          { groupId: 'group-mx', name: 'México', seats: 40, basedOn: 1, facilitatorIds: ['person-tomas'] },
        ]),
      );
    },
  );

  it.each([
    ['es', /^Guardado a las \d\d:\d\d: México\.$/, 'Hay cambios sin guardar.'],
    ['en', /^Saved at \d\d:\d\d: Mexico\.$/, 'There are unsaved changes.'],
    ['fr', /^Enregistré à \d{1,2}\sh(\s\d\d)?\s: Mexique\.$/, 'Des modifications ne sont pas enregistrées.'],
  ] as const)(
    'say what was saved and when, and the same while one types, in %s',
    async (locale, said, unsaved) => {
      const { user, grid, ...it } = await open('groups', locale, {
        PlanGroup: () => planned({ id: 'group-mx', version: 2 }, { id: 'group-rest', version: 1 }),
      });
      const seats = grid.getByRole('textbox', { name: /^(Lugares|Seats|Places) (México|Mexico|Mexique)/ });
      await user.clear(seats);
      await user.type(seats, '4');
      const status = screen.getByText(unsaved);
      const changes: unknown[] = [];
      const watch = new MutationObserver((seen) => changes.push(...seen));
      watch.observe(status, { childList: true, characterData: true, subtree: true });
      await user.type(seats, '0');
      expect(watch.takeRecords()).toEqual([]);
      expect(changes).toEqual([]);
      watch.disconnect();
      await it.save();
      await waitFor(() => expect(status.textContent).toMatch(said));
    },
  );

  it('are pasted from a spreadsheet, with what is wrong at its cell, and nothing is sent while it is', async () => {
    const { user, inputs, grid, ...it } = await open('groups');
    await user.click(grid.getByRole('textbox', { name: /^Nombre del grupo México/ }));
    await user.paste('Mexico D. F.\tmuchos\n\t25');
    expect(grid.getByRole('textbox', { name: /^Lugares Mexico D\. F\./ }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    expect(grid.getByText('Escriba un nombre.')).toBeTruthy();
    expect(screen.getByText(/2 celdas necesitan corrección/)).toBeTruthy();
    await it.save();
    expect(inputs('PlanGroup')).toEqual([]);
  });

  it('have their cell as it was after Esc, and the next row after Enter', async () => {
    const { user, grid } = await open('groups');
    const name = grid.getByRole<HTMLInputElement>('textbox', { name: /^Nombre del grupo México/ });
    await user.click(name);
    await user.keyboard('!!{Escape}');
    expect(name.value).toBe('México');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(grid.getByRole('textbox', { name: /^Nombre del grupo General/ }));
  });

  it('keep what was typed in a row that a colleague changed, say so there, and are saved again on purpose', async () => {
    let isChanged = false;
    const { user, inputs, grid, ...it } = await open('groups', 'es', {
      Edition: () => ({
        edition: edition({
          mayPlan: true,
          groups: edition().groups.map((group) =>
            isChanged && group.id === 'group-mx' ? { ...group, version: 2, name: 'México norte' } : group,
          ),
        }),
      }),
      PlanGroup: () => {
        if (isChanged) return planned({ id: 'group-mx', version: 3 });
        isChanged = true;
        return {
          planGroup: {
            __typename: 'Refusal' as const,
            code: 'CHANGED_MEANWHILE' as const,
            params: { count: 1, action: null, actor: 'Lucía Vega', at: null, rows: [] },
          },
        };
      },
    });
    const seats = grid.getByRole('textbox', { name: /^Lugares México/ });
    await user.clear(seats);
    await user.type(seats, '40');
    await it.save();
    expect(await screen.findByText(/^Otra persona cambió filas que usted editó/)).toBeTruthy();
    await screen.findByDisplayValue('México norte');
    await it.save();
    await waitFor(() => expect(inputs('PlanGroup')).toHaveLength(2));
    expect(inputs('PlanGroup')).toMatchObject([
      { name: 'México', seats: 40, basedOn: 1 },
      { name: 'México norte', seats: 40, basedOn: 2 },
    ]);
  });

  it('keep what is typed while they are saved, over a slow connection', async () => {
    let answer = () => {};
    const isAnswered = new Promise<void>((done) => (answer = done));
    const { user, inputs, grid, ...it } = await open('groups', 'es', {
      PlanGroup: async () => {
        await isAnswered;
        return planned({ id: 'group-mx', version: 2 }, { id: 'group-rest', version: 1 });
      },
    });
    const seats = grid.getByRole<HTMLInputElement>('textbox', { name: /^Lugares México/ });
    await user.clear(seats);
    await user.type(seats, '40');
    await it.save();
    const name = grid.getByRole<HTMLInputElement>('textbox', { name: /^Nombre del grupo México/ });
    await user.type(name, ' norte');
    const reads = inputs('Edition').length;
    answer();
    await waitFor(() => expect(inputs('Edition').length).toBeGreaterThan(reads));
    expect([name.value, seats.value]).toEqual(['México norte', '40']);
    await it.save();
    await waitFor(() => expect(inputs('PlanGroup')).toHaveLength(2));
    expect(inputs('PlanGroup')[1]).toMatchObject({ name: 'México norte', seats: 40, basedOn: 2 });
  });

  it('are added in a row, named after the country', async () => {
    const { user, inputs, grid, ...it } = await open('groups', 'es', {
      PlanGroup: () =>
        planned(
          { id: 'group-mx', version: 1 },
          { id: 'group-rest', version: 1 },
          { id: 'group-bz', version: 1 },
        ),
    });
    await user.click(screen.getByRole('button', { name: 'Agregar un grupo' }));
    await user.selectOptions(grid.getByRole('combobox', { name: /^País/ }), 'BZ');
    await it.save();
    await waitFor(() =>
      expect(inputs('PlanGroup')).toMatchObject([
        { groupId: null, country: 'BZ', name: 'Belice', seats: null, basedOn: null },
      ]),
    );
  });
});

describe('sessions of an edition, in a grid', () => {
  it.each(languages)('are pasted with day, hour and place, and saved row by row, in %s', async (locale) => {
    const [first] = edition().sessions;
    let count = 0;
    const { user, inputs, grid, ...it } = await open('sessions', locale, {
      PlanSession: () => {
        count += 1;
        return {
          planSession: {
            __typename: 'SessionPlanned' as const,
            edition: {
              id: 'edition-1',
              sessions: [
                { id: first?.id ?? '', version: 1 },
                ...Array.from({ length: count }, (_, at) => ({ id: `new-${at}`, version: 1 })),
              ],
            },
          },
        };
      },
    });
    await expectAccessible();
    const before = grid.getAllByRole('row').length;
    await user.click(
      screen.getByRole('button', { name: /^(Agregar una sesión|Add a session|Ajouter une séance)$/ }),
    );
    await waitFor(() => expect(grid.getAllByRole('row')).toHaveLength(before + 1));
    const rows = grid.getAllByRole('row');
    const [title] = within(rows.at(-1) ?? document.body).getAllByRole('textbox');
    if (!title) throw new Error('there is no title');
    const online = { es: 'En línea', en: 'Online', fr: 'En ligne' }[locale];
    const all = { es: 'Todos los grupos', en: 'All groups', fr: 'Tous les groupes' }[locale];
    const lines = [`Uno\t${all}\t${online}\thttps://x.example/1\t20/1/2027 9:30\t60`, 'Dos'];
    fireEvent.paste(title, { clipboardData: { getData: () => lines.join('\n') } });
    await it.save();
    await waitFor(() => expect(inputs('PlanSession')).toHaveLength(2));
    expect(inputs('PlanSession')).toMatchObject([
      {
        sessionId: null,
        titles: { [locale]: 'Uno' },
        mode: 'WEBINAR',
        url: 'https://x.example/1',
        halfDays: [{ id: null, localStart: '2027-01-20T09:30', plannedMinutes: 60 }],
      },
      { sessionId: null, titles: { [locale]: 'Dos' } },
    ]);
  });
});
