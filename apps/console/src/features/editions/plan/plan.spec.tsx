import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { editionAnswers as answers } from '../../../testing/edition-answers.ts';
import { edition } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

describe('the plan of an edition', () => {
  const more = {
    Programmes: () => ({ programmes: [] }),
    FacilitatorCandidates: () => ({
      facilitatorCandidates: [{ personId: 'person-tomas', name: 'Tomás Rivas' }],
    }),
    EditionClosingPreview: () => ({
      editionClosingPreview: { unfinished: 24, completed: 0, sessionsToCome: 1, endsOn: '2027-03-14' },
    }),
    EditionCopyPreview: () => ({
      editionCopyPreview: {
        days: 50,
        keepsWeekdays: false,
        sameWeekdayOn: '2027-03-01',
        versionNumber: 3,
        groups: 2,
        quotas: 2,
        messageRules: 3,
        dates: [
          {
            kind: 'FIRST_DAY' as const,
            title: '',
            from: '2027-01-11',
            to: '2027-03-02',
            toAt: null,
            timeZone: null,
          },
          {
            kind: 'SESSION' as const,
            title: 'Bienvenida',
            from: '2027-01-20',
            to: '2027-03-11',
            toAt: '2027-03-11T16:00:00.000Z',
            timeZone: 'America/Costa_Rica',
          },
        ],
      },
    }),
    CoursesToOffer: () => ({
      coursesToOffer: [
        {
          courseId: 'course-1',
          title: 'Curso MICIC',
          versionNumber: 3,
          locales: ['es' as const, 'fr' as const],
        },
      ],
    }),
    CountryRoles: () => ({ countryRoles: [] }),
  };
  const open = (
    part: string,
    over: Parameters<typeof edition>[0] = {},
    locale: (typeof languages)[number] = 'es',
  ) =>
    renderApp(`/console/editions/edition-1/${part}`, {
      locale,
      person: carla,
      answers: { ...answers(over), ...more },
    });

  it.each(
    languages.flatMap((locale) =>
      ['plan', 'openings', 'quotas', 'closing', 'copy'].map((part) => [part, locale] as const),
    ),
  )('%s is a page of its own, in %s', async (part, locale) => {
    await open(part, {}, locale);
    expect(await screen.findByRole('heading', { level: 1, name: /Cohorte regional/ })).toBeTruthy();
    await waitFor(() =>
      expect(
        screen.queryAllByRole('textbox').length +
          screen.queryAllByRole('table').length +
          screen.queryAllByRole('heading', { level: 2 }).length,
      ).toBeGreaterThan(0),
    );
    await expectAccessible();
  });

  it.each(
    languages.flatMap((locale) => (['groups', 'sessions'] as const).map((part) => [part, locale] as const)),
  )('%s are listed with their facts, in %s', async (part, locale) => {
    await open(part, {}, locale);
    const user = userEvent.setup();
    const row = await screen.findByRole('row', { name: /México|Mexico|Mexique|Bienvenida/ });
    await user.click(within(row).getByRole('button', { name: /^(Cambiar|Change|Modifier)/ }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
    await expectAccessible();
  });

  it('shows the country of a group in the language of the reader, also where it is typed, and sends it as it is written', async () => {
    await open('groups', {}, 'fr');
    expect(await screen.findByRole('rowheader', { name: 'Mexique' })).toBeTruthy();
    cleanup();
    await open('groups?as=grid', {}, 'fr');
    expect(await screen.findByDisplayValue('Mexique')).toBeTruthy();
  });

  it('a session online without an address is warned of, in the list and in its form', async () => {
    const user = userEvent.setup();
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const [one] = edition().sessions;
    const session = (over: object) => ({ ...(one as NonNullable<typeof one>), ...over });
    const halfDays = (at: string) => [
      { id: 'h', startsAt: at, localStart: at.slice(0, 16), plannedMinutes: 90 },
    ];
    await open('sessions', {
      sessions: [
        session({ id: 's1', title: 'Sin dirección', url: null, halfDays: halfDays(startsAt) }),
        session({ id: 's2', title: 'Con dirección', halfDays: halfDays(startsAt) }),
        session({ id: 's3', title: 'Ya pasó', url: null, halfDays: halfDays('2026-01-05T10:00:00.000Z') }),
      ],
    });
    const row = (name: RegExp) => within(screen.getByRole('row', { name }));
    await screen.findByText('Falta la dirección');
    expect(row(/^Sin dirección/).getByText('Falta la dirección')).toBeTruthy();
    expect(screen.getAllByText('Falta la dirección')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Cambiar: Sin dirección' }));
    const field = await screen.findByLabelText('Dirección para unirse');
    expect(screen.getByText(/sin ella nadie podrá unirse/)).toBeTruthy();
    await user.type(field, 'https://video.example.org');
    expect(screen.queryByText(/sin ella nadie podrá unirse/)).toBeNull();
    await expectAccessible();
  });

  it('a session in a room may have an address to join too', async () => {
    const user = userEvent.setup();
    const sent: object[] = [];
    const { network } = await open('sessions', { sessions: [] });
    network.answer({
      PlanSession: ({ input }) => {
        sent.push(input);
        return {
          planSession: {
            __typename: 'SessionPlanned' as const,
            edition: { id: 'edition-1', sessions: [{ id: 'session-9', version: 1 }] },
          },
        };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Planificar una sesión' }));
    await user.click(screen.getByRole('radio', { name: 'En sala' }));
    const title = within(screen.getByRole('group', { name: 'Título de la sesión' })).getAllByRole(
      'textbox',
    )[0];
    await user.type(title as HTMLElement, 'Simulacro');
    await user.type(screen.getByLabelText('Lugar'), 'Sala 2');
    await user.type(
      screen.getByLabelText('Dirección para unirse desde otra parte (si la hay)'),
      'https://x.example/1',
    );
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ mode: 'ROOM', place: 'Sala 2', url: 'https://x.example/1' }]),
    );
  });

  it.each([
    [
      'es',
      'Planificar una sesión',
      'Título de la sesión',
      'Comienzo',
      'Guardar',
      'La sesión quedó planificada.',
    ],
    ['en', 'Plan a session', 'Title of the session', 'Start', 'Save', 'The session is planned.'],
    ['fr', 'Planifier une séance', 'Titre de la séance', 'Début', 'Enregistrer', 'La séance est planifiée.'],
  ] as const)(
    'closes the form of a session that was saved, and says so, in %s',
    async (locale, add, titles, start, save, told) => {
      const user = userEvent.setup();
      const sent: object[] = [];
      await renderApp('/console/editions/edition-1/sessions', {
        locale,
        person: carla,
        answers: {
          ...answers({ sessions: [] }),
          ...more,
          PlanSession: ({ input }) => {
            sent.push(input);
            return {
              planSession: {
                __typename: 'SessionPlanned' as const,
                edition: { id: 'edition-1', sessions: [{ id: 'session-9', version: 1 }] },
              },
            };
          },
        },
      });
      await user.click(await screen.findByRole('button', { name: add }));
      const field = within(screen.getByRole('group', { name: titles })).getAllByRole('textbox')[0];
      await user.type(field as HTMLElement, 'Simulacro');
      fireEvent.change(screen.getByLabelText(start), { target: { value: '2027-01-20T10:00' } });
      await user.click(screen.getByRole('button', { name: save }));
      expect(await screen.findByText(told)).toBeTruthy();
      expect(sent).toMatchObject([{ sessionId: null, halfDays: [{ localStart: '2027-01-20T10:00' }] }]);
      expect(screen.queryByRole('dialog')).toBeNull();
      await expectAccessible();
    },
  );

  it.each(languages)('of a new edition begins with the course, in %s', async (locale) => {
    await renderApp('/console/editions/new', { locale, person: carla, answers: { ...answers(), ...more } });
    expect(await screen.findByRole('option', { name: /Curso MICIC/ })).toBeTruthy();
    await expectAccessible();
  });

  it('is read, not changed, by whoever coordinates one country', async () => {
    await open('openings', { mayPlan: false });
    expect(await screen.findByText(/Bienvenida: se abre el/)).toBeTruthy();
    expect(
      screen.getByText(/^MICIC: se abre el .*, si antes se terminó lo obligatorio de «Bienvenida»$/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Guardar' })).toBeNull();
  });

  it.each([
    [
      'es',
      'MICIC: se abre al terminar lo obligatorio de «Bienvenida»',
      /Un módulo sin fecha se abre desde el principio o/,
    ],
    ['en', 'MICIC: opens on finishing what is required in “Bienvenida”', /after a gate/],
    [
      'fr',
      'MICIC : ouvre quand les activités obligatoires de « Bienvenida » sont terminées',
      /module d’accès/,
    ],
  ] as const)(
    'calls no module open from the start that comes after a gate, in %s',
    async (locale, line, rule) => {
      const releases = edition().releases.map((release) => ({ ...release, opensOn: null }));
      await open('openings', { mayPlan: false, releases }, locale);
      expect(await screen.findByText((text) => text.replaceAll(/\s/g, ' ') === line)).toBeTruthy();
      cleanup();
      await open('openings', { releases }, locale);
      expect(await screen.findByText(rule)).toBeTruthy();
      expect(screen.getByText(/«Bienvenida»\.|“Bienvenida”\.|« ?Bienvenida ?»\./)).toBeTruthy();
    },
  );

  it('suggests one module a week and sends every day', async () => {
    const user = userEvent.setup();
    const { network } = await open('openings', {
      releases: edition().releases.map((release) => ({ ...release, opensOn: null })),
    });
    network.answer({
      PlanReleases: () => ({ planReleases: { __typename: 'ReleasesPlanned', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Proponer fechas' }));
    expect(screen.getByText('Hay cambios sin guardar.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'PlanReleases')?.variables).toMatchObject({
      input: {
        releases: [
          { moduleId: 'module-0', opensOn: '2027-01-11' },
          { moduleId: 'module-1', opensOn: '2027-01-18' },
        ],
      },
    });
  });

  it('takes quotas from a spreadsheet, and says of each cell what is wrong with it', async () => {
    const user = userEvent.setup();
    const { network } = await open('quotas', { quotas: [] });
    network.answer({
      PlanQuotas: () => ({ planQuotas: { __typename: 'QuotasPlanned', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Agregar un cupo' }));
    await user.click(await screen.findByRole('combobox', { name: 'País fila 1' }));
    await user.paste('México\tCualquiera\t30\t50\nBelice\tCualquiera\tdoce\nNarnia\t\t1');
    expect(screen.getByText(/^Se pegaron 3 filas\. 2 celdas necesitan corrección\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(screen.getByText('Hay 2 datos por corregir')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'PlanQuotas')).toBe(false);
    const seats = screen.getByRole('textbox', { name: 'Lugares fila 2' });
    expect(seats.getAttribute('aria-invalid')).toBe('true');
    await user.clear(seats);
    await user.type(seats, '12{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Lugares fila 3' }));
    await user.click(screen.getByRole('button', { name: 'Quitar la fila: fila 3' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'PlanQuotas')?.variables).toMatchObject({
      input: {
        quotas: [
          { country: 'MX', institutionKind: null, seats: 30, womenPercent: 50 },
          { country: 'BZ', institutionKind: null, seats: 12, womenPercent: null },
        ],
      },
    });
  });

  it.each([
    ['es', 'Lugares fila 2', 'Toda la edición: 40 lugares. Sus cupos por país suman 60.'],
    ['en', 'Seats row 2', 'Whole edition: 40 seats. Its quotas by country add up to 60.'],
    ['fr', 'Places ligne 2', 'Toute la session : 40 places. Ses quotas par pays en totalisent 60.'],
  ] as const)(
    'no quota is larger than what it is part of; what is shared out twice is said, in %s',
    async (locale, seatsOf, said) => {
      const user = userEvent.setup();
      const quota = (id: string, code: string | null, seats: number) => ({
        id,
        country: code === null ? null : { code },
        institutionKind: null,
        seats,
        womenPercent: null,
      });
      const quotas = [quota('q1', null, 40), quota('q2', 'MX', 41), quota('q3', 'GT', 30)];
      const { network } = await open('quotas', { quotas, groups: [] }, locale);
      const seats = await screen.findByRole('textbox', { name: seatsOf });
      await user.click(seats);
      await user.clear(seats);
      await user.type(seats, '42');
      await user.click(screen.getByRole('button', { name: /^(Guardar|Save|Enregistrer)$/ }));
      expect(seats.getAttribute('aria-invalid')).toBe('true');
      expect(screen.getByText(/\(40\)\.$/)).toBeTruthy();
      expect(network.requests.some(({ name }) => name === 'PlanQuotas')).toBe(false);
      await user.clear(seats);
      await user.type(seats, '30');
      expect(seats.getAttribute('aria-invalid')).not.toBe('true');
      expect(screen.getByText(said)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('is closed only with a reason, after it was shown what that means', async () => {
    const user = userEvent.setup();
    const { network } = await open('closing');
    network.answer({
      CloseEdition: () => ({ closeEdition: { __typename: 'EditionClosed', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Cerrar la edición…' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/24 personas no tienen certificado/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Cerrar la edición' }));
    expect(network.requests.some(({ name }) => name === 'CloseEdition')).toBe(false);
    await user.type(within(dialog).getByRole('textbox'), 'Todo está evaluado y firmado.');
    await user.click(within(dialog).getByRole('button', { name: 'Cerrar la edición' }));
    await waitFor(() => expect(network.requests.some(({ name }) => name === 'CloseEdition')).toBe(true));
  });

  it('copied is proposed a year later, on the same day of the week, with a title and a key of its own', async () => {
    await open('copy');
    const value = async (label: string) => (await screen.findByLabelText<HTMLInputElement>(label)).value;
    expect(await value('Primer día')).toBe('2028-01-10');
    expect(screen.getByDisplayValue('cohort-1-2028')).toBeTruthy();
    for (const title of ['Cohorte regional 2028', 'Regional cohort 2028', 'Cohorte régionale 2028'])
      expect(screen.getByDisplayValue(title)).toBeTruthy();
  });

  it('copied has the year of its first day until somebody writes a title of their own', async () => {
    const user = userEvent.setup();
    await open('copy');
    const day = await screen.findByLabelText('Primer día');
    fireEvent.change(day, { target: { value: '2026-09-07' } });
    expect(screen.getByDisplayValue('cohort-1-2026')).toBeTruthy();
    const title = screen.getByDisplayValue('Cohorte regional 2026');
    expect(screen.getByText('2026', { selector: 'mark' })).toBeTruthy();
    await user.clear(title);
    await user.type(title, 'Cohorte de otoño');
    fireEvent.change(day, { target: { value: '2029-09-03' } });
    expect(screen.getByDisplayValue('cohort-1-2029')).toBeTruthy();
    expect((title as HTMLInputElement).value).toBe('Cohorte de otoño');
  });

  it('copied shows every date before and after, and the day that keeps the days of the week', async () => {
    const user = userEvent.setup();
    await open('copy');
    const day = await screen.findByLabelText('Primer día');
    fireEvent.change(day, { target: { value: '' } });
    expect(await screen.findByText(/verá todas las fechas antes de crear nada/)).toBeTruthy();
    await user.type(day, '2027-03-02');
    expect(await screen.findByRole('row', { name: /Sesión «Bienvenida»/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Usar el 1 de marzo/ }));
    expect((day as HTMLInputElement).value).toBe('2027-03-01');
  });
});
