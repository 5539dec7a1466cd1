import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { anaAlone } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { committed, launch, LAUNCH, readActivity, SCORM_ACTIVITY, tryLaunch } from '../support/scorm.ts';
import { TestDevice } from '../support/work.ts';

describe('a package is the enrolled person’s alone', () => {
  const campus = testCampus();
  let enrolmentId: string;
  const ana = () => campus.as('ana');
  const commitsOf = async (sessionId: string) =>
    (
      await campus.server.sql.query<{ commit_number: number }>(
        'select commit_number from scorm_session where id = $1',
        [sessionId],
      )
    ).rows[0]?.commit_number;

  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    await new TestDevice(ana()).passGate(enrolmentId);
  });

  it.each(anaAlone)('%s may: %p', async (persona, may) => {
    const own = await launch(ana(), enrolmentId);
    const speaker = campus.as(persona);
    expect((await readActivity(speaker, enrolmentId)) !== null).toBe(may);
    const launched = await tryLaunch(speaker, enrolmentId);
    if (may) expect(launched.data.launchScorm.launch.attemptId).toBe(own.attemptId);
    else expectRefusal(launched, 'NOT_FOUND');
    const said = { cmi: { core: { lesson_status: 'completed', session_time: '0000:01:00.00' } } };
    const [receipt] = await new TestDevice(speaker).record(committed(own, 1, said));
    expect(receipt?.refusal).toBe(may ? null : 'NOT_FOUND');
    expect(await commitsOf(own.sessionId)).toBe(may ? 1 : 0);
  });

  it('and nobody’s who is not signed in', async () => {
    const nobody = campus.as('nobody');
    const at = { enrolmentId, activityId: course.map, locale: 'es' };
    expectDenied(await nobody.query(SCORM_ACTIVITY, at), 'SIGN_IN_NEEDED');
    expectDenied(
      await nobody.query(LAUNCH, { input: { ...at, newAttempt: false, idempotencyKey: randomUUID() } }),
      'SIGN_IN_NEEDED',
    );
  });
});
