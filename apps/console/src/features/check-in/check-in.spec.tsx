import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RefusalCode, WorkEntryInput } from '@campus/api-client';
import { expectAccessible, type Handlers } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { attendee, session } from '../../testing/attendance.fixture.ts';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { checkInStore } from './check-in-store.ts';

const path = '/console/check-in/session-1';
const ana = attendee();
const luis = attendee({
  enrolmentId: 'enrolment-luis',
  name: 'Luis Mora',
  institution: null,
  code: 'ZZZZ1234EFGH5678',
});

type Entry = WorkEntryInput;

const idOf = ({ attendanceTaken, walkInNoted }: Entry) => attendanceTaken?.id ?? walkInNoted?.id ?? '';

/** A server that stores everything sent, as often as it is sent; `refuse` gives the code of what it refuses. */
const server = (refuse: (entry: Entry) => RefusalCode | null = () => null) => {
  const received: Entry[] = [];
  const answers: Handlers = {
    AttendanceSession: () => ({ attendanceSession: session() }),
    AttendancePeople: () => ({ attendancePeople: { items: [ana, luis], totalCount: 2 } }),
    RecordWork: ({ input }) => {
      const entries = [input.entries].flat();
      received.push(...entries.filter((entry) => refuse(entry) === null));
      return {
        recordWork: {
          __typename: 'WorkRecorded',
          receipts: entries.map((entry) => ({
            sequence: entry.sequence,
            isRecorded: refuse(entry) === null,
            refusal: refuse(entry),
            isRepeat: false,
          })),
          serverTime: new Date().toISOString(),
          timeToken: 'signed',
          personId: tomas.id,
          epoch: { id: 'epoch', workSince: null },
        },
      };
    },
  };
  return { received, answers };
};

const enrolmentsOf = (entries: Entry[]) => entries.map(({ attendanceTaken }) => attendanceTaken?.enrolmentId);

const forget = async () => {
  await checkInStore.close();
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('campus-check-in');
    request.onsuccess = request.onblocked = request.onerror = () => resolve();
  });
};

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

  it('without a link keeps everything on the phone, through a reload, and sends each once when it is back', async () => {
    const user = userEvent.setup();
    const { received, answers } = server();
    const first = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    await waitFor(async () => expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy());
    first.network.isOnline = false;
    for (const name of ['Ana Hernández Núñez', 'Luis Mora'])
      await user.click(screen.getByRole('button', { name: `Presente: ${name}` }));
    expect(
      await screen.findByText(/2 anotaciones están guardadas en este teléfono.*Sin conexión/),
    ).toBeTruthy();
    expect(screen.getAllByText(/^guardado en este teléfono a las \d\d:\d\d$/)).toHaveLength(2);
    first.view.unmount();

    const second = await renderApp(path, { answers, isSameDevice: true, isOffline: true });
    expect(await screen.findByText('2 de 2 presentes')).toBeTruthy();
    expect(received).toEqual([]);
    second.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/Todo está guardado en el servidor/)).toBeTruthy();
    expect(enrolmentsOf(received)).toEqual(['enrolment-ana', 'enrolment-luis']);
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(new Set(received.map(idOf)).size).toBe(received.length);
  });

  it('folds who was marked before a reload, also where the list is read from the phone before the marks', async () => {
    const user = userEvent.setup();
    const { answers } = server();
    const first = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    await waitFor(async () => expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy());
    first.network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    await screen.findByText(/1 anotación está guardada/);
    expect(screen.queryByText('Presentes (1)')).toBeNull();
    first.view.unmount();

    const journal = Object.getPrototypeOf(first.shell.journal) as typeof first.shell.journal;
    const read = journal.pendingSince;
    const { promise: drawn, resolve: draw } = Promise.withResolvers<void>();
    jest.spyOn(journal, 'pendingSince').mockImplementation(async function (this: typeof journal, since) {
      await drawn;
      return read.call(this, since);
    });
    await renderApp(path, { answers, isSameDevice: true, isOffline: true });
    expect(await screen.findByText('0 de 2 presentes')).toBeTruthy();
    draw();
    const folded = (await screen.findByText('Presentes (1)')).closest('details');
    expect(within(folded as HTMLElement).getByText('Ana Hernández Núñez')).toBeTruthy();
  });

  it('says on other screens what waits on this phone, and sends it from there', async () => {
    const user = userEvent.setup();
    const { received, answers } = server();
    const door = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    await waitFor(async () => expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy());
    door.network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    await screen.findByText(/1 anotación está guardada/);
    door.view.unmount();

    const other = await renderApp('/console/sign-out', { answers, isSameDevice: true, isOffline: true });
    expect(await screen.findByText(/1 anotación de asistencia está solo en este teléfono/)).toBeTruthy();
    expect(screen.getByText(/Al cerrar sesión se intentará enviarlas/)).toBeTruthy();
    await expectAccessible();
    other.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/solo en este teléfono/)).toBeNull());
    expect(enrolmentsOf(received)).toEqual(['enrolment-ana']);
  });

  it('leaves no list of people on a phone where somebody signs out, nor an old one', async () => {
    const { answers } = server();
    const { view } = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    const taken = await waitFor(async () => {
      const found = await checkInStore.takenAlong(tomas.id, 'session-1');
      if (!found) throw new Error('not yet');
      return found;
    });
    await checkInStore.takeAlong({ ...taken, sessionId: 'old', fetchedAt: Date.now() - 8 * 86_400_000 });
    await checkInStore.forgetOthers(tomas.id);
    expect(await checkInStore.takenAlong(tomas.id, 'old')).toBeUndefined();
    expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy();
    view.unmount();
    await renderApp('/console/sign-out', { answers, isSameDevice: true });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Cerrar sesión' }));
    // Signing out ends on another address: not in the middle of the next case.
    await screen.findByLabelText('Correo electrónico');
    expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeUndefined();
  });

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

  it('tells on other screens of a mark that was refused after the door was left', async () => {
    const user = userEvent.setup();
    const { answers } = server(() => 'SESSION_CANCELLED');
    const door = await renderApp(path, { answers });
    await screen.findByText('Ana Hernández Núñez');
    await waitFor(async () => expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeTruthy());
    door.network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    await screen.findByText(/1 anotación está guardada/);
    door.view.unmount();
    await renderApp('/console/sign-out', { answers, isSameDevice: true });
    expect(await screen.findByText(/no aceptó 1 anotación de asistencia/)).toBeTruthy();
    expect(await screen.findByText(/^Ana Hernández Núñez, a las .+/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Entendido' }));
    await waitFor(() => expect(screen.queryByText(/no aceptó/)).toBeNull());
  });

  it('that was never opened with a link says what to do', async () => {
    const { answers } = server();
    const other = await renderApp('/console/sign-out', { answers });
    await screen.findByRole('heading', { level: 1 });
    other.view.unmount();
    await renderApp(path, { isSameDevice: true, isOffline: true, answers: {} });
    expect(await screen.findByText('La lista no está en este teléfono.')).toBeTruthy();
  });
});
