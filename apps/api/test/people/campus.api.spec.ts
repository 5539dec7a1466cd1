import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';

describe('the campus before signing in', () => {
  const campus = testCampus();

  it('says whether it is a demo', async () => {
    const answer = await campus.expectQueries(0, () =>
      campus.as('nobody').query<{ campus: { isDemo: boolean } }>('{ campus { isDemo serverTime } }'),
    );
    expect(answer.data.campus.isDemo).toBe(true);
  });
});
