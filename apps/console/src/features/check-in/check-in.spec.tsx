import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { expectAccessible, type Handlers } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { attendee, session } from '../../testing/attendance.fixture.ts';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { byCode, found, halfDayNow, markOf, type Tick } from './check-in-rules.ts';
import { checkInStore } from './check-in-store.ts';

const path = '/console/check-in/session-1';
const ana = attendee();
const luis = attendee({
  enrolmentId: 'enrolment-luis',
  name: 'Luis Mora',
  institution: null,
  code: 'ZZZZ1234EFGH5678',
});

/** A server that keeps what it is sent, as often as it is sent. */
const server = () => {
  const received: { id: string; enrolmentId?: string; name?: string }[] = [];
  const answers: Handlers = {
    AttendanceSession: () => ({ attendanceSession: session() }),
    AttendancePeople: () => ({ attendancePeople: { items: [ana, luis], totalCount: 2 } }),
    RecordAttendance: ({ input }) => {
      const all = [...input.entries, ...input.walkIns];
      received.push(...all);
      return {
        recordAttendance: {
          __typename: 'AttendanceRecorded',
          receipts: all.map(({ id }) => ({ id, isRecorded: true, isCurrent: true, refusal: null })),
        },
      };
    },
  };
  return { received, answers };
};

const forget = async () => {
  await checkInStore.close();
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('campus-check-in');
    request.onsuccess = request.onblocked = request.onerror = () => resolve();
  });
};

beforeEach(forget);
afterEach(forget);

