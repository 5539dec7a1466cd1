import { describe, expect, it } from '@jest/globals';
import { lockIssues } from './locks.ts';

const views = new Map([
  ['certificate_status', ['certificate', 'outcome_decision']],
  ['participant', ['enrolment']],
]);
const refused = async (text: string, right = {}) =>
  (await lockIssues([{ name: 'planted', text, place: 'libs/server/x.ts:1' }], views, right)).length > 0;

describe('a statement that locks a row and asks a view over its table', () => {
  it.each([
    ['joined', 'select k.status from certificate c join certificate_status k on k.id = c.id for update of c'],
    [
      'in a condition',
      `select c.id from certificate c
        where exists (select from certificate_status k where k.id = c.id and k.status = 'issued') for share`,
    ],
    [
      'in a CTE that locks',
      `with chosen as (select c.id from certificate c join certificate_status k using (id) for no key update of c)
       update certificate set status = 'expired' where id in (select id from chosen)`,
    ],
    [
      'after the lock, in the same statement',
      `with chosen as materialized (select id from certificate for update)
       select k.status from chosen join certificate_status k using (id)`,
    ],
  ])('is refused: %s', async (_where, text) => {
    expect(await refused(text)).toBe(true);
  });

  it.each([
    ['a view over other tables', 'select 1 from certificate c join participant e on true for update of c'],
    ['a view without a lock', 'select 1 from certificate c join certificate_status k using (id)'],
    [
      'a lock on another table',
      'select 1 from certificate_status k join enrolment e on true for update of e',
    ],
  ])('is none: %s', async (_what, text) => {
    expect(await refused(text)).toBe(false);
  });

  it('says what to do', async () => {
    const text = 'select 1 from certificate c join certificate_status k using (id) for update of c';
    expect(await lockIssues([{ name: 'planted', text, place: 'libs/server/x.ts:1' }], views)).toEqual([
      'libs/server/x.ts:1: planted locks certificate and asks certificate_status, which says how it was before the wait. Ask the locked row itself, or lock first and ask in a second statement.',
    ]);
  });

  it('is right where a reason stands for that view', async () => {
    const text = 'select 1 from certificate c join certificate_status k using (id) for update of c';
    expect(await refused(text, { planted: 'certificate_status' })).toBe(false);
    expect(await refused(text, { planted: 'another_view' })).toBe(true);
  });
});
