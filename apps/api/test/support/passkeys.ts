import { randomUUID } from 'node:crypto';
import { beforeEach } from '@jest/globals';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { type TestCampus } from './campus.ts';
import { personOf } from './personas.ts';
import { Browser } from './second-factors.ts';
import { type TestServer } from './server.ts';
import {
  type AskedToMake,
  type AskedToShow,
  type Differs,
  SoftwareAuthenticator,
} from './software-authenticator.ts';

const REFUSED = '... on Refusal { code params }';
const ASKED = '... on PasskeyAsked { challenge rpId seconds allowed { credentialId transports } }';
const texts = {
  askForPasskey: `mutation { askForPasskey { __typename ${ASKED} ${REFUSED} } }`,
  askForOwnPasskey: `mutation { askForOwnPasskey { __typename ${ASKED} ${REFUSED} } }`,
  signInWithPasskey: `mutation ($input: ShownPasskeyInput!) { signInWithPasskey(input: $input) { __typename ... on SignedIn { me { id } } ${REFUSED} } }`,
  beginPasskey: `mutation { beginPasskey { __typename ... on PasskeyBegun { challenge rpId rpName userHandle userName displayName algorithms seconds excluded { credentialId transports } } ${REFUSED} } }`,
  addPasskey: `mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { __typename ... on PasskeyAdded { id } ${REFUSED} } }`,
  renamePasskey: `mutation ($input: RenamePasskeyInput!) { renamePasskey(input: $input) { __typename ${REFUSED} } }`,
  removePasskey: `mutation ($input: RemovePasskeyInput!) { removePasskey(input: $input) { __typename ${REFUSED} } }`,
};

/** What a mutation answers. */
export interface PasskeyDone {
  __typename: string;
  code?: string;
  params?: Record<string, unknown>;
  id?: string;
  me?: { id: string };
  excluded?: { credentialId: string; transports: string[] }[];
  allowed?: { credentialId: string; transports: string[] }[];
  userName?: string;
}

export const OWN_PASSKEYS = `{ ownPasskeys { isRequired passkeys { id name isSynced lastUsedAt browser system } } }`;

/** A browser that keeps its cookies and can use an authenticator. */
export class PasskeyBrowser extends Browser {
  readonly authenticator: SoftwareAuthenticator;

  constructor(server: TestServer, ip?: string, authenticator?: SoftwareAuthenticator) {
    super(server, ip);
    this.authenticator = authenticator ?? new SoftwareAuthenticator(server.config.publicUrl);
  }

  async key(name: keyof typeof texts, input?: object): Promise<PasskeyDone> {
    const { data, codes } = await this.ask(texts[name], input ? { input } : {});
    const done = data?.[name] as PasskeyDone | undefined;
    if (!done) throw new Error(`${name}: ${codes.join()}`);
    return done;
  }

  async begun(): Promise<AskedToMake> {
    return (await this.key('beginPasskey')) as PasskeyDone & AskedToMake;
  }

  async asked(name: 'askForPasskey' | 'askForOwnPasskey' = 'askForPasskey'): Promise<AskedToShow> {
    return (await this.key(name)) as PasskeyDone & AskedToShow;
  }

  /** Adds a passkey; the id of its row and that of its credential. */
  async addPasskey(name = 'Portátil', differs: Differs = {}): Promise<{ id: string; credentialId: string }> {
    const made = this.authenticator.make(await this.begun(), differs);
    const { id = '' } = await this.key('addPasskey', { name, ...made, idempotencyKey: randomUUID() });
    return { id, credentialId: made.credentialId };
  }

  /** Signs in with the passkey that was made last, or with the one that is named. */
  async enter(differs: Differs = {}, credentialId?: string): Promise<PasskeyDone> {
    return this.key('signInWithPasskey', this.authenticator.show(await this.asked(), differs, credentialId));
  }

  remove(id: string): Promise<PasskeyDone> {
    return this.key('removePasskey', { id, idempotencyKey: randomUUID() });
  }
}

/** Inside a `describe`: everybody begins each case without a passkey or factor, and with all their tries. */
export function withoutPasskeys(campus: TestCampus) {
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  beforeEach(async () => {
    for (const table of [
      'passkey',
      'passkey_challenge',
      'recovery_code',
      'second_factor',
      'throttle',
      'session',
      'mail',
    ])
      await sql(`delete from ${table}`);
  });
  return {
    sql,
    browser: (ip?: string) => new PasskeyBrowser(campus.server, ip),
    /** Another browser that reaches the same authenticator: the one of a phone, or of a password manager. */
    besides: (one: PasskeyBrowser, ip?: string) => new PasskeyBrowser(campus.server, ip, one.authenticator),
    /** Kinds of mails about it that somebody got. */
    mails: (persona: DemoKey) =>
      sql<{ template: string }>(
        `select template from mail where to_address = $1 and template like 'passkey-%' order by created_at, template`,
        [`${persona}@demo.campus.example`],
      ).then((rows) => rows.map(({ template }) => template)),
    /** What the security log says of somebody, the newest last. */
    noted: async (persona: DemoKey) => {
      await campus.server.app.get(SecurityLog).flush();
      return sql<{ kind: string; code: string | null }>(
        `select kind, code from security_event where person_id = $1 order by last_at, kind, code`,
        [personOf(persona).id],
      );
    },
  };
}