describe('the door', () => {
  it.each(['es', 'en', 'fr'] as const)('shows who is expected, in %s', async (locale) => {
    await renderApp(path, { locale, answers: server().answers });
    expect(await screen.findByText('Ana Hernández Núñez')).toBeTruthy();
    await expectAccessible();
  });

  it('records at one touch; a part with its minutes; somebody off the list by name', async () => {
    const user = userEvent.setup();
    const { received, answers } = server();
    const { network } = await renderApp(path, { answers });
    await user.click(await screen.findByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    await user.click(screen.getByRole('button', { name: 'Una parte: Luis Mora' }));
    const minutes = screen.getByLabelText(/Minutos presentes/);
    await user.clear(minutes);
    await user.type(minutes, '45{Enter}');
    await user.type(screen.getByLabelText('Nombre y apellidos'), 'Eva Paz{Enter}');
    await waitFor(() => expect(received).toHaveLength(3));
    expect(await screen.findByText(/Todo está guardado en el servidor/)).toBeTruthy();
    expect(
      network.requests
        .filter(({ name }) => name === 'RecordAttendance')
        .flatMap(({ variables }) => {
          const { input } = variables as { input: { entries: object[]; walkIns: object[] } };
          return [...input.entries, ...input.walkIns];
        }),
    ).toMatchObject([
      { enrolmentId: 'enrolment-ana', presence: 'WHOLE', evidence: 'MANUAL' },
      { enrolmentId: 'enrolment-luis', presence: 'PART', minutes: 45 },
      { name: 'Eva Paz', groupId: 'group-mx' },
    ]);
  });

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
    first.view.unmount();

    const second = await renderApp(path, { answers, isSameDevice: true, isOffline: true });
    expect(await screen.findByText('2 de 2 presentes')).toBeTruthy();
    expect(received).toEqual([]);
    second.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/Todo está guardado en el servidor/)).toBeTruthy();
    expect(received.map(({ enrolmentId }) => enrolmentId)).toEqual(['enrolment-ana', 'enrolment-luis']);
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(new Set(received.map(({ id }) => id)).size).toBe(received.length);
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
    expect(screen.getByText(/Si sale ahora/)).toBeTruthy();
    await expectAccessible();
    other.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/solo en este teléfono/)).toBeNull());
    expect(received.map(({ enrolmentId }) => enrolmentId)).toEqual(['enrolment-ana']);
  });

  it('leaves no list of people on a phone where somebody signs out, nor an old one', async () => {
    const { shell } = await renderApp(path, { answers: server().answers });
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
    await shell.session.signOut({ dropWork: false });
    expect(await checkInStore.takenAlong(tomas.id, 'session-1')).toBeUndefined();
  });

  it('says that somebody is present only when the phone has kept it', async () => {
    jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    const detect = jest.fn(() => Promise.resolve([{ rawValue: ana.code }]));
    Object.assign(window, {
      BarcodeDetector: class {
        detect = detect;
      },
    });
    const camera = { getUserMedia: () => Promise.resolve({ getTracks: () => [] }) };
    Object.defineProperty(navigator, 'mediaDevices', { value: camera, configurable: true });
    const keep = jest.spyOn(checkInStore, 'keep').mockRejectedValueOnce(new Error('full'));
    const user = userEvent.setup();
    await renderApp(path, { answers: server().answers });
    await user.click(await screen.findByRole('button', { name: 'Leer códigos con la cámara' }));
    expect(await screen.findByText(/Este teléfono no pudo guardarlo/)).toBeTruthy();
    expect(
      await screen.findByText('Presente: Ana Hernández Núñez', { selector: '[role=status]' }),
    ).toBeTruthy();
    expect(keep).toHaveBeenCalledTimes(2);
    Reflect.deleteProperty(window, 'BarcodeDetector');
    jest.restoreAllMocks();
  });

  it('shows what the server did not take, and why', async () => {
    const user = userEvent.setup();
    const { answers } = server();
    await renderApp(path, {
      answers: {
        ...answers,
        RecordAttendance: ({ input }) => ({
          recordAttendance: {
            __typename: 'AttendanceRecorded',
            receipts: input.entries.map(({ id }) => ({
              id,
              isRecorded: false,
              isCurrent: false,
              refusal: 'SESSION_CANCELLED',
            })),
          },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Presente: Ana Hernández Núñez' }));
    const notice = await screen.findByText('El servidor no aceptó 1 anotación.');
    expect(within(notice.parentElement as HTMLElement).getByText(/Ana Hernández Núñez: .+/)).toBeTruthy();
  });

  it('that was never opened with a link says what to do', async () => {
    await renderApp(path, { isSameDevice: true, isOffline: false, answers: {} });
    expect(await screen.findByText('La lista no está en este teléfono.')).toBeTruthy();
  });
});

describe('what a phone knows', () => {
  const tick = (over: Partial<Tick>): Tick => ({
    kind: 'tick',
    id: 'tick-1',
    personId: tomas.id,
    sessionId: 'session-1',
    halfDayId: 'half-1',
    enrolmentId: 'enrolment-ana',
    presence: 'WHOLE',
    minutes: null,
    evidence: 'QR',
    code: null,
    refusal: null,
    timeToken: null,
    elapsedMs: 0,
    createdAt: 0,
    ...over,
  });
  const known = (over: object = {}) =>
    attendee({
      marks: [
        {
          halfDayId: 'half-1',
          presence: 'ABSENT',
          minutes: null,
          evidence: 'MANUAL',
          isCorrected: false,
          ...over,
        },
      ],
    });

  it.each([
    ['what it said last holds', known(), [tick({}), tick({ presence: 'PART', minutes: 30 })], 'PART'],
    ['what it took back is nothing', known(), [tick({ presence: 'NONE' })], undefined],
    ['a refusal changes nothing', known(), [tick({ refusal: 'NOT_FOUND' })], 'ABSENT'],
    ['a correction stands above it', known({ isCorrected: true }), [tick({})], 'ABSENT'],
    ['another half day is another matter', known(), [tick({ halfDayId: 'half-2' })], 'ABSENT'],
  ])('%s', (_about, person, kept, presence) => {
    expect(markOf(person, 'half-1', kept)?.presence).toBe(presence);
  });

  it.each([
    ['nunez ana', ['Ana Hernández Núñez']],
    ['relac', ['Ana Hernández Núñez']],
    ['mora', ['Luis Mora']],
    ['', ['Ana Hernández Núñez', 'Luis Mora']],
    ['ez', []],
  ])('%j finds %j', (search, names) => {
    expect(found([ana, luis], search).map(({ name }) => name)).toEqual(names);
  });

  it('finds whose code was scanned or typed', () => {
    expect(byCode([ana, luis], ' zzzz1234efgh5678\n')).toBe(luis);
    expect(byCode([ana, luis], 'https://example.org')).toBeUndefined();
  });

  it.each([
    ['2027-01-20T14:00:00Z', 'half-1'],
    ['2027-01-20T18:20:00Z', 'half-1'],
    ['2027-01-20T18:40:00Z', 'half-2'],
    ['2027-02-20T18:40:00Z', 'half-2'],
  ])('at %s opens %s', (at, halfDayId) => {
    expect(halfDayNow(session(), Date.parse(at))).toBe(halfDayId);
  });
});
