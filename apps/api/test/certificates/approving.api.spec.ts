import { beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { IssueBatchJob } from '@campus/certification/certificates/batches/issue-batch.job.ts';
import { createServer } from '../../src/server.ts';
import { speakAs } from '../support/as.ts';
import {
  act,
  batchesOf,
  codeOf,
  issueBatch,
  itemsOf,
  plantThree,
  propose,
  type BatchData,
} from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { earn } from '../support/certificates.ts';
import { type Persona } from '../support/personas.ts';
import { plantInto, plantPeople } from '../support/plant.ts';

describe('approving certificates', () => {
  const campus = testCampus();
  let editionId: string;
  let groupId: string;
  let ana: string;
  let luis: string;
  let chloe: string;
  const rows = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const drain = () => campus.server.app.get(Jobs).drain();
  const find = async (batchId: string, persona: Persona = 'lucia'): Promise<BatchData | undefined> =>
    (await batchesOf(campus.as(persona), editionId)).find(({ id }) => id === batchId);
  const issued = () => issueBatch(campus, editionId);
  const inForce = async () =>
    (
      await rows<{ count: number }>(
        `select count(*)::int from certificate where status = 'issued' and enrolment_id = any($1)`,
        [[ana, luis, chloe]],
      )
    )[0]?.count;

  beforeEach(async () => {
    ({ editionId, groupId, ana, luis, chloe } = await plantThree(campus.server));
  });

  describe('approval', () => {
    it('is for another person than the one who proposed', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      expect(batch.mayApprove).toBe(false);
      expect(codeOf(await act(campus.as('lucia'), 'ApproveCertificates', { batchId: batch.id }))).toBe(
        'SECOND_PERSON_NEEDED',
      );
      expect((await find(batch.id, 'admin'))?.mayApprove).toBe(true);
      expect(
        codeOf(await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id })),
      ).toBeUndefined();
      expect(codeOf(await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id }))).toBe(
        'BATCH_NOT_PROPOSED',
      );
      expect(await find(batch.id)).toMatchObject({ status: 'APPROVED', counts: { waiting: 2, blocked: 1 } });
    });

    // The first to issue makes the issuer's keys.
    it('issues everybody ready, keeps a signed PDF of each, and is done', async () => {
      const batch = await issued();
      expect(await find(batch.id)).toMatchObject({
        status: 'DONE',
        counts: { issued: 2, files: 2, failed: 0, blocked: 1, mailed: 0, unmailed: 2 },
      });
      const { items } = await itemsOf(campus.as('lucia'), batch.id, { state: 'ISSUED' });
      expect(items.map(({ certificate }) => certificate?.status)).toEqual(['ISSUED', 'ISSUED']);
      expect(await propose(campus.as('lucia'), editionId)).toMatchObject({
        counts: { already: 2, blocked: 1, ready: 0 },
      });
    });

    it('of nobody ready is refused', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      await rows(`update enrolment set status = 'withdrawn' where edition_id = $1`, [editionId]);
      await propose(campus.as('lucia'), editionId);
      expect(codeOf(await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id }))).toBe(
        'NOBODY_READY',
      );
    });

    it('looks at each again: whoever is no longer eligible fails, and is tried again when asked', async () => {
      const batch = await propose(campus.as('lucia'), editionId);
      await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
      await rows(`update enrolment set status = 'on_hold' where id = $1`, [ana]);
      await drain();
      expect((await itemsOf(campus.as('lucia'), batch.id, { state: 'FAILED' })).items).toMatchObject([
        { enrolmentId: ana, problem: 'ENROLMENT_NOT_ACTIVE' },
      ]);
      await rows(`update enrolment set status = 'active' where id = $1`, [ana]);
      await act(campus.as('admin'), 'RetryCertificates', { batchId: batch.id });
      await drain();
      expect(await find(batch.id)).toMatchObject({ status: 'DONE', counts: { issued: 2, failed: 0 } });
    });

    it('on two servers at once gives each person one certificate, one seal and one file', async () => {
      const second = await createServer(campus.server.config);
      try {
        const there = speakAs({ ...campus.server, app: second });
        // With Ana and Chloé as many as a server issues at a time: all connections a test has.
        const people = await plantPeople(campus.server, 2, 'MX');
        const enrolments = [
          ana,
          chloe,
          ...(await Promise.all(people.map((id) => plantInto(campus.server, { editionId, groupId }, id)))),
        ];
        for (const enrolment of enrolments.slice(2)) await earn(campus.server, enrolment);
        const { id: batchId } = await propose(campus.as('lucia'), editionId);
        const approvals = await Promise.all([
          act(campus.as('admin'), 'ApproveCertificates', { batchId }),
          act(there('admin'), 'ApproveCertificates', { batchId }),
        ]);
        expect(approvals.map(codeOf).filter(Boolean)).toEqual(['BATCH_NOT_PROPOSED']);
        const servers = [campus.server.app, second];
        await Promise.all(servers.map((server) => server.get(IssueBatchJob).run({ batchId })));
        const [counts] = await rows(
          `select count(*)::int as certificates, count(distinct c.enrolment_id)::int as people, count(distinct c.serial)::int as serials,
                  count(distinct s.status_index)::int as seals, count(f.*)::int as files,
                  (select count(*)::int from audit_event a where a.action = 'certificate.issued' and a.subject_id = any(array_agg(c.id::text))) as events
             from certificate c join certificate_seal s on s.certificate_id = c.id
             left join certificate_file f on f.certificate_id = c.id where c.enrolment_id = any($1)`,
          [enrolments],
        );
        expect(counts).toEqual({ certificates: 4, people: 4, serials: 4, seals: 4, files: 4, events: 4 });
        expect(await find(batchId)).toMatchObject({
          status: 'DONE',
          counts: { issued: 4, failed: 0, waiting: 0 },
        });
      } finally {
        await second.close();
      }
    });

    it('twice from two proposals gives one certificate too', async () => {
      const all = await propose(campus.as('lucia'), editionId);
      const own = await propose(campus.as('carla'), editionId);
      expect(own.id).not.toBe(all.id);
      await Promise.all([
        act(campus.as('admin'), 'ApproveCertificates', { batchId: all.id }),
        act(campus.as('lucia'), 'ApproveCertificates', { batchId: own.id }),
      ]);
      await drain();
      expect(await inForce()).toBe(2);
    });
  });

  describe('mails', () => {
    it('go to each once, in their language, when they are asked for', async () => {
      const batch = await issued();
      const mails = () =>
        rows(`select locale from mail where template = 'certificate-issued' order by locale`);
      const before = (await mails()).length;
      await act(campus.as('lucia'), 'SendCertificateMails', { batchId: batch.id });
      await act(campus.as('lucia'), 'SendCertificateMails', { batchId: batch.id });
      await drain();
      expect((await mails()).length - before).toBe(2);
      expect((await mails()).map(({ locale }) => locale)).toEqual(expect.arrayContaining(['es', 'fr']));
      expect((await find(batch.id))?.counts).toMatchObject({ mailed: 2, unmailed: 0 });
    });
  });
});
