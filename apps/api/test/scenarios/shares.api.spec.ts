import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ScenariosService } from '@campus/study';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { plantEdition } from '../support/plant.ts';
import { path, played, toDry, toWet } from '../support/scenario.ts';
import { TestDevice } from '../support/work.ts';
import { personOf } from '../support/personas.ts';
import { type DemoKey } from '@campus/people/people/campus/demo-people.ts';

describe('the share of choices in an edition', () => {
  const campus = testCampus();

  const enrolled = async ({ editionId, groupId }: { editionId: string; groupId: string }, who: DemoKey) => {
    const enrolmentId = randomUUID();
    await campus.server.sql.query(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
       select $1, $2, id, $3, version_id, 'active', 'imported' from edition where id = $4`,
      [enrolmentId, personOf(who).id, groupId, editionId],
    );
    const device = new TestDevice(campus.as(who));
    await device.passGate(enrolmentId);
    return { enrolmentId, device };
  };
  const shares = async (editionId: string, activityId: string = course.river) => {
    const { rows } = await campus.server.sql.query<{ version_id: string }>(
      `select version_id from edition where id = $1`,
      [editionId],
    );
    return campus.server.app
      .get(ScenariosService, { strict: false })
      .shareOfChoices(rows[0]?.version_id ?? '', activityId, editionId);
  };

  it('counts each decision once: those taken over from another attempt count there', async () => {
    const planted = await plantEdition(campus.server);
    const [ana, luis] = [await enrolled(planted, 'ana'), await enrolled(planted, 'luis')];
    const first = randomUUID();
    await ana.device.record(
      played(ana.enrolmentId, toDry, { attemptId: first }),
      played(ana.enrolmentId, toWet, { forkedFrom: first, forkedAt: 1 }),
      played(ana.enrolmentId, path('bridge.ask'), { forkedFrom: first, forkedAt: 0 }),
    );
    await luis.device.record(played(luis.enrolmentId, toDry));
    expect(await shares(planted.editionId)).toEqual([
      { node: 'bridge', choice: 'ask', decisions: 1, people: 1, percent: 33.3 },
      { node: 'bridge', choice: 'wait', decisions: 2, people: 2, percent: 66.7 },
      { node: 'village', choice: 'school', decisions: 2, people: 2, percent: 66.7 },
      { node: 'village', choice: 'tents', decisions: 1, people: 1, percent: 33.3 },
    ]);
  });

  it('counts both branches of windows that decided otherwise, and what they share once', async () => {
    const planted = await plantEdition(campus.server);
    const { enrolmentId, device } = await enrolled(planted, 'ana');
    const attemptId = randomUUID();
    await device.record(played(enrolmentId, toDry, { attemptId }), played(enrolmentId, toWet, { attemptId }));
    expect(await shares(planted.editionId)).toEqual([
      { node: 'bridge', choice: 'wait', decisions: 1, people: 1, percent: 100 },
      { node: 'village', choice: 'school', decisions: 1, people: 1, percent: 50 },
      { node: 'village', choice: 'tents', decisions: 1, people: 1, percent: 50 },
    ]);
  });

  it('is of that edition and that scenario alone', async () => {
    const [mine, other] = [await plantEdition(campus.server), await plantEdition(campus.server)];
    const { enrolmentId, device } = await enrolled(other, 'ana');
    await device.record(played(enrolmentId, toDry));
    expect(await shares(mine.editionId)).toEqual([]);
    expect(await shares(other.editionId, course.quiz)).toEqual([]);
  });
});
