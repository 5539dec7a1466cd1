import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isEnumType, type GraphQLSchema } from 'graphql';
import { askedQueries, type AskedQuery } from '../support/asked-queries.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

/** Lists that are not for anyone who coordinates everywhere. */
const readers: Partial<Record<string, Persona>> = { Dispatches: 'tomas', GroupRoster: 'tomas' };

const sortOf = ({ text }: AskedQuery): string | null => /\$sort: (\w+)/.exec(text)?.[1] ?? null;

function ordersOf(schema: GraphQLSchema, query: AskedQuery): string[] {
  const type = schema.getType(sortOf(query) ?? '');
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

describe('every list with an order', () => {
  const campus = testCampus();
  let ids: string[];

  beforeAll(async () => {
    ids = [(await plantEnrolment(campus.server, 'ana')).editionId];
  });

  it('answers in each of its orders, both ways', async () => {
    const { schema } = campus.server.app.get(GraphQLSchemaHost);
    const sorted = askedQueries(schema).filter((query) => sortOf(query) !== null);
    expect(sorted.length).toBeGreaterThan(20);
    const words = { search: '', day: '2026-01-01', locale: 'fr' };
    for (const query of sorted) {
      const orders = ordersOf(schema, query);
      expect({ name: query.name, orders: orders.length > 1 }).toEqual({ name: query.name, orders: true });
      for (const sort of orders)
        for (const isDescending of [false, true]) {
          const [values] = query.variables(ids, words);
          const speaker = campus.as(readers[query.name] ?? 'lucia');
          const { status, body } = await speaker.query(query.text, { ...values, sort, isDescending });
          const { errors } = JSON.parse(body) as { errors?: object[] };
          const asked = { name: query.name, sort, isDescending };
          expect({ ...asked, status, errors }).toEqual({ ...asked, status: 200, errors: undefined });
        }
    }
  });
});
