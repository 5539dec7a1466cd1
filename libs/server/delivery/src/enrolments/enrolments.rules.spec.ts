import { describe, expect, it } from '@jest/globals';
import { groupFor, refusalOfGroup, type GroupChoice } from './enrolments.rules.ts';

const now = new Date('2026-11-24T12:00:00Z');
const group = (over: Partial<GroupChoice> = {}): GroupChoice => ({
  id: 'g',
  country: null,
  seats: null,
  endsAt: null,
  ...over,
});
const open = { isOpen: true, closedAt: null };

describe('the group of a person', () => {
  const mexico = group({ id: 'mx', country: 'MX' });
  const general = group({ id: 'all' });

  it.each([
    ['is the one of the country', [general, mexico], 'MX', mexico],
    ['is the general one for another country', [mexico, general], 'GT', general],
    ['is the general one for a person without a country', [mexico, general], null, general],
    ['does not exist without a general one', [mexico], 'GT', null],
    ['does not exist for nobody’s country', [mexico], null, null],
  ])('%s', (_name, groups, country, expected) => {
    expect(groupFor(groups, country)).toEqual(expected);
  });
});

describe('enrolling in an edition', () => {
  it.each([
    ['is possible while it is open', open, group(), true, null],
    ['is refused without a group', open, null, true, 'EDITION_NOT_OPEN'],
    [
      'is refused to oneself when it is not open',
      { ...open, isOpen: false },
      group(),
      true,
      'EDITION_NOT_OPEN',
    ],
    ['is possible for a coordinator when it is not open', { ...open, isOpen: false }, group(), false, null],
    ['is refused to all when it is closed', { ...open, closedAt: now }, group(), false, 'EDITION_NOT_OPEN'],
    ['is refused from the moment it ends', open, group({ endsAt: now }), true, 'EDITION_NOT_OPEN'],
    [
      'is possible until the moment it ends',
      open,
      group({ endsAt: new Date(now.getTime() + 1) }),
      true,
      null,
    ],
  ])('%s', (_name, edition, choice, isSelf, expected) => {
    expect(refusalOfGroup(edition, choice, isSelf, now)).toBe(expected);
  });
});
