import { describe, expect, it } from '@jest/globals';
import { farewellLimits } from './journal-rules.ts';
import type { NewEntry } from './journal-store.ts';
import { MemoryStore } from './memory-store.ts';
import { Shelf } from './shelf.ts';

const seen = (at: number): NewEntry => ({
  personId: 'ana',
  kind: 'screenSeen',
  payload: { enrolmentId: 'e1', activityId: 'l1', screenId: `s${at}` },
  timeToken: null,
  elapsedMs: 0,
  createdAt: 0,
});

describe('what goes out when the page goes away', () => {
  it.each([
    ['all there is, and nothing is left', 2, false],
    ['as much as the browser will carry, and more is left', 21, true],
  ])('is %s', async (_what, count, hasMore) => {
    const durable = new MemoryStore();
    const shelf = new Shelf(durable, new MemoryStore());
    for (let at = 0; at < count; at++) await shelf.append(seen(at));
    await shelf.refresh('ana');
    const [farewell, ...others] = shelf.farewells();
    expect(others).toEqual([]);
    expect(farewell).toMatchObject({ deviceId: await durable.deviceId(), hasMore });
    expect(farewell?.batch).toHaveLength(Math.min(count, farewellLimits.entries));
  });
});

describe('work that an answer may not contain', () => {
  const ack = { recordedAt: Date.now(), acknowledgedAt: Date.now(), epoch: 'epoch' };
  const one = async () => {
    const store = new MemoryStore();
    const shelf = new Shelf(store, new MemoryStore());
    await shelf.append(seen(1));
    const screens = async (since = 0) =>
      (await shelf.pendingSince('ana', since)).map(
        ({ payload }) => (payload as { screenId?: string }).screenId,
      );
    return { store, shelf, screens };
  };

  it('is found once, also when it is acknowledged while it is read', async () => {
    const { store, screens } = await one();
    const { promise: settled, resolve: letGo } = Promise.withResolvers<void>();
    let reads = 0;
    /** The acknowledgement comes between the first reading and the second, in either order. */
    const around = async <Found>(read: () => Promise<Found>): Promise<Found> => {
      const turn = ++reads;
      if (turn === 2) await settled;
      const found = await read();
      if (turn === 1) {
        await store.settle(await waiting('ana'), [], ack);
        letGo();
      }
      return found;
    };
    const waiting = store.waiting.bind(store);
    const recordedSince = store.recordedSince.bind(store);
    store.waiting = (personId) => around(() => waiting(personId));
    store.recordedSince = (personId, since) => around(() => recordedSince(personId, since));
    expect(await screens()).toEqual(['s1']);
    expect(await screens()).toEqual(['s1']);
  });

  it('is what it was while the store cannot be read, and nothing once the person has been forgotten', async () => {
    const { store, shelf, screens } = await one();
    await store.settle(await store.waiting('ana'), [], ack);
    await shelf.append(seen(2));
    expect(await screens()).toEqual(['s1', 's2']);
    store.waiting = () => Promise.reject(new Error('closed'));
    store.recordedSince = () => Promise.reject(new Error('closed'));
    expect(await screens()).toEqual(['s1', 's2']);
    expect(await screens(Date.now() + 1_000)).toEqual(['s2']);
    expect(await shelf.pendingSince('luis', 0)).toEqual([]);
    await shelf.forget('ana');
    expect(await screens()).toEqual([]);
  });
});
