import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, type EnrolmentPlan } from '../support/plant.ts';
import { fieldWritten, screenSeen, screensOf, TestDevice } from '../support/work.ts';

const DAY = 86_400_000;

describe('work in a lesson', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const device = (persona: Persona = 'ana') => new TestDevice(campus.as(persona));
  const rows = async (text: string, id = enrolmentId) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, [id])).rows;
  const progress = (id = enrolmentId) =>
    rows(
      'select activity_id, status, screens, completed_at from activity_progress where enrolment_id = $1',
      id,
    );
  const values = () =>
    rows('select field_id, value from worksheet_value where enrolment_id = $1 order by field_id');
  /** A token of Ana's for work done at this moment. */
  const at = (moment: Date) => ({
    timeToken: timeToken(campus.server.config.secret, personOf('ana').id, moment),
  });

  it('counts a screen once, however often it is seen', async () => {
    const seen = screenSeen(enrolmentId, course.first, 'dos');
    const receipts = await device().record(seen, seen, seen);
    expect(receipts.map(({ isRecorded, isRepeat }) => [isRecorded, isRepeat])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
    expect(await progress()).toMatchObject([{ status: 'started', screens: ['dos'], completed_at: null }]);
  });

  it('completes the lesson when every core screen has been seen, in any order', async () => {
    const [uno, dos, tres] = screensOf(enrolmentId, 'first');
    await device().record(...[tres, uno].flatMap((one) => one ?? []));
    expect(await progress()).toMatchObject([{ status: 'started' }]);
    await device().record(...[dos].flatMap((one) => one ?? []));
    expect(await progress()).toMatchObject([{ status: 'completed', completed_at: expect.any(Date) }]);
  });

  it('of two writes to a field keeps the later one, whichever arrives first', async () => {
    const now = Date.now();
    const phone = device();
    await phone.send(phone.entry(fieldWritten(enrolmentId, 'risks', 'later'), at(new Date(now - 60_000))));
    const laptop = device();
    const receipts = (
      await laptop.send(
        laptop.entry(fieldWritten(enrolmentId, 'risks', 'earlier'), at(new Date(now - 120_000))),
      )
    ).data.recordWork.receipts;
    expect(receipts).toMatchObject([{ isRecorded: true, refusal: null }]);
    expect(await values()).toEqual([{ field_id: 'risks', value: 'later' }]);
    await laptop.send(laptop.entry(fieldWritten(enrolmentId, 'risks', 'latest'), at(new Date(now - 30_000))));
    expect(await values()).toEqual([{ field_id: 'risks', value: 'latest' }]);
  });

  it('of two writes on one device keeps the second, also when its clock was set back in between', async () => {
    const now = Date.now();
    const phone = device();
    const write = (value: string, moment: number) =>
      phone.entry(fieldWritten(enrolmentId, 'risks', value), at(new Date(moment)));
    const first = write('first', now - 60_000);
    await phone.send(first, write('second', now - 3_600_000));
    expect(await values()).toEqual([{ field_id: 'risks', value: 'second' }]);
    await phone.send(first);
    expect(await values()).toEqual([{ field_id: 'risks', value: 'second' }]);
    await phone.send(write('third', now - 7_200_000));
    expect(await values()).toEqual([{ field_id: 'risks', value: 'third' }]);
  });

  it('keeps what was written as it was written', async () => {
    const value = '  «Teléfonos» — 24 h <b>&amp;</b> \n 🌋 ñandú \t';
    await device().record(fieldWritten(enrolmentId, 'risks', value), fieldWritten(enrolmentId, 'phones', ''));
    expect(await values()).toEqual([
      { field_id: 'phones', value: '' },
      { field_id: 'risks', value },
    ]);
  });

  it.each([
    ['an unknown screen', () => screenSeen(enrolmentId, course.first, 'cuatro'), 'INPUT_INVALID'],
    ['an unknown field', () => fieldWritten(enrolmentId, 'hopes', 'x'), 'INPUT_INVALID'],
    [
      'a value beyond 2000 characters',
      () => fieldWritten(enrolmentId, 'risks', 'x'.repeat(2001)),
      'INPUT_INVALID',
    ],
    ['a value no database keeps', () => fieldWritten(enrolmentId, 'risks', 'a\u0000b'), 'INPUT_INVALID'],
    ['half a character', () => fieldWritten(enrolmentId, 'risks', 'a\ud800'), 'INPUT_INVALID'],
    ['an enrolment that is no id', () => screenSeen('mine', course.first, 'uno'), 'INPUT_INVALID'],
    ['an unknown enrolment', () => screenSeen(randomUUID(), course.first, 'uno'), 'NOT_FOUND'],
    ['an unknown activity', () => screenSeen(enrolmentId, randomUUID(), 'uno'), 'NOT_FOUND'],
    ['what is no lesson', () => screenSeen(enrolmentId, course.hopes, 'uno'), 'NOT_FOUND'],
    ['a lesson behind a gate', () => screenSeen(enrolmentId, course.only, 'aqui'), 'MODULE_CLOSED'],
  ])('is refused for %s', async (_name, work, refusal) => {
    expect(await device().record(work())).toMatchObject([{ isRecorded: false, refusal, isRepeat: false }]);
    expect(await progress()).toEqual([]);
    expect(await values()).toEqual([]);
  });

  it('behind a gate is refused while work at the gate is only begun', async () => {
    const phone = device();
    const [begun] = screensOf(enrolmentId, 'second');
    await phone.record(...screensOf(enrolmentId, 'first'), ...[begun].flatMap((one) => one ?? []));
    expect(await progress()).toMatchObject([{ status: 'completed' }, { status: 'started' }]);
    const receipts = await phone.record(
      screenSeen(enrolmentId, course.only, 'aqui'),
      fieldWritten(enrolmentId, 'phones', '112', course.only),
    );
    expect(receipts[0]).toMatchObject({ refusal: 'MODULE_CLOSED' });
    expect(receipts[1]?.isRecorded).toBe(false);
  });

  it('completes a lesson once: later visits move nothing', async () => {
    const phone = device();
    const hour = 3_600_000;
    const seen = (screen: string, hoursAgo: number) =>
      phone.entry(screenSeen(enrolmentId, course.first, screen), at(new Date(Date.now() - hoursAgo * hour)));
    await phone.send(seen('uno', 9), seen('dos', 8), seen('tres', 7));
    const [done] = await progress();
    expect(done?.completed_at).toEqual(expect.any(Date));
    await phone.send(seen('uno', 3), seen('tres', 2));
    expect(await progress()).toEqual([done]);
  });

  it('behind a gate is taken as soon as the gate is passed, in the same batch too', async () => {
    const receipts = await device().record(
      ...screensOf(enrolmentId, 'first'),
      ...screensOf(enrolmentId, 'second'),
      ...screensOf(enrolmentId, 'only'),
    );
    expect(receipts.filter(({ isRecorded }) => !isRecorded)).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['active', true],
    ['completed', true],
    ['on_hold', false],
    ['withdrawn', false],
    ['transferred', false],
    ['failed', false],
    ['expired', false],
  ])('of an enrolment that is %s is taken: %p', async (status, isTaken) => {
    const planted = await plantEnrolment(campus.server, 'ana', { status });
    const [receipt] = await device().record(screenSeen(planted.enrolmentId, course.first, 'uno'));
    expect(receipt?.refusal).toBe(isTaken ? null : 'ENROLMENT_NOT_ACTIVE');
  });

  it.each<[Persona, string | null]>([
    ['ana', null],
    ['luis', 'NOT_FOUND'],
    ['chloe', 'NOT_FOUND'],
    ['tomas', 'NOT_FOUND'],
    ['carla', 'NOT_FOUND'],
    ['lucia', 'NOT_FOUND'],
    ['admin', 'NOT_FOUND'],
  ])('of Ana by %s: %p', async (persona, refusal) => {
    const phone = device(persona);
    const receipts = await phone.record(
      screenSeen(enrolmentId, course.first, 'uno'),
      fieldWritten(enrolmentId, 'risks', 'x'),
    );
    expect(receipts.map((one) => one.refusal)).toEqual([refusal, refusal]);
    expect(await progress()).toHaveLength(refusal ? 0 : 1);
  });

  it('is one statement an entry, one a batch and the session, for a repeat too', async () => {
    const phone = device();
    await phone.record(screenSeen(enrolmentId, course.first, 'uno'));
    const entries = [
      phone.entry(screenSeen(enrolmentId, course.first, 'dos')),
      phone.entry(fieldWritten(enrolmentId, 'risks', 'x')),
    ];
    await campus.expectQueries(4, () => phone.send(...entries));
    await campus.expectQueries(4, () => phone.send(...entries));
  });

  describe('after the deadline', () => {
    /** `YYYY-MM-DD` some days from now, in UTC. */
    const dayFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
    const refusalOf = async (plan: EnrolmentPlan, moment: Date | null) => {
      const planted = await plantEnrolment(campus.server, 'ana', plan);
      // Her devices were silent: what is kept because one was in contact has a spec of its own.
      await campus.server.sql.query('delete from journal_device where person_id = $1', [personOf('ana').id]);
      const phone = device();
      const entry = phone.entry(
        screenSeen(planted.enrolmentId, course.first, 'uno'),
        moment ? at(moment) : {},
      );
      return (await phone.send(entry)).data.recordWork.receipts[0]?.refusal;
    };

    it.each([
      ['is taken on the last day', { endsOn: dayFromNow(0), timeZone: 'Etc/GMT+12' }, 0, null],
      ['is refused when it was done after it', { endsOn: dayFromNow(-2) }, 0, 'EDITION_CLOSED'],
      [
        'is taken when it was done before it and arrives within seven days',
        { endsOn: dayFromNow(-3) },
        6,
        null,
      ],
      ['is refused when it arrives later than that', { endsOn: dayFromNow(-9) }, 20, 'EDITION_CLOSED'],
      [
        'is refused when the edition has been closed',
        { endsOn: dayFromNow(-2), isFrozen: true },
        6,
        'EDITION_CLOSED',
      ],
      [
        'is refused when the edition has been closed before it',
        { endsOn: dayFromNow(9), isFrozen: true },
        0,
        'EDITION_CLOSED',
      ],
      ['does not exist without an end', { endsOn: null }, 0, null],
    ])('%s', async (_name, plan, daysAgo, refusal) => {
      expect(await refusalOf(plan, daysAgo ? new Date(Date.now() - daysAgo * DAY) : null)).toBe(refusal);
    });

    it('is judged by the day of the group’s zone', async () => {
      const endsOn = dayFromNow(-1);
      // 00:30 UTC after the last day: already over in UTC, still the evening of the last day in Mexico.
      const moment = new Date(`${dayFromNow(0)}T00:30:00Z`);
      if (moment.getTime() > Date.now()) moment.setTime(Date.now());
      expect(await refusalOf({ endsOn, timeZone: 'UTC' }, moment)).toBe('EDITION_CLOSED');
      expect(await refusalOf({ endsOn, timeZone: 'America/Mexico_City' }, moment)).toBe(null);
    });

    it('is not helped by a clock or a token of somebody else', async () => {
      const planted = await plantEnrolment(campus.server, 'ana', { endsOn: dayFromNow(-2) });
      const forLuis = timeToken(
        campus.server.config.secret,
        personOf('luis').id,
        new Date(Date.now() - 5 * DAY),
      );
      const forged = `${(Date.now() - 5 * DAY).toString(36)}.${'A'.repeat(27)}`;
      for (const token of [forLuis, forged, 'nonsense', '']) {
        const phone = device();
        const entry = phone.entry(screenSeen(planted.enrolmentId, course.first, 'uno'), { timeToken: token });
        expect((await phone.send(entry)).data.recordWork.receipts[0]?.refusal).toBe('EDITION_CLOSED');
      }
    });
  });
});
