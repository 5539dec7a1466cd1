import { randomUUID } from 'node:crypto';
import { beforeAll } from '@jest/globals';
import { type Answer, type Speaker } from './as.ts';
import { type TestCampus } from './campus.ts';
import { personOf, type Persona } from './personas.ts';
import { registeredText } from './registered.ts';

type Row = Record<string, unknown>;

/** The only result in the answer of a command. */
export interface Done {
  __typename: string;
  code?: string;
  params?: Row;
  draftId: string;
  runId: string;
  id: string;
  remarkId: string;
  path: string;
  hash: string | null;
  count?: number;
}

/** A command of the studio, with a key of its own unless one is given. */
export async function act(
  speaker: Speaker,
  operation: string,
  input: object,
  key = randomUUID(),
): Promise<Done> {
  const { data, codes, body } = await speaker.query<Record<string, Done>>(registeredText(operation), {
    input: { idempotencyKey: key, ...input },
  });
  const [done] = Object.values(data);
  if (codes.length || !done) throw new Error(body);
  return done;
}

/** The only field of the answer of a query. */
export async function read<Data = Row>(speaker: Speaker, operation: string, variables: Row): Promise<Data> {
  const answer: Answer<Record<string, Data>> = await speaker.query(registeredText(operation), variables);
  if (answer.codes.length) throw new Error(answer.body);
  return Object.values(answer.data)[0] as Data;
}

export type Kind = 'AUTHOR' | 'TRANSLATOR' | 'REVIEWER' | 'PUBLISHER';

/** The course of the specs: its uuid, and the version that is offered. */
export async function offered(
  campus: TestCampus,
): Promise<{ courseId: string; versionId: string; number: number }> {
  const { rows } = await campus.server.sql.query<{ courseId: string; versionId: string; number: number }>(
    `select course_id as "courseId", id as "versionId", number from version_on_offer where course_key = 'test-course'`,
  );
  if (!rows[0]) throw new Error('the course of the specs is not published');
  return rows[0];
}

export async function give(campus: TestCampus, persona: Persona, kind: Kind, locale: string | null = null) {
  if (persona === 'nobody') throw new Error('nobody has no rights');
  const { courseId } = await offered(campus);
  return act(campus.as('admin'), 'GiveCourseRight', {
    courseId,
    personId: personOf(persona).id,
    kind,
    locale,
  });
}

/** Inside a `describe`: Tomás is author, Marta translates into French, Luis reviews; Lucía has no right. */
export function translators(campus: TestCampus): void {
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    await give(campus, 'marta', 'TRANSLATOR', 'fr');
    await give(campus, 'luis', 'REVIEWER');
  });
}

/** Path → hash. */
export async function filesOf(speaker: Speaker, draftId: string): Promise<Map<string, string>> {
  const files = await read<{ path: string; hash: string }[]>(speaker, 'DraftFiles', { draftId });
  return new Map(files.map(({ path, hash }) => [path, hash]));
}

/** A new draft from the version on offer, begun by Tomás: he has to be an author. */
export async function startDraft(campus: TestCampus): Promise<string> {
  const { versionId } = await offered(campus);
  const input = { name: randomUUID(), versionId };
  return (await act(campus.as('tomas'), 'StartDraft', input)).draftId;
}

/** A text of a draft as it stands, with the hash of its bytes. */
export async function textIn(campus: TestCampus, draftId: string, path: string) {
  const tomas = campus.as('tomas');
  const hash = (await filesOf(tomas, draftId)).get(path) ?? '';
  return read<{ hash: string; text: string }>(tomas, 'DraftText', { draftId, hash });
}

/** Tomás writes a text of a draft anew. */
export async function rewrite(
  campus: TestCampus,
  draftId: string,
  path: string,
  change: (text: string) => string,
): Promise<Done> {
  const { hash, text } = await textIn(campus, draftId, path);
  const input = { draftId, path, seenHash: hash, text: change(text) };
  return act(campus.as('tomas'), 'WriteDraftFile', input);
}
