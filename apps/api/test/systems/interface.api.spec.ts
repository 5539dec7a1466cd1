import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { interfaceExamples } from '@campus/partners/systems/reading/interface-examples.ts';
import { interfacePage } from '@campus/partners/systems/reading/interface-page.ts';
import { webhooksPart } from '@campus/partners/webhooks/webhooks-page.ts';
import { answerOf, plantWorkshop, said, type Workshop } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';

/** Written again by running this spec with WRITE_INTERFACE=1. */
const page = join(import.meta.dirname, '../../../../docs/interface.md');

interface Told {
  data?: Record<string, { items: Record<string, unknown>[]; next: string | null }> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

const ALL = ['PEOPLE', 'EDITIONS', 'ENROLMENTS', 'PROGRESS', 'CERTIFICATES'];

describe('the interface for other programs', () => {
  const campus = testCampus();
  let shop: Workshop;

  beforeEach(async () => {
    shop = await plantWorkshop(campus.server);
    await campus.server.sql.query(`update session set proved_at = now()`);
  });

  const wanted = (over: object = {}) => ({
    name: 'Sistema de personal',
    scopes: ALL,
    country: null,
    days: 90,
    ...over,
  });
  const make = async (over: object = {}, persona: Persona = 'admin', idempotencyKey = randomUUID()) => {
    await campus.as(persona).query('{ me { id } }');
    await campus.server.sql.query(`update session set proved_at = now()`);
    return answerOf<{ id: string; token: string | null; code?: string }>(
      campus.as(persona),
      'MakeSystemToken',
      { input: { ...wanted(over), idempotencyKey } },
    );
  };
  const tokenFor = async (over: object = {}) => {
    const made = await make(over);
    expect(made?.token).toMatch(/^micic_[\w-]{43}$/);
    return { id: made?.id ?? '', token: made?.token ?? '' };
  };
  const ask = async (token: string | null, query: string, variables: object = {}) => {
    const response = await campus.server.app.inject({
      method: 'POST',
      url: '/api/v1',
      headers: { host: 'campus.test', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      payload: { query, variables },
    });
    return { status: response.statusCode, headers: response.headers, told: response.json<Told>() };
  };
  const codesOf = ({ told }: { told: Told }) => (told.errors ?? []).map(({ extensions }) => extensions.code);

  it('is described by a page made of it, whose examples work', async () => {
    const made = interfacePage(webhooksPart());
    if (process.env.WRITE_INTERFACE) writeFileSync(page, made);
    expect(made).toBe(readFileSync(page, 'utf8'));
    const { token } = await tokenFor();
    for (const { title, query, variables } of interfaceExamples) {
      const answer = await ask(token, query, variables);
      expect({ title, status: answer.status, errors: answer.told.errors }).toEqual({ title, status: 200 });
    }
    const text = await campus.as('nobody').get('/api/v1/schema.graphql');
    expect(text.body).toContain('type Enrolment');
  });

  it('tells of editions, enrolments and how far they are, page by page', async () => {
    const { token } = await tokenFor();
    const query = `query ($after: ID, $of: ID) {
      enrolments(editionId: $of, first: 1, after: $after) { items { id personId editionId status } next }
    }`;
    const first = (await ask(token, query, { of: shop.editionId })).told.data?.enrolments;
    const after = first?.next;
    expect(after).toBe(first?.items[0]?.id);
    const last = (await ask(token, query, { of: shop.editionId, after })).told.data?.enrolments;
    expect(last?.next).toBeNull();
    const ids = [first, last].flatMap((each) => each?.items.map(({ id }) => id));
    expect(ids.sort()).toEqual([shop.ana, shop.luis].sort());
    const progress = await ask(
      token,
      `query ($of: ID) { progress(editionId: $of) { items { enrolmentId percent } } }`,
      {
        of: shop.editionId,
      },
    );
    expect(progress.status).toBe(200);
  });

  it('opens a list to nobody whose token lacks its scope', async () => {
    for (const scope of ALL) {
      const { token } = await tokenFor({ scopes: [scope] });
      for (const other of ALL) {
        const { status } = await ask(token, `{ ${other.toLowerCase()} { next } }`);
        expect({ scope, other, status }).toEqual({ scope, other, status: other === scope ? 200 : 403 });
      }
    }
  });

  it('names nobody but in the list of people, and there none who only work here', async () => {
    const { token } = await tokenFor({ scopes: ['ENROLMENTS', 'PROGRESS', 'CERTIFICATES', 'EDITIONS'] });
    const without = await ask(token, `{ enrolments { items { id fullName } } }`);
    expect([without.status, codesOf(without)]).toEqual([400, ['BAD_USER_INPUT']]);
    const { token: ofPeople } = await tokenFor({ scopes: ['PEOPLE'] });
    const { told } = await ask(ofPeople, `{ people(first: 100) { items { id email } } }`);
    const ids = told.data?.people?.items.map(({ id }) => id);
    expect(ids).toContain(personOf('ana').id);
    for (const staff of ['tomas', 'carla', 'admin'] as const) expect(ids).not.toContain(personOf(staff).id);
  });

  it('tells of the people of its country alone', async () => {
    const { token } = await tokenFor({ country: 'MX' });
    const { told } = await ask(token, `{ people { items { country } } enrolments { items { id } } }`);
    expect(new Set(told.data?.people?.items.map(({ country }) => country))).toEqual(new Set(['MX']));
    const ids = told.data?.enrolments?.items.map(({ id }) => id);
    expect(ids).toContain(shop.ana);
    expect(ids).not.toContain(shop.luis);
  });

  it.each([
    ['more rows than a page has', '{ people(first: 101) { next } }', 'BAD_USER_INPUT'],
    ['none', '{ people(first: 0) { next } }', 'BAD_USER_INPUT'],
    ['what comes after no id', '{ people(after: "x") { next } }', 'BAD_USER_INPUT'],
    [
      'more than three hundred in one request',
      `{ ${['a', 'b', 'c', 'd'].map((name) => `${name}: people(first: 100) { next }`).join(' ')} }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'more than ten lists in one request',
      `{ ${Array.from({ length: 11 }, (_, i) => `n${i}: people(first: 1) { next }`).join(' ')} }`,
      'OPERATION_TOO_LARGE',
    ],
    ['a write', 'mutation { people { next } }', 'BAD_USER_INPUT'],
    ['what is no request', '{ people', 'BAD_USER_INPUT'],
  ])('refuses %s', async (_what, query, code) => {
    const { token } = await tokenFor();
    const answer = await ask(token, query);
    expect([answer.status, codesOf(answer)]).toEqual([400, expect.arrayContaining([code])]);
  });

  it('is closed to everybody without a token that holds, sessions included', async () => {
    const { id, token } = await tokenFor();
    const query = '{ editions { next } }';
    for (const other of [null, 'micic_x', `micic_${'a'.repeat(43)}`, token.slice(6)]) {
      const { status, headers } = await ask(other, query);
      expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
    const cookie = await campus.server.app.inject({
      method: 'POST',
      url: '/api/v1',
      headers: await campus.as('admin').headers(),
      payload: { query },
    });
    expect(cookie.statusCode).toBe(401);
    expect((await ask(token, query)).status).toBe(200);
    await campus.server.sql.query(
      `update system_token set created_at = now() - interval '91 days', expires_at = now() - interval '1 day' where id = $1`,
      [id],
    );
    expect((await ask(token, query)).status).toBe(401);
  });

  it('opens nothing else', async () => {
    const { token } = await tokenFor();
    const { body } = await campus.server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'campus.test', 'x-campus-request': '1', authorization: `Bearer ${token}` },
      payload: { query: '{ systemTokens { address } }' },
    });
    expect(body).toContain('SIGN_IN_NEEDED');
  });

  it('has tokens that are shown once, kept as hashes and withdrawn at once', async () => {
    const key = randomUUID();
    const made = await make({}, 'admin', key);
    const again = await make({}, 'admin', key);
    expect(again).toMatchObject({ id: made?.id, token: null });
    const { rows } = await campus.server.sql.query<{ row: string }>(
      `select t::text as row from system_token t`,
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(made?.token?.slice(6));
    expect((await ask(made?.token ?? '', '{ editions { next } }')).status).toBe(200);
    const listed = await answerOf<{ items: { id: string; lastUsedAt: string | null }[] }>(
      campus.as('admin'),
      'SystemTokens',
      {},
    );
    expect(listed?.items.find(({ id }) => id === made?.id)?.lastUsedAt).not.toBeNull();
    expect(await said(campus.as('admin'), 'WithdrawSystemToken', { id: made?.id })).toBe(
      'SystemTokenWithdrawn',
    );
    expect((await ask(made?.token ?? '', '{ editions { next } }')).status).toBe(401);
    expect(await said(campus.as('admin'), 'WithdrawSystemToken', { id: made?.id })).toBe('NOT_FOUND');
    const { rows: events } = await campus.server.sql.query<{ action: string }>(
      `select action from audit_event where subject_id = $1 order by at, action`,
      [made?.id],
    );
    expect(events.map(({ action }) => action)).toEqual(['system-token.made', 'system-token.withdrawn']);
  });

  it.each([
    ['no scope', { scopes: [] }, 'INPUT_INVALID'],
    ['no name', { name: ' ' }, 'INPUT_INVALID'],
    ['more than a year', { days: 366 }, 'INPUT_INVALID'],
    ['a country there is not', { country: 'ZZ' }, 'INPUT_INVALID'],
  ])('takes no token of %s', async (_what, over, code) => {
    expect((await make(over))?.code).toBe(code);
  });

  it('asks for a fresh proof before a token is made, and an administrator', async () => {
    await campus.as('admin').query('{ me { id } }');
    await campus.server.sql.query(`update session set proved_at = null`);
    expect(await said(campus.as('admin'), 'MakeSystemToken', wanted())).toBe('PROOF_NEEDED');
    expect(await said(campus.as('lucia'), 'MakeSystemToken', wanted())).toBe('DENIED');
  });

  it('asks a program that asks all the time to wait', async () => {
    const { token } = await tokenFor();
    let late = await ask(token, '{ __typename }');
    for (let asked = 0; asked < 120; asked++) late = await ask(token, '{ __typename }');
    expect(late.status).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  });
});
