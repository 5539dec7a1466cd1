import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const lucia = { ...carla, id: 'person-lucia', isRegional: true };
const words = { es: 'Programa regional', en: 'Regional programme', fr: 'Programme régional' };
const fact = { validFrom: '2018-10-01', validTo: null, sources: [] };

const programmes = () => ({
  programmes: [
    {
      id: 'programme-1',
      key: 'regional',
      currentName: words,
      accent: '#0b5563',
      logo: '/media/abc/logo.png',
      names: [{ id: 'name-1', names: words, ...fact }],
      donors: [{ id: 'donor-1', names: words, acknowledgement: words, logo: null, ...fact }],
    },
  ],
});
const countryRoles = () => ({
  countryRoles: [
    {
      ...fact,
      id: 'role-1',
      country: { code: 'MX' },
      role: 'RCM_MEMBER' as const,
      programmeId: null,
      validFrom: null,
    },
    {
      ...fact,
      id: 'role-2',
      country: { code: 'BZ' },
      role: 'PROGRAMME_COUNTRY' as const,
      programmeId: 'programme-1',
      validTo: '2020-12-31',
    },
  ],
});
const institutions = () => ({
  institutions: {
    mayAddAnywhere: false,
    countries: ['MX'],
    totalCount: 1,
    items: [
      {
        id: 'institution-1',
        country: { code: 'MX' },
        kind: 'migration_authority',
        name: 'Instituto de Migración',
        acronym: 'IM',
        closedOn: null,
        mayChange: true,
      },
    ],
  },
});
const posts = () => ({
  posts: {
    mayAddAnywhere: false,
    countries: ['MX'],
    totalCount: 1,
    items: [
      {
        id: 'post-1',
        sendingCountry: { code: 'MX' },
        hostCountry: { code: 'US' },
        city: 'Tucson',
        kind: 'consulate',
        district: 'Pima',
        timeZone: 'America/Phoenix',
        closedOn: '2020-01-31',
        mayChange: true,
      },
    ],
  },
});

const answers = {
  Programmes: programmes,
  CountryRoles: countryRoles,
  Institutions: institutions,
  Posts: posts,
};

