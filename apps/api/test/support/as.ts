import { createHash, randomBytes } from 'node:crypto';
import { type TestServer } from './server.ts';
import { personOf, type Persona } from './personas.ts';

type Variables = Record<string, unknown>;
type Headers = Record<string, string | string[] | number | undefined>;

/** The answer of one operation; the caller gives the type of `data`. */
export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data;
  /** Codes of the errors; empty when all went well. */
  codes: string[];
  body: string;
}

export interface Speaker {
  /** The server, for what must exist before they act. */
  server: TestServer;
  /** A query or mutation at /graphql. */
  query<Data = Record<string, unknown>>(text: string, variables?: Variables): Promise<Answer<Data>>;
  /** A plain GET, as the browser of this persona sends it. */
  get(url: string, headers?: Record<string, string>): Promise<Answer<unknown>>;
  /** The headers of a request of this persona, for what needs more than the two above. */
  headers(): Promise<Record<string, string>>;
}

const SESSION = `insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 hour')`;

function codesOf(body: unknown): string[] {
  const errors: unknown = typeof body === 'object' && body && 'errors' in body ? body.errors : [];
  return (Array.isArray(errors) ? errors : []).map((error: { extensions?: { code?: unknown } }) =>
    String(error.extensions?.code),
  );
}

function answerOf<Data>(response: { statusCode: number; headers: Headers; body: string }): Answer<Data> {
  const isJson = String(response.headers['content-type']).includes('json');
  const parsed = isJson ? (JSON.parse(response.body) as { data?: Data }) : {};
  return {
    status: response.statusCode,
    headers: response.headers,
    data: parsed.data ?? ({} as Data),
    codes: codesOf(parsed),
    body: response.body,
  };
}

/**
 * `const as = speakAs(server)`, then `as('ana').query('{ me { id } }')`. Each persona has a session planted
 * in the database: signing in has its own spec, and its throttle must not affect others.
 */
export function speakAs(server: TestServer): (persona: Persona) => Speaker {
  const speakers = new Map<Persona, Speaker>();
  return (persona) => {
    const speaker =
      speakers.get(persona) ?? speakFor(server, persona === 'nobody' ? null : personOf(persona).id);
    speakers.set(persona, speaker);
    return speaker;
  };
}

/** Speaks as a person who is no persona, by id; null: a visitor without a session. */
export function speakFor(server: TestServer, personId: string | null): Speaker {
  let planted: Promise<string> | undefined;

  const plant = async (): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    await server.sql.query(SESSION, [createHash('sha256').update(token).digest(), personId]);
    return token;
  };
  const headersOf = async (): Promise<Record<string, string>> => {
    const own = { 'x-campus-request': '1', host: 'campus.test' };
    if (!personId) return own;
    planted ??= plant();
    return { ...own, cookie: `campus_session=${await planted}` };
  };
  return {
    server,
    headers: headersOf,
    async query<Data>(query: string, variables: Variables = {}) {
      const headers = { ...(await headersOf()), 'content-type': 'application/json' };
      return answerOf<Data>(
        await server.app.inject({
          method: 'POST',
          url: '/graphql',
          headers,
          payload: JSON.stringify({ query, variables }),
        }),
      );
    },
    async get(url, more = {}) {
      return answerOf<unknown>(
        await server.app.inject({ method: 'GET', url, headers: { ...(await headersOf()), ...more } }),
      );
    },
  };
}
