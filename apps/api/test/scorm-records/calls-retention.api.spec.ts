import { describe, expect, it } from '@jest/globals';
import { CallsRetention } from '@campus/scorm/scorm/commits/calls-retention.ts';
import { testCampus } from '../support/campus.ts';
import { committed, enrolmentWith, importPackage, launch, zipOf } from '../support/scorm.ts';
import { TestDevice } from '../support/work.ts';

describe('what a package said call by call', () => {
  const campus = testCampus();

  it('is dropped after 180 days, by a job that may run twice; the state stays', async () => {
    const { sql, app } = campus.server;
    const ana = campus.as('ana');
    const packageId = await importPackage(campus.server, await zipOf([{ id: 'A' }]));
    const enrolmentId = await enrolmentWith(campus.server, ana, packageId);
    const opened = await launch(ana, enrolmentId);
    const calls = [[12, 'LMSSetValue', ['cmi.core.lesson_location', 'p4'], 'true', '0']];
    const said = (number: number) => {
      const entry = committed(opened, number, { 'cmi.core.lesson_location': `p${number}` });
      return { scormCommitted: { ...entry.scormCommitted, calls } };
    };
    await new TestDevice(ana).record(said(1), said(2));
    await sql.query(
      `update scorm_calls set at = now() - make_interval(days => case commit_number when 1 then 181 else 179 end) where session_id = $1`,
      [opened.sessionId],
    );
    const retention = app.get(CallsRetention, { strict: false });
    await retention.run();
    await retention.run();
    const left = await sql.query<{ commit_number: number }>(
      `select commit_number from scorm_calls where session_id = $1`,
      [opened.sessionId],
    );
    expect(left.rows).toEqual([{ commit_number: 2 }]);
    const state = await sql.query(
      `select cmi ->> 'cmi.core.lesson_location' as place from scorm_item_state where attempt_id = $1`,
      [opened.attemptId],
    );
    expect(state.rows).toEqual([{ place: 'p2' }]);
  });
});
