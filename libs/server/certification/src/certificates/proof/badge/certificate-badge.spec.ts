import { describe, expect, it } from '@jest/globals';
import { endOfDay } from './certificate-badge.ts';

describe('the last day of a badge', () => {
  it.each([
    ['America/Costa_Rica', '2028-11-24T23:59:59-06:00', '2028-11-25T05:59:59.000Z'],
    ['America/St_Johns', '2028-11-24T23:59:59-03:30', '2028-11-25T03:29:59.000Z'],
    ['UTC', '2028-11-24T23:59:59+00:00', '2028-11-24T23:59:59.000Z'],
    ['Pacific/Kiritimati', '2028-11-24T23:59:59+14:00', '2028-11-24T09:59:59.000Z'],
  ])('ends where its group is: %s', (zone, moment, utc) => {
    expect(endOfDay('2028-11-24', zone)).toBe(moment);
    expect(new Date(moment).toISOString()).toBe(utc);
  });
});
