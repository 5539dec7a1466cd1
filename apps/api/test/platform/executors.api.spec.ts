import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isInputObjectType, isNonNullType } from 'graphql';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { cases, plantScene, type Scene } from '../support/registered-cases.ts';

type Variables = Record<string, unknown>;

const texts = registeredTexts();
const ids = Object.keys(texts);
const nameOf = (id: string) => id.slice(0, id.lastIndexOf('-'));

/** What differs between any two requests: moments of the server, what is signed with them, and what is asked once. */
const MOMENT = /"(serverTime|timeToken|frameUrl|challenge)":"[^"]*"/g;
function settled(body: string): unknown {
  const { data, errors } = JSON.parse(body.replaceAll(MOMENT, '"$1":"…"')) as Record<string, unknown>;
  // As text, so that the order of the fields is compared too.
  return { data: JSON.stringify(data), errors };
}

describe('an operation answers the same compiled at /op and interpreted at /graphql', () => {
  const campus = testCampus();
  let scene: Scene;

  beforeAll(async () => {
    scene = await plantScene(campus);
  });

  async function both(operation: string, persona: Persona, variables: () => Variables) {
    const id = ids.find((one) => nameOf(one) === operation) ?? '';
    const speaker = campus.as(persona);
    const headers = { ...(await speaker.headers()), 'content-type': 'application/json' };
    // Events wait for some seconds; written between the two, they would be counted once.
    await campus.server.app.get(SecurityLog).flush();
    const compiled = await campus.server.app.inject({
      method: 'POST',
      url: `/op/${id}`,
      headers,
      payload: JSON.stringify({ variables: variables() }),
    });
    const interpreted = await speaker.query(texts[id] ?? '', variables());
    return { compiled: { status: compiled.statusCode, body: compiled.body }, interpreted };
  }

  it('is tried for every registered operation', () => {
    const tried = new Set(cases.map(([operation]) => operation));
    expect(ids.map(nameOf).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('no input asks for a field that has a default: the compiler would not fill it in', () => {
    const { schema } = campus.server.app.get(GraphQLSchemaHost);
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const asked = inputs.flatMap((input) =>
      Object.values(input.getFields())
        .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue !== undefined)
        .map(({ name }) => `${input.name}.${name}`),
    );
    expect(asked).toEqual([]);
  });

  it.each(cases)('%s: %s', async (operation, _about, persona, variables) => {
    const { compiled, interpreted } = await both(operation, persona, () => variables(scene));
    expect({ status: compiled.status, body: settled(compiled.body) }).toEqual({
      status: interpreted.status,
      body: settled(interpreted.body),
    });
  });

  it.each([
    ['a wrong type', 'CourseHome', { enrolmentId: { a: 1 }, locale: 'es' }],
    ['an unknown language', 'CourseHome', { enrolmentId: 'x', locale: 'xx' }],
    ['a missing variable', 'CourseHome', { locale: 'es' }],
    ['an unknown field of an input', 'ChooseLanguage', { input: { locale: 'es', more: 1 } }],
    ['a number too large', 'CertificateCandidates', { editionId: 'x', locale: 'es', limit: 2 ** 40 }],
  ])('faults have the same status and code: %s', async (_about, operation, variables) => {
    const { compiled, interpreted } = await both(operation, 'ana', () => variables);
    const { errors } = JSON.parse(compiled.body) as { errors: { extensions: { code: string } }[] };
    expect({ status: compiled.status, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      status: interpreted.status,
      codes: interpreted.codes,
    });
    expect(interpreted.status).toBe(400);
  });
});
