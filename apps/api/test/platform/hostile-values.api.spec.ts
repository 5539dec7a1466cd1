import { describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  validate,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { testCampus } from '../support/campus.ts';
import { fieldsOf, requestFor } from '../support/schema-fields.ts';
import { type TestServer } from '../support/server.ts';

const repeat = (text: string, times: number) => text.repeat(times);

/** What no answer to anybody may hold. */
const LEAKS = /node_modules|at Object\.|\.ts:\d+|QueryFailedError|password_hash|syntax error at or near/i;

/** Values that fit the type and mean nothing: what a hostile client may send without being stopped by GraphQL. */
const hostile: Record<string, unknown[]> = {
  ID: [
    '',
    'x',
    '00000000-0000-0000-0000-000000000000',
    "1'; drop table person;--",
    '\u0000',
    repeat('9', 100_000),
    '../../etc/passwd',
  ],
  String: [
    '',
    '\u0000',
    '\ud800',
    '\u202e<script>',
    repeat('ñ', 100_000),
    "'; drop table person;--",
    '%00',
    '${7*7}',
  ],
  Int: [0, -1, 2_147_483_647, -2_147_483_648],
  Float: [0, -1, 1e308, -1e308, 1e-320],
  Boolean: [true, false],
  DateTime: ['2026-02-28T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', 'tomorrow', '2026-02-31', 0, ''],
  JSON: [null, '', 0, [], {}, { a: { b: { c: '\u0000' } } }, [[[[[]]]]], repeat('x', 10_000)],
};

/** Ids that exist, by the name of the argument: half of the time what is asked for is really there. */
type RealIds = Record<string, string[]>;

const REAL_IDS = `
  select 'enrolmentId' as name, id::text as id from enrolment
  union all select 'activityId', id::text from activity
  union all select 'editionId', id::text from edition
  union all select 'personId', id::text from person
  union all select 'attemptId', id::text from quiz_attempt
  union all select 'attemptId', id::text from scorm_attempt
  union all select 'questionId', id::text from question
  order by 1, 2`;

async function realIds(sql: TestServer['sql']): Promise<RealIds> {
  const { rows } = await sql.query<{ name: string; id: string }>(REAL_IDS);
  const byName = Map.groupBy(rows, ({ name }) => name);
  return Object.fromEntries([...byName].map(([name, ids]) => [name, ids.map(({ id }) => id)]));
}

function valuesOf(type: GraphQLInputType, round: number, real: RealIds, name = '', depth = 0): unknown {
  if (isNonNullType(type)) return valuesOf(type.ofType, round, real, name, depth);
  if (isListType(type)) return round % 3 === 0 ? [] : [valuesOf(type.ofType, round, real, name, depth)];
  if (isEnumType(type)) return type.getValues()[round % type.getValues().length]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const kept = depth > 3 ? fields.filter((field) => isNonNullType(field.type)) : fields;
    return Object.fromEntries(
      kept.map((field, i) => [field.name, valuesOf(field.type, round + i, real, field.name, depth + 1)]),
    );
  }
  const ids = real[name] ?? [];
  if (ids.length) return ids[round % ids.length];
  const options = hostile[type.name] ?? [];
  return options[round % options.length];
}

type Variable = { name: string; type: ReturnType<typeof typeFromAST> };

/** The variables of a registered operation; null for one that the schema here does not have. */
function variablesIn(schema: GraphQLSchema, text: string): Variable[] | null {
  const document = parse(text);
  if (validate(schema, document).length) return null;
  const [operation] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return (operation?.variableDefinitions ?? []).map(({ variable, type: node }) => {
    // The three kinds of type node are three overloads.
    const type =
      node.kind === Kind.NAMED_TYPE
        ? typeFromAST(schema, node)
        : node.kind === Kind.LIST_TYPE
          ? typeFromAST(schema, node)
          : typeFromAST(schema, node);
    return { name: variable.name.value, type };
  });
}

