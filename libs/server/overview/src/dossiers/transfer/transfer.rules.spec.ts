import { describe, expect, it } from '@jest/globals';
import { obstacleOf, type TransferFacts } from './transfer.rules.ts';

const free: TransferFacts = {
  status: 'active',
  isSameGroup: false,
  isSameEdition: false,
  isClosed: false,
  isInEdition: false,
  isOtherCountry: false,
  isGroupFull: false,
  isQuotaFull: false,
};

describe('a transfer', () => {
  it.each<[string, Partial<TransferFacts>, ReturnType<typeof obstacleOf>]>([
    ['is possible to another edition', {}, null],
    ['is possible to another group of the edition', { isSameEdition: true, isInEdition: true }, null],
    ['is possible from on hold', { status: 'on_hold' }, null],
    ['needs a seat in the group', { isGroupFull: true, isQuotaFull: true }, 'GROUP_FULL'],
    ['needs a seat of its quota in another edition', { isQuotaFull: true }, 'QUOTA_FULL'],
    ['takes no second seat of a quota within the edition', { isSameEdition: true, isQuotaFull: true }, null],
    ['leads to another group', { isSameGroup: true, isSameEdition: true }, 'SAME_GROUP'],
    ['does not lead where the person is already', { isInEdition: true, isGroupFull: true }, 'IN_EDITION'],
    ['stays within the country', { isOtherCountry: true }, 'GROUP_OF_COUNTRY'],
    ['touches no closed edition', { isClosed: true, isOtherCountry: true }, 'EDITION_CLOSED'],
    ['does not bring back who left', { status: 'withdrawn' }, 'NOT_ACTIVE'],
    ['does not move who is done', { status: 'completed' }, 'NOT_ACTIVE'],
  ])('%s', (_name, facts, expected) => {
    expect(obstacleOf({ ...free, ...facts })).toBe(expected);
  });
});
