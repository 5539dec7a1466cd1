import { describe, expect, it } from '@jest/globals';
import { entryOf } from '../../../testing/person.fixture.ts';
import { inDays } from './in-days.ts';

const days = (timeZone: string, ...entries: Parameters<typeof entryOf>[0][]) =>
  inDays(entries.map(entryOf), timeZone).map(({ day, entries: of }) => `${day} ${of.length}`);

describe('what happened to a person', () => {
  it('stands below its day on the clocks of the reader', () => {
    const [late, early] = [{ at: '2027-01-13T03:00:00.000Z' }, { at: '2027-01-12T16:00:00.000Z' }];
    expect(days('America/Costa_Rica', late, early)).toEqual(['2027-01-12 2']);
    expect(days('UTC', late, early)).toEqual(['2027-01-13 1', '2027-01-12 1']);
  });

  it('has a day of work below that day', () => {
    const work = { kind: 'WORK', day: '2027-01-11', at: '2027-01-12T05:00:00.000Z' } as const;
    expect(days('UTC', { at: '2027-01-12T16:00:00.000Z' }, work)).toEqual(['2027-01-12 1', '2027-01-11 1']);
  });
});
