import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { occurredAt, timeToken } from '@campus/platform/auth/time-token.ts';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { fieldWritten, screenSeen, screensOf, TestDevice, type ReceiptData } from '../support/work.ts';

describe('the journal', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const device = (persona: Persona = 'ana', id?: string) => new TestDevice(campus.as(persona), id);
  const rows = async (text: string, values: unknown[] = [enrolmentId]) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const screensSeen = async () =>
    (await rows('select screens from activity_progress where enrolment_id = $1'))[0]?.screens;
  const values = () =>
    rows('select field_id, value from worksheet_value where enrolment_id = $1 order by field_id');
  const receiptsOf = (deviceId: string) =>
    rows(
      'select sequence::int, kind, refusal from journal_receipt where device_id = $1 order by sequence, person_id',
      [deviceId],
    );
  const repeats = (receipts: ReceiptData[]) => receipts.map(({ isRepeat }) => isRepeat);

  it('acknowledges each entry, recorded or refused', async () => {
    const phone = device();
    const answer = await phone.send(
      phone.entry(screenSeen(enrolmentId, course.first, 'uno')),
      phone.entry(screenSeen(enrolmentId, course.first, 'cuatro')),
      phone.entry(fieldWritten(enrolmentId, 'risks', 'x')),
    );
    expect(answer.data.recordWork.receipts).toEqual([
      { sequence: 1, isRecorded: true, refusal: null, isRepeat: false },
      { sequence: 2, isRecorded: false, refusal: 'INPUT_INVALID', isRepeat: false },
      { sequence: 3, isRecorded: true, refusal: null, isRepeat: false },
    ]);
    expect(await receiptsOf(phone.deviceId)).toEqual([
      { sequence: 1, kind: 'screenSeen', refusal: null },
      { sequence: 2, kind: 'screenSeen', refusal: 'INPUT_INVALID' },
      { sequence: 3, kind: 'fieldWritten', refusal: null },
    ]);
  });

  it('tells a repeat what it told the first, and does nothing again', async () => {
    const phone = device();
    const batch = [
      phone.entry(screenSeen(enrolmentId, course.first, 'uno')),
      phone.entry(screenSeen(enrolmentId, course.only, 'aqui')),
      phone.entry(fieldWritten(enrolmentId, 'risks', 'first')),
    ];
    const first = (await phone.send(...batch)).data.recordWork.receipts;
    await phone.record(
      fieldWritten(enrolmentId, 'risks', 'second'),
      screenSeen(enrolmentId, course.first, 'dos'),
    );
    const second = (await phone.send(...batch)).data.recordWork.receipts;
    expect(second).toEqual(first.map((receipt) => ({ ...receipt, isRepeat: true })));
    expect(await values()).toEqual([{ field_id: 'risks', value: 'second' }]);
    expect(await rows('select last_screen from activity_progress where enrolment_id = $1')).toEqual([
      { last_screen: 'dos' },
    ]);
    expect(await receiptsOf(phone.deviceId)).toHaveLength(5);
  });

  it('keeps to the first answer also when the reason for a refusal is gone, or the repeat says something else', async () => {
    const phone = device();
    const early = phone.entry(screenSeen(enrolmentId, course.only, 'aqui'));
    await phone.send(early);
    await device().passGate(enrolmentId);
    expect((await phone.send(early)).data.recordWork.receipts).toMatchObject([
      { refusal: 'MODULE_CLOSED', isRepeat: true },
    ]);
    const other = { ...early, screenSeen: screenSeen(enrolmentId, course.first, 'uno').screenSeen };
    expect((await phone.send(other)).data.recordWork.receipts).toMatchObject([
      { refusal: 'MODULE_CLOSED', isRepeat: true },
    ]);
  });

  it('records a batch once when it arrives on many connections at the same moment', async () => {
    const phone = device();
    const batch = [
      ...screensOf(enrolmentId, 'first').map((work) => phone.entry(work)),
      phone.entry(fieldWritten(enrolmentId, 'risks', 'once')),
      phone.entry(screenSeen(enrolmentId, course.only, 'aqui')),
    ];
    const answers = await Promise.all(Array.from({ length: 8 }, () => phone.send(...batch)));
    const receipts = answers.map((answer) => answer.data.recordWork.receipts);
    for (const [at, entry] of batch.entries()) {
      const told = receipts.map((one) => one[at]);
      expect(told.filter((one) => one?.isRepeat === false)).toHaveLength(1);
      expect(new Set(told.map((one) => `${one?.sequence} ${one?.refusal}`))).toEqual(
        new Set([`${entry.sequence} ${at === batch.length - 1 ? 'MODULE_CLOSED' : null}`]),
      );
    }
    expect(await receiptsOf(phone.deviceId)).toHaveLength(batch.length);
    expect(await screensSeen()).toEqual(['uno', 'dos', 'tres']);
  });

  it('acknowledges what was stored before a failure, and takes the rest when it comes again', async () => {
    await rows(
      `create function fail_on_boom() returns trigger language plpgsql as $$
       begin if new.value = 'boom' then raise exception 'the disk is full' using errcode = '53100'; end if; return new; end $$`,
      [],
    );
    await rows(
      `create trigger fails before insert or update on worksheet_value for each row execute function fail_on_boom()`,
      [],
    );
    const phone = device();
    const batch = [
      phone.entry(fieldWritten(enrolmentId, 'phones', 'before')),
      phone.entry(fieldWritten(enrolmentId, 'risks', 'boom')),
      phone.entry(screenSeen(enrolmentId, course.first, 'uno')),
    ];
    const partly = await phone.send(...batch);
    expect(partly.data.recordWork.receipts).toEqual([
      { sequence: 1, isRecorded: true, refusal: null, isRepeat: false },
    ]);
    expect(await receiptsOf(phone.deviceId)).toHaveLength(1);
    expect(await screensSeen()).toBeUndefined();
    const none = await phone.send(...batch.slice(1));
    expect([none.status, none.codes]).toEqual([500, ['INTERNAL']]);
    expect(none.body).not.toContain('disk');

    await rows('drop trigger fails on worksheet_value', []);
    const rest = await phone.send(...batch);
    expect(repeats(rest.data.recordWork.receipts)).toEqual([true, false, false]);
    expect(await values()).toEqual([
      { field_id: 'phones', value: 'before' },
      { field_id: 'risks', value: 'boom' },
    ]);
  });

  it('refuses for good what no table can hold, and goes on', async () => {
    await rows(
      `create function fail_as_data() returns trigger language plpgsql as $$
       begin if new.value = 'bad' then raise exception 'no such number' using errcode = '22003'; end if; return new; end $$`,
      [],
    );
    await rows(
      `create trigger refuses before insert on worksheet_value for each row execute function fail_as_data()`,
      [],
    );
    const phone = device();
    const receipts = await phone.record(
      fieldWritten(enrolmentId, 'risks', 'bad'),
      screenSeen(enrolmentId, course.first, 'uno'),
    );
    await rows('drop trigger refuses on worksheet_value', []);
    expect(receipts.map((receipt) => receipt.refusal)).toEqual(['INPUT_INVALID', null]);
  });

  it.each(['23503', '23505', '23514'])(
    'never refuses for good what a constraint %s keeps out: the device keeps it, and it is taken when it can be',
    async (code) => {
      await rows(
        `create function fail_as_constraint() returns trigger language plpgsql as $$
         begin if new.value = 'kept' then raise exception 'a constraint' using errcode = '${code}'; end if; return new; end $$`,
        [],
      );
      await rows(
        `create trigger constrains before insert on worksheet_value for each row execute function fail_as_constraint()`,
        [],
      );
      const phone = device();
      const batch = [
        phone.entry(screenSeen(enrolmentId, course.first, 'uno')),
        phone.entry(fieldWritten(enrolmentId, 'risks', 'kept')),
      ];
      try {
        expect((await phone.send(...batch)).data.recordWork.receipts).toMatchObject([{ sequence: 1 }]);
        expect((await phone.send(...batch.slice(1))).status).toBe(500);
        expect(await receiptsOf(phone.deviceId)).toHaveLength(1);
      } finally {
        await rows('drop function fail_as_constraint cascade', []);
      }
      expect((await phone.send(...batch)).data.recordWork.receipts).toMatchObject([
        { isRecorded: true, isRepeat: true },
        { isRecorded: true, isRepeat: false },
      ]);
      expect(await values()).toEqual([{ field_id: 'risks', value: 'kept' }]);
    },
  );

  it('keeps the journals of two people on one device apart', async () => {
    const chloe = await plantEnrolment(campus.server, 'chloe');
    const shared = randomUUID();
    const [ofAna, ofChloe] = [device('ana', shared), device('chloe', shared)];
    const first = await ofAna.record(screenSeen(enrolmentId, course.first, 'uno'));
    const second = await ofChloe.record(screenSeen(chloe.enrolmentId, course.first, 'dos'));
    expect([...repeats(first), ...repeats(second)]).toEqual([false, false]);
    expect(await receiptsOf(shared)).toHaveLength(2);
    // What Ana left on the device is not Chloé's to send.
    const foreign = await device('chloe', shared).send({
      sequence: 2,
      elapsedMs: 0,
      ...fieldWritten(enrolmentId, 'risks', 'not mine'),
    });
    expect(foreign.data.recordWork.receipts).toMatchObject([{ refusal: 'NOT_FOUND' }]);
    expect(await values()).toEqual([]);
  });

  it('goes by the server’s clock: a token and the time since, never the future', async () => {
    const { secret } = campus.server.config;
    const before = Date.now();
    const start = new Date(before - 3_600_000);
    const token = timeToken(secret, personOf('ana').id, start);
    const phone = device();
    await phone.send(
      phone.entry(fieldWritten(enrolmentId, 'risks', 'x'), { timeToken: token, elapsedMs: 60_000 }),
      phone.entry(fieldWritten(enrolmentId, 'phones', 'y'), { timeToken: token, elapsedMs: 1e15 }),
    );
    const [risks, phones] = (
      await rows('select occurred_at from worksheet_value where enrolment_id = $1 order by field_id desc')
    ).map((row) => (row.occurred_at as Date).getTime());
    expect(risks).toBe(
      occurredAt({ secret, previousSecret: null }, personOf('ana').id, token, 60_000, new Date()).getTime(),
    );
    expect(phones).toBeGreaterThanOrEqual(before);
    expect(phones).toBeLessThanOrEqual(Date.now());
  });

  it('gives a token for the work to come', async () => {
    const { recordWork } = (
      await device().send({ sequence: 1, elapsedMs: 0, ...screenSeen(enrolmentId, course.first, 'uno') })
    ).data;
    const moment = occurredAt(campus.server.config, personOf('ana').id, recordWork.timeToken, 0, new Date());
    expect(moment.toISOString()).toBe(recordWork.serverTime);
  });

  const one = () => screenSeen(enrolmentId, course.first, 'uno');
  it.each([
    ['no entry', () => ({ entries: [] }), 'entries'],
    [
      'more than fifty',
      () => ({
        entries: Array.from({ length: 51 }, (_, i) => ({ sequence: i + 1, elapsedMs: 0, ...one() })),
      }),
      'entries',
    ],
    [
      'a sequence twice',
      () => ({ entries: [1, 1].map((sequence) => ({ sequence, elapsedMs: 0, ...one() })) }),
      'sequence',
    ],
    [
      'disorder',
      () => ({ entries: [2, 1].map((sequence) => ({ sequence, elapsedMs: 0, ...one() })) }),
      'sequence',
    ],
    [
      'a device that is no uuid',
      () => ({ deviceId: 'my phone', entries: [{ sequence: 1, elapsedMs: 0, ...one() }] }),
      'deviceId',
    ],
  ])('refuses a batch with %s as a whole', async (_name, input, field) => {
    const answer = await campus
      .as('ana')
      .query(
        `mutation ($input: RecordWorkInput!) { recordWork(input: $input) { __typename ... on Refusal { code params } } }`,
        { input: { deviceId: randomUUID(), ...input() } },
      );
    expectRefusal(answer, 'INPUT_INVALID', { field });
    expect(await screensSeen()).toBeUndefined();
  });

  it('takes fifty entries at once', async () => {
    const receipts = await device().record(
      ...Array.from({ length: 50 }, (_, i) => fieldWritten(enrolmentId, 'risks', String(i))),
    );
    expect(receipts.filter(({ isRecorded }) => isRecorded)).toHaveLength(50);
    expect(await values()).toEqual([{ field_id: 'risks', value: '49' }]);
  });

  it.each([
    ['nothing', {}],
    [
      'two things',
      { ...screenSeen(randomUUID(), course.first, 'uno'), quizFinished: { attemptId: randomUUID() } },
    ],
  ])('refuses an entry that says %s', async (_name, work) => {
    expect(await device().record(work)).toMatchObject([{ refusal: 'INPUT_INVALID', isRecorded: false }]);
  });

  it('is for everybody signed in', async () => {
    expectDenied(await device('nobody').send({ sequence: 1, elapsedMs: 0, ...one() }), 'SIGN_IN_NEEDED');
  });
});
