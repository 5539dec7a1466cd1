import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IssuerKeys } from '@campus/certification';
import { leaveToken } from '@campus/overview/notifications/reminders/leave-token.ts';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { dateMark, SecretDates } from '@campus/platform/database/secret-dates.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { createServer } from '../../src/server.ts';
import { testCampus } from '../support/campus.ts';
import { plantCall } from '../support/nominations.ts';
import { registeredText } from '../support/registered.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { fieldWritten, RECORD_WORK, TestDevice } from '../support/work.ts';

const HOUR = 3_600_000;

/** The same database, under another secret: with the one before it, and without. */
describe('another CAMPUS_SECRET', () => {
  const campus = testCampus();
  let kept: NestFastifyApplication;
  let lost: NestFastifyApplication;
  let certificate: string[];

  const under = (over: Partial<Config>): Promise<NestFastifyApplication> =>
    createServer({ ...campus.server.config, secret: 'a secret of after, and only of after', ...over });

  beforeAll(async () => {
    await campus.server.app.get(IssuerKeys).check();
    await campus.server.app.get(IssuerKeys).forDocuments();
    certificate = await campus.server.app.get(IssuerKeys).documentFingerprints();
    kept = await under({ previousSecret: campus.server.config.secret });
    lost = await under({ previousSecret: null });
  });
  afterAll(async () => {
    await kept.close();
    await lost.close();
  });

  async function ask<Data>(
    app: NestFastifyApplication,
    persona: Persona,
    query: string,
    variables: object = {},
  ) {
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...(await campus.as(persona).headers()), 'content-type': 'application/json' },
      payload: JSON.stringify({ query, variables }),
    });
    return answer.json<{ data: Data }>().data;
  }

  it('ends no session', async () => {
    await campus.as('ana').query('{ me { id } }');
    for (const app of [kept, lost])
      expect(await ask(app, 'ana', '{ me { id } }')).toEqual({ me: { id: personOf('ana').id } });
  });

  it('believes what a device says of when it worked, as long as the one before is known', async () => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
    await new TestDevice(campus.as('ana')).passGate(enrolmentId);
    const ago = new Date(Date.now() - HOUR);
    const token = timeToken(campus.server.config.secret, personOf('ana').id, ago);
    const workedAt = async (app: NestFastifyApplication, field: string): Promise<number> => {
      const entry = { sequence: 1, elapsedMs: 0, timeToken: token, ...fieldWritten(enrolmentId, field, 'x') };
      await ask(app, 'ana', RECORD_WORK, { input: { deviceId: randomUUID(), entries: [entry] } });
      const { rows } = await campus.server.sql.query<{ at: Date }>(
        'select occurred_at as at from worksheet_value where enrolment_id = $1 and field_id = $2',
        [enrolmentId, field],
      );
      return rows[0]?.at.getTime() ?? 0;
    };
    expect(await workedAt(kept, 'risks')).toBe(ago.getTime());
    expect(await workedAt(lost, 'phones')).toBeGreaterThan(ago.getTime() + HOUR / 2);
  });

  it('shows the personal link that was mailed, which goes on to open its form', async () => {
    const { callId, link } = await plantCall(campus);
    const shown = async (app: NestFastifyApplication) =>
      (
        await ask<{ callLinks: { items: { url: string }[] } }>(app, 'lucia', registeredText('CallLinks'), {
          callId,
          limit: 1,
          offset: 0,
        })
      ).callLinks.items[0]?.url ?? '';
    expect(await shown(kept)).toContain(link.token);
    expect(await shown(lost)).not.toContain(link.token);
    for (const app of [kept, lost]) {
      const form = await ask(app, 'nobody', registeredText('NominationForm'), {
        token: link.token,
        locale: 'es',
      });
      expect(form).toMatchObject({ nominationForm: { nominations: [] } });
    }
  });

  it('knows the link of an old mail that ends reminders', async () => {
    const url = `/unsubscribe/${leaveToken(campus.server.config.secret, personOf('ana').id)}`;
    const said = async (app: NestFastifyApplication) => (await app.inject({ method: 'GET', url })).statusCode;
    expect([await said(kept), await said(lost)]).toEqual([200, 404]);
  });

  it('opens the key that signs papers and seals it anew: then the one before may go', async () => {
    await kept.get(IssuerKeys).check();
    await lost.get(IssuerKeys).forDocuments();
    expect(await lost.get(IssuerKeys).documentFingerprints()).toEqual(certificate);
  });

  it('has a date, from the first start with it', async () => {
    await kept.get(SecretDates).note();
    const day = async () =>
      (
        await campus.server.sql.query('select used_since from campus_secret where mark = $1', [
          dateMark('a secret of after, and only of after'),
        ])
      ).rows;
    const first = await day();
    expect(first).toHaveLength(1);
    await kept.get(SecretDates).note();
    expect(await day()).toEqual(first);
  });
});
