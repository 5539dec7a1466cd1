import { availableParallelism } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { Overloaded } from '../load/overloaded.ts';
import { shareOfCores } from '../load/waiting-room.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

/** As cheap as a hash may be: what counts is how many there are. */
const cheap = { memory: 8, passes: 1, parallelism: 1 };
const SEATS = 200;

describe('the hash of a password', () => {
  it('is of this password, typed on whatever keyboard, and of no other', async () => {
    const hash = await hashPassword('contraseña', cheap);
    expect(await verifyPassword('contrasen\u0303a', hash)).toEqual({ isRight: true, isOutdated: true });
    expect((await verifyPassword('contrasena', hash)).isRight).toBe(false);
  });

  it('takes its share of the cores: more at once wait, and more than may wait are turned away', async () => {
    const most = shareOfCores() + SEATS;
    const all = Array.from({ length: most + 20 }, () => hashPassword('a long enough password', cheap));
    const outcomes = await Promise.allSettled(all);
    const turnedAway = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(turnedAway).toHaveLength(20);
    expect(turnedAway.every((error) => error instanceof Overloaded)).toBe(true);
  });

  it('leaves cores to the others', () => {
    expect(shareOfCores()).toBeLessThanOrEqual(Math.max(1, availableParallelism() / 2));
  });
});
