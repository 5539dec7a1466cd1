import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { path, played, readScenario, toDry, toWet, type Played } from '../support/scenario.ts';
import { TestDevice } from '../support/work.ts';

const [waits, asks, walks] = [path('bridge.wait'), path('bridge.ask'), path('bridge.ask', 'ford.walk')];
const ropes = path('bridge.ask', 'ford.rope');

describe('playing a scenario', () => {
  const campus = testCampus();
  let enrolmentId: string;
  let phone: TestDevice;
  let attemptId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    phone = new TestDevice(campus.as('ana'));
    attemptId = randomUUID();
    await phone.passGate(enrolmentId);
  });

  const read = async () => (await readScenario(campus.as('ana'), enrolmentId)).data.scenario;
  const rows = async (text: string, values: unknown[] = [enrolmentId]) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const decisions = () =>
    rows(
      `select d.step, d.node || '.' || d.choice as name from scenario_decision d join scenario_attempt a on a.id = d.attempt_id
        where a.enrolment_id = $1 order by a.started_at, a.id, d.step`,
    );
  const play = async (steps: typeof waits, more: Partial<Played> = {}) => {
    const [receipt] = await phone.record(played(enrolmentId, steps, { attemptId, ...more }));
    return receipt?.refusal ?? null;
  };

  it('starts with the first decision', async () => {
    expect(await play(waits)).toBeNull();
    expect(await read()).toMatchObject({
      state: 'STARTED',
      attempts: [{ id: attemptId, path: waits, ending: null, isDebriefRead: false }],
    });
  });

  it('adds what is new in a longer path, and nothing when a path says less than is known', async () => {
    for (const steps of [asks, walks, asks, walks]) expect(await play(steps)).toBeNull();
    expect(await decisions()).toEqual([
      { step: 1, name: 'bridge.ask' },
      { step: 2, name: 'ford.walk' },
    ]);
  });

  it('knows the ending it has come to', async () => {
    await play(toDry);
    expect(await read()).toMatchObject({ state: 'STARTED', attempts: [{ ending: 'dry' }] });
  });

  it('is completed when the debrief has been read at an ending', async () => {
    await play(toDry);
    await play(toDry, { isDebriefRead: true });
    expect(await read()).toMatchObject({ state: 'COMPLETED', attempts: [{ isDebriefRead: true }] });
    expect(
      await rows(
        `select score, is_passed, completed_at is not null as done from activity_progress where enrolment_id = $1 and activity_id = $2`,
        [enrolmentId, course.river],
      ),
    ).toEqual([{ score: null, is_passed: null, done: true }]);
  });

  it('takes no debrief for read before an ending', async () => {
    await play(walks, { isDebriefRead: true });
    expect(await read()).toMatchObject({ state: 'STARTED', attempts: [{ isDebriefRead: false }] });
  });

  it('stays completed, and its debrief read, whatever comes after', async () => {
    await play(toDry, { isDebriefRead: true });
    await play(toDry);
    await play(waits);
    await play(toWet, { attemptId: randomUUID() });
    const scenario = await read();
    expect(scenario?.state).toBe('COMPLETED');
    expect(scenario?.attempts.find(({ id }) => id === attemptId)).toMatchObject({
      isDebriefRead: true,
      ending: 'dry',
    });
  });

  it('counts an entry once when it is sent again', async () => {
    const entry = phone.entry(played(enrolmentId, toDry, { attemptId, isDebriefRead: true }));
    const answers = await Promise.all([phone.send(entry), phone.send(entry), phone.send(entry)]);
    const receipts = answers.flatMap((answer) => answer.data.recordWork.receipts);
    expect(receipts.map(({ refusal }) => refusal)).toEqual([null, null, null]);
    expect(receipts.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await decisions()).toHaveLength(2);
  });

  it.each<[string, Partial<Played>]>([
    ['no decision', { path: [] }],
    ['more decisions than any scenario has', { path: Array.from({ length: 41 }, () => waits).flat() }],
    ['a path that starts elsewhere', { path: path('village.school') }],
    ['a choice there is not', { path: path('bridge.jump') }],
    ['a choice of the object', { path: path('bridge.constructor') }],
    ['a choice that was not offered', { path: path('bridge.cross', 'village.tents') }],
    ['a path beyond its ending', { path: [...toDry, ...path('dry.again')] }],
    ['text no table holds', { path: path('bridge.wa\u0000it') }],
    ['an attempt without a uuid', { attemptId: 'first' }],
    ['a fork from no uuid', { forkedFrom: 'first', forkedAt: 1 }],
    ['a fork from nothing', { forkedAt: 1 }],
    ['a fork before the start', { forkedFrom: randomUUID(), forkedAt: -1 }],
    ['an attempt without a decision of its own', { forkedFrom: randomUUID(), forkedAt: 2 }],
    ['a fork beyond the path', { forkedFrom: randomUUID(), forkedAt: 3 }],
  ])('refuses %s, and keeps nothing of it', async (_name, more) => {
    expect(await play(toDry, more)).toBe('INPUT_INVALID');
    expect(await read()).toMatchObject({ state: 'NOT_STARTED', attempts: [] });
  });

  it('refuses an attempt forked from itself', async () => {
    expect(await play(toDry, { forkedFrom: attemptId.toUpperCase(), forkedAt: 1 })).toBe('INPUT_INVALID');
  });

  it('knows an attempt by its uuid however it is written', async () => {
    await play(asks, { attemptId: attemptId.toUpperCase() });
    await play(walks);
    expect((await read())?.attempts).toMatchObject([{ id: attemptId, path: walks }]);
  });

  it('behind a gate is refused', async () => {
    const fresh = await plantEnrolment(campus.server, 'ana');
    expect(await play(waits, { enrolmentId: fresh.enrolmentId })).toBe('MODULE_CLOSED');
  });

  it('after the edition has closed is refused', async () => {
    await campus.server.sql.query(
      `update edition set closed_at = now() where id = (select edition_id from enrolment where id = $1)`,
      [enrolmentId],
    );
    expect(await play(waits)).toBe('EDITION_CLOSED');
    expect((await read())?.attempts).toEqual([]);
  });

  it('that was done before the deadline counts when it arrives after it', async () => {
    const planted = await plantEnrolment(campus.server, 'ana');
    const silent = new TestDevice(campus.as('ana'));
    await phone.passGate(planted.enrolmentId);
    await campus.server.sql.query(
      `update edition set ends_on = (now() - interval '2 days')::date, starts_on = '2020-01-01' where id = $1`,
      [planted.editionId],
    );
    // It has written nothing since, and nobody was in contact: else it would not be believed.
    await campus.server.sql.query('delete from journal_device where person_id = $1', [personOf('ana').id]);
    const at = (daysAgo: number) => ({
      timeToken: timeToken(
        campus.server.config.secret,
        personOf('ana').id,
        new Date(Date.now() - daysAgo * 86_400_000),
      ),
    });
    const answer = await silent.send(
      silent.entry(played(planted.enrolmentId, waits, { attemptId }), at(4)),
      silent.entry(played(planted.enrolmentId, toDry, { attemptId }), at(0)),
    );
    expect(answer.data.recordWork.receipts.map(({ refusal }) => refusal)).toEqual([null, 'EDITION_CLOSED']);
    const scenario = (await readScenario(campus.as('ana'), planted.enrolmentId)).data.scenario;
    expect(scenario?.attempts).toMatchObject([{ path: waits }]);
  });

  it('at what is no scenario is not found', async () => {
    expect(await play(waits, { activityId: course.quiz })).toBe('NOT_FOUND');
  });

  it('never touches an attempt of another enrolment, nor begins one from it', async () => {
    await play(waits);
    const other = await plantEnrolment(campus.server, 'luis');
    const device = new TestDevice(campus.as('luis'));
    await device.passGate(other.enrolmentId);
    const refusals = (
      await device.record(
        played(other.enrolmentId, toDry, { attemptId, isDebriefRead: true }),
        played(other.enrolmentId, waits, { attemptId }),
        played(other.enrolmentId, asks, { attemptId }),
        played(other.enrolmentId, toDry, { forkedFrom: attemptId, forkedAt: 1 }),
      )
    ).map(({ refusal }) => refusal);
    expect(refusals).toEqual(Array(4).fill('NOT_FOUND'));
    expect(await decisions()).toEqual([{ step: 1, name: 'bridge.wait' }]);
    expect(await rows('select from scenario_attempt where enrolment_id = $1', [other.enrolmentId])).toEqual(
      [],
    );
  });

  it('keeps what was decided: the database refuses to have it changed', async () => {
    await play(waits);
    await expect(rows(`update scenario_decision set choice = 'cross'`, [])).rejects.toMatchObject({
      code: '23001',
    });
  });

  describe('in two windows that decide otherwise', () => {
    const attempts = async () =>
      ((await read())?.attempts ?? []).map(({ id, forkedFrom, forkedAt, path: steps }) => ({
        id,
        forkedFrom,
        forkedAt,
        end: `${steps.length}. ${steps.at(-1)?.choice}`,
      }));

    it('makes the second an attempt of its own, which its later entries find', async () => {
      for (const steps of [asks, walks, ropes, path('bridge.ask', 'ford.rope', 'village.tents')])
        expect(await play(steps)).toBeNull();
      const found = await attempts();
      expect(found).toHaveLength(2);
      expect(found).toEqual(
        expect.arrayContaining([
          { id: attemptId, forkedFrom: null, forkedAt: 0, end: '2. walk' },
          expect.objectContaining({ forkedFrom: attemptId, forkedAt: 1, end: '3. tents' }),
        ]),
      );
    });

    it('finds the branch of a branch', async () => {
      const [school, tents] = ['school', 'tents'].map((each) => [...ropes, ...path(`village.${each}`)]);
      for (const steps of [walks, school ?? [], tents ?? [], tents ?? [], ropes]) {
        expect(await play(steps)).toBeNull();
      }
      const found = await attempts();
      const branch = found.find(({ end }) => end === '3. school');
      expect(found).toHaveLength(3);
      expect(branch).toMatchObject({ forkedFrom: attemptId, forkedAt: 1 });
      expect(found.find(({ end }) => end === '3. tents')).toMatchObject({
        forkedFrom: branch?.id,
        forkedAt: 2,
      });
    });

    it('makes the branch once, on connections of the same moment too', async () => {
      await play(walks);
      const tablets = Array.from({ length: 6 }, () => new TestDevice(campus.as('ana')));
      const receipts = await Promise.all(
        tablets.map((one) => one.record(played(enrolmentId, ropes, { attemptId }))),
      );
      expect(receipts.flat().map(({ refusal }) => refusal)).toEqual(Array(6).fill(null));
      expect(await attempts()).toHaveLength(2);
    });

    it('reads the debrief of the one that was played', async () => {
      await play(toDry);
      await play(toWet, { isDebriefRead: true });
      expect(
        (await read())?.attempts.map(({ ending, isDebriefRead }) => [ending, isDebriefRead]).sort(),
      ).toEqual([
        ['dry', false],
        ['wet', true],
      ]);
    });
  });
});