/** A hostile value for each of them. */
const hostileValues = (variables: Variable[], round: number, real: RealIds): Record<string, unknown> =>
  Object.fromEntries(
    variables.map(({ name, type }, i) => [
      name,
      // What may be left out may also be sent as nothing.
      isInputType(type) && (isNonNullType(type) || (round + i) % 3 > 0)
        ? valuesOf(type, round + i * 5, round % 2 ? {} : real, name)
        : null,
    ]),
  );

/** The guard does not look at values: a person it refuses once it refuses always. */
const isTurnedAway = (body: string) => /"code":"(FORBIDDEN|SIGN_IN_NEEDED)"/.test(body);

const rounds = Array.from({ length: 12 }, (_, round) => round);
const speakers = ['nobody', 'ana', 'carla', 'admin'] as const;

describe('values that fit the types of an operation and mean nothing, at /graphql', () => {
  const campus = testCampus();

  it('are refused, or "not found", or nothing: never a failure', async () => {
    const { schema } = campus.server.app.get(GraphQLSchemaHost);
    const operations = fieldsOf(schema);
    expect(operations.length).toBeGreaterThan(8);
    const real = await realIds(campus.server.sql);
    expect(Object.keys(real)).toEqual(
      expect.arrayContaining(['activityId', 'editionId', 'enrolmentId', 'personId']),
    );
    const failures: unknown[] = [];
    for (const one of operations) {
      const turnedAway = new Set<string>();
      for (const round of one.field.args.length ? rounds : [0]) {
        const variables = Object.fromEntries(
          one.field.args.map((argument, i) => [
            argument.name,
            valuesOf(argument.type, round + i * 5, round % 2 ? {} : real, argument.name),
          ]),
        );
        for (const persona of speakers.filter((speaker) => !turnedAway.has(speaker))) {
          const answer = await campus.as(persona).query(requestFor(one), variables);
          if (isTurnedAway(answer.body)) turnedAway.add(persona);
          const isFine = answer.status < 500 && !LEAKS.test(answer.body);
          if (!isFine)
            failures.push({
              operation: one.field.name,
              persona,
              variables: JSON.stringify(variables).slice(0, 300),
              body: answer.body.slice(0, 300),
            });
        }
      }
    }
    expect(failures).toEqual([]);
  });

  it('are refused with wrong types too', async () => {
    for (const wrong of [1, true, [], {}, null]) {
      const answer = await campus
        .as('ana')
        .query('mutation ($input: ChooseLanguageInput!) { chooseLanguage(input: $input) { __typename } }', {
          input: { locale: wrong },
        });
      expect(answer.status).toBe(400);
    }
  });
});

const PARTS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('values that fit the types of an operation and mean nothing, at /op', () => {
  const campus = testCampus();

  // A part of the operations each: on a busy machine all of them take longer than one case may.
  it.each(PARTS)('are refused, or "not found", or nothing: never a failure, part %i', async (part) => {
    const { schema } = campus.server.app.get(GraphQLSchemaHost);
    const real = await realIds(campus.server.sql);
    const failures: unknown[] = [];
    const own = Object.entries(registeredTexts()).filter((_, at) => at % PARTS.length === part - 1);
    expect(own.length).toBeGreaterThan(0);
    for (const [id, text] of own) {
      const variables = variablesIn(schema, text);
      const turnedAway = new Set<string>();
      for (const round of variables ? rounds : []) {
        const payload = JSON.stringify({ variables: hostileValues(variables ?? [], round, real) });
        for (const persona of speakers.filter((speaker) => !turnedAway.has(speaker))) {
          const headers = { ...(await campus.as(persona).headers()), 'content-type': 'application/json' };
          const answer = await campus.server.app.inject({
            method: 'POST',
            url: `/op/${id}`,
            headers,
            payload,
          });
          if (isTurnedAway(answer.body)) turnedAway.add(persona);
          const isFine = answer.statusCode < 500 && !LEAKS.test(answer.body);
          if (!isFine)
            failures.push({ id, persona, variables: payload.slice(0, 300), body: answer.body.slice(0, 300) });
        }
      }
    }
    expect(failures).toEqual([]);
  });
});
