import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, itemsOf, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { CANDIDATES, earn, type CandidateData } from '../support/certificates.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';

const REASON = 'Her plan was approved on paper.';

describe('decisions above the rules of certificates', () => {
  const campus = testCampus();
  let editionId: string;
  let groupId: string;
  let ana: string;
  let luis: string;
  const rows = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const enrol = async (personId: string, status = 'active'): Promise<string> => {
    const id = randomUUID();
    await rows(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
       select $1, $2, id, $3, version_id, $5, 'imported' from edition where id = $4`,
      [id, personId, groupId, editionId, status],
    );
    return id;
  };
  const code = (answer: { data: Record<string, { code?: string }> }) => Object.values(answer.data)[0]?.code;
  beforeEach(async () => {
    ({ editionId, groupId } = await plantEdition(campus.server));
    ana = await enrol(personOf('ana').id);
    luis = await enrol(personOf('luis').id);
    await earn(campus.server, ana);
    await earn(campus.server, luis, [course.final, course.second]);
  });

  describe('a decision above the rules', () => {
    const luisIn = async (batchId: string) =>
      (await itemsOf(campus.as('marta'), batchId)).items.find(({ enrolmentId }) => enrolmentId === luis);

    it('makes an activity count, with its reason in the explanation, and the proposal shows it at once', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      for (const activityId of [course.final, course.second])
        await act(campus.as('marta'), 'OverrideOutcome', {
          enrolmentId: luis,
          kind: 'ACTIVITY',
          activityId,
          reason: REASON,
        });
      const item = await luisIn(batch.id);
      expect(item).toMatchObject({ state: 'READY', outcome: 'COMPLETION', blockers: [] });
      expect(item?.explanations[0]?.lines.some(({ overrideReason }) => overrideReason === REASON)).toBe(true);
      expect(
        await rows(`select action, reason from audit_event where subject_id = $1 order by at limit 1`, [
          luis,
        ]),
      ).toEqual([{ action: 'outcome.overridden', reason: REASON }]);
    });

    it('is seen in the list of candidates as in the proposal: whole courses, single activities, holds', async () => {
      const candidate = async () =>
        (
          await campus.as('marta').query<{ certificateCandidates: { items: CandidateData[] } }>(CANDIDATES, {
            editionId,
            locale: 'es',
          })
        ).data.certificateCandidates.items.find(({ enrolmentId }) => enrolmentId === luis);
      const batch = await propose(campus.as('lucia'), editionId);
      const decide = (input: object) =>
        act(campus.as('marta'), 'OverrideOutcome', { enrolmentId: luis, reason: REASON, ...input });
      expect(await candidate()).toMatchObject({ isEligible: false });
      await decide({ kind: 'ACTIVITY', activityId: course.second });
      expect(await candidate()).toMatchObject({
        isEligible: false,
        missing: [{ kind: 'PASSED', activityId: course.final }],
      });
      await decide({ kind: 'OUTCOME', outcome: 'COMPLETION' });
      expect(await luisIn(batch.id)).toMatchObject({ state: 'READY' });
      expect(await candidate()).toMatchObject({ isEligible: true, missing: [] });
      await decide({ kind: 'HOLD' });
      expect(await luisIn(batch.id)).toMatchObject({ state: 'BLOCKED' });
      expect(await candidate()).toMatchObject({ isEligible: false });
    });

    it('gives an outcome as a whole, and is taken back', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      const answer = await act(campus.as('marta'), 'OverrideOutcome', {
        enrolmentId: luis,
        kind: 'OUTCOME',
        outcome: 'COMPLETION',
        reason: REASON,
      });
      expect(await luisIn(batch.id)).toMatchObject({ state: 'READY' });
      await act(campus.as('marta'), 'WithdrawOverride', {
        overrideId: answer.data.overrideOutcome?.overrideId,
        reason: 'It was somebody else.',
      });
      expect(await luisIn(batch.id)).toMatchObject({ state: 'BLOCKED' });
    });

    it('is found again in the line it decided, and says beforehand what the rules alone would say', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      for (const activityId of [course.final, course.second])
        await act(campus.as('marta'), 'OverrideOutcome', {
          enrolmentId: luis,
          kind: 'ACTIVITY',
          activityId,
          reason: REASON,
        });
      const decided = async () =>
        (await luisIn(batch.id))?.explanations[0]?.lines.find(({ overrideReason, kind }) =>
          Boolean(overrideReason && kind === 'PASSED'),
        );
      const { overrideId } = (await decided()) ?? {};
      const preview = async (persona: 'marta' | 'carla' | 'lucia') =>
        (
          await campus.as(persona).query<{ overrideWithdrawal: object | null }>(
            `query ($overrideId: ID!, $locale: Locale!) {
              overrideWithdrawal(overrideId: $overrideId, locale: $locale) { before after isCertified blockers { code title } }
            }`,
            { overrideId, locale: 'es' },
          )
        ).data.overrideWithdrawal;
      expect(await preview('marta')).toEqual({
        before: 'COMPLETION',
        after: null,
        isCertified: false,
        blockers: [{ code: 'NOT_PASSED', title: 'Prueba final' }],
      });
      // Luis is of Costa Rica.
      expect(await preview('carla')).toBeNull();
      expect(await luisIn(batch.id)).toMatchObject({ state: 'READY' });
      const withdraw = (persona: 'marta' | 'carla') =>
        act(campus.as(persona), 'WithdrawOverride', { overrideId, reason: 'It was somebody else.' });
      expect(code(await withdraw('carla'))).toBe('NOT_FOUND');
      expect(code(await withdraw('marta'))).toBeUndefined();
      expect(await luisIn(batch.id)).toMatchObject({
        state: 'BLOCKED',
        blockers: [{ code: 'NOT_PASSED' }],
      });
      expect([await preview('lucia'), code(await withdraw('marta'))]).toEqual([null, 'NOT_FOUND']);
      const [event] = await rows(
        `select action, reason, country_code, detail ->> 'overrideId' as id from audit_event
          where subject_id = $1 and action = 'outcome.override_withdrawn'`,
        [luis],
      );
      expect(event).toEqual({
        action: 'outcome.override_withdrawn',
        reason: 'It was somebody else.',
        country_code: 'CR',
        id: overrideId,
      });
    });

    it('once taken back, offers no button in a list that keeps it', async () => {
      const answer = await act(campus.as('marta'), 'OverrideOutcome', {
        enrolmentId: luis,
        kind: 'OUTCOME',
        outcome: 'COMPLETION',
        reason: REASON,
      });
      const batch = await propose(campus.as('lucia'), editionId);
      await rows(`update certificate_batch set status = 'dropped' where id = $1`, [batch.id]);
      const first = async () => (await luisIn(batch.id))?.explanations[0]?.lines[0];
      const overrideId = answer.data.overrideOutcome?.overrideId;
      expect(await first()).toMatchObject({ overrideReason: REASON, overrideId });
      await act(campus.as('marta'), 'WithdrawOverride', { overrideId, reason: 'It was somebody else.' });
      expect(await first()).toMatchObject({ overrideReason: REASON, overrideId: null });
    });

    it('holds back whoever has died: nothing is issued, nothing is sent', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      await act(campus.as('carla'), 'OverrideOutcome', {
        enrolmentId: ana,
        kind: 'HOLD',
        reason: 'The family told us that she died.',
      });
      const { items } = await itemsOf(campus.as('carla'), batch.id);
      expect(items).toMatchObject([
        { state: 'BLOCKED', blockers: [{ code: 'HELD', remover: 'COORDINATOR' }] },
      ]);
      expect(code(await act(campus.as('carla'), 'RemindOfCertificate', { enrolmentId: ana }))).toBe(
        'CERTIFICATE_HELD',
      );
    });

    it.each<[Record<string, unknown>, string]>([
      [{ reason: 'short' }, 'REASON_NEEDED'],
      [{ activityId: randomUUID() }, 'INPUT_INVALID'],
      [{ kind: 'OUTCOME', outcome: 'ACHIEVEMENT' }, 'INPUT_INVALID'],
      [{ kind: 'OUTCOME', outcome: 'DISTINCTION' }, 'INPUT_INVALID'],
      [{ enrolmentId: 'x' }, 'NOT_FOUND'],
    ])('is refused for %j', async (over, refusal) => {
      const input = { enrolmentId: ana, kind: 'ACTIVITY', activityId: course.final, reason: REASON, ...over };
      expect(code(await act(campus.as('lucia'), 'OverrideOutcome', input))).toBe(refusal);
    });
  });

  it('follow what is done about the enrolment: on hold, and on again, the proposal says so at once', async () => {
    const { id } = await propose(campus.as('lucia'), editionId);
    const stateOf = async () => (await itemsOf(campus.as('carla'), id)).items[0];
    await act(campus.as('carla'), 'PauseEnrolment', { enrolmentId: ana, reason: REASON });
    expect(await stateOf()).toMatchObject({
      state: 'BLOCKED',
      blockers: [{ code: 'ON_HOLD', remover: 'COORDINATOR' }],
    });
    await act(campus.as('carla'), 'ResumeEnrolment', { enrolmentId: ana, reason: REASON });
    expect(await stateOf()).toMatchObject({ state: 'READY', blockers: [] });
    await act(campus.as('carla'), 'WithdrawEnrolment', { enrolmentId: ana, reason: REASON });
    expect(await stateOf()).toMatchObject({
      blockers: [{ code: 'ENROLMENT_ENDED', remover: 'COORDINATOR' }],
    });
    await act(campus.as('carla'), 'ReinstateEnrolment', { enrolmentId: ana, reason: REASON });
    expect(await stateOf()).toMatchObject({ state: 'READY' });
  });

  describe('reminding', () => {
    it('writes to the learner in their language what is missing, once a day', async () => {
      expect(
        code(await act(campus.as('marta'), 'RemindOfCertificate', { enrolmentId: luis })),
      ).toBeUndefined();
      expect(code(await act(campus.as('marta'), 'RemindOfCertificate', { enrolmentId: luis }))).toBe(
        'REMINDED_TODAY',
      );
      const [mail] = await rows<{ text_body: string }>(
        `select text_body from mail where template = 'certificate-reminder' order by created_at desc limit 1`,
      );
      expect(mail?.text_body).toContain('Prueba final');
    });
  });
});
