import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, codeOf, grantsOf, grantStandingOf, itemsOf, plantThree, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';

const REASON = 'She taught this course twice.';

describe('outcomes granted as a whole', () => {
  const campus = testCampus();
  let editionId: string;
  let luis: string;
  beforeEach(async () => {
    ({ editionId, luis } = await plantThree(campus.server));
  });
  const sql = async <Row>(text: string, values: unknown[]) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const proposeGrant = (persona: 'marta' | 'lucia' | 'carla' | 'luis', over: object = {}) =>
    act(campus.as(persona), 'ProposeGrant', {
      enrolmentId: luis,
      outcome: 'COMPLETION',
      reason: REASON,
      ...over,
    });
  const grant = async (): Promise<string> => {
    const id = (await proposeGrant('marta')).data.proposeGrant?.overrideId;
    if (!id) throw new Error('nothing was proposed');
    return id;
  };
  const confirm = (persona: 'marta' | 'lucia' | 'carla', overrideId: string) =>
    act(campus.as(persona), 'ConfirmGrant', { overrideId, reason: 'I have seen her lists.' });
  const luisIn = async (batchId: string) =>
    (await itemsOf(campus.as('lucia'), batchId)).items.find(({ enrolmentId }) => enrolmentId === luis);

  it('say first what is missing, part by part', async () => {
    const standing = await grantStandingOf(campus.as('marta'), luis);
    expect(standing?.grantable).toMatchObject([{ outcome: 'COMPLETION' }]);
    expect(standing?.grantable[0]?.missing.map(({ kind, title }) => [kind, title])).toEqual([
      ['LESSONS', null],
      ['PASSED', 'Prueba final'],
    ]);
    // Luis is of Costa Rica.
    expect(await grantStandingOf(campus.as('carla'), luis)).toBeNull();
  });

  it('hold only once another person has confirmed them', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    const id = await grant();
    expect(await luisIn(batch.id)).toMatchObject({
      state: 'BLOCKED',
      outcome: null,
      decisions: [
        { id, kind: 'OUTCOME', isProposed: true, confirmedBy: null, decidedBy: 'Marta Eugenia Vargas' },
      ],
    });
    expect(codeOf(await confirm('marta', id))).toBe('SECOND_PERSON_NEEDED');
    expect(codeOf(await confirm('carla', id))).toBe('NOT_FOUND');
    expect(await luisIn(batch.id)).toMatchObject({ state: 'BLOCKED' });
    expect(codeOf(await confirm('lucia', id))).toBeUndefined();
    expect(await luisIn(batch.id)).toMatchObject({
      state: 'READY',
      outcome: 'COMPLETION',
      basis: 'GRANTED',
      decisions: [{ id, isProposed: false, confirmedBy: expect.stringContaining('Luc') }],
      explanations: [
        { isMet: true, lines: expect.arrayContaining([expect.objectContaining({ isGranted: true })]) },
      ],
    });
    const events = await sql<{ action: string }>(
      `select action from audit_event where subject_id = $1 and action like 'outcome.%' order by at`,
      [luis],
    );
    expect(events.map(({ action }) => action)).toEqual(['outcome.grant_proposed', 'outcome.grant_confirmed']);
  });

  it('are listed for the edition, those that wait first', async () => {
    const id = await grant();
    expect(await grantsOf(campus.as('lucia'), editionId)).toMatchObject({
      totalCount: 1,
      items: [{ enrolmentId: luis, decision: { id, isProposed: true } }],
    });
    expect(await grantsOf(campus.as('carla'), editionId)).toEqual({ items: [], totalCount: 0 });
  });

  it('proposed twice are one, and confirmed twice are confirmed once', async () => {
    const id = await grant();
    expect((await proposeGrant('lucia')).data.proposeGrant?.overrideId).toBe(id);
    await confirm('lucia', id);
    expect((await confirm('lucia', id)).data.confirmGrant).toMatchObject({ overrideId: id });
  });

  it('are taken back before they hold, and after', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    const withdraw = (overrideId: string) =>
      act(campus.as('lucia'), 'WithdrawOverride', { overrideId, reason: 'It was somebody else.' });
    const first = await grant();
    expect(codeOf(await withdraw(first))).toBeUndefined();
    expect(codeOf(await confirm('lucia', first))).toBe('NOT_FOUND');
    const second = await grant();
    await confirm('lucia', second);
    expect(await luisIn(batch.id)).toMatchObject({ state: 'READY' });
    expect(codeOf(await withdraw(second))).toBeUndefined();
    expect(await luisIn(batch.id)).toMatchObject({ state: 'BLOCKED', basis: null, decisions: [] });
  });

  it('are certified as granted, and marked for the one who approves', async () => {
    await confirm('lucia', await grant());
    const batch = await propose(campus.as('lucia'), editionId);
    expect(batch.counts).toMatchObject({ ready: 3, readyGranted: 1, readyWaived: 0, readyByOwnDecision: 0 });
    await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
    await campus.server.app.get(Jobs).drain();
    const { items } = await itemsOf(campus.as('lucia'), batch.id);
    expect(
      items.map(({ enrolmentId, certificate }) => [enrolmentId === luis, certificate?.basis]).sort(),
    ).toEqual([
      [false, 'EARNED'],
      [false, 'EARNED'],
      [true, 'GRANTED'],
    ]);
  });

  it('given by one person before two were asked for still hold, and say so', async () => {
    await sql(
      `insert into outcome_override (id, enrolment_id, kind, outcome, reason, decided_by, is_by_one)
       values ($1, $2, 'outcome', 'completion', $3, $4, true)`,
      [randomUUID(), luis, REASON, personOf('marta').id],
    );
    const batch = await propose(campus.as('lucia'), editionId);
    expect(await luisIn(batch.id)).toMatchObject({
      state: 'READY',
      basis: 'GRANTED',
      decisions: [{ kind: 'OUTCOME', isByOne: true, isProposed: false, confirmedBy: null }],
    });
  });

  it('a decision that one person kept before is read as granted', async () => {
    const [row] = await sql<{ basis: string; waived: string; earned: string }>(
      `with kept (id, explanation) as (values ($1::uuid, $4::jsonb), ($2::uuid, $5::jsonb), ($3::uuid, $6::jsonb)),
            written as (insert into outcome_decision (id, enrolment_id, outcome, explanation)
                        select id, $7, 'completion', explanation from kept returning id, basis)
       select (select basis from written where id = $1) as basis, (select basis from written where id = $2) as waived,
              (select basis from written where id = $3) as earned`,
      [
        randomUUID(),
        randomUUID(),
        randomUUID(),
        { kind: 'all', met: true, overridden: { by: 'x', reason: 'y' }, children: [] },
        { kind: 'all', met: true, children: [{ kind: 'done', overridden: { by: 'x', reason: 'y' } }] },
        { kind: 'all', met: true, children: [{ kind: 'done', met: true }] },
        luis,
      ],
    );
    expect(row).toEqual({ basis: 'granted', waived: 'waived', earned: 'earned' });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ reason: 'short' }, 'REASON_NEEDED'],
    [{ outcome: 'ACHIEVEMENT' }, 'INPUT_INVALID'],
    [{ outcome: 'DISTINCTION' }, 'INPUT_INVALID'],
    [{ enrolmentId: 'x' }, 'NOT_FOUND'],
  ])('are refused for %j', async (over, refusal) => {
    expect(codeOf(await proposeGrant('lucia', over))).toBe(refusal);
  });

  it('of what is reached already are refused', async () => {
    const { items } = await itemsOf(campus.as('lucia'), (await propose(campus.as('lucia'), editionId)).id);
    const ready = items.find(({ state }) => state === 'READY');
    expect(codeOf(await proposeGrant('lucia', { enrolmentId: ready?.enrolmentId }))).toBe('NOTHING_TO_GRANT');
  });
});
