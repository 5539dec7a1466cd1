import { describe, expect, it } from '@jest/globals';
import { GraphQLObjectType, GraphQLScalarType, GraphQLSchema } from 'graphql';
import { withRealDates } from './real-dates.ts';

const DateTime = new GraphQLScalarType({ name: 'DateTime', parseValue: (value) => new Date(String(value)) });
withRealDates(
  new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { now: { type: DateTime } } }) }),
);

describe('a moment that somebody sends', () => {
  it.each([
    ['2026-02-28T14:30:00.000Z', '2026-02-28T14:30:00.000Z'],
    ['2026-02-28T14:30:00-06:00', '2026-02-28T20:30:00.000Z'],
    ['2026-02-28', '2026-02-28T00:00:00.000Z'],
    ['2028-02-29T00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('%s is taken', (text, moment) => {
    expect(DateTime.parseValue(text)).toEqual(new Date(moment));
  });

  it.each([
    'tomorrow',
    '',
    '2026-02-30T00:00:00Z',
    '2026-13-01',
    '2026-02-28T25:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '1899-12-31T23:59:59Z',
    1_795_914_000_000,
    null,
    {},
  ])('%j is not', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow('a moment is written as');
  });
});
