import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { launch } from '../support/scorm.ts';
import {
  allow,
  ALLOW,
  ATTEMPT,
  ATTEMPTS,
  readRecord,
  repair,
  REPAIR,
  TIMELINE,
} from '../support/scorm-records.ts';
import { TestDevice } from '../support/work.ts';

/** Ana is of Mexico, Chloé of Canada; Carla coordinates Mexico, Lucía every country; Tomás is a trainer. */
describe('records of attempts are read and changed by the staff', () => {
  const campus = testCampus();
  let ofAna: string;
  let ofChloe: string;

  beforeAll(async () => {
    const attemptOf = async (persona: 'ana' | 'chloe') => {
      const { enrolmentId } = await plantEnrolment(campus.server, persona);
      await new TestDevice(campus.as(persona)).passGate(enrolmentId);
      return (await launch(campus.as(persona), enrolmentId)).attemptId;
    };
    ofAna = await attemptOf('ana');
    ofChloe = await attemptOf('chloe');
  });

  it.each<[Persona, boolean, boolean]>([
    ['tomas', true, true],
    ['carla', true, false],
    ['lucia', true, true],
    ['admin', true, true],
  ])('%s: of ana %p, of chloe %p', async (persona, mayAna, mayChloe) => {
    const speaker = campus.as(persona);
    const listed = await speaker.query<{ scormAttempts: { items: { id: string }[] } }>(ATTEMPTS, {
      activityId: course.map,
      limit: 100,
    });
    const ids = listed.data.scormAttempts.items.map(({ id }) => id);
    for (const [attemptId, may] of [
      [ofAna, mayAna],
      [ofChloe, mayChloe],
    ] as const) {
      expect(ids.includes(attemptId)).toBe(may);
      expect((await readRecord(speaker, attemptId)) !== null).toBe(may);
      const timeline = await speaker.query<{ scormTimeline: object | null }>(TIMELINE, { attemptId });
      expect(timeline.data.scormTimeline !== null).toBe(may);
      const code = may ? undefined : 'NOT_FOUND';
      expect((await repair(speaker, { attemptId })).data.repairScormStatus.code).toBe(code);
      expect((await allow(speaker, { attemptId })).data.allowScormAttempt.code).toBe(code);
    }
  });

  it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
    ['ana', 'FORBIDDEN'],
    ['luis', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
  ])('%s is told %s', async (persona, code) => {
    const speaker = campus.as(persona);
    const input = { attemptId: ofAna, reason: 'long enough a reason', idempotencyKey: randomUUID() };
    for (const [text, variables] of [
      [ATTEMPTS, { activityId: course.map }],
      [ATTEMPT, { id: ofAna }],
      [TIMELINE, { attemptId: ofAna }],
      [REPAIR, { input: { ...input, isCompleted: true } }],
      [ALLOW, { input }],
    ] as const)
      expectDenied(await speaker.query(text, variables), code);
  });

  it('nobody changes their own', async () => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'tomas');
    const tomas = campus.as('tomas');
    await new TestDevice(tomas).passGate(enrolmentId);
    const { attemptId } = await launch(tomas, enrolmentId);
    expect(await readRecord(tomas, attemptId)).toMatchObject({ mayChange: false });
    expect((await repair(tomas, { attemptId })).data.repairScormStatus.code).toBe('NOT_FOUND');
    expect((await allow(tomas, { attemptId })).data.allowScormAttempt.code).toBe('NOT_FOUND');
    expect((await repair(campus.as('admin'), { attemptId })).data.repairScormStatus.code).toBeUndefined();
  });
});
