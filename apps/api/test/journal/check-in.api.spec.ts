import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { plantWorkshop, record, rowOf, type Workshop } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';
import { type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { personOf } from '../support/personas.ts';
import { TestDevice } from '../support/work.ts';

describe('marks made at a door come by the journal', () => {
  const campus = testCampus();
  let shop: Workshop;
  let phone: TestDevice;

  beforeEach(async () => {
    shop = await plantWorkshop(campus.server);
    phone = new TestDevice(campus.as('carla'));
  });

  const halfDayId = () => shop.opening.halfDays[0] ?? '';
  const takenBy = (persona: DemoKey) => personOf(persona).id;
  const marked = (more: object = {}, persona: DemoKey = 'carla') => ({
    attendanceTaken: {
      id: randomUUID(),
      takenBy: takenBy(persona),
      enrolmentId: shop.ana,
      halfDayId: halfDayId(),
      presence: 'WHOLE',
      evidence: 'MANUAL',
      ...more,
    },
  });
  const noted = (more: object = {}) => ({
    walkInNoted: {
      id: randomUUID(),
      takenBy: takenBy('carla'),
      groupId: shop.mexico,
      halfDayId: halfDayId(),
      name: 'Eva Paz',
      presence: 'WHOLE',
      ...more,
    },
  });
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const entriesOf = (enrolmentId: string) =>
    rows(
      'select presence, recorded_by, device_id from attendance_entry where enrolment_id = $1 order by said_at',
      [enrolmentId],
    );
  const receipts = async (device: TestDevice, ...work: Record<string, unknown>[]) =>
    (await device.record(...work)).map(({ refusal }) => refusal);

  it('are recorded in the name of the person who took them, with a receipt, and once', async () => {
    const batch = [phone.entry(marked()), phone.entry(noted())];
    const answer = await phone.send(...batch);
    expect(answer.data.recordWork.receipts).toEqual([
      { sequence: 1, isRecorded: true, refusal: null, isRepeat: false },
      { sequence: 2, isRecorded: true, refusal: null, isRepeat: false },
    ]);
    const again = await Promise.all([phone.send(...batch), phone.send(...batch)]);
    for (const { data } of again)
      expect(data.recordWork.receipts).toMatchObject([
        { isRecorded: true, isRepeat: true },
        { isRecorded: true, isRepeat: true },
      ]);
    expect(await entriesOf(shop.ana)).toEqual([
      { presence: 'whole', recorded_by: takenBy('carla'), device_id: phone.deviceId },
    ]);
    expect(await rows('select name from attendance_walk_in where half_day_id = $1', [halfDayId()])).toEqual([
      { name: 'Eva Paz' },
    ]);
    expect(await rowOf(campus.as('carla'), shop, shop.ana)).toMatchObject({ presentMinutes: 180 });
    expect(
      await rows('select detail from audit_event where action = $1 and subject_id = $2', [
        'attendance.recorded',
        shop.opening.id,
      ]),
    ).toEqual([{ detail: { entries: 1, evidence: ['manual'] } }]);
  });

  it('are of the moment they were made, however late they come', async () => {
    const { data } = await phone.send(phone.entry(marked({ presence: 'ABSENT' })));
    const { timeToken, serverTime } = data.recordWork;
    const mark = marked();
    await phone.send(phone.entry(mark, { timeToken, elapsedMs: 0 }));
    expect(
      await rows('select said_at from attendance_entry where id = $1', [mark.attendanceTaken.id]),
    ).toEqual([{ said_at: new Date(serverTime) }]);
  });

  it.each<[string, () => Record<string, unknown>, string]>([
    ['a person nobody knows', () => marked({ enrolmentId: randomUUID() }), 'NOT_FOUND'],
    ['a person of another country', () => marked({ enrolmentId: shop.luis }), 'NOT_FOUND'],
    ['a code that was made up', () => marked({ evidence: 'QR', code: '0000000000000000' }), 'INPUT_INVALID'],
    ['a part without minutes', () => marked({ presence: 'PART' }), 'INPUT_INVALID'],
    ['an id that is none', () => marked({ id: 'mine' }), 'INPUT_INVALID'],
    ['a walk-in without a name', () => noted({ name: ' ' }), 'INPUT_INVALID'],
    ['a walk-in of another group', () => noted({ groupId: shop.costaRica }), 'NOT_FOUND'],
  ])(
    'are refused where attendance refuses them: %s, and what comes after is recorded',
    async (_, bad, code) => {
      expect(await receipts(phone, bad(), marked())).toEqual([code, null]);
      expect(await entriesOf(shop.ana)).toHaveLength(1);
    },
  );

  it('are refused to the next person at the same device, and recorded when the first is back', async () => {
    const mark = phone.entry(marked());
    const next = new TestDevice(campus.as('lucia'), phone.deviceId);
    expect((await next.send(mark)).data.recordWork).toMatchObject({
      personId: takenBy('lucia'),
      receipts: [{ isRecorded: false, refusal: 'NOT_FOUND' }],
    });
    expect(await entriesOf(shop.ana)).toEqual([]);
    expect((await phone.send(mark)).data.recordWork.receipts).toMatchObject([
      { isRecorded: true, isRepeat: false },
    ]);
  });

  it('are refused to those who take no attendance', async () => {
    const own = new TestDevice(campus.as('luis'));
    expect(await receipts(own, marked({}, 'luis'))).toEqual(['NOT_FOUND']);
  });

  it('are one with what an older client has sent under the same ids, whatever happened since', async () => {
    const { attendanceTaken } = marked();
    const { walkInNoted } = noted();
    const { takenBy: _by, ...entry } = attendanceTaken;
    const { takenBy: _too, ...walkIn } = walkInNoted;
    await record(campus.as('carla'), [entry], { walkIns: [{ ...walkIn, elapsedMs: 0 }] });
    await campus.server.sql.query('update live_session set cancelled_at = now() where id = $1', [
      shop.opening.id,
    ]);
    expect(await receipts(phone, { attendanceTaken }, { walkInNoted })).toEqual([null, null]);
    expect(await entriesOf(shop.ana)).toHaveLength(1);
    expect(await rows('select from attendance_walk_in where id = $1', [walkIn.id])).toHaveLength(1);
  });

  it('are nobody’s study', async () => {
    await phone.record(marked());
    expect(await rows('select from taken_entry where person_id = $1', [takenBy('carla')])).toEqual([]);
  });
});
