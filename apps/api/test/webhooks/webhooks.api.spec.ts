import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type WebhookKind } from '@campus/partners/webhooks/webhook-kind.ts';
import { toldOf } from '@campus/partners/webhooks/webhooks-page.ts';
import { answerOf, said } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { decide, nominate, plantCall } from '../support/nominations.ts';
import { plantCertificate, plantEnrolment } from '../support/plant.ts';

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

interface Delivery {
  id: string;
  eventId: string;
  kind: string;
  state: string;
  tries: number;
  status: number | null;
}

const ALL = [
  'NOMINATION_DECIDED',
  'ENROLMENT_CREATED',
  'ENROLMENT_COMPLETED',
  'CERTIFICATE_ISSUED',
  'CERTIFICATE_SUPERSEDED',
  'CERTIFICATE_REVOKED',
];

/** By the rules of Standard Webhooks, as a program checks it. */
const isSignedBy = (secret: string, { headers, body }: Heard): boolean => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const text = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = createHmac('sha256', key).update(text).digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${signature}`);
};

describe('other programs that are told', () => {
  const campus = testCampus();
  let program: Server;
  let url = '';
  let heard: Heard[] = [];
  /** What the program answers. */
  let answer: { status: number; headers?: Record<string, string> } = { status: 204 };

  beforeAll(async () => {
    program = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        heard.push({ headers: request.headers, body });
        response.writeHead(answer.status, answer.headers).end();
      });
    });
    await new Promise<void>((listening) => program.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(program.address() as AddressInfo).port}/hooks`;
  });
  afterAll(() => new Promise((closed) => program.close(closed)));
  beforeEach(async () => {
    heard = [];
    answer = { status: 204 };
    await campus.server.sql.query('delete from webhook_event');
    await campus.server.sql.query('delete from webhook');
  });

  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Row>(text, values)).rows;
  const add = async (over: object = {}, persona: Persona = 'admin', idempotencyKey = randomUUID()) => {
    await campus.as(persona).query('{ me { id } }');
    await sql(`update session set proved_at = now()`);
    return answerOf<{ id: string; secret: string | null; code?: string }>(campus.as(persona), 'AddWebhook', {
      input: { idempotencyKey, name: 'Almacén de la OIM', url, kinds: ALL, ...over },
    });
  };
  const added = async (over: object = {}) => {
    const made = await add(over);
    expect(made?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    return { id: made?.id ?? '', secret: made?.secret ?? '' };
  };
  const act = (operation: string, input: object) => said(campus.as('admin'), operation, input);
  const send = async () => {
    const { app } = campus.server;
    await sql(`update webhook_delivery set next_try_at = now() where state = 'waiting'`);
    await app.get(Database).transaction((tx) => app.get(Jobs).add(tx, 'send-webhooks', {}));
    await app.get(Jobs).drain();
  };
  const logOf = async (webhookId: string) =>
    (
      await answerOf<{ items: Delivery[] }>(campus.as('admin'), 'WebhookDeliveries', {
        webhookId,
        limit: 50,
        offset: 0,
      })
    )?.items ?? [];

  it('hear of an enrolment and of its end, signed, with ids and no name', async () => {
    const { secret } = await added();
    const { enrolmentId, editionId } = await plantEnrolment(campus.server, 'ana');
    await sql(`update enrolment set status = 'completed' where id = $1`, [enrolmentId]);
    await send();
    const told = heard.map(({ body }) => JSON.parse(body) as { type: string; data: object });
    expect(told.map(({ type }) => type).sort()).toEqual(['enrolment.completed', 'enrolment.created']);
    for (const { data } of told) expect(data).toEqual({ enrolmentId, editionId });
    for (const message of heard) {
      expect(isSignedBy(secret, message)).toBe(true);
      expect(Number(message.headers['webhook-timestamp'])).toBeGreaterThan(Date.now() / 1000 - 60);
    }
    await send();
    expect(heard).toHaveLength(2);
  });

  it('hear of each kind what the page about it says', async () => {
    await added();
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
    await sql(`update enrolment set status = 'completed' where id = $1`, [enrolmentId]);
    const certificate = await plantCertificate(campus.server, enrolmentId, { months: 0 });
    for (const status of ['superseded', 'revoked'])
      await sql(`update certificate set status = $2 where id = $1`, [certificate, status]);
    const { link } = await plantCall(campus);
    await decide(campus, 'lucia', [await nominate(campus, link.token)], 'ACCEPT');
    const events = await sql<{ kind: WebhookKind; about: object }>(`select kind, about from webhook_event`);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(Object.keys(toldOf)));
    for (const { kind, about } of events)
      expect({ kind, data: Object.keys(about).sort() }).toEqual({ kind, data: toldOf[kind].data.toSorted() });
  });

  it('hear only of what they want, and nothing of what was rolled back', async () => {
    const { id } = await added({ kinds: ['ENROLMENT_COMPLETED'] });
    await sql('begin');
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
    await sql(`update enrolment set status = 'completed' where id = $1`, [enrolmentId]);
    await sql('rollback');
    await plantEnrolment(campus.server, 'luis');
    await send();
    expect([heard.length, await logOf(id)]).toEqual([0, []]);
  });

  it('are told again, by the same id, until they take it', async () => {
    const { id } = await added({ kinds: ['ENROLMENT_CREATED'] });
    await plantEnrolment(campus.server, 'ana');
    answer = { status: 500 };
    await send();
    expect(await logOf(id)).toMatchObject([{ state: 'WAITING', tries: 1, status: 500 }]);
    answer = { status: 200 };
    await send();
    expect(await logOf(id)).toMatchObject([{ state: 'SENT', tries: 2, status: 200 }]);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('are left alone when they take nothing, and hold up nobody else', async () => {
    const { id: well } = await added({ kinds: ['ENROLMENT_CREATED'] });
    const { id: away } = await added({ kinds: ['ENROLMENT_CREATED'], url: 'http://127.0.0.1:9/' });
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
    await sql(
      `select tell_webhooks('enrolment.created', jsonb_build_object('enrolmentId', $1::text)) from generate_series(1, 19)`,
      [enrolmentId],
    );
    await send();
    const standing = await sql<{ webhook_id: string; state: string; tries: number; n: number }>(
      `select webhook_id, state, tries, count(*)::int as n from webhook_delivery group by 1, 2, 3 order by 2, 3`,
    );
    expect(standing).toEqual([
      { webhook_id: well, state: 'sent', tries: 1, n: 20 },
      { webhook_id: away, state: 'waiting', tries: 0, n: 16 },
      { webhook_id: away, state: 'waiting', tries: 1, n: 4 },
    ]);
  });

  it('are left alone as long as they ask for', async () => {
    const { id } = await added({ kinds: ['ENROLMENT_CREATED'] });
    await plantEnrolment(campus.server, 'ana');
    answer = { status: 429, headers: { 'retry-after': '3600' } };
    await send();
    const [row] = await sql<{ minutes: number }>(
      `select extract(epoch from next_try_at - now())::int / 60 as minutes from webhook_delivery where webhook_id = $1`,
      [id],
    );
    expect(row?.minutes).toBeGreaterThan(55);
  });

  it('are given up after ten tries, and told again by hand', async () => {
    const { id } = await added({ kinds: ['ENROLMENT_CREATED'] });
    await plantEnrolment(campus.server, 'ana');
    answer = { status: 503 };
    await sql(`update webhook_delivery set tries = 9`);
    await send();
    const [failed] = await logOf(id);
    expect(failed).toMatchObject({ state: 'FAILED', tries: 10 });
    answer = { status: 204 };
    expect(await act('SendWebhookAgain', { id: failed?.id })).toBe('WebhookSet');
    await send();
    expect(await logOf(id)).toMatchObject([{ state: 'SENT', tries: 1, eventId: failed?.eventId }]);
    expect(await act('SendWebhookAgain', { id: randomUUID() })).toBe('NOT_FOUND');
  });

  it('that are gone are closed, and closed ones are told nothing', async () => {
    const { id } = await added({ kinds: ['ENROLMENT_CREATED'] });
    await plantEnrolment(campus.server, 'ana');
    answer = { status: 410 };
    await send();
    const listed = await answerOf<{ id: string; isOpen: boolean; failed: number }[]>(
      campus.as('admin'),
      'WebhookAddresses',
      {},
    );
    expect(listed?.find((each) => each.id === id)).toMatchObject({ isOpen: false, failed: 1 });
    await plantEnrolment(campus.server, 'luis');
    expect(await logOf(id)).toHaveLength(1);
    expect(await act('SetWebhookOpen', { id, isOpen: true })).toBe('WebhookSet');
  });

  it('have a secret of their own, sealed, shown once, and two for a day when it turns', async () => {
    const key = randomUUID();
    const made = await add({ kinds: ['ENROLMENT_CREATED'] }, 'admin', key);
    expect(await add({ kinds: ['ENROLMENT_CREATED'] }, 'admin', key)).toMatchObject({
      id: made?.id,
      secret: null,
    });
    const rows = await sql<{ row: string }>(`select w::text as row from webhook w`);
    const raw = Buffer.from(made?.secret?.slice(6) ?? '', 'base64').toString('hex');
    expect(rows.map(({ row }) => row).join()).not.toContain(raw);
    const turned = await answerOf<{ secret: string }>(campus.as('admin'), 'TurnWebhookSecret', {
      input: { id: made?.id, idempotencyKey: randomUUID() },
    });
    await plantEnrolment(campus.server, 'ana');
    await send();
    const [message] = heard;
    expect(message && isSignedBy(turned?.secret ?? '', message)).toBe(true);
    expect(message && isSignedBy(made?.secret ?? '', message)).toBe(true);
    await sql(`update webhook set previous_until = now() - interval '1 second'`);
    await plantEnrolment(campus.server, 'luis');
    await send();
    const last = heard.at(-1);
    expect(last && isSignedBy(made?.secret ?? '', last)).toBe(false);
  });

  it.each([
    ['in the clear', { url: 'http://example.org/hooks' }],
    ['with a password', { url: 'https://me:secret@example.org/hooks' }],
    ['for nothing', { kinds: [] }],
    ['without a name', { name: ' ' }],
  ])('are not added %s', async (_what, over) => {
    expect((await add(over))?.code).toBe('INPUT_INVALID');
  });

  it('are added by administrators who have just shown a proof', async () => {
    const input = { name: 'X', url, kinds: ALL };
    await campus.as('admin').query('{ me { id } }');
    await sql(`update session set proved_at = null`);
    expect(await act('AddWebhook', input)).toBe('PROOF_NEEDED');
    expect(await said(campus.as('lucia'), 'AddWebhook', input)).toBe('DENIED');
  });
});
