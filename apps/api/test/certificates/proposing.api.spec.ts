import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, batchesOf, batchPageOf, codeOf, itemsOf, plantThree, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { earn } from '../support/certificates.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantPeople } from '../support/plant.ts';
import { registeredText } from '../support/registered.ts';

describe('proposing certificates', () => {
  const campus = testCampus();
  let editionId: string;
  let groupId: string;
  let ana: string;
  let luis: string;
  const rows = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query(text, values)).rows as Row[];

  beforeEach(async () => {
    ({ editionId, groupId, ana, luis } = await plantThree(campus.server));
  });

  describe('before a proposal', () => {
    const readiness = async (persona: Persona, id = editionId) =>
      (
        await campus
          .as(persona)
          .query<{ certificateReadiness: unknown }>(registeredText('CertificateReadiness'), { editionId: id })
      ).data.certificateReadiness;

    it('says how many are ready and what the others lack, and keeps nothing', async () => {
      const acts = () => rows(`select count(*) from audit_event where action = 'certificates.proposed'`);
      const before = await acts();
      const held = {
        enrolmentId: luis,
        personId: expect.any(String),
        fullName: expect.stringMatching(/^Luis /),
      };
      expect(await readiness('lucia')).toEqual({
        people: 3,
        ready: 2,
        already: 0,
        blockers: [
          { code: 'LESSONS_LEFT', count: 1, people: [held] },
          { code: 'NOT_PASSED', count: 1, people: [held] },
        ],
      });
      expect(await batchesOf(campus.as('lucia'), editionId)).toEqual([]);
      expect(await acts()).toEqual(before);
    });

    it('counts the people of one’s own countries, and nobody in an edition that there is not', async () => {
      expect(await readiness('carla')).toMatchObject({ people: 1 });
      const none = { people: 0, ready: 0, already: 0, blockers: [] };
      expect(await readiness('lucia', 'no-id')).toEqual(none);
      expect(await readiness('lucia', ana)).toEqual(none);
    });
  });

  describe('a proposal', () => {
    it('says of everybody what is reached, why, and what is in the way of whom', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      expect(batch).toMatchObject({ status: 'PROPOSED', counts: { ready: 2, blocked: 1, issued: 0 } });
      const { items, totalCount, blockers } = await itemsOf(campus.as('lucia'), batch.id);
      expect(totalCount).toBe(3);
      const mine = (id: string) => items.find(({ enrolmentId }) => enrolmentId === id);
      expect(mine(ana)).toMatchObject({ state: 'READY', outcome: 'COMPLETION', blockers: [] });
      expect(mine(ana)?.explanations).toMatchObject([{ outcome: 'COMPLETION', isMet: true }]);
      expect(mine(luis)).toMatchObject({
        state: 'BLOCKED',
        outcome: null,
        blockers: [
          { code: 'LESSONS_LEFT', remover: 'LEARNER', had: 2, needed: 3 },
          { code: 'NOT_PASSED', remover: 'LEARNER', activityId: course.final, had: null, needed: 80 },
        ],
      });
      expect(blockers).toEqual([
        { code: 'LESSONS_LEFT', count: 1 },
        { code: 'NOT_PASSED', count: 1 },
      ]);
    });

    it.each<[Record<string, unknown>, string[]]>([
      [{ search: 'hernández' }, ['MX']],
      [{ search: '%' }, []],
      [{ state: 'BLOCKED' }, ['CR']],
      [{ blocker: 'NOT_PASSED' }, ['CR']],
      [{ blocker: 'NOT_ATTENDED' }, []],
      [{ differs: true }, []],
      [{ sort: 'COUNTRY', isDescending: true }, ['MX', 'CR', 'CA']],
      [{ sort: 'COUNTRY', limit: 1, offset: 1 }, ['CR']],
    ])('is searched, filtered, sorted and paged by %j', async (filter, countries) => {
      const batch = await propose(campus.as('lucia'), editionId);
      const { items } = await itemsOf(campus.as('lucia'), batch.id, filter);
      expect(items.map(({ countryCode }) => countryCode)).toEqual(countries);
    });

    it('is one per set of countries, evaluated again; repeating the same request changes nothing', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      await earn(campus.server, luis, [course.only, course.first, course.quiz, course.feedback]);
      expect(await propose(campus.as('lucia'), editionId)).toMatchObject({
        id: batch.id,
        counts: { ready: 3 },
      });
      await rows(`delete from enrolment where id = $1`, [luis]).catch(() => null);
      expect(await batchesOf(campus.as('lucia'), editionId)).toHaveLength(1);
    });

    it('is one of many, searched, filtered, sorted and a page at a time', async () => {
      await rows(
        `insert into certificate_batch (id, edition_id, countries, status, proposed_by, proposed_at)
         select gen_random_uuid(), $1, array['CR'], 'done', $2, now() - n * interval '1 day' from generate_series(1, 60) n`,
        [editionId, personOf('marta').id],
      );
      const newest = await propose(campus.as('lucia'), editionId);
      await propose(campus.as('carla'), editionId);
      const read = (filter: Record<string, unknown> = {}) =>
        batchPageOf(campus.as('lucia'), editionId, filter);
      const last = await read({ offset: 60 });
      expect({ total: last.totalCount, items: last.items.length }).toEqual({ total: 62, items: 2 });
      expect((await read({ sort: 'STATUS', isDescending: false, limit: 2 })).items).toMatchObject([
        { status: 'PROPOSED' },
        { status: 'PROPOSED' },
      ]);
      expect((await read({ sort: 'READY', limit: 1 })).items).toMatchObject([{ id: newest.id }]);
      expect((await read({ status: 'DONE', limit: 1 })).totalCount).toBe(60);
      expect((await read({ search: 'mexique' })).totalCount).toBe(1);
      expect((await read({ search: personOf('marta').firstSurname.toUpperCase() })).totalCount).toBe(60);
      expect((await read({ search: '%' })).totalCount).toBe(0);
      // Of the list about everybody and their own one, and of nobody else's.
      expect((await batchPageOf(campus.as('carla'), editionId)).totalCount).toBe(2);
      await campus.expectQueries(4, () => read({ search: 'costa', limit: 100 }));
    });

    it.each([
      ['withdrawn', 'ENROLMENT_ENDED', 'COORDINATOR'],
      ['transferred', 'ENROLMENT_ENDED', 'ADMINISTRATOR'],
      ['on_hold', 'ON_HOLD', 'COORDINATOR'],
    ])('blocks somebody who is %s, whatever they studied', async (status, blocker, remover) => {
      await rows(`update enrolment set status = $2 where id = $1`, [ana, status]);
      const batch = await propose(campus.as('lucia'), editionId);
      const { items } = await itemsOf(campus.as('lucia'), batch.id, { search: 'Ana' });
      expect(items).toMatchObject([
        { state: 'BLOCKED', outcome: 'COMPLETION', blockers: [{ code: blocker, remover }] },
      ]);
    });

    it('names the live sessions of its groups that are not over: what is attended there is not counted yet', async () => {
      const plantSession = (title: string, startsIn: string, group: string | null, isCancelled = false) =>
        rows(
          `with s as (insert into live_session (id, edition_id, group_id, titles, mode, cancelled_at)
             values (gen_random_uuid(), $1, $2, jsonb_build_object('es', $3::text), 'room', case when $4 then now() end) returning id)
           insert into session_half_day (id, session_id, starts_at, planned_minutes)
           select gen_random_uuid(), id, now() + $5::interval, 90 from s`,
          [editionId, group, title, isCancelled, startsIn],
        );
      const [other] = await rows<{ id: string }>(
        `insert into edition_group (id, edition_id, country_code, name, time_zone)
         values (gen_random_uuid(), $1, 'PA', 'Panamá', 'America/Panama') returning id`,
        [editionId],
      );
      await plantSession('Mañana', '1 day', null);
      await plantSession('Ahora', '-45 minutes', groupId);
      await plantSession('Ayer', '-1 day', null);
      await plantSession('Suspendida', '1 day', null, true);
      await plantSession('De nadie aquí', '1 day', other?.id ?? null);
      const batch = await propose(campus.as('lucia'), editionId);
      const { sessionsNotOver, sessionsUnrecorded } = await itemsOf(campus.as('lucia'), batch.id);
      // Nobody has an entry of yesterday: for each of the three it counts as absence.
      expect(sessionsUnrecorded).toMatchObject([{ title: 'Ayer', missing: 3 }]);
      expect(sessionsNotOver.map(({ title }) => title)).toEqual(['Ahora', 'Mañana']);
      expect(Date.parse(sessionsNotOver[0]?.endsAt ?? '')).toBeGreaterThan(Date.now());
    });

    describe('in which nobody is ready', () => {
      beforeEach(async () => {
        await rows(`update enrolment set status = 'withdrawn' where edition_id = $1`, [editionId]);
      });

      it('is refused: nobody could approve it', async () => {
        const refused = await act(campus.as('lucia'), 'ProposeCertificates', { editionId });
        expect(codeOf(refused)).toBe('NOBODY_READY');
        expect(await batchesOf(campus.as('lucia'), editionId)).toEqual([]);
      });

      it('is made for those who ask for the list of what is missing, and is waited for by nobody', async () => {
        const asked = { editionId, evenIfNobodyIsReady: true };
        const { data } = await act(campus.as('lucia'), 'ProposeCertificates', asked);
        expect(data.proposeCertificates?.batch).toMatchObject({ status: 'PROPOSED', counts: { blocked: 3 } });
        const { data: today } = await campus
          .as('admin')
          .query<{ todayLines: { kind: string }[] }>(registeredText('TodayLines'), {
            locale: 'es',
            editionId,
          });
        expect(today.todayLines.map(({ kind }) => kind)).not.toContain('CERTIFICATES_TO_APPROVE');
      });
    });

    it('is withdrawn: it leaves the list, and another can be made', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      const dropped = await act(campus.as('admin'), 'DropCertificates', { batchId: batch.id });
      expect(dropped.data.dropCertificates?.batch).toMatchObject({ status: 'DROPPED', mayApprove: false });
      expect(await batchesOf(campus.as('lucia'), editionId)).toEqual([]);
      expect((await propose(campus.as('lucia'), editionId)).id).not.toBe(batch.id);
    });

    it('that was approved is not withdrawn', async () => {
      const { id: batchId } = await propose(campus.as('lucia'), editionId);
      await act(campus.as('admin'), 'ApproveCertificates', { batchId });
      expect(codeOf(await act(campus.as('lucia'), 'DropCertificates', { batchId }))).toBe(
        'BATCH_NOT_PROPOSED',
      );
    });

    it('shows whose country is no longer the one of their group', async () => {
      await rows(`update edition_group set country_code = 'GT' where id = $1`, [groupId]);
      const batch = await propose(campus.as('lucia'), editionId);
      expect((await itemsOf(campus.as('lucia'), batch.id, { differs: true })).totalCount).toBe(3);
    });
  });

  it('a proposal of a thousand people takes few statements', async () => {
    const people = await plantPeople(campus.server, 60, 'MX');
    await rows(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
       select gen_random_uuid(), p, e.id, $2, e.version_id, 'imported' from edition e, unnest($3::uuid[]) p where e.id = $1`,
      [editionId, groupId, people],
    );
    const batch = await propose(campus.as('lucia'), editionId);
    // The session, the list, the count, the blockers, what is not over and what is not recorded, however many people there are.
    await campus.expectQueries(6, () => itemsOf(campus.as('lucia'), batch.id));
  });
});
