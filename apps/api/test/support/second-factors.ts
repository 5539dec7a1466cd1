import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { beforeEach } from '@jest/globals';
import { DEMO_PASSWORD, type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { codeAt, stepAt } from '@campus/people/people/second-factor/totp.ts';
import { type TestCampus } from './campus.ts';
import { CookieJar } from './cookie-jar.ts';
import { personOf } from './personas.ts';
import { type TestServer } from './server.ts';

const REFUSED = '... on Refusal { code params }';
const texts = {
  signIn: `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignedIn { me { id } } ${REFUSED} } }`,
  signOut: `mutation { signOut { __typename } }`,
  showSecondFactor: `mutation ($input: ShowSecondFactorInput!) { showSecondFactor(input: $input) { __typename ... on SignedIn { me { id } } ${REFUSED} } }`,
  beginSecondFactor: `mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { __typename ... on SecondFactorBegun { id key uri } ${REFUSED} } }`,
  confirmSecondFactor: `mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { __typename ... on SecondFactorAdded { recoveryCodes me { id } } ${REFUSED} } }`,
  renameSecondFactor: `mutation ($input: RenameSecondFactorInput!) { renameSecondFactor(input: $input) { __typename ${REFUSED} } }`,
  removeSecondFactor: `mutation ($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { __typename ${REFUSED} } }`,
  renewRecoveryCodes: `mutation ($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) { __typename ... on RecoveryCodesMade { recoveryCodes } ${REFUSED} } }`,
  proveAgain: `mutation ($input: ProveAgainInput!) { proveAgain(input: $input) { __typename ${REFUSED} } }`,
  resetSecondFactor: `mutation ($input: ResetSecondFactorInput!) { resetSecondFactor(input: $input) { __typename ${REFUSED} } }`,
};
type Act = keyof typeof texts;

/** What a mutation answers. */
export interface Done {
  __typename: string;
  code?: string;
  params?: Record<string, unknown>;
  id?: string;
  key?: string;
  uri?: string;
  me?: { id: string };
  recoveryCodes?: string[];
}

/** Base32 as an application reads it. */
function secretOf(key: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

const STEP_MS = 30_000;
const ROOM_MS = 8_000;

/** Waits for the next step where this one is about to end, so that a code of the step before stays one. */
export async function roomInStep(): Promise<void> {
  const left = STEP_MS - (Date.now() % STEP_MS);
  if (left < ROOM_MS) await setTimeout(left);
}

/** The code an application shows now, or `skew` times thirty seconds later. */
export const shownBy = (key: string, skew = 0): string => codeAt(secretOf(key), stepAt(new Date()) + skew);

/** A browser that keeps its cookies. */
export class Browser {
  readonly #jar = new CookieJar();

  constructor(
    private readonly server: TestServer,
    private readonly ip = '203.0.113.1',
  ) {}

  /** The status, the codes of errors and the data of one operation. */
  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const response = await this.server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-campus-request': '1',
        'x-forwarded-for': this.ip,
        ...this.#jar.header(),
        ...headers,
      },
      payload: JSON.stringify({ query, variables }),
    });
    this.#jar.take(response.headers['set-cookie']);
    const { data, errors = [] } = response.json<{
      data?: Record<string, unknown> | null;
      errors?: { extensions: { code: string } }[];
    }>();
    return { status: response.statusCode, data, codes: errors.map(({ extensions }) => extensions.code) };
  }

  async get(url: string): Promise<number> {
    const headers = this.#jar.header();
    return (await this.server.app.inject({ method: 'GET', url, headers })).statusCode;
  }

  async act(name: Act, input: object = {}): Promise<Done> {
    const { data, codes } = await this.ask(texts[name], { input });
    const done = data?.[name] as Done | undefined;
    if (!done) throw new Error(`${name}: ${codes.join()}`);
    return done;
  }

  /** As whoever has copied them from the other does. */
  takeCookiesOf(other: Browser): void {
    for (const [name, value] of other.#jar) this.#jar.set(name, value);
  }

  signIn(name: string, password = DEMO_PASSWORD): Promise<Done> {
    return this.act('signIn', { email: `${name}@demo.campus.example`, password });
  }

  show(code: string): Promise<Done> {
    return this.act('showSecondFactor', { code });
  }

  async me(): Promise<{ id: string } | null> {
    return ((await this.ask('{ me { id } }')).data?.me ?? null) as { id: string } | null;
  }

  /** Sets up an application that gives codes; its key, its id and the recovery codes. */
  async enrol(name = 'Teléfono'): Promise<{ id: string; key: string; recoveryCodes: string[] }> {
    const begun = await this.act('beginSecondFactor', { name, idempotencyKey: randomUUID() });
    const { id = '', key = '' } = begun;
    const added = await this.act('confirmSecondFactor', {
      id,
      code: shownBy(key),
      idempotencyKey: randomUUID(),
    });
    return { id, key, recoveryCodes: added.recoveryCodes ?? [] };
  }
}

/** Makes the codes of all applications good again: a test does not wait half a minute for the next. */
export const forgetSteps = (server: TestServer) => server.sql.query('update second_factor set last_step = 0');

/** What somebody reads of their own. */
export const OWN_FACTORS = `{ ownSecondFactors { isRequired recoveryCodesLeft factors { id name lastUsedAt } } }`;

/** Inside a `describe`: everybody begins each case without a factor, and with all their tries; and what is seen of it. */
export function withoutFactors(campus: TestCampus) {
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  beforeEach(async () => {
    for (const table of ['recovery_code', 'second_factor', 'throttle', 'session', 'mail'])
      await sql(`delete from ${table}`);
  });
  return {
    sql,
    browser: (ip?: string) => new Browser(campus.server, ip),
    /** Kinds of mails about it that somebody got. */
    mails: (persona: DemoKey) =>
      sql<{ template: string }>(
        `select template from mail where to_address = $1 and template like any('{second-factor-%,recovery-%,codes-%}') order by created_at, template`,
        [`${persona}@demo.campus.example`],
      ).then((rows) => rows.map(({ template }) => template)),
    /** Acts on record about it. */
    acts: (persona: DemoKey) =>
      sql<{ action: string; actor_id: string | null; reason: string | null }>(
        `select action, actor_id, reason from audit_event
          where subject_id = $1 and action ~ '^(second-factor|recovery)' order by at, id`,
        [personOf(persona).id],
      ),
  };
}
