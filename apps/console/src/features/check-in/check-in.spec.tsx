import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { expectAccessible, type Handlers } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { attendee, session } from '../../testing/attendance.fixture.ts';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { ana, enrolmentsOf, forget, luis, path, server } from '../../testing/door-app.ts';

beforeEach(forget);
afterEach(async () => {
  // Also after a case that failed: what it had made up would fail those after it.
  jest.restoreAllMocks();
  Reflect.deleteProperty(window, 'BarcodeDetector');
  await forget();
});

describe('the door', () => {
  it.each(['es', 'en', 'fr'] as const)('shows who is expected, in %s', async (locale) => {
    await renderApp(path, { locale, answers: server().answers });
    expect(await screen.findByText('Ana Hernández Núñez')).toBeTruthy();
    await expectAccessible();
  });

  const opening = (inMs: number): Handlers => ({
    ...server().answers,
    AttendanceSession: () => ({
      attendanceSession: session({
        halfDays: session().halfDays.map((each) => ({
          ...each,
          doorOpensAt: new Date(Date.now() + inMs).toISOString(),
        })),
      }),
    }),
  });

  it.each(['es', 'en', 'fr'] as const)(
    'before it opens shows who is expected and from when on, and takes nothing, in %s',
    async (locale) => {
      await renderApp(path, { locale, answers: opening(86_400_000) });
      const from = {
        es: /^Podrá registrar la asistencia desde/,
        en: /^You can record attendance from/,
        fr: /^Vous pourrez noter les présences/,
      };
      expect(await screen.findByText(from[locale])).toBeTruthy();
      const row = screen.getByText('Ana Hernández Núñez').closest('li');
      if (!row) throw new Error('Ana is not on the list');
      expect(within(row).queryByRole('button')).toBeNull();
      expect(screen.queryByLabelText('Nombre y apellidos')).toBeNull();
      expect(screen.queryByRole('button', { name: 'Leer códigos con la cámara' })).toBeNull();
      await expectAccessible();
    },
  );

  it('opens at its time while somebody waits', async () => {
    await renderApp(path, { answers: opening(1500) });
    expect(await screen.findByText(/^Podrá registrar la asistencia desde/)).toBeTruthy();
    expect(
      await screen.findByRole('button', { name: 'Presente: Ana Hernández Núñez' }, { timeout: 10_000 }),
    ).toBeTruthy();
    expect(screen.queryByText(/^Podrá registrar/)).toBeNull();
  });

  it('records at one touch; a part with its minutes; somebody off the list by name', async () => {
    const user = userEvent.setup();
    const { received, answers } = server();
    await renderApp(path, { answers });
    await user.click(await screen.findByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    await user.click(screen.getByRole('button', { name: 'Una parte: Luis Mora' }));
    const minutes = screen.getByLabelText(/Minutos presentes/);
    await user.clear(minutes);
    await user.type(minutes, '45{Enter}');
    await user.type(screen.getByLabelText('Nombre y apellidos'), 'Eva Paz{Enter}');
    await waitFor(() => expect(received).toHaveLength(3));
    expect(await screen.findByText(/Todo está guardado en el servidor/)).toBeTruthy();
    expect(received).toMatchObject([
      {
        attendanceTaken: {
          takenBy: tomas.id,
          enrolmentId: 'enrolment-ana',
          presence: 'WHOLE',
          evidence: 'MANUAL',
        },
      },
      { attendanceTaken: { enrolmentId: 'enrolment-luis', presence: 'PART', minutes: 45 } },
      { walkInNoted: { takenBy: tomas.id, name: 'Eva Paz', groupId: 'group-mx' } },
    ]);
    await waitFor(() => expect(screen.getAllByText('en el servidor')).toHaveLength(3));
  });

  it('takes a mark back at a second touch, at the same place', async () => {
    const user = userEvent.setup();
    const { received, answers } = server();
    await renderApp(path, { answers });
    const card = await screen.findByRole('button', { name: 'Presente: Ana Hernández Núñez', pressed: false });
    await user.click(card);
    await waitFor(() => expect(card.getAttribute('aria-pressed')).toBe('true'));
    expect(document.activeElement).toBe(card);
    await user.click(card);
    await waitFor(() => expect(card.getAttribute('aria-pressed')).toBe('false'));
    await waitFor(() => expect(received).toHaveLength(2));
    expect(received.map(({ attendanceTaken }) => attendanceTaken?.presence)).toEqual(['WHOLE', 'NONE']);
  });

  it.each([
    ['es', 'Presentes (1)', 'Buscar en la lista'],
    ['en', 'Present (1)', 'Search the list'],
    ['fr', 'Personnes présentes (1)', 'Rechercher dans la liste'],
  ] as const)(
    'folds who was present before, and unfolds who is looked for, in %s',
    async (locale, fold, search) => {
      const user = userEvent.setup();
      const here = attendee({
        marks: [
          { halfDayId: 'half-1', presence: 'WHOLE', minutes: null, evidence: 'MANUAL', isCorrected: false },
        ],
      });
      const halfDays = session().halfDays.slice(0, 1);
      await renderApp(path, {
        locale,
        answers: {
          ...server().answers,
          AttendanceSession: () => ({ attendanceSession: session({ halfDays }) }),
          AttendancePeople: () => ({ attendancePeople: { items: [here, luis], totalCount: 2 } }),
        },
      });
      const folded = (await screen.findByText(fold)).closest('details');
      expect(folded?.open).toBe(false);
      expect(within(folded as HTMLElement).getByText('Ana Hernández Núñez')).toBeTruthy();
      expect(within(folded as HTMLElement).queryByText('Luis Mora')).toBeNull();
      await user.type(screen.getByRole('searchbox', { name: search }), 'ana');
      await waitFor(() => expect(folded?.open).toBe(true));
      await expectAccessible();
    },
  );

  it('says of a code it has read where the mark is, also where the browser stores nothing', async () => {
    jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    const detect = jest.fn(() => Promise.resolve([{ rawValue: ana.code }]));
    Object.assign(window, {
      BarcodeDetector: class {
        detect = detect;
      },
    });
    const camera = { getUserMedia: () => Promise.resolve({ getTracks: () => [] }) };
    Object.defineProperty(navigator, 'mediaDevices', { value: camera, configurable: true });
    const user = userEvent.setup();
    const { received, answers } = server();
    const { network } = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    network.isOnline = false;
    const add = jest.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await user.click(await screen.findByRole('button', { name: 'Leer códigos con la cámara' }));
    expect(
      await screen.findByText(/^Presente: Ana .*no cierre la ventana/, { selector: '[role=status]' }),
    ).toBeTruthy();
    expect(await screen.findByText(/1 anotación sin enviar está solo en esta ventana/)).toBeTruthy();
    expect(screen.getByText(/^solo en esta ventana, a las/)).toBeTruthy();
    add.mockRestore();
    network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/Todo está guardado en el servidor/)).toBeTruthy();
    expect(enrolmentsOf(received)).toEqual(['enrolment-ana']);
  });

  it.each(['es', 'en', 'fr'] as const)(
    'shows at the mark and above it what the server did not take and why, until noted, in %s',
    async (locale) => {
      const user = userEvent.setup();
      const { received, answers } = server(({ attendanceTaken }) =>
        attendanceTaken?.enrolmentId === ana.enrolmentId ? 'SESSION_CANCELLED' : null,
      );
      const words = {
        es: {
          present: 'Presente',
          notice: /no aceptó 1 anotación de/,
          line: /tiene todas las demás/,
          here: /^no aceptado: .+/,
          close: 'Entendido',
        },
        en: {
          present: 'Present',
          notice: /not accept 1 attendance/,
          line: /has all the others/,
          here: /^not accepted: .+/,
          close: 'Got it',
        },
        fr: {
          present: 'En présence',
          notice: /accepté 1 saisie de/,
          line: /a toutes les autres/,
          here: /^non accepté\s: .+/,
          close: 'Compris',
        },
      }[locale];
      const button = (name: string) => new RegExp(`^${words.present}\\s?: ${name}`);
      const first = await renderApp(path, { answers, locale });
      await user.click(await screen.findByRole('button', { name: button('Ana') }));
      await user.click(screen.getByRole('button', { name: button('Luis') }));
      await screen.findByText(words.notice);
      await waitFor(() => expect(enrolmentsOf(received)).toEqual(['enrolment-luis']));
      first.view.unmount();

      await renderApp(path, { answers, locale, isSameDevice: true });
      const notice = await screen.findByText(words.notice);
      expect(
        within(notice.parentElement as HTMLElement).getByText(/^Ana Hernández Núñez, .+: .+/),
      ).toBeTruthy();
      expect(await screen.findByText(words.line)).toBeTruthy();
      expect(screen.getByText(words.here)).toBeTruthy();
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: words.close }));
      await waitFor(() => expect(screen.queryByText(words.notice)).toBeNull());
      expect(screen.queryByText(words.here)).toBeNull();
    },
  );
});
