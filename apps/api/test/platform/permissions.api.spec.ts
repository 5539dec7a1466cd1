import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { fieldsOf, leastOf, requestFor } from '../support/schema-fields.ts';

/** The contract: reviewed like the schema. Written again by running this spec with WRITE_PERMISSIONS=1. */
const table = join(import.meta.dirname, '../../permissions.md');

/** One persona for each kind of person, in the order of the columns. */
const columns: [Persona, string][] = [
  ['nobody', 'anybody'],
  ['ana', 'learner'],
  ['tomas', 'trainer'],
  ['dora', 'donor'],
  ['carla', 'coordinator of a country'],
  ['lucia', 'coordinator of all'],
  ['admin', 'administrator'],
];

/** Fictitious values: permission is decided before anybody looks up what was asked for. */
const plain: Record<string, unknown> = {
  ID: '00000000-0000-4000-8000-000000000000',
  String: '2026-01-01',
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2026-02-28T00:00:00.000Z',
  JSON: {},
};

const head = `# Who may use what

Every query and mutation, and who may use it; the guard refuses everybody else before anything is read. Which rows they then see is decided row by row: coordinators of a country see only the people of that country, donors see no person.

`;

/** As the formatter would set it. */
function inMarkdown(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = rows;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

describe('every query and mutation', () => {
  const campus = testCampus();

  async function whoMay(schema: GraphQLSchema): Promise<string[][]> {
    const rows = new Map<string, string[]>();
    const all = fieldsOf(lexicographicSortSchema(schema));
    // After signing out the session counts as a visitor.
    const last = all.filter(({ field }) => field.name === 'signOut');
    for (const one of [...all.filter((each) => !last.includes(each)), ...last]) {
      const variables = Object.fromEntries(
        one.field.args.map((argument) => [argument.name, leastOf(argument.type, plain)]),
      );
      const marks: string[] = [];
      for (const [persona] of columns) {
        const { status, codes, body } = await campus.as(persona).query(requestFor(one), variables);
        // GraphQL's own refusals show nothing about permissions.
        expect({ operation: one.field.name, body, isAsked: status !== 400 }).toMatchObject({ isAsked: true });
        const isTurnedAway = codes.some((code) => ['FORBIDDEN', 'SIGN_IN_NEEDED'].includes(code));
        marks.push(isTurnedAway ? '' : 'yes');
      }
      rows.set(one.field.name, [one.field.name, one.kind, ...marks]);
    }
    return all.flatMap(({ field }) => [rows.get(field.name) ?? []]);
  }

  it('is allowed to those in the table, and denied to everybody else', async () => {
    const { schema } = campus.server.app.get(GraphQLSchemaHost);
    const titles = ['operation', 'kind', ...columns.map(([, title]) => title)];
    const found = `${head}${inMarkdown([titles, ...(await whoMay(schema))])}\n`;
    if (process.env.WRITE_PERMISSIONS) writeFileSync(table, found);
    expect(found).toBe(readFileSync(table, 'utf8'));
  });
});
