import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment, plantFacilitator } from '../support/plant.ts';
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

/**
 * Ana is of Mexico, Chloé of Canada; Carla coordinates Mexico, Lucía every country. Tomás is a trainer who accompanies
 * the group of Chloé; that of Luis, of Costa Rica, he left.
 */
describe('records of attempts are read and changed by those who look after the learner', () => {
  const campus = testCampus();
  const attempts: Record<'ana' | 'chloe' | 'luis', { attemptId: string; enrolmentId: string }> = {
    ana: { attemptId: '', enrolmentId: '' },
    chloe: { attemptId: '', enrolmentId: '' },
    luis: { attemptId: '', enrolmentId: '' },
  };

  beforeAll(async () => {
    for (const key of ['ana', 'chloe', 'luis'] as const) {
      const { enrolmentId, groupId } = await plantEnrolment(campus.server, key);
      await new TestDevice(campus.as(key)).passGate(enrolmentId);
      attempts[key] = { attemptId: (await launch(campus.as(key), enrolmentId)).attemptId, enrolmentId };
      if (key !== 'ana') await plantFacilitator(campus.server, groupId, 'tomas');
      if (key === 'luis')
        await campus.server.sql.query(`update group_facilitator set until = now() where group_id = $1`, [
          groupId,
        ]);
    }
  });

  it.each<[Persona, (keyof typeof attempts)[]]>([
    ['tomas', ['chloe']],
    ['carla', ['ana']],
    ['lucia', ['ana', 'chloe', 'luis']],
    ['admin', ['ana', 'chloe', 'luis']],
  ])('%s: those of %p, by every operation', async (persona, whose) => {
    const speaker = campus.as(persona);
    const listed = await speaker.query<{ scormAttempts: { totalCount: number; items: { id: string }[] } }>(
      ATTEMPTS,
      { activityId: course.map, limit: 100 },
    );
    const ids = listed.data.scormAttempts.items.map(({ id }) => id);
    expect(listed.data.scormAttempts.totalCount).toBe(ids.length);
    for (const key of ['ana', 'chloe', 'luis'] as const) {
      const { attemptId, enrolmentId } = attempts[key];
      const may = whose.includes(key);
      expect([key, ids.includes(attemptId)]).toEqual([key, may]);
      expect((await readRecord(speaker, attemptId)) !== null).toBe(may);
      const timeline = await speaker.query<{ scormTimeline: object | null }>(TIMELINE, { attemptId });
      expect(timeline.data.scormTimeline !== null).toBe(may);
      const code = may ? undefined : 'NOT_FOUND';
      expect((await repair(speaker, { attemptId })).data.repairScormStatus.code).toBe(code);
      expect((await allow(speaker, { attemptId })).data.allowScormAttempt.code).toBe(code);
      const byActivity = await allow(speaker, { enrolmentId, activityId: course.map });
      expect(byActivity.data.allowScormAttempt.code).toBe(code);
    }
  });

  it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
    ['ana', 'FORBIDDEN'],
    ['luis', 'FORBIDDEN'],
    ['dora', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
  ])('%s is told %s', async (persona, code) => {
    const speaker = campus.as(persona);
    const input = {
      attemptId: attempts.ana.attemptId,
      reason: 'long enough a reason',
      idempotencyKey: randomUUID(),
    };
    for (const [text, variables] of [
      [ATTEMPTS, { activityId: course.map }],
      [ATTEMPT, { id: attempts.ana.attemptId }],
      [TIMELINE, { attemptId: attempts.ana.attemptId }],
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
