import { expect, it } from '@jest/globals';
import { callErrorOf } from './call-errors.ts';

it.each([
  ['1.2', '403', 'READ_ONLY'],
  ['2004-4', '403', 'NO_VALUE'],
  ['1.2', '401', 'UNSUPPORTED'],
  ['2004-4', '401', 'UNKNOWN'],
  ['1.2', '405', 'TYPE'],
  ['2004-4', '405', 'WRITE_ONLY'],
  ['1.2', '301', 'NOT_BEGUN'],
  ['2004-4', '301', 'GENERAL'],
  ['2004-4', '351', 'GENERAL'],
  ['1.2', '101', 'GENERAL'],
] as const)('%s: %s is %s', (standard, code, meaning) => expect(callErrorOf(standard, code)).toBe(meaning));
