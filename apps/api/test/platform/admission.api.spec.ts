import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { registeredId } from '../support/registered.ts';

describe('more than the server can do soon', () => {
  // Four running for its one connection, forty waiting.
  const campus = testCampus({ DATABASE_POOL: '1' });
  const ask = async () => {
    const headers = await campus.as('ana').headers();
    return () =>
      campus.server.app.inject({
        method: 'POST',
        url: `/op/${registeredId('Me')}`,
        headers,
        payload: { variables: {} },
      });
  };

  it('is turned away at once, with when to come back; all others are served', async () => {
    const asking = await ask();
    const [answers, live] = await Promise.all([
      Promise.all(Array.from({ length: 100 }, asking)),
      campus.server.app.inject({ url: '/health/live' }),
    ]);
    const served = answers.filter(({ statusCode }) => statusCode === 200);
    const turnedAway = answers.filter(({ statusCode }) => statusCode === 503);
    expect([served.length, turnedAway.length]).toEqual([44, 56]);
    for (const answer of turnedAway) {
      expect(answer.json()).toEqual({
        errors: [{ message: 'overloaded', extensions: { code: 'OVERLOADED' } }],
      });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    }
    expect(live.statusCode).toBe(200);
  });

  it('is over when it is over', async () => {
    const asking = await ask();
    const answers = await Promise.all(Array.from({ length: 44 }, asking));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  });
});
