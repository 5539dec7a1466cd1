import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers, inputOf, start } from '../../testing/attendance-app.ts';
import { attendee, board, session, walkIn } from '../../testing/attendance.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { presenceIn } from './lists/paper-grid.tsx';

const languages = ['es', 'en', 'fr'] as const;

describe('the screens of attendance', () => {
  it.each(
    languages.flatMap((locale) => [
      ['/console/attendance', locale, 'Taller en la capital'] as const,
      ['/console/attendance/session-1', locale, 'Ana Hernández Núñez'] as const,
      ['/console/editions/edition-1/attendance', locale, 'Ana Hernández Núñez'] as const,
      ['/console/editions/edition-1/attendance/walk-ins', locale, 'Eva Paz'] as const,
      ['/console/attendance/session-1/lists', locale, 'registro.csv'] as const,
      ['/console/attendance/session-1/lists/list-1', locale, 'Ana Hernández Núñez'] as const,
    ]),
  )('%s opens in %s', async (path, locale, words) => {
    await renderApp(path, { locale, person: carla, answers });
    expect((await screen.findAllByText(new RegExp(words))).length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('say at the head of a session which, when and where', async () => {
    await start('/console/attendance/session-1');
    expect(await screen.findByText(/^Cohorte regional · 20 ene 2027.* · Sala 1$/)).toBeTruthy();
  });

  it('lead nowhere for a session nobody may see', async () => {
    await start('/console/attendance/other', { AttendanceSession: () => ({ attendanceSession: null }) });
    expect(await screen.findByRole('heading', { name: 'Esta página no existe' })).toBeTruthy();
  });
});

const startingAt = (startsAt: string) => {
  const { sessions } = board();
  return board({
    sessions: sessions.map((each) => ({
      ...each,
      halfDays: each.halfDays.map((halfDay) => ({ ...halfDay, startsAt })),
    })),
  });
};

describe('the table of an edition', () => {
  it.each([
    ['says who has too little once a session has begun', '2020-01-20T15:00:00.000Z', 1],
    ['says it of nobody before the first session', '2999-01-20T15:00:00.000Z', 0],
  ])('%s', async (_, startsAt, times) => {
    await start('/console/editions/edition-1/attendance', {
      AttendanceBoard: () => ({ attendanceBoard: startingAt(startsAt) }),
    });
    const row = await screen.findByRole('row', { name: /Ana Hernández Núñez/ });
    expect(within(row).queryAllByText('Insuficiente')).toHaveLength(times);
  });
});

describe('attendance before anything was held', () => {
  it.each([
    ['es', '— aún no hubo sesiones', '2999', false],
    ['en', '— no session held yet', '2999', false],
    ['fr', '— aucune séance tenue', '2999', false],
    ['es', '— aún no hubo sesiones', '2020', true],
  ] as const)(
    'is a dash with its word, not 0 %%, in %s (%s; of %s, cancelled: %s)',
    async (locale, words, year, isCancelled) => {
      const held = startingAt(`${year}-01-20T16:00:00.000Z`);
      const sessions = held.sessions.map((one) => ({ ...one, isCancelled }));
      const people = held.people.map((one) => ({ ...one, percent: 0, presentMinutes: 0, marks: [] }));
      const attendanceBoard = { ...held, sessions, people };
      await renderApp('/console/editions/edition-1/attendance', {
        locale,
        person: carla,
        answers: { ...answers, AttendanceBoard: () => ({ attendanceBoard }) },
      });
      expect(await screen.findByText(words)).toBeTruthy();
      expect(screen.queryByText(/^0\s?%/)).toBeNull();
      await expectAccessible();
    },
  );
});

describe('making up a session', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  it.each([
    ['is offered for nobody before a half day is over', 10, false],
    ['is in the menu of a row once a half day is over', 200, true],
  ])('%s', async (_, minutes, isOffered) => {
    const user = userEvent.setup();
    const [first] = session().halfDays;
    const halfDays = first ? [{ ...first, startsAt: minutesAgo(minutes) }] : [];
    await start('/console/editions/edition-1/attendance', {
      AttendanceBoard: () => ({
        attendanceBoard: board({ sessions: board().sessions.map((each) => ({ ...each, halfDays })) }),
      }),
    });
    await screen.findByRole('row', { name: /Ana Hernández Núñez/ });
    const menu = screen.queryByRole('button', { name: 'Acciones: Ana Hernández Núñez' });
    expect(menu !== null).toBe(isOffered);
    if (!menu) return;
    await user.click(menu);
    await user.click(screen.getByRole('menuitem', { name: 'Compensar una sesión…' }));
    expect(
      await screen.findByRole('dialog', { name: 'Compensar una sesión de Ana Hernández Núñez' }),
    ).toBeTruthy();
    await expectAccessible();
  });
});

describe('a half day whose door is not open yet', () => {
  const doorOpensAt = '2999-01-20T12:00:00.000Z';

  it('takes nothing from a sheet, and says from when on', async () => {
    const halfDays = session().halfDays.map((each) => ({ ...each, doorOpensAt }));
    await start('/console/attendance/session-1', {
      AttendanceSession: () => ({ attendanceSession: session({ halfDays }) }),
    });
    expect(await screen.findByText(/^Podrá registrar la asistencia desde el 20 ene 2999/)).toBeTruthy();
    const sign = screen.getByRole('textbox', { name: 'Hoja: Ana Hernández Núñez' });
    expect(sign.hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('button', { name: 'Guardar' }).hasAttribute('disabled')).toBe(true);
    await expectAccessible();
  });

  it('has no mark to correct in the table', async () => {
    const sessions = board().sessions.map((each) => ({
      ...each,
      halfDays: each.halfDays.map((halfDay) => ({ ...halfDay, doorOpensAt })),
    }));
    await start('/console/editions/edition-1/attendance', {
      AttendanceBoard: () => ({ attendanceBoard: board({ sessions }) }),
    });
    const row = await screen.findByRole('row', { name: /Ana Hernández Núñez/ });
    const cells = within(row).getAllByRole('button', { name: /^Ana Hernández Núñez, / });
    expect(cells).toHaveLength(1);
  });
});

describe('a signed sheet', () => {
  it.each([
    ['1', { presence: 'WHOLE', minutes: null }],
    ['x', { presence: 'WHOLE', minutes: null }],
    ['0', { presence: 'ABSENT', minutes: null }],
    ['45', { presence: 'PART', minutes: 45 }],
    ['180', { presence: 'WHOLE', minutes: null }],
    ['181', null],
    ['quizás', null],
  ])('%j beside a name is %j', (text, what) => {
    expect(presenceIn(text, 180)).toEqual(what);
  });

  it('is typed in line by line; what is recorded otherwise is named and left', async () => {
    const user = userEvent.setup();
    const app = await start('/console/attendance/session-1', {
      RecordAttendance: ({ input }: { input: { entries: { id: string }[] } }) => ({
        recordAttendance: {
          __typename: 'AttendanceRecorded' as const,
          receipts: input.entries.map(({ id }) => ({
            id,
            isRecorded: false,
            isCurrent: false,
            refusal: 'ATTENDANCE_DIFFERS' as const,
          })),
        },
      }),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Hoja: Ana Hernández Núñez' }), '45{Enter}');
    expect(await screen.findByText(/De una persona ya consta|De 1 persona ya consta/)).toBeTruthy();
    expect(inputOf(app, 'RecordAttendance')).toMatchObject({
      input: { entries: [{ evidence: 'SIGNATURE_SHEET', presence: 'PART', minutes: 45 }] },
    });
  });
});

describe('a signed sheet on which nearly all signed', () => {
  const people = ['Ana Hernández Núñez', 'Luis Mora', 'Eva Paz'].map((name, at) =>
    attendee({
      name,
      enrolmentId: `enrolment-${at}`,
      marks:
        at === 2
          ? [
              {
                halfDayId: 'half-1',
                presence: 'ABSENT',
                minutes: null,
                evidence: 'MANUAL',
                isCorrected: false,
              },
            ]
          : [],
    }),
  );
  const sign = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `Hoja: ${name}` });

  it('has all marked present of whom nothing is recorded, taken back before it is saved, and then one changed', async () => {
    const user = userEvent.setup();
    const app = await start('/console/attendance/session-1', {
      AttendancePeople: () => ({ attendancePeople: { items: people, totalCount: 3 } }),
      RecordAttendance: ({ input }: { input: { entries: { id: string }[] } }) => ({
        recordAttendance: {
          __typename: 'AttendanceRecorded' as const,
          receipts: input.entries.map(({ id }) => ({ id, isRecorded: true, isCurrent: true, refusal: null })),
        },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Todas presentes (2)' }));
    expect([sign('Ana Hernández Núñez').value, sign('Luis Mora').value, sign('Eva Paz').value]).toEqual([
      '1',
      '1',
      '',
    ]);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Deshacer (2)' }));
    expect(sign('Luis Mora').value).toBe('');
    expect(inputOf(app, 'RecordAttendance')).toBeUndefined();

    await user.click(screen.getByRole('button', { name: 'Todas presentes (2)' }));
    await user.clear(sign('Luis Mora'));
    await user.type(sign('Luis Mora'), '0');
    await user.click(screen.getByRole('button', { name: 'Guardar 2 personas' }));
    expect(await screen.findByText('Se registraron 2 personas.')).toBeTruthy();
    expect(inputOf(app, 'RecordAttendance')).toMatchObject({
      input: {
        entries: [
          { enrolmentId: 'enrolment-0', presence: 'WHOLE' },
          { enrolmentId: 'enrolment-1', presence: 'ABSENT' },
        ],
      },
    });
  });
});

describe('a cell of the table', () => {
  it('shows what was said of it, and is corrected with a reason', async () => {
    const user = userEvent.setup();
    const app = await start('/console/editions/edition-1/attendance', {
      CorrectAttendance: () => ({
        correctAttendance: { __typename: 'AttendanceChanged' as const, enrolmentId: 'enrolment-ana' },
      }),
    });
    await user.click(await screen.findByRole('button', { name: /Ana Hernández Núñez, .*: Presente/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/Tomás Rivas/)).toBeTruthy();
    await user.selectOptions(dialog.getByLabelText('Lo correcto es'), 'Ausente');
    await user.click(dialog.getByRole('button', { name: 'Corregir' }));
    expect(dialog.getByText(/Escriba el motivo/)).toBeTruthy();
    expect(inputOf(app, 'CorrectAttendance')).toBeUndefined();
    await user.type(dialog.getByLabelText('Motivo'), 'La firma es de otra persona.');
    await user.click(dialog.getByRole('button', { name: 'Corregir' }));
    await waitFor(() =>
      expect(inputOf(app, 'CorrectAttendance')).toMatchObject({
        input: { presence: 'ABSENT', halfDayId: 'half-1', reason: 'La firma es de otra persona.' },
      }),
    );
  });
});

describe('somebody who was not on the list', () => {
  it('is said to be somebody of the edition', async () => {
    const user = userEvent.setup();
    const matches = [{ enrolmentId: 'enrolment-eva', name: 'Eva Paz Gil', groupName: 'México' }];
    const app = await start('/console/editions/edition-1/attendance/walk-ins', {
      WalkIns: () => ({ walkIns: { items: [walkIn({ matches })], totalCount: 1 } }),
      LinkWalkIn: () => ({ linkWalkIn: { __typename: 'WalkInSettled' as const, walkInId: 'walk-in-1' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Resolver: Eva Paz' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /Eva Paz Gil/ }));
    await user.click(dialog.getByRole('button', { name: 'Guardar' }));
    await waitFor(() =>
      expect(inputOf(app, 'LinkWalkIn')).toMatchObject({
        input: { walkInId: 'walk-in-1', enrolmentId: 'enrolment-eva' },
      }),
    );
  });
});

describe('somebody new at the door, of whom too many were tried', () => {
  it.each([
    ['es', 82_000, /^Espere 23 horas y pruebe de nuevo/],
    ['en', 82_000, /^Wait 23 hours and try again/],
    ['fr', 82_000, /^Attendez 23 heures et réessayez/],
    ['es', 3_000, /^Espere una hora y pruebe/],
    ['en', 3_000, /^Wait an hour and try/],
    ['fr', 3_000, /^Attendez une heure et réessayez/],
    ['es', 800, /^Espere unos minutos y pruebe/],
    ['en', 800, /^Wait a few minutes and try/],
    ['fr', 800, /^Attendez quelques minutes et réessayez/],
  ] as const)('is told how long it takes, in %s after %i seconds', async (locale, retryAfter, words) => {
    const user = userEvent.setup();
    const refused = {
      __typename: 'Refusal' as const,
      code: 'TOO_MANY_TRIES' as const,
      params: { retryAfter },
    };
    await renderApp('/console/editions/edition-1/attendance/walk-ins', {
      locale,
      person: carla,
      answers: { ...answers, EnrolWalkIn: () => ({ enrolWalkIn: refused }) },
    });
    await user.click(await screen.findByRole('button', { name: /: Eva Paz$/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(
      dialog.getByRole('textbox', { name: /[Cc]orreo|[Ee]-?mail|[Aa]dresse/ }),
      'eva@example.org',
    );
    await user.click(dialog.getByRole('button', { name: /^(Guardar|Save|Enregistrer)$/ }));
    expect(await dialog.findByText(words)).toBeTruthy();
  });
});

describe('somebody who was said to be the wrong person', () => {
  it('is open again with a reason', async () => {
    const user = userEvent.setup();
    const linked = walkIn({ status: 'LINKED', linkedTo: 'Eva Paz Gil', mayResolve: false, mayReopen: true });
    const app = await start('/console/editions/edition-1/attendance/walk-ins', {
      WalkIns: () => ({ walkIns: { items: [linked], totalCount: 1 } }),
      ReopenWalkIn: () => ({ reopenWalkIn: { __typename: 'WalkInSettled' as const, walkInId: 'walk-in-1' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Corregir: Eva Paz' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/La asistencia que se dio a Eva Paz Gil se retira/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Corregir' }));
    expect(inputOf(app, 'ReopenWalkIn')).toBeUndefined();
    await user.type(dialog.getByLabelText('Motivo'), 'Era otra Eva Paz.');
    await user.click(dialog.getByRole('button', { name: 'Corregir' }));
    await waitFor(() =>
      expect(inputOf(app, 'ReopenWalkIn')).toMatchObject({
        input: { walkInId: 'walk-in-1', reason: 'Era otra Eva Paz.' },
      }),
    );
  });
});

describe('lists of attendance', () => {
  const last = ({ network }: Awaited<ReturnType<typeof start>>, name: string) =>
    network.requests.findLast((request) => request.name === name)?.variables;

  it.each([
    ['/console/attendance', 'AttendanceSessions', 'Edición', { sort: 'EDITION', isDescending: false }],
    [
      '/console/attendance/session-1',
      'AttendancePeople',
      'Consta',
      { sort: 'RECORDED', isDescending: false },
    ],
    [
      '/console/editions/edition-1/attendance',
      'AttendanceBoard',
      'Asistencia',
      { sort: 'SHARE', isDescending: false },
    ],
    [
      '/console/editions/edition-1/attendance/walk-ins',
      'WalkIns',
      'Nombre',
      { sort: 'NAME', isDescending: false },
    ],
    [
      '/console/attendance/session-1/lists',
      'AttendanceLists',
      'Archivo',
      { sort: 'FILE', isDescending: false },
    ],
    [
      '/console/attendance/session-1/lists/list-1',
      'AttendanceListRows',
      'Qué pasa',
      { sort: 'RESULT', isDescending: false },
    ],
  ])('%s is searched and sorted by the server', async (path, operation, heading, order) => {
    const user = userEvent.setup();
    const app = await start(path);
    await user.click(await screen.findByRole('button', { name: heading }));
    await waitFor(() => expect(last(app, operation)).toMatchObject(order));
    await user.type(await screen.findByRole('searchbox'), 'eva{Enter}');
    await waitFor(() => expect(last(app, operation)).toMatchObject({ search: 'eva', offset: 0, ...order }));
  });

  it('say that nothing was found, and lead back to everything', async () => {
    const user = userEvent.setup();
    const app = await start('/console/editions/edition-1/attendance/walk-ins', {
      WalkIns: ({ search }: { search: string | null }) => ({
        walkIns: { items: search ? [] : [walkIn()], totalCount: search ? 0 : 1 },
      }),
    });
    await user.type(await screen.findByRole('searchbox'), 'nadie{Enter}');
    expect(await screen.findByText('No hay nada que contenga «nadie».')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ver toda la lista' }));
    await waitFor(() => expect(last(app, 'WalkIns')).toMatchObject({ search: null }));
    expect(await screen.findByText('Eva Paz')).toBeTruthy();
  });
});
