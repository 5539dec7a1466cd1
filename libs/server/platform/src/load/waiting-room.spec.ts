import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Overloaded } from './overloaded.ts';
import { WaitingRoom } from './waiting-room.ts';

const room = (over: Partial<ConstructorParameters<typeof WaitingRoom>[0]> = {}) =>
  new WaitingRoom({ places: 2, seats: 3, patienceMs: 30_000, ...over });

/** Work that ends on request. */
const work = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, end: resolve };
};
const settled = () => new Promise(setImmediate);

describe('a waiting room', () => {
  it('has no more in hand than there are places, and lets the next in in the order they came', async () => {
    const waiting = room();
    const begun: number[] = [];
    const works = [0, 1, 2, 3, 4].map(() => work());
    const all = works.map(({ promise }, index) =>
      waiting.run(async () => {
        begun.push(index);
        await promise;
      }),
    );
    await settled();
    expect(begun).toEqual([0, 1]);
    works[1]?.end();
    await settled();
    expect(begun).toEqual([0, 1, 2]);
    for (const { end } of works) end();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('turns away whoever finds no seat, at once', async () => {
    const waiting = room();
    const { promise, end } = work();
    const inside = [1, 2, 3, 4, 5].map(() => waiting.run(() => promise));
    await expect(waiting.run(async () => 'late')).rejects.toBeInstanceOf(Overloaded);
    end();
    await Promise.all(inside);
    await expect(waiting.run(async () => 'now')).resolves.toBe('now');
  });

  it('turns away whoever has waited too long, and the next in line is still served', async () => {
    const waiting = room({ places: 1, patienceMs: 20 });
    const { promise, end } = work();
    const first = waiting.run(() => promise);
    await expect(waiting.run(async () => 'impatient')).rejects.toBeInstanceOf(Overloaded);
    const last = waiting.run(async () => 'patient');
    end();
    await first;
    await expect(last).resolves.toBe('patient');
  });

  it('asks those it turns away to stay away for as long as what is here will take', async () => {
    const waiting = room({ places: 1, seats: 50 });
    // The average grows towards what work takes here.
    for (let round = 0; round < 30; round += 1) await waiting.run(() => sleep(5));
    const { promise, end } = work();
    const inside = Array.from({ length: 51 }, () => waiting.run(() => promise));
    const refused = await waiting.run(async () => undefined).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Overloaded);
    const { seconds } = refused as Overloaded;
    expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 30).toBe(true);
    end();
    await Promise.all(inside);
  });

  it('gives the place of work that failed to the next, and a place given back twice to one only', async () => {
    const waiting = room({ places: 1 });
    await expect(
      waiting.run(async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const leave = await waiting.enter();
    leave();
    leave();
    const again = await waiting.enter();
    let isIn = false;
    const next = waiting.enter().then((done) => {
      isIn = true;
      return done;
    });
    await settled();
    expect(isIn).toBe(false);
    again();
    (await next)();
  });
});
