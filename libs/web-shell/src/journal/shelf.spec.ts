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
