import { describe, expect, it } from '@jest/globals';
import { obstacleOf, type TransferFacts } from './transfer.rules.ts';

const free: TransferFacts = {
  status: 'active',
  isSameGroup: false,
  isSameEdition: false,
  isClosed: false,
  isInEdition: false,
  isOtherCountry: false,
  seats: null,
  taken: 40,
};

describe('a transfer', () => {
  it.each<[string, Partial<TransferFacts>, ReturnType<typeof obstacleOf>]>([
    ['is possible to another edition', {}, null],
    ['is possible to another group of the edition', { isSameEdition: true, isInEdition: true }, null],
    ['is possible from on hold', { status: 'on_hold' }, null],
    ['takes the last seat', { seats: 41 }, null],
    ['needs a seat', { seats: 40 }, 'GROUP_FULL'],
    ['leads to another group', { isSameGroup: true, isSameEdition: true }, 'SAME_GROUP'],
    ['does not lead where the person is already', { isInEdition: true, seats: 1 }, 'IN_EDITION'],
    ['stays within the country', { isOtherCountry: true }, 'GROUP_OF_COUNTRY'],
    ['touches no closed edition', { isClosed: true, isOtherCountry: true }, 'EDITION_CLOSED'],
    ['does not bring back who left', { status: 'withdrawn' }, 'NOT_ACTIVE'],
    ['does not move who is done', { status: 'completed' }, 'NOT_ACTIVE'],
  ])('%s', (_name, facts, expected) => {
    expect(obstacleOf({ ...free, ...facts })).toBe(expected);
  });
});
