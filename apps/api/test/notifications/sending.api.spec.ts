import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BounceReports } from '../../src/platform/mail/bounce-reports.ts';
import { bounceAddress } from '../../src/platform/mail/bounce-address.ts';
import { Database } from '../../src/platform/database/database.ts';
import { leaveToken } from '../../src/modules/notifications/leave-token.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { messagesOf, operations, queries } from '../support/messages.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';

const WEEK_BEFORE = '2027-03-24T13:30:00Z';
const ends = '2027-03-31';
const text = {
  locale: 'es',
  subject: 'Cambio de sala',
  body: 'Hola, {given}:\n\nEs en la sala 2.\n\n{link}',
};

describe('messages of an edition', () => {
  const campus = testCampus();
  const m = messagesOf(campus);
  let planted: Planted;

  beforeEach(async () => {
    await m.sql('delete from message');
    await m.sql('update message_rule set is_on = false');
    planted = await plantEnrolment(campus.server, 'ana', { endsOn: ends });
    await m.enrol('luis', planted.editionId, planted.groupId);
  });

  it.each<[Persona, 'all' | 'MX' | 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
    ['ana', 'FORBIDDEN'],
    ['tomas', 'FORBIDDEN'],
    ['carla', 'MX'],
    ['lucia', 'all'],
    ['admin', 'all'],
    ['dora', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
  ])('are seen and sent by %s: %s', async (persona, sees) => {
    const { editionId } = planted;
    await m.rule(editionId, 'BEFORE_DEADLINE', [7]);
    await m.tick(WEEK_BEFORE);
    const about = { editionId, kind: 'INACTIVE', days: [7], text, enrolmentId: planted.enrolmentId };
    if (sees === 'FORBIDDEN' || sees === 'SIGN_IN_NEEDED') {
      for (const query of Object.values(queries))
        expectDenied(await campus.as(persona).query(query, about), sees);
      const inputs = {
        changeMessageRule: { editionId, kind: 'WELCOME', isOn: true, days: [], texts: [] },
        sendMessage: { editionId, filter: {}, texts: [text], expectedCount: 2 },
        retryMessages: { editionId, messageIds: [] },
      };
      for (const [name, input] of Object.entries(inputs))
        expectDenied(await m.act(name as keyof typeof operations, input, persona), sees);
      return;
    }
    const count = sees === 'all' ? 2 : 1;
    expect(await m.log(editionId, {}, persona)).toMatchObject({
      totalCount: count,
      counts: [{ state: 'SENT', count }],
    });
    const audience = await m.ask('messageAudience', { editionId }, persona);
    expect(audience.data).toMatchObject({ messageAudience: { totalCount: count, silencedCount: 0 } });
    expect(JSON.stringify(audience.data).includes('Luis')).toBe(sees === 'all');
    const change = await m.act(
      'changeMessageRule',
      { editionId, kind: 'WELCOME', isOn: true, days: [], texts: [] },
      persona,
    );
    if (sees === 'all') expect(resultOf(change)).toMatchObject({ rules: { mayChange: true } });
    else expectDenied(change, 'FORBIDDEN');
    const sent = await m.act(
      'sendMessage',
      { editionId, filter: {}, texts: [text], expectedCount: count },
      persona,
    );
    expect(resultOf(sent)).toMatchObject({ __typename: 'MessageSent' });
    await m.write();
    expect((await m.log(editionId, { filter: { kind: 'ONE_OFF' } })).totalCount).toBe(count);
  });

  it('of another country are not seen by what is previewed, searched or retried either', async () => {
    const { editionId, groupId } = planted;
    const chloe = await m.enrol('chloe', editionId, groupId);
    await m.rule(editionId, 'BEFORE_DEADLINE', [7]);
    await m.tick('2027-03-24T11:00:00Z');
    await m.sql(`update message set state = 'failed'`);
    const previewed = await m.ask(
      'messagePreview',
      { editionId, kind: 'ONE_OFF', text, enrolmentId: chloe },
      'carla',
    );
    expect(previewed.data).toEqual({ messagePreview: null });
    for (const filter of [{ search: 'chlo' }, { personId: personOf('chloe').id }])
      expect((await m.log(editionId, { filter }, 'carla')).totalCount).toBe(0);
    const [failed] = (await m.log(editionId)).items;
    expectRefusal(
      await m.act('retryMessages', { editionId, messageIds: [failed?.id] }, 'carla'),
      'NOT_FOUND',
    );
    const filter = { country: 'CA' };
    expectRefusal(
      await m.act('sendMessage', { editionId, filter, texts: [text], expectedCount: 1 }, 'carla'),
      'NOBODY_MEANT',
    );
  });

  it('are previewed before a rule is switched on: whom it would reach, and whom not', async () => {
    const { editionId } = planted;
    const now = new Date();
    const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await m.sql(`update edition set ends_on = $2 where id = $1`, [editionId, day(5)]);
    await m.act('chooseReminders', { isOn: false }, 'luis');
    const preview = { editionId, kind: 'BEFORE_DEADLINE', days: [6] };
    try {
      expect((await m.ask('messageRulePreview', preview)).data).toMatchObject({
        messageRulePreview: {
          totalCount: 2,
          silencedCount: 1,
          items: [{ why: null }, { why: 'UNSUBSCRIBED', fullName: expect.stringContaining('Luis') }],
        },
      });
      expect((await m.ask('messageRulePreview', preview, 'marta')).data).toMatchObject({
        messageRulePreview: { totalCount: 1 },
      });
    } finally {
      await m.act('chooseReminders', { isOn: true }, 'luis');
    }
    expect(await m.log(editionId)).toMatchObject({ totalCount: 0 });
  });

  it('by hand go to those who were shown, or are refused when others are meant by now', async () => {
    const { editionId } = planted;
    const send = (expectedCount: number, filter: object = {}) =>
      m.act('sendMessage', { editionId, filter, texts: [text], expectedCount });
    expectRefusal(await send(1), 'AUDIENCE_CHANGED', { count: 2 });
    expectRefusal(await send(0, { search: 'nobody is called that' }), 'NOBODY_MEANT');
    expect((await m.log(editionId)).totalCount).toBe(0);
    await m.sql(`update enrolment set status = 'withdrawn' where id = $1`, [planted.enrolmentId]);
    expect(resultOf(await send(1))).toMatchObject({ __typename: 'MessageSent' });
    await m.write();
    const { items } = await m.log(editionId);
    expect(items).toMatchObject([{ kind: 'ONE_OFF', state: 'SENT', personId: personOf('luis').id }]);
    expect(items[0]?.body).toContain('Es en la sala 2.');
  });

  it('by hand are in one language from the greeting to the last line, that of their words', async () => {
    const { editionId, enrolmentId } = planted;
    await m.sql(`update person set locale = 'fr' where id = $1`, [personOf('ana').id]);
    try {
      await m.act('sendMessage', { editionId, filter: { search: 'ana' }, texts: [text], expectedCount: 1 });
      await m.write();
      const [mail] = await m.sql<{ locale: string }>(
        `select l.locale from mail l join message x on x.mail_id = l.id where x.enrolment_id = $1`,
        [enrolmentId],
      );
      expect(mail?.locale).toBe('es');
    } finally {
      await m.sql(`update person set locale = 'es' where id = $1`, [personOf('ana').id]);
    }
  });

  it('carry what people are called as text, in the body and in the heading', async () => {
    const { editionId, enrolmentId } = planted;
    await m.sql(`update person set given_names = '<b>Ana</b> {link}' where id = $1`, [personOf('ana').id]);
    try {
      const evil = {
        locale: 'es',
        subject: 'Hola\r\nBcc: all@example.org',
        body: '{given}\n\n<script>x</script>',
      };
      await m.act('sendMessage', {
        editionId,
        filter: { search: 'ana' },
        texts: [evil],
        expectedCount: 1,
      });
      await m.write();
      const [mail] = await m.sql<{ subject: string; html_body: string; text_body: string }>(
        `select l.* from mail l join message x on x.mail_id = l.id where x.enrolment_id = $1`,
        [enrolmentId],
      );
      expect(mail?.subject).toBe('Hola Bcc: all@example.org');
      expect(mail?.text_body).toContain('<b>Ana</b> {link}');
      expect(mail?.html_body).toContain('&lt;b&gt;Ana&lt;/b&gt; {link}');
      expect(mail?.html_body).not.toMatch(/<script|<b>/);
    } finally {
      await m.sql(`update person set given_names = 'Ana Lucía' where id = $1`, [personOf('ana').id]);
    }
  });

  it('say only what there is: a rule with a name nobody knows is refused', async () => {
    const { editionId } = planted;
    const change = (over: object) =>
      m.act('changeMessageRule', { editionId, kind: 'INACTIVE', isOn: true, days: [7], texts: [], ...over });
    expectRefusal(await change({ texts: [{ ...text, body: '{password}' }] }), 'PLACEHOLDER_UNKNOWN', {
      name: 'password',
    });
    expectRefusal(await change({ texts: [{ ...text, body: '{module}' }] }), 'PLACEHOLDER_UNKNOWN');
    expectRefusal(await change({ texts: [{ ...text, subject: ' ' }] }), 'INPUT_INVALID', {
      field: 'subject',
    });
    expectRefusal(await change({ texts: [{ ...text, body: 'x'.repeat(4_001) }] }), 'INPUT_INVALID');
    for (const days of [[], [0], [121], [1, 2, 3, 4, 5, 6]])
      expectRefusal(await change({ days }), 'INPUT_INVALID', { field: 'days' });
    expect(resultOf(await change({ days: [3, 14, 3], texts: [text] }))).toMatchObject({
      rules: {
        rules: expect.arrayContaining([
          expect.objectContaining({ kind: 'INACTIVE', days: [14, 3], isUsual: false }),
        ]),
      },
    });
    await m.sql(`update edition set closed_at = now() where id = $1`, [editionId]);
    expectRefusal(await change({}), 'EDITION_FROZEN');
  });

  it('tell an auditor who changed a rule and who wrote', async () => {
    const { editionId } = planted;
    await m.rule(editionId, 'WELCOME');
    await m.act(
      'sendMessage',
      { editionId, filter: { search: 'ana' }, texts: [text], expectedCount: 1 },
      'carla',
    );
    const events = await m.sql(
      `select action, country_code, detail ->> 'people' as people from audit_event where subject_id = $1 order by at, id`,
      [editionId],
    );
    expect(events).toEqual([
      { action: 'message-rule.changed', country_code: null, people: null },
      { action: 'message.sent', country_code: 'MX', people: '1' },
    ]);
  });
});

