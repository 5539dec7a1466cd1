import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DataOf, SavedViews } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { rosterRow } from '../../testing/roster.fixture.ts';

const languages = ['es', 'en', 'fr'] as const;
const path = '/console/editions/edition-1/roster';

const people = ['Ana Hernández', 'Luis Mora', 'Íñigo Peña'].map((fullName, at) =>
  rosterRow({ enrolmentId: `enrolment-${at}`, personId: `person-${at}`, fullName }),
);

const answers = {
  EditionHead: () => ({ edition: edition() }),
  Edition: () => ({ edition: edition() }),
  Roster: () => ({ roster: { items: people, totalCount: 293, isClose: false } }),
  SavedViews: () => ({ savedViews: [] as DataOf<typeof SavedViews>['savedViews'] }),
};

const open = async (address = path, locale: (typeof languages)[number] = 'es') => {
  const user = userEvent.setup();
  const { network } = await renderApp(address, { person: carla, locale, answers });
  await screen.findByRole('row', { name: /Ana Hernández/ });
  const asked = () => network.requests.filter(({ name }) => name === 'Roster').at(-1)?.variables;
  return { user, network, asked };
};

describe('a list of people', () => {
  beforeEach(() => localStorage.clear());

  it.each([
    ['es', '293 personas'],
    ['en', '293 people'],
    ['fr', '293 personnes'],
  ] as const)('says above its rows how many there are, in %s', async (locale, words) => {
    await open(path, locale);
    expect(screen.getByText(words).getAttribute('role')).toBe('status');
    await expectAccessible();
  });

  it('is searched while one types, and keeps its rows until others come', async () => {
    const { user, asked } = await open();
    const field = screen.getByRole('searchbox');
    await user.type(field, 'mora');
    expect(screen.getByRole('row', { name: /Ana Hernández/ })).toBeTruthy();
    await waitFor(() => expect(asked()).toMatchObject({ filter: { search: 'mora' } }));
    expect(document.activeElement).toBe(field);
  });

  it('shows each filter that is set, and takes it away alone', async () => {
    const { user } = await open(`${path}?sex=FEMALE&status=ACTIVE&search=ana`);
    await user.click(screen.getByRole('button', { name: /^Sexo: Mujeres/ }));
    await waitFor(() => expect(location.search).toBe('?search=ana&status=ACTIVE'));
  });

  it('keeps how close its rows stand for the person who chose it', async () => {
    const { user } = await open();
    expect(document.querySelector('[data-density="dense"]')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vista' }));
    await user.click(screen.getByRole('radio', { name: 'Amplia' }));
    expect(document.querySelector('[data-density="roomy"]')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Vista' }));
  });

  it('shows the last day of each where somebody has one of their own', async () => {
    const { network } = await open();
    expect(screen.queryByRole('columnheader', { name: 'Fecha límite' })).toBeNull();
    network.answer({
      Roster: () => ({ roster: { items: [rosterRow({ isExtended: true })], totalCount: 1, isClose: false } }),
    });
    await userEvent.type(screen.getByRole('searchbox'), 'ana');
    expect(await screen.findByRole('columnheader', { name: 'Fecha límite' })).toBeTruthy();
    expect(screen.getByTitle('prórroga').closest('td')?.textContent).toMatch(/14/);
  });

  it.each([
    ['es', /^Nadie se llama exactamente «gonzales»/],
    ['en', /^Nobody is called exactly “gonzales”/],
    ['fr', /^Personne ne s’appelle exactement « gonzales »/],
  ] as const)(
    'says that nobody has the name that was typed, and who has one like it, in %s',
    async (locale, said) => {
      const { network } = await renderApp(`${path}?search=gonzales`, {
        person: carla,
        locale,
        answers: { ...answers, Roster: () => ({ roster: { items: people, totalCount: 3, isClose: true } }) },
      });
      expect(await screen.findByText(said)).toBeTruthy();
      expect(screen.getByRole('row', { name: /Ana Hernández/ })).toBeTruthy();
      // A message or a file would be for people who have the name, and so for nobody.
      expect(screen.queryByTitle(/Escribir|Write|Écrire/)).toBeNull();
      expect(network.requests.some(({ name }) => name === 'Roster')).toBe(true);
      await expectAccessible();
    },
  );

  it('is walked with the arrow keys, from a name to the name below', async () => {
    const { user } = await open();
    screen.getByRole('link', { name: 'Ana Hernández' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Luis Mora');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Ana Hernández');
  });

  it('has a menu in each row that is walked with the arrow keys, and gives the focus back', async () => {
    const { user } = await open();
    const menu = screen.getByRole('button', { name: 'Acciones: Luis Mora' });
    await user.click(menu);
    const lines = screen.getAllByRole('menuitem');
    expect(document.activeElement).toBe(lines[0]);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(lines.at(-1));
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(menu);
  });

  it.each(languages)('opens a person beside it, and steps to the next, in %s', async (locale) => {
    const { user } = await open(path, locale);
    await user.click(screen.getByRole('link', { name: 'Ana Hernández' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Ana Hernández' }));
    expect(drawer.getAllByRole('listitem').length).toBe(2);
    // A national group is called by its country, in the language of the reader.
    expect(drawer.getAllByText({ es: 'México', en: 'Mexico', fr: 'Mexique' }[locale])).toHaveLength(2);
    await expectAccessible();
    await user.click(drawer.getByRole('button', { name: /(Siguiente|Next|Suivant)/ }));
    expect(await screen.findByRole('dialog', { name: 'Luis Mora' })).toBeTruthy();
    expect(location.pathname).toBe(path);
  });

  it('gives one person more time from the menu of the row and from the drawer', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Acciones: Luis Mora' }));
    await user.click(screen.getByRole('menuitem', { name: 'Dar una prórroga' }));
    await user.click(await screen.findByRole('button', { name: 'Cancelar' }));
    await user.click(screen.getByRole('link', { name: 'Luis Mora' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Luis Mora' }));
    expect(drawer.getByRole('button', { name: 'Escribir' })).toBeTruthy();
    await user.click(drawer.getByRole('button', { name: 'Dar una prórroga' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Prórroga/ }));
    expect(dialog.getByRole('textbox', { name: /motivo/i })).toBeTruthy();
  });
});

describe('everybody who is found', () => {
  beforeEach(() => localStorage.clear());

  const many = (total: number) => {
    const everybody = Array.from({ length: total }, (_, at) =>
      rosterRow({ enrolmentId: `e-${at}`, personId: `p-${at}`, fullName: `Persona ${at}` }),
    );
    return ({ limit, offset }: { limit: number; offset: number }) => {
      const items = everybody.slice(offset, offset + limit);
      return { roster: { items, totalCount: total, isClose: false } };
    };
  };
  const openMany = async (total: number, locale: (typeof languages)[number] = 'es') => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}?search=persona`, {
      person: carla,
      locale,
      answers: { ...answers, Roster: many(total) },
    });
    await user.click(await screen.findByRole('checkbox', { name: /50/ }));
    return { user, network };
  };

  it.each([
    ['es', 'Marcar las 230 que hay', '230 personas marcadas'],
    ['en', 'Select all 230 found', '230 people selected'],
    ['fr', 'Sélectionner les 230 trouvées', '230 personnes sélectionnées'],
  ] as const)(
    'is selected with one more press, on whichever page they are, in %s',
    async (locale, offer, said) => {
      const { user, network } = await openMany(230, locale);
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: offer }));
      // What was pressed is gone: the focus stays in the bar.
      expect(await screen.findByRole('region', { name: said })).toBe(document.activeElement);
      expect(screen.queryByRole('button', { name: offer })).toBeNull();
      const parts = network.requests.filter(({ name }) => name === 'Roster').slice(1);
      expect(parts.map(({ variables }) => variables)).toMatchObject([
        { filter: { search: 'persona' }, limit: 100, offset: 0 },
        { limit: 100, offset: 100 },
        { limit: 30, offset: 200 },
      ]);
    },
  );

  it('is not offered where only some of a page are selected', async () => {
    const { user } = await openMany(230);
    await user.click(screen.getByRole('checkbox', { name: 'Marcar: Persona 3' }));
    expect(screen.queryByRole('button', { name: /230/ })).toBeNull();
  });

  it('is as many as an act takes, and the offer says so', async () => {
    const { user } = await openMany(620);
    const offer = /^Marcar las primeras 500 de las 620 que hay: no se pueden tratar más a la vez$/;
    await user.click(screen.getByRole('button', { name: offer }));
    expect(await screen.findByRole('region', { name: '500 personas marcadas' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Dar una prórroga' })).toBeTruthy();
  });
});
