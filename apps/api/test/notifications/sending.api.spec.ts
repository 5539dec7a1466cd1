import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { messagesOf, operations, queries } from '../support/messages.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';

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
    const named = async (order: object) =>
      (
        await m.ask<{ messageAudience: { items: { fullName: string }[] } }>('messageAudience', {
          editionId,
          ...order,
        })
      ).data.messageAudience.items.map(({ fullName }) => fullName.split(' ')[0]);
    expect(await named({ sort: 'NAME' })).toEqual(['Luis', 'Ana']);
    expect(await named({ sort: 'NAME', isDescending: true })).toEqual(['Ana', 'Luis']);
    // Those who were ticked in the roster, and nobody else.
    const ticked = { filter: { enrolmentIds: [planted.enrolmentId] } };
    expect(await named({ sort: 'NAME', ...ticked })).toHaveLength(1);
    expect(await named({ sort: 'NAME', filter: { enrolmentIds: ['nobody'] } })).toEqual([]);
    expectRefusal(await send(1), 'AUDIENCE_CHANGED', { count: 2 });
    expectRefusal(await send(0, { search: 'nobody is called that' }), 'NOBODY_MEANT');
    expect((await m.log(editionId)).totalCount).toBe(0);
    await m.holdAndRelease(planted.enrolmentId);
    expect(await named({ sort: 'NAME' })).toEqual(['Luis', 'Ana']);
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

  it('are rules that two may change at once: a switch leaves the words, words over other words are refused', async () => {
    const { editionId } = planted;
    const find = async () => {
      const { data } = await m.ask('messageRules', { editionId });
      const { rules } = (data as { messageRules: { rules: { kind: string; version: string }[] } })
        .messageRules;
      return rules.find(({ kind }) => kind === 'INACTIVE');
    };
    const change = (over: object) => m.act('changeMessageRule', { editionId, kind: 'INACTIVE', ...over });
    const opened = (await find())?.version;
    expect(resultOf(await change({ texts: [text], days: [9], basedOn: opened })).code).toBeUndefined();
    expect(resultOf(await change({ isOn: true })).code).toBeUndefined();
    expect(await find()).toMatchObject({ isOn: true, days: [9], isUsual: false });
    expectRefusal(await change({ texts: [], basedOn: opened }), 'RULE_CHANGED');
    expectRefusal(await change({ texts: [], basedOn: '' }), 'RULE_CHANGED');
    expect(await find()).toMatchObject({ isOn: true, days: [9], isUsual: false });
    expect(resultOf(await change({ texts: [], basedOn: (await find())?.version })).code).toBeUndefined();
    expect(await find()).toMatchObject({ isOn: true, days: [9], isUsual: true });
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