describe('the link that ends reminders', () => {
  const campus = testCampus();
  const m = messagesOf(campus);
  const luis = personOf('luis').id;
  const token = () => leaveToken(campus.server.config.secret, luis);
  const post = async (
    path: string,
    type = 'application/x-www-form-urlencoded',
    payload = 'List-Unsubscribe=One-Click',
  ) =>
    campus.server.app.inject({
      method: 'POST',
      url: `/unsubscribe/${path}`,
      headers: { 'content-type': type },
      payload,
    });
  const isOff = async () =>
    (await m.sql<{ is_off: boolean }>('select is_off from reminder_choice where person_id = $1', [luis]))[0]
      ?.is_off ?? false;

  it('changes nothing by being opened, for scanners open every link', async () => {
    const page = await campus.as('nobody').get(`/unsubscribe/${token()}`, { 'accept-language': 'fr-CA' });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<html lang="fr">');
    expect(page.body).toContain('Ne plus recevoir de rappels');
    expect(page.body).not.toContain('Luis');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(await isOff()).toBe(false);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'several parts',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--',
    ],
  ])(
    'works with one click and no session, sent as %s, twice as well as once, and back',
    async (_how, type, body) => {
      for (let times = 0; times < 2; times++) {
        expect((await post(token(), type, body)).statusCode).toBe(200);
        expect(await isOff()).toBe(true);
      }
      const mine = await campus.as('luis').query<{ reminderChoice: object }>('{ reminderChoice { isOn } }');
      expect(mine.data).toEqual({ reminderChoice: { isOn: false } });
      expect((await post(`${token()}/again`)).statusCode).toBe(200);
      expect(await isOff()).toBe(false);
    },
  );

  it('is good for the person it was made for, and for nobody else', async () => {
    const [, signature = ''] = token().split('.');
    const forged = [
      `${personOf('ana').id.replaceAll('-', '')}.${signature}`,
      leaveToken('another secret', luis),
      token().slice(0, -1),
      `${token()}.x`,
      'x',
    ];
    for (const one of forged) {
      expect((await post(one)).statusCode).toBe(404);
      expect((await campus.as('nobody').get(`/unsubscribe/${one}`)).status).toBe(404);
    }
    expect(await m.sql('select person_id from reminder_choice where is_off')).toEqual([]);
  });
});

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
