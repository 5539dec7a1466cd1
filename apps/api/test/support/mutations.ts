import { randomUUID } from 'node:crypto';
import { type Speaker } from './as.ts';
import { resultOf } from './assertions.ts';
import { plantInto, plantPeople, type Planted } from './plant.ts';
import { type TestServer } from './server.ts';

export const REASON = 'La persona lo pidió por escrito.';

/** Runs a mutation of the console that takes one input; returns its result. */
export async function mutate(
  speaker: Speaker,
  name: string,
  input: Record<string, unknown>,
  fields: string,
): Promise<Record<string, unknown> & { code?: string; params?: Record<string, unknown> }> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code params } ${fields} } }`;
  const key = { idempotencyKey: randomUUID() };
  return resultOf(await speaker.query(text, { input: { ...key, ...input } }));
}

/** Plants a learner of a country with an e-mail address; returns the id. */
export async function plantAccount(server: TestServer, country: string, address?: string): Promise<string> {
  const [id] = await plantPeople(server, 1, country);
  if (!id) throw new Error('nobody was planted');
  await server.sql.query(`insert into person_email (id, person_id, address) values ($1, $2, $3)`, [
    randomUUID(),
    id,
    address ?? `${id}@person.example`,
  ]);
  await server.sql.query(`insert into role_grant (id, person_id, role) values ($1, $2, 'learner')`, [
    randomUUID(),
    id,
  ]);
  return id;
}

/** Plants such a learner in an edition; returns the enrolment. */
export const plantLearner = async (
  server: TestServer,
  edition: Omit<Planted, 'enrolmentId'>,
  country: string,
): Promise<string> => plantInto(server, edition, await plantAccount(server, country));
