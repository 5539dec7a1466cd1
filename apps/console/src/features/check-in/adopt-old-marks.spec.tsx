import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { openDB } from 'idb';
import type { WorkEntryInput } from '@campus/api-client';
import type { Handlers } from '@campus/web-shell/testing';
import { carla, renderApp, tomas } from '../../testing/render-app.tsx';
import { checkInStore } from './check-in-store.ts';

const said = {
  sessionId: 'session-1',
  halfDayId: 'half-1',
  presence: 'WHOLE',
  minutes: null,
  timeToken: 'of that day',
  elapsedMs: 9000,
  createdAt: Date.parse('2027-01-20T15:05:00.000Z'),
};

const tick = (id: string, over: object = {}) => ({
  ...said,
  kind: 'tick',
  id,
  personId: tomas.id,
  enrolmentId: `enrolment-${id}`,
  evidence: 'QR',
  code: 'ABCD1234EFGH5678',
  refusal: null,
  ...over,
});

const stranger = (id: string, over: object = {}) => ({
  ...said,
  kind: 'stranger',
  id,
  personId: tomas.id,
  groupId: 'group-mx',
  name: 'Eva Paz',
  email: 'eva@example.org',
  institution: null,
  refusal: null,
  ...over,
});

/** The database of a phone as the client of before has left it. */
const leave = async (...kept: object[]) => {
  const database = await openDB('campus-check-in', 1, {
    upgrade(db) {
      db.createObjectStore('sessions', { keyPath: ['personId', 'sessionId'] });
      db.createObjectStore('kept', { keyPath: 'order', autoIncrement: true }).createIndex('byId', 'id', {
        unique: true,
      });
    },
  });
  for (const mark of kept) await database.add('kept', mark);
  database.close();
  localStorage.setItem('campus-check-in-device', 'a-device');
};

const forget = async () => {
  await checkInStore.close();
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('campus-check-in');
    request.onsuccess = request.onblocked = request.onerror = () => resolve();
  });
};

const server = () => {
  const received: WorkEntryInput[] = [];
  const answers: Handlers = {
    RecordWork: ({ input }) => {
      const entries = [input.entries].flat();
      received.push(...entries);
      return {
        recordWork: {
          __typename: 'WorkRecorded',
          receipts: entries.map(({ sequence }) => ({
            sequence,
            isRecorded: true,
            refusal: null,
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

/** On a device that the client of before has used: nothing of it is cleared. */
const start = (answers: Handlers, more: object = {}) =>
  renderApp('/console/sign-out', { answers, isSameDevice: true, ...more });

describe('what a client of before had kept on a phone', () => {
  beforeEach(async () => {
    await forget();
    await renderApp('/console/sign-out').then(({ view }) => view.unmount());
  });
  afterEach(forget);

  it('is sent, all of it, in its order and as of the moment it was said', async () => {
    await leave(tick('a'), stranger('b'), tick('c', { presence: 'PART', minutes: 45, evidence: 'MANUAL' }));
    const { received, answers } = server();
    await start(answers);
    await waitFor(() => expect(received).toHaveLength(3));
    const time = { timeToken: 'of that day', elapsedMs: 9000 };
    const mark = { takenBy: tomas.id, halfDayId: 'half-1', deviceAt: '2027-01-20T15:05:00.000Z' };
    expect(received).toMatchObject([
      {
        ...time,
        attendanceTaken: { ...mark, id: 'a', enrolmentId: 'enrolment-a', code: 'ABCD1234EFGH5678' },
      },
      { ...time, walkInNoted: { ...mark, id: 'b', name: 'Eva Paz', email: 'eva@example.org' } },
      { ...time, attendanceTaken: { ...mark, id: 'c', presence: 'PART', minutes: 45 } },
    ]);
    await waitFor(async () => expect(await checkInStore.oldMarksOf(tomas.id)).toEqual([]));
  });

  it('waits in the journal where there is no link, and says so', async () => {
    await leave(tick('a'), stranger('b'));
    const { received, answers } = server();
    const { network } = await start(answers, { isOffline: true });
    expect(await screen.findByText(/2 anotaciones de asistencia están solo en este teléfono/)).toBeTruthy();
    network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(received).toHaveLength(2));
  });

  it('waits for the person who said it: the next person sends none of it', async () => {
    await leave(tick('a', { personId: carla.id }), tick('b'));
    const { received, answers } = server();
    await start(answers);
    await waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]?.attendanceTaken?.id).toBe('b');
    expect(await checkInStore.oldMarksOf(carla.id)).toMatchObject([{ id: 'a' }]);
  });

  it('is told of where the server had refused it', async () => {
    await leave(stranger('a', { refusal: 'SESSION_CANCELLED' }));
    const { received, answers } = server();
    await start(answers);
    expect(await screen.findByText(/^Eva Paz, a las .+: .+/)).toBeTruthy();
    expect(received).toEqual([]);
  });
});
