import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@campus/platform/database/database.ts';
import { bounceAddress } from '@campus/platform/mail/bounce-address.ts';
import { BounceReports } from '@campus/platform/mail/bounce-reports.ts';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { messagesOf } from '../support/messages.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';

const WEEK_BEFORE = '2027-03-24T13:30:00Z';
const ends = '2027-03-31';
const text = {
  locale: 'es',
  subject: 'Cambio de sala',
  body: 'Hola, {given}:\n\nEs en la sala 2.\n\n{link}',
};

describe('a mail that does not arrive', () => {
  let smtp: TestSmtp;
  const campus = testCampus({
    MAIL_FROM: 'MICIC Campus <campus@campus.test>',
    MAIL_BOUNCE_TO: 'bounces@campus.test',
    SMTP_URL: 'smtp://127.0.0.1:1',
  });
  const m = messagesOf(campus);
  // Where the mail server listens is known once it does.
  beforeAll(async () => {
    smtp = await startSmtp();
    campus.server.config.smtpUrl = smtp.url;
  });
  afterAll(() => smtp.close());
  const tick = async () => {
    await m.tick(WEEK_BEFORE);
    await m.drain();
  };
  let planted: Planted;
  beforeEach(async () => {
    smtp.verdict = '250 ok';
    smtp.messages.length = 0;
    await m.sql('delete from message');
    await m.sql('delete from mail_bounce');
    await m.sql('update message_rule set is_on = false');
    planted = await plantEnrolment(campus.server, 'ana', { endsOn: ends });
    await m.rule(planted.editionId, 'BEFORE_DEADLINE', [7]);
  });
  const states = async () => (await m.log(planted.editionId)).items.map(({ state, why }) => [state, why]);

  it('leaves with the headers of one click when all is well', async () => {
    await tick();
    expect(await states()).toEqual([['SENT', null]]);
    const [message = ''] = smtp.messages;
    const unfolded = message.replaceAll(/\n[ \t]+/g, ' ');
    expect(unfolded).toMatch(/^List-Unsubscribe: <http[^>]+\/unsubscribe\/[0-9a-f]{32}\.[\w-]{27}>$/m);
    expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  });

  it('waits while the mail server is busy, and says so', async () => {
    smtp.verdict = '451 try later';
    await tick();
    expect(await states()).toEqual([['PLANNED', 'MAIL_SERVER']]);
    smtp.verdict = '250 ok';
    await m.sql(`update graphile_worker._private_jobs set run_at = now()`);
    await m.drain();
    expect(await states()).toEqual([['SENT', null]]);
  });

  it('marks an address that does not exist: it gets no more, but for a password that was asked for', async () => {
    smtp.verdict = '550 no such user';
    await tick();
    expect(await states()).toEqual([['BOUNCED', '5.1.1']]);
    expect(await m.sql('select address_key, status, reported_by from mail_bounce')).toEqual([
      { address_key: 'ana@demo.campus.example', status: '5.1.1', reported_by: 'smtp' },
    ]);
    smtp.verdict = '250 ok';
    const { editionId } = planted;
    expectRefusal(await m.act('retryMessages', { editionId, messageIds: [] }), 'NOT_FOUND');
    expectRefusal(
      await m.act('sendMessage', { editionId, filter: {}, texts: [text], expectedCount: 1 }),
      'NOBODY_MEANT',
    );
    await campus
      .as('nobody')
      .query(
        'mutation M($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }',
        { input: { email: 'ana@demo.campus.example', locale: 'es' } },
      );
    await m.drain();
    await m.drain();
    expect(smtp.messages).toHaveLength(1);
  });

  it('comes back to a signed address, and only that says whose it was', async () => {
    await tick();
    const [{ mail_id: mailId }] = (await m.sql<{ mail_id: string }>('select mail_id from message')) as [
      { mail_id: string },
    ];
    const { secret } = campus.server.config;
    const report = (to: string, status: string) =>
      `To: ${to}\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; luis@demo.campus.example\r\nAction: failed\r\nStatus: ${status}\r\n--b--\r\n`;
    const take = (source: string) =>
      campus.server.app
        .get(Database)
        .transaction((tx) => campus.server.app.get(BounceReports).take(tx, source));
    const address = bounceAddress(secret, 'bounces@campus.test', mailId);
    expect(await take(report('bounces@campus.test', '5.1.1'))).toBe('not-ours');
    expect(await take(report(address.replace(/.@/, 'x@'), '5.1.1'))).toBe('not-ours');
    expect(await take(`To: ${address}\r\n\r\nI am away.`)).toBe('not-a-report');
    expect(await take(report(address, '4.4.1'))).toBe('delayed');
    expect(await states()).toEqual([['SENT', null]]);
    expect(await take(report(address, '5.2.2'))).toBe('failed');
    expect(await states()).toEqual([['BOUNCED', '5.2.2']]);
    expect(await m.sql('select address_key from mail_bounce')).toEqual([]);
    expect(await take(report(address, '5.1.1'))).toBe('address-dead');
    expect(await m.sql('select address_key, reported_by from mail_bounce')).toEqual([
      { address_key: 'ana@demo.campus.example', reported_by: 'report' },
    ]);
  });
});
