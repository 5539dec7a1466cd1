import { describe, expect, it } from '@jest/globals';
import { approvalObstacle, isSameName, wordsOf, type Waiting } from './account-change.rules.ts';

const askedAt = new Date('2026-11-20T12:00:00Z');
const address: Waiting = { kind: 'address', askedAt, askedBy: 'carla' };
const name: Waiting = { kind: 'name', askedAt, askedBy: 'ana' };

describe('who may approve a change of an account, and when', () => {
  it.each<[string, Waiting, string, string, ReturnType<typeof approvalObstacle>]>([
    ['an address, by who asked for it', address, 'carla', '2026-12-19T12:00:00Z', 'SECOND_PERSON_NEEDED'],
    ['an address, a second before 72 hours', address, 'lucia', '2026-11-23T11:59:59Z', 'CHANGE_TOO_EARLY'],
    ['an address, after 72 hours', address, 'lucia', '2026-11-23T12:00:00Z', null],
    [
      'a merge, by who asked for it',
      { ...address, kind: 'merge' },
      'carla',
      '2026-12-19T12:00:00Z',
      'SECOND_PERSON_NEEDED',
    ],
    [
      'a merge, a second before 72 hours',
      { ...address, kind: 'merge' },
      'lucia',
      '2026-11-23T11:59:59Z',
      'CHANGE_TOO_EARLY',
    ],
    ['a merge, after 72 hours', { ...address, kind: 'merge' }, 'lucia', '2026-11-23T12:00:00Z', null],
    ['a name, at once', name, 'carla', '2026-11-20T12:00:00Z', null],
    ['a name, by the person', name, 'ana', '2026-11-23T12:00:00Z', 'SECOND_PERSON_NEEDED'],
  ])('%s', (_, change, approver, at, obstacle) =>
    expect(approvalObstacle(change, approver, new Date(at))).toBe(obstacle),
  );

  it('says what was and what will be as people read it', () => {
    const ana = { givenNames: 'Ana', firstSurname: 'Ríos', secondSurname: null };
    expect(wordsOf(ana)).toBe('Ana Ríos');
    expect(wordsOf({ address: 'ana@x.example' })).toBe('ana@x.example');
    expect(isSameName(ana, { ...ana })).toBe(true);
    expect(isSameName(ana, { ...ana, secondSurname: 'Paz' })).toBe(false);
  });
});