describe('the screens of the programme', () => {
  it.each(
    languages.flatMap((locale) => [
      ['/console/programmes', locale, 'heading', words[locale]] as const,
      ['/console/programmes/programme-1', locale, 'heading', words[locale]] as const,
      ['/console/programme-countries', locale, 'row', /M[eé]xico|Mexique/] as const,
      ['/console/institutions', locale, 'row', /Instituto de Migración/] as const,
      ['/console/posts', locale, 'row', /Tucson/] as const,
    ]),
  )('%s opens in %s', async (path, locale, role, name) => {
    await renderApp(path, { locale, person: lucia, answers });
    expect((await screen.findAllByRole(role, { name })).length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('are read by trainers and coordinators of a country, and changed by whoever coordinates the region', async () => {
    await renderApp('/console/programmes', { answers });
    expect(await screen.findByText(/Los cambia quien coordina toda la región/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Agregar un programa/ })).toBeNull();
    await renderApp('/console/programmes/programme-1', { person: carla, answers });
    expect(await screen.findByRole('heading', { name: 'Esta página no existe' })).toBeTruthy();
  });
});

describe('a programme', () => {
  it('gets a name, once it is written in every language and has its first day', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/programmes/programme-1', {
      person: lucia,
      answers: {
        ...answers,
        SaveProgrammeName: () => ({
          saveProgrammeName: { __typename: 'ProgrammeNameSaved' as const, programmeId: 'programme-1' },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Agregar un nombre' }));
    const dialog = within(await screen.findByRole('dialog'));
    for (const language of ['Español', 'English']) await user.type(dialog.getByLabelText(language), 'Nuevo');
    await user.click(dialog.getByRole('button', { name: 'Guardar' }));
    expect(dialog.getByText('Hace falta en los tres idiomas.')).toBeTruthy();
    expect(dialog.getByText('Elija el primer día.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Français'), 'Nouveau');
    await user.type(dialog.getByLabelText('Primer día'), '2027-01-01');
    await user.click(dialog.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'SaveProgrammeName')?.variables).toMatchObject({
      input: {
        programmeId: 'programme-1',
        nameId: null,
        names: { es: 'Nuevo', en: 'Nuevo', fr: 'Nouveau' },
        validFrom: '2027-01-01',
        validTo: null,
      },
    });
  });

  it('is found by its name or a donor’s, without accents', async () => {
    const user = userEvent.setup();
    await renderApp('/console/programmes', { person: carla, answers });
    await user.type(await screen.findByRole('searchbox'), 'ninguno{Enter}');
    expect(await screen.findByText('No hay nada que contenga «ninguno».')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ver toda la lista' }));
    expect(await screen.findAllByRole('heading', { level: 2 })).not.toEqual([]);
    expect(screen.queryByText(/No hay nada que contenga/)).toBeNull();
  });

  it('loses a donor entered by mistake only with a reason', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/programmes/programme-1', {
      person: lucia,
      answers: {
        ...answers,
        RemoveProgrammeFact: () => ({
          removeProgrammeFact: { __typename: 'ProgrammeFactRemoved' as const, id: 'donor-1' },
        }),
      },
    });
    const donors = within(await screen.findByRole('region', { name: 'Donantes' }));
    await user.click(donors.getByRole('button', { name: 'Quitar: Programa regional' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Quitar' }));
    expect(dialog.getByText(/Escriba el motivo/)).toBeTruthy();
    expect(document.activeElement).toBe(dialog.getByLabelText('Motivo'));
    await user.type(dialog.getByLabelText('Motivo'), 'Se anotó en el programa equivocado.');
    await user.click(dialog.getByRole('button', { name: 'Quitar' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'RemoveProgrammeFact')?.variables).toMatchObject({
        input: { fact: 'DONOR', id: 'donor-1', reason: 'Se anotó en el programa equivocado.' },
      }),
    );
  });

  it('asks before what was written in a dialog is lost', async () => {
    const user = userEvent.setup();
    const confirm = jest.spyOn(window, 'confirm').mockReturnValue(false);
    await renderApp('/console/programmes/programme-1', { person: lucia, answers });
    await user.click(await screen.findByRole('button', { name: 'Agregar un donante' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getAllByLabelText('Español')[0] as HTMLElement, 'Nuevo');
    await user.click(dialog.getByRole('button', { name: 'Cancelar' }));
    expect(screen.getByRole('dialog')).toBeTruthy();
    confirm.mockReturnValue(true);
    await user.click(dialog.getByRole('button', { name: 'Cancelar' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    confirm.mockRestore();
  });
});

describe('names that are missing', () => {
  it('are marked one by one, and the focus is on the first', async () => {
    const user = userEvent.setup();
    await renderApp('/console/programmes/new', { person: lucia, answers });
    const [spanish, english] = [
      await screen.findByRole('textbox', { name: 'Español' }),
      screen.getByRole('textbox', { name: 'English' }),
    ];
    await user.type(spanish, 'Programa');
    await user.click(screen.getByRole('button', { name: 'Agregar un programa' }));
    expect(spanish.getAttribute('aria-invalid')).toBeNull();
    expect(english.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(english);
  });
});

describe('a new programme', () => {
  const made = {
    SaveProgramme: () => ({
      saveProgramme: { __typename: 'ProgrammeSaved' as const, programmeId: 'programme-1' },
    }),
    SaveProgrammeName: () => ({
      saveProgrammeName: { __typename: 'ProgrammeNameSaved' as const, programmeId: 'programme-1' },
    }),
  };

  it('is asked its names first; its key is proposed from them, and its colour is said to be readable', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/programmes/new', {
      person: lucia,
      answers: { ...answers, ...made },
    });
    await user.type(await screen.findByLabelText('Español'), 'Protección en crisis');
    await user.type(screen.getByLabelText('English'), 'Protection in crises');
    await user.type(screen.getByLabelText('Français'), 'Protection en situation de crise');
    expect((screen.getByRole('textbox', { name: /^Clave/ }) as HTMLInputElement).value).toBe(
      'proteccion-en-crisis',
    );
    await user.type(screen.getByRole('textbox', { name: /^Color/ }), '#ffd700');
    expect(screen.getByText(/Es demasiado claro/)).toBeTruthy();
    await user.clear(screen.getByRole('textbox', { name: /^Color/ }));
    await user.type(screen.getByRole('textbox', { name: /^Color/ }), '#0b5563');
    expect(screen.getByText(/Se lee bien/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Agregar un programa' }));
    await waitFor(() => expect(location.pathname).toBe('/console/programmes/programme-1'));
    const inputOf = (operation: string) => network.requests.find(({ name }) => name === operation)?.variables;
    expect(inputOf('SaveProgramme')).toMatchObject({
      input: { programmeId: null, key: 'proteccion-en-crisis', accent: '#0b5563' },
    });
    expect(inputOf('SaveProgrammeName')).toMatchObject({
      input: { programmeId: 'programme-1', names: { es: 'Protección en crisis' } },
    });
  });

  it('whose name is not answered is not made twice', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/programmes/new', {
      person: lucia,
      answers: { ...answers, ...made, SaveProgrammeName: () => Promise.reject(new TypeError('lost')) },
    });
    for (const label of ['Español', 'English', 'Français'])
      await user.type(await screen.findByLabelText(label), 'Protección');
    await user.click(screen.getByRole('button', { name: 'Agregar un programa' }));
    await waitFor(() => expect(network.requests.map(({ name }) => name)).toContain('SaveProgramme'));
    network.answer(made);
    await user.click(await screen.findByRole('button', { name: 'Agregar un programa' }));
    await waitFor(() => expect(location.pathname).toBe('/console/programmes/programme-1'));
    expect(network.requests.filter(({ name }) => name === 'SaveProgramme')).toHaveLength(1);
  });
});

describe('what dates rest on', () => {
  const url = 'https://crm.example.org/acta';
  const sources = [
    { es: null, en: 'Minutes of the meeting', fr: null, url: null },
    { es: 'Acta de la reunión', en: null, fr: 'Procès-verbal', url },
  ];

  it.each([
    ['es', ['Acta de la reunión', 'Minutes of the meeting (en inglés)'], 'Acta de la reunión'],
    ['en', ['Minutes of the meeting', 'Acta de la reunión (in Spanish)'], 'Acta de la reunión'],
    ['fr', ['Procès-verbal', 'Minutes of the meeting (en anglais)'], 'Procès-verbal'],
  ] as const)(
    'is a list that begins with the own language, its links marked as leaving, in %s',
    async (locale, lines, title) => {
      const roles = countryRoles().countryRoles.map((role) => ({ ...role, validTo: null, sources }));
      await renderApp('/console/programme-countries', {
        locale,
        person: lucia,
        answers: { ...answers, CountryRoles: () => ({ countryRoles: roles.slice(0, 1) }) },
      });
      const row = within(await screen.findByRole('row', { name: /M[eé]xico|Mexique/ }));
      expect(row.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(lines);
      const link = row.getByRole('link', { name: title });
      expect(link.getAttribute('href')).toBe(url);
      expect(link.getAttribute('rel')).toContain('external');
      const minutes = row.getByText('Minutes of the meeting');
      expect(minutes.closest('[lang]')?.getAttribute('lang')).toBe('en');
      await expectAccessible();
    },
  );

  it('is written in one language or more, with an address, and sent without what was left empty', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/programme-countries', {
      person: lucia,
      answers: {
        ...answers,
        SaveCountryRole: () => ({ saveCountryRole: { __typename: 'CountryRoleSaved', roleId: 'role-1' } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Acciones.*México/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cambiar' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Agregar una fuente' }));
    await user.click(dialog.getByRole('button', { name: 'Agregar una fuente' }));
    const first = within(dialog.getByRole('group', { name: 'Fuente 1' }));
    const [address] = dialog.getAllByLabelText('Dirección en internet (si la tiene)');
    if (!address) throw new Error('a source has an address');
    await user.type(address, 'crm.example.org/acta');
    await user.click(dialog.getByRole('button', { name: 'Guardar' }));
    expect(dialog.getByText('Escriba de qué fuente se trata, al menos en un idioma.')).toBeTruthy();
    expect(dialog.getByText('Escriba la dirección completa, con https://.')).toBeTruthy();
    await expectAccessible();
    await user.clear(address);
    await user.type(address, url);
    await user.type(first.getByLabelText('Français'), 'Procès-verbal');
    await user.click(dialog.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'SaveCountryRole')?.variables).toMatchObject({
      input: { roleId: 'role-1', sources: [{ es: '', en: '', fr: 'Procès-verbal', url }] },
    });
  });
});

describe('countries', () => {
  it('show what holds today, and what has ended when asked', async () => {
    const user = userEvent.setup();
    await renderApp('/console/programme-countries', { person: carla, answers });
    await screen.findByRole('row', { name: /México/ });
    expect(screen.queryByRole('row', { name: /Belice/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Solo los de hoy' }));
    expect(screen.getByRole('row', { name: /Belice.*2020/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Cambiar/ })).toBeNull();
  });
});

describe('institutions and posts', () => {
  it('are searched, sorted and shown with closed ones by the server, and the address keeps it', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/posts', { person: carla, answers });
    await user.type(await screen.findByRole('searchbox'), 'tuc{Enter}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mostrar' }), 'Cerradas');
    await user.click(await screen.findByRole('button', { name: 'Ciudad' }));
    await waitFor(() => expect(location.search).toBe('?search=tuc&show=closed&sort=CITY'));
    expect(network.requests.filter(({ name }) => name === 'Posts').at(-1)?.variables).toMatchObject({
      search: 'tuc',
      isOpen: false,
      sort: 'CITY',
      isDescending: false,
    });
  });

  it('are closed with a day by whoever coordinates their country', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/institutions', {
      person: carla,
      answers: {
        ...answers,
        SaveInstitution: () => ({
          saveInstitution: { __typename: 'InstitutionSaved' as const, institutionId: 'institution-1' },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Cambiar: Instituto de Migración/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(within(dialog.getByLabelText('País')).getAllByRole('option')).toHaveLength(1);
    await user.type(dialog.getByLabelText(/Último día/), '2027-02-28');
    await user.click(dialog.getByRole('button', { name: 'Guardar' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'SaveInstitution')?.variables).toMatchObject({
        input: { institutionId: 'institution-1', country: 'MX', acronym: 'IM', closedOn: '2027-02-28' },
      }),
    );
  });
});
