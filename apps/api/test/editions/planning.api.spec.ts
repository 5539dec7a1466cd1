import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { plannedEditionId } from '../../src/seeds/planned-edition.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import {
  type Edition,
  editionPlans,
  groupOf,
  mexicanGroup,
  mexicanSession,
  type OperationName,
  operations,
} from '../support/edition-plans.ts';
import { details } from '../support/editions-operations.ts';
import { personas, personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

const reason = 'The last plan was marked on Friday.';
describe('planning an edition', () => {
  const campus = testCampus();
  const { rows, ask, done, add, audited } = editionPlans(campus);
  const courseId = async () =>
    (await rows<{ id: string }>(`select id from course where key = 'test-course'`))[0]?.id ?? '';
  let edition: Edition;
  beforeEach(async () => {
    edition = await add();
  });
  const group = (over: object = {}) => mexicanGroup(edition, over);
  const session = (over: object = {}) => mexicanSession(edition, over);

  const inputs: Record<OperationName, () => object> = {
    addEdition: () => ({ courseId: randomUUID(), details: details(), countries: [] }),
    changeEdition: () => ({ editionId: edition.id, details: details() }),
    planReleases: () => ({ editionId: edition.id, releases: [] }),
    planQuotas: () => ({ editionId: edition.id, quotas: [] }),
    planGroup: group,
    removeGroup: () => ({ editionId: edition.id, groupId: groupOf(edition, 'CR') }),
    planSession: session,
    cancelSession: () => ({ editionId: edition.id, sessionId: randomUUID(), isCancelled: true, reason }),
    copyEdition: () => ({
      editionId: edition.id,
      key: details().key,
      titles: { es: 'x' },
      startsOn: '2031-06-02',
    }),
    closeEdition: () => ({ editionId: edition.id, reason }),
    reopenEdition: () => ({ editionId: edition.id, reason }),
  };
  const planners = new Set<Persona>(['lucia', 'admin']);
  const national = new Set<Persona>(['carla', 'marta']);
  const ofGroups = new Set<OperationName>(['planGroup', 'planSession', 'cancelSession']);
  const mayUse = (persona: Persona, name: OperationName) =>
    name === 'reopenEdition'
      ? persona === 'admin'
      : planners.has(persona) || (national.has(persona) && ofGroups.has(name));

  it.each(
    personas.flatMap((persona) =>
      (Object.keys(operations) as OperationName[]).map(
        (name) => [persona, name, mayUse(persona, name)] as const,
      ),
    ),
  )('%s, %s: %p', async (persona, name, may) => {
    const answer = await ask(persona, name, inputs[name]());
    if (may) expect(answer.codes).toEqual([]);
    else expectDenied(answer, persona === 'nobody' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN');
  });

  it('begins with the newest version, a group for each country named and one for everybody else', async () => {
    expect(edition).toMatchObject({
      phase: 'COMING',
      startsOn: '2031-01-06',
      isOpen: false,
      locales: ['es', 'fr'],
    });
    expect(edition.groups.map(({ country }) => country?.code ?? null)).toEqual(['CR', 'MX', null]);
    expect(await audited(edition.id)).toEqual(['edition.added']);
  });

  it.each([
    ['key', { key: 'Con espacios' }],
    ['key', { key: 'x' }],
    ['titles', { titles: {} }],
    ['locales', { locales: [] }],
    ['audience', { audience: 'everybody' }],
    ['startsOn', { startsOn: '2031-02-30' }],
    ['endsOn', { endsOn: '2030-12-31' }],
    ['timeZone', { timeZone: 'CST' }],
    ['programmeId', { programmeId: randomUUID() }],
  ])('refuses a wrong %s', async (field, over) => {
    expectRefusal(
      await ask('lucia', 'changeEdition', { editionId: edition.id, details: details(over) }),
      'INPUT_INVALID',
      { field },
    );
  });

  it('has a key of its own', async () => {
    const { key } = details();
    await done('lucia', 'changeEdition', { editionId: edition.id, details: details({ key }) });
    expectRefusal(
      await ask('lucia', 'addEdition', {
        courseId: await courseId(),
        details: details({ key }),
        countries: [],
      }),
      'EDITION_KEY_TAKEN',
    );
  });

  it('is changed once by a repeated request', async () => {
    const key = randomUUID();
    await Promise.all(
      [1, 2, 3].map(() => ask('lucia', 'planQuotas', { editionId: edition.id, quotas: [] }, key)),
    );
    expect((await audited(edition.id)).filter((action) => action === 'edition.quotas_planned')).toHaveLength(
      1,
    );
  });

  it('has a plan of openings that names its modules once and ends with it', async () => {
    const [first, second] = edition.releases.map(({ moduleId }) => moduleId);
    const planned = await done('lucia', 'planReleases', {
      editionId: edition.id,
      releases: [
        { moduleId: first, opensOn: '2031-01-06' },
        { moduleId: second, opensOn: '2031-01-13' },
      ],
    });
    expect(planned.releases.slice(0, 2).map(({ opensOn }) => opensOn)).toEqual(['2031-01-06', '2031-01-13']);
    const wrong = (releases: object[]) => ask('lucia', 'planReleases', { editionId: edition.id, releases });
    expectRefusal(await wrong([{ moduleId: randomUUID(), opensOn: '2031-01-06' }]), 'INPUT_INVALID', {
      field: 'moduleId',
    });
    expectRefusal(await wrong([{ moduleId: first }, { moduleId: first }]), 'INPUT_INVALID', {
      field: 'moduleId',
    });
    expectRefusal(await wrong([{ moduleId: first, opensOn: '2031-04-01' }]), 'MODULES_AFTER_END', {
      count: 1,
    });
    const ends = (endsOn: string | null) =>
      ask('lucia', 'changeEdition', {
        editionId: edition.id,
        details: details({ endsOn }),
      });
    expectRefusal(await ends('2031-01-12'), 'MODULES_AFTER_END', { count: 1 });
    for (const endsOn of ['2031-01-13', null]) expect(resultOf(await ends(endsOn)).code).toBeUndefined();
  });

  it('has a table of quotas in which no cell comes twice', async () => {
    const cell = { country: 'MX', institutionKind: 'foreign_ministry', seats: 5, womenPercent: 50 };
    const planned = await done('lucia', 'planQuotas', {
      editionId: edition.id,
      quotas: [cell, { seats: 60 }],
    });
    expect(planned.quotas).toEqual([
      { country: null, institutionKind: null, seats: 60, womenPercent: null },
      { country: { code: 'MX' }, institutionKind: 'foreign_ministry', seats: 5, womenPercent: 50 },
    ]);
    const wrong = (quotas: object[]) => ask('lucia', 'planQuotas', { editionId: edition.id, quotas });
    expectRefusal(await wrong([cell, cell]), 'INPUT_INVALID', { field: 'quotas' });
    expectRefusal(await wrong([{ ...cell, seats: -1 }]), 'INPUT_INVALID', { field: 'seats' });
    expectRefusal(await wrong([{ ...cell, institutionKind: 'circus' }]), 'INPUT_INVALID', {
      field: 'institutionKind',
    });
  });

  it('has no quota larger than one it is part of; several may add up to more than their whole', async () => {
    const save = (quotas: object[]) => ask('lucia', 'planQuotas', { editionId: edition.id, quotas });
    const whole = { seats: 40 };
    expectRefusal(await save([whole, { country: 'MX', seats: 41 }]), 'QUOTA_OVER_WHOLE', {
      seats: 41,
      whole: 40,
    });
    const country = { country: 'MX', seats: 30 };
    expectRefusal(
      await save([whole, country, { country: 'MX', institutionKind: 'foreign_ministry', seats: 31 }]),
      'QUOTA_OVER_WHOLE',
      { seats: 31, whole: 30 },
    );
    expect(resultOf(await save([whole, country, { country: 'CA', seats: 30 }])).code).toBeUndefined();
  });

  it('keeps what somebody else saved in a table meanwhile', async () => {
    const own = (
      await done('lucia', 'planQuotas', { editionId: edition.id, quotas: [{ country: 'CA', seats: 5 }] })
    ).quotas;
    expect(own).toHaveLength(1);
    const basedOn = [{ country: 'CA', institutionKind: null, seats: 5, womenPercent: null }];
    const save = (seats: number) =>
      ask('lucia', 'planQuotas', { editionId: edition.id, quotas: [{ country: 'CA', seats }], basedOn });
    const answers = await Promise.all([save(6), save(7)]);
    expect(answers.map((answer) => resultOf(answer).code ?? 'saved').sort()).toEqual([
      'PLAN_CHANGED',
      'saved',
    ]);
    const [first] = edition.releases;
    const opens = (opensOn: string | null) => [{ moduleId: first?.moduleId, opensOn }];
    await done('lucia', 'planReleases', { editionId: edition.id, releases: opens('2031-01-06') });
    expectRefusal(
      await ask('lucia', 'planReleases', {
        editionId: edition.id,
        releases: opens('2031-01-13'),
        basedOn: opens(null),
      }),
      'PLAN_CHANGED',
    );
    await done('lucia', 'planReleases', {
      editionId: edition.id,
      releases: opens('2031-01-13'),
      basedOn: opens('2031-01-06'),
    });
  });

  it('has groups that a country coordinator changes for the own country alone', async () => {
    const planned = await done('carla', 'planGroup', group());
    expect(planned.groups).toEqual([
      expect.objectContaining({ seats: 25, facilitators: [{ personId: personOf('tomas').id }] }),
    ]);
    expect((await done('carla', 'planGroup', group({ facilitatorIds: [] }))).groups[0]?.facilitators).toEqual(
      [],
    );
    expectRefusal(await ask('marta', 'planGroup', group()), 'NOT_FOUND');
    expectRefusal(await ask('carla', 'planGroup', group({ groupId: null, country: 'MX' })), 'NOT_FOUND');
    expectRefusal(await ask('lucia', 'planGroup', group({ groupId: null, country: 'MX' })), 'GROUP_EXISTS');
    expectRefusal(
      await ask('carla', 'planGroup', group({ facilitatorIds: [personOf('ana').id] })),
      'INPUT_INVALID',
      {
        field: 'facilitatorIds',
      },
    );
    expect(await audited(groupOf(edition, 'MX'))).toEqual(['edition_group.changed', 'edition_group.changed']);
  });

  it('loses a group only while nobody is in it and no session is planned for it', async () => {
    await done('carla', 'planSession', session());
    expectRefusal(
      await ask('lucia', 'removeGroup', { editionId: edition.id, groupId: groupOf(edition, 'MX') }),
      'GROUP_IN_USE',
    );
    const left = await done('lucia', 'removeGroup', {
      editionId: edition.id,
      groupId: groupOf(edition, 'CR'),
    });
    expect(left.groups).toHaveLength(2);
  });

  it('has sessions on the clocks of their group; a half day that moves keeps its id', async () => {
    const planned = await done('carla', 'planSession', session());
    const [one] = planned.sessions;
    expect(one?.halfDays).toMatchObject([
      { startsAt: '2031-01-08T15:00:00.000Z', localStart: '2031-01-08T09:00' },
    ]);
    const halfDay = { id: one?.halfDays[0]?.id, localStart: '2031-01-09T14:30', plannedMinutes: 120 };
    const moved = await done('carla', 'planSession', session({ sessionId: one?.id, halfDays: [halfDay] }));
    expect(moved.sessions[0]?.halfDays).toMatchObject([{ id: halfDay.id, localStart: '2031-01-09T14:30' }]);
    expectRefusal(await ask('marta', 'planSession', session({ sessionId: one?.id })), 'NOT_FOUND');
    expectRefusal(await ask('carla', 'planSession', session({ groupId: null })), 'NOT_FOUND');
    expectRefusal(await ask('carla', 'planSession', session({ halfDays: [] })), 'INPUT_INVALID', {
      field: 'halfDays',
    });
    expectRefusal(
      await ask('carla', 'planSession', session({ url: 'javascript:alert(1)' })),
      'INPUT_INVALID',
      { field: 'url' },
    );
    expectRefusal(
      await ask(
        'carla',
        'planSession',
        session({ halfDays: [{ localStart: '2031-01-09T25:00', plannedMinutes: 1 }] }),
      ),
      'INPUT_INVALID',
      { field: 'localStart' },
    );
    const cancel = (isCancelled: boolean) => ({
      editionId: edition.id,
      sessionId: one?.id,
      isCancelled,
      reason,
    });
    expect((await done('carla', 'cancelSession', cancel(true))).sessions[0]?.cancelledAt).not.toBeNull();
    expect((await done('carla', 'cancelSession', cancel(false))).sessions[0]?.cancelledAt).toBeNull();
  });

  it('keeps its course version once somebody is in it', async () => {
    const { editionId } = await plantEnrolment(campus.server, 'ana');
    const [other] = await rows<{ id: string }>(`select version_id as id from edition where id = $1`, [
      plannedEditionId,
    ]);
    await done('lucia', 'changeEdition', { editionId, versionId: other?.id, details: details() });
    expectRefusal(
      await ask('lucia', 'changeEdition', { editionId, versionId: randomUUID(), details: details() }),
      'INPUT_INVALID',
      { field: 'versionId' },
    );
  });
});
