import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type TestCampus } from './campus.ts';
import { CookieJar } from './cookie-jar.ts';
import { Institution, type Person } from './institution.ts';
import { registeredText } from './registered.ts';

type Answer = { id?: string; url?: string; code?: string; params?: Record<string, unknown> };

/** A browser on its way through an institution; it keeps its cookies. */
export class Visitor {
  readonly jar = new CookieJar();
  private readonly campus: TestCampus;

  constructor(campus: TestCampus) {
    this.campus = campus;
  }

  /** One registered operation as this browser. */
  async ask<Data>(name: string, variables: object = {}): Promise<Data> {
    const answer = await this.campus.server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-campus-request': '1', ...this.jar.header() },
      payload: JSON.stringify({ query: registeredText(name), variables }),
    });
    this.jar.take(answer.headers['set-cookie']);
    return answer.json<{ data: Data }>().data;
  }

  async begin(providerId: string, path = '/courses'): Promise<Answer> {
    const input = { providerId, address: 'ana@sre.example', path };
    const data = await this.ask<{ beginProviderSignIn: Answer }>('BeginProviderSignIn', { input });
    return data.beginProviderSignIn;
  }

  /** Opens an address of the campus. */
  async open(address: string): Promise<{ status: number; location: string; body: string; policy: string }> {
    const { pathname, search } = new URL(address, 'http://campus.test');
    const answer = await this.campus.server.app.inject({
      method: 'GET',
      url: pathname + search,
      headers: { host: 'campus.test', accept: 'text/html', ...this.jar.header() },
    });
    this.jar.take(answer.headers['set-cookie']);
    return {
      status: answer.statusCode,
      location: String(answer.headers.location ?? ''),
      body: answer.body,
      policy: String(answer.headers['content-security-policy'] ?? ''),
    };
  }

  /** Who the campus takes this browser for. */
  async who(): Promise<string | null> {
    return (await this.ask<{ me: { email: string } | null }>('Me')).me?.email ?? null;
  }
}

/** Inside a `describe`: an institution that an administrator has registered. */
export function registeredInstitution(campus: TestCampus, changes: object = {}) {
  let institution: Institution;
  let id = '';

  const act = async <Name extends string>(
    name: Name,
    field: string,
    input: object,
    key: string = randomUUID(),
  ) => {
    const variables = { input: { ...input, idempotencyKey: key } };
    const { data } = await campus.as('admin').query<Record<string, Answer>>(registeredText(name), variables);
    return data[field] ?? {};
  };
  const register = (more: object = {}, key?: string) =>
    act('RegisterProvider', 'registerProvider', { ...institution.registration, ...changes, ...more }, key);

  beforeAll(async () => {
    institution = await Institution.open();
    id = (await register()).id ?? '';
  });
  afterEach(() => institution.reset());
  afterAll(() => institution.close());

  return {
    get institution() {
      return institution;
    },
    get id() {
      return id;
    },
    register,
    act,
    rows: async (text: string, values: unknown[] = []) => (await campus.server.sql.query(text, values)).rows,
    visitor: () => new Visitor(campus),
    /** The address at which the institution hands this person back. */
    async answer(person: Person | null, visitor: Visitor, path?: string): Promise<string> {
      institution.person = person;
      const { url = '' } = await visitor.begin(id, path);
      return institution.signIn(url);
    },
    /** Both ways; where the campus leads the browser. */
    async enter(person: Person | null, visitor = new Visitor(campus), path?: string): Promise<string> {
      const { location } = await visitor.open(await this.answer(person, visitor, path));
      return location;
    },
  };
}

/** The code of the page that a refused sign-in leads to. */
export const codeOf = (location: string): string | null =>
  new URL(location, 'http://campus.test').searchParams.get('code');
