import { GraphQLError, isScalarType, Kind, type GraphQLSchema } from 'graphql';

/** Years that a person means and PostgreSQL keeps. */
const [FIRST, LAST] = [Date.UTC(1900), Date.UTC(2200)];

/** A day, with or without a time; without an offset the time is UTC's (RFC 3339, section 5.6). */
const SHAPE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/i;

/** JavaScript takes 31 February for 3 March. */
const isInCalendar = (text: string): boolean => {
  const day = text.slice(0, 10);
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
};

const momentIn = (value: unknown): Date => {
  const moment = typeof value === 'string' && SHAPE.test(value) ? new Date(value) : null;
  const time = moment?.getTime() ?? NaN;
  if (moment && time >= FIRST && time < LAST && isInCalendar(String(value))) return moment;
  throw new GraphQLError('a moment is written as 2026-02-28T14:30:00Z, between 1900 and 2199');
};

/** Nest's DateTime takes any text for a moment, and one that is none fails in the database: here it is the caller's mistake. */
export function withRealDates(schema: GraphQLSchema): GraphQLSchema {
  const type = schema.getType('DateTime');
  if (!isScalarType(type)) return schema;
  type.parseValue = momentIn;
  type.parseLiteral = (node) => momentIn(node.kind === Kind.STRING ? node.value : null);
  return schema;
}
