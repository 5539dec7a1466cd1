import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, batchesOf, itemsOf, propose } from '../support/batches.ts';
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

    it('is seen in the list of candidates as in the proposal: single activities, holds', async () => {
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
      await decide({ kind: 'ACTIVITY', activityId: course.final });
      expect(await luisIn(batch.id)).toMatchObject({ state: 'READY' });
      expect(await candidate()).toMatchObject({ isEligible: true, missing: [] });
      await decide({ kind: 'HOLD' });
      expect(await luisIn(batch.id)).toMatchObject({ state: 'BLOCKED' });
      expect(await candidate()).toMatchObject({ isEligible: false });
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
        kind: 'ACTIVITY',
        activityId: course.final,
        reason: REASON,
      });
      const batch = await propose(campus.as('lucia'), editionId);
      await rows(`update certificate_batch set status = 'dropped' where id = $1`, [batch.id]);
      const first = async () =>
        (await luisIn(batch.id))?.explanations[0]?.lines.find(
          ({ overrideReason }) => overrideReason !== null,
        );
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
      [{ kind: 'LESSONS', activityIds: null }, 'INPUT_INVALID'],
      [{ kind: 'LESSONS', activityIds: [course.final] }, 'INPUT_INVALID'],
      [{ kind: 'LESSONS', activityIds: [course.first] }, 'NOTHING_TO_WAIVE'],
      [{ enrolmentId: 'x' }, 'NOT_FOUND'],
    ])('is refused for %j', async (over, refusal) => {
      const input = { enrolmentId: ana, kind: 'ACTIVITY', activityId: course.final, reason: REASON, ...over };
      expect(code(await act(campus.as('lucia'), 'OverrideOutcome', input))).toBe(refusal);
    });
  });

  describe('a waiver', () => {
    /** Chloe has begun nothing. */
    let chloe: string;
    beforeEach(async () => {
      chloe = await enrol(personOf('chloe').id);
    });
    const waive = (input: object, persona: 'lucia' | 'marta' = 'lucia') =>
      act(campus.as(persona), 'OverrideOutcome', { enrolmentId: chloe, reason: REASON, ...input });
    const chloeIn = async (batchId: string) =>
      (await itemsOf(campus.as('lucia'), batchId)).items.find(({ enrolmentId }) => enrolmentId === chloe);
    const codesOf = async (batchId: string) => (await chloeIn(batchId))?.blockers.map((each) => each.code);

    it('of missing lessons waives the lessons only, and names them', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      const before = await chloeIn(batch.id);
      const lessons = before?.blockers.find((each) => each.code === 'LESSONS_LEFT');
      expect(lessons).toMatchObject({ activityId: null, had: 0, needed: 3 });
      expect(lessons?.lessons.map(({ id }) => id)).toEqual([course.first, course.second, course.only]);
      const codes = before?.blockers.map((each) => each.code) ?? [];
      expect(code(await waive({ kind: 'LESSONS', activityIds: lessons?.lessons.map(({ id }) => id) }))).toBe(
        undefined,
      );
      const item = await chloeIn(batch.id);
      expect(item).toMatchObject({ state: 'BLOCKED', outcome: null, basis: null });
      expect(item?.blockers.map((each) => each.code)).toEqual(
        codes.filter((each) => each !== 'LESSONS_LEFT'),
      );
      expect(item?.decisions).toMatchObject([
        { kind: 'LESSONS', activities: [{ id: course.first }, { id: course.second }, { id: course.only }] },
      ]);
      expect(item?.explanations[0]).toMatchObject({ isMet: false });
    });

    it('of lessons leaves out those that are done, and a second one waives only what is left', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      await rows(
        `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
         select id, version_id, $2, 'completed', now() from enrolment where id = $1`,
        [chloe, course.first],
      );
      await waive({ kind: 'LESSONS', activityIds: [course.first, course.second] });
      expect((await chloeIn(batch.id))?.decisions[0]?.activities).toMatchObject([{ id: course.second }]);
      expect(code(await waive({ kind: 'LESSONS', activityIds: [course.second] }))).toBe('NOTHING_TO_WAIVE');
      await waive({ kind: 'LESSONS', activityIds: [course.only] });
      expect(await codesOf(batch.id)).not.toContain('LESSONS_LEFT');
      expect((await chloeIn(batch.id))?.decisions).toHaveLength(2);
    });

    it('of lessons opens gates and counts in where the person stands, and taken back no longer does', async () => {
      const standing = async () =>
        (
          await rows<{ done: number }>(`select done from enrolment_standing where enrolment_id = $1`, [chloe])
        )[0];
      expect(await standing()).toEqual({ done: 0 });
      const answer = await waive({
        kind: 'LESSONS',
        activityIds: [course.first, course.second, course.only],
      });
      expect(await standing()).toEqual({ done: 3 });
      const batch = await propose(campus.as('lucia'), editionId);
      await act(campus.as('lucia'), 'WithdrawOverride', {
        overrideId: answer.data.overrideOutcome?.overrideId,
        reason: 'It was somebody else.',
      });
      expect(await standing()).toEqual({ done: 0 });
      expect(await codesOf(batch.id)).toContain('LESSONS_LEFT');
    });

    it('of attendance changes nothing but attendance', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      const codes = await codesOf(batch.id);
      await waive({ kind: 'ATTENDANCE' });
      expect(await codesOf(batch.id)).toEqual(codes);
    });

    it('cannot leave an outcome of which nothing was done: that is a grant', async () => {
      const lessons = [course.first, course.second, course.only];
      await waive({ kind: 'LESSONS', activityIds: lessons });
      for (const activityId of [course.quiz, course.final])
        expect(code(await waive({ kind: 'ACTIVITY', activityId }))).toBeUndefined();
      expect(code(await waive({ kind: 'ACTIVITY', activityId: course.feedback }))).toBe('GRANT_NEEDED');
    });

    it('is marked for the one who approves, who may not be the one who gave it', async () => {
      for (const activityId of [course.final, course.second])
        await act(campus.as('marta'), 'OverrideOutcome', {
          enrolmentId: luis,
          kind: 'ACTIVITY',
          activityId,
          reason: REASON,
        });
      const batch = await propose(campus.as('lucia'), editionId);
      expect(batch.counts).toMatchObject({
        ready: 2,
        readyWaived: 1,
        readyGranted: 0,
        readyByOwnDecision: 0,
      });
      const { items } = await itemsOf(campus.as('admin'), batch.id, { isByDecision: true });
      expect(items).toMatchObject([
        {
          enrolmentId: luis,
          basis: 'WAIVED',
          decisions: [
            { kind: 'ACTIVITY', reason: REASON, decidedBy: 'Marta Eugenia Vargas', isOwn: false },
            { kind: 'ACTIVITY', activities: [{ id: course.second }] },
          ],
        },
      ]);
      const own = await act(campus.as('admin'), 'OverrideOutcome', {
        enrolmentId: ana,
        kind: 'ACTIVITY',
        activityId: course.final,
        reason: REASON,
      });
      // Ana earned it herself, so no decision is recorded.
      expect(code(own)).toBeUndefined();
      expect(code(await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id }))).toBe(
        undefined,
      );
    });

    it('of the approver stops the batch for the approver alone', async () => {
      for (const activityId of [course.final, course.second])
        await act(campus.as('admin'), 'OverrideOutcome', {
          enrolmentId: luis,
          kind: 'ACTIVITY',
          activityId,
          reason: REASON,
        });
      const batch = await propose(campus.as('lucia'), editionId);
      const seenBy = async (persona: 'admin') =>
        (await batchesOf(campus.as(persona), editionId)).find(({ id }) => id === batch.id);
      expect(await seenBy('admin')).toMatchObject({ mayApprove: false, counts: { readyByOwnDecision: 1 } });
      const answer = await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
      expect(answer.data.approveCertificates).toMatchObject({ code: 'OWN_DECISION', params: { people: 1 } });
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
