import { beforeEach, describe, expect, it } from '@jest/globals';
import { ContentServer } from '@campus/scorm';
import { testCampus } from '../support/campus.ts';
import { plantEnrolment } from '../support/plant.ts';
import { committed, launch, type LaunchData } from '../support/scorm.ts';
import { TestDevice } from '../support/work.ts';

/** As much as the standards let content keep, in signs of three bytes. */
const SUSPEND_DATA = '語'.repeat(64_000);
const interactions = Object.fromEntries(
  Array.from({ length: 500 }, (_, at) => [
    at,
    {
      id: `urn:tool:scene_${at}_which_of_these_offices_is_told_first`,
      type: 'choice',
      time: '10:11:12',
      student_response: 'x'.repeat(255),
      correct_responses: { 0: { pattern: 'y'.repeat(255) } },
      result: 'correct',
      weighting: '1',
      latency: '0000:00:09',
    },
  ]),
);

describe('a commit as large as content may make it', () => {
  const campus = testCampus();
  const ana = () => campus.as('ana');
  let enrolmentId: string;
  let session: LaunchData;
  const directly = (commit: object) =>
    campus.server.app.get(ContentServer).instance.inject({
      method: 'POST',
      url: new URL('commit', session.frameUrl).pathname,
      headers: { host: new URL(session.frameUrl).host, 'content-type': 'application/json' },
      payload: JSON.stringify({ token: session.commitToken, commit }),
    });

  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    await new TestDevice(ana()).passGate(enrolmentId);
    session = await launch(ana(), enrolmentId);
  });

  it('is taken whole: 64,000 signs of three bytes and 500 interactions', async () => {
    const cmi = { cmi: { suspend_data: SUSPEND_DATA, interactions } };
    const answer = await directly(committed(session, 1, cmi).scormCommitted);
    expect([answer.statusCode, answer.json()]).toEqual([200, { recorded: true }]);
    const again = await launch(ana(), enrolmentId);
    expect(again.cmi['cmi.suspend_data']).toBe(SUSPEND_DATA);
    expect(again.cmi['cmi.interactions.499.student_response']).toBe('x'.repeat(255));
  });

  it('is refused when it is larger, and the one before stays', async () => {
    await directly(committed(session, 1, { cmi: { suspend_data: SUSPEND_DATA } }).scormCommitted);
    const answer = await directly(
      committed(session, 2, { cmi: { suspend_data: 'x'.repeat(1_300_000) } }).scormCommitted,
    );
    expect([answer.statusCode, answer.json()]).toEqual([409, { recorded: false }]);
    expect((await launch(ana(), enrolmentId)).cmi['cmi.suspend_data']).toBe(SUSPEND_DATA);
  });
});
