import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createServer } from '../../src/server.ts';
import { IssueBatchJob } from '../../src/modules/certificates/batches/issue-batch.job.ts';
import { speakAs } from '../support/as.ts';
import { resultOf } from '../support/assertions.ts';
import { act, batchesOf, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue, revoke, type CertificateData } from '../support/certificates.ts';
import { plantEdition, plantEnrolment, plantPeople } from '../support/plant.ts';
import { Checker } from '../support/proofs.ts';

/** As many as a server issues at a time, each in a transaction of its own: all connections a test has. */
const PEOPLE = 4;

describe('at the same moment', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const checker = new Checker(campus);
  const rows = async <Row>(text: string, values: unknown[]) =>
    (await campus.server.sql.query(text, values)).rows as Row[];

  /** Ways to ask whether a certificate is in force; each says `valid`, `revoked`, or what else it was told. */
  const waysOf = async (certificate: CertificateData) => {
    const { code } = certificate;
    const credential = await checker.credentialOf(certificate);
    return {
      page: async () => {
        const { body } = await checker.visit(`/verify/${code}?lang=en`);
        return /(Valid|Revoked) certificate<span>/.exec(body)?.[1]?.toLowerCase() ?? body;
      },
      json: async () => {
        const { status } = await checker.json(`/verify/${code}/status`);
        return status === 'issued' ? 'valid' : String(status);
      },
      list: async () => ((await checker.isSet(credential)) ? 'revoked' : 'valid'),
    };
  };

  it.each([
    ['that everybody asks for', true],
    ['that nobody has asked for yet', false],
  ])(
    'a certificate %s is revoked: every answer is one or the other, none is “valid” after the revocation was answered',
    async (_about, isKept) => {
      const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
      await earn(campus.server, enrolmentId);
      const { certificate } = (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate;
      const ways = await waysOf(certificate);
      const askAll = () => Promise.all(Object.values(ways).map((way) => way()));
      if (isKept) expect(await askAll()).toEqual(['valid', 'valid', 'valid']);

      let isAnswered = false;
      let isOver = false;
      const heard: { after: boolean; said: string }[] = [];
      const asking = Object.values(ways).flatMap((way) =>
        Array.from({ length: 5 }, async () => {
          while (!isOver) {
            const after = isAnswered;
            heard.push({ after, said: await way() });
            // What comes from memory leaves no room for the database otherwise.
            await setImmediate();
          }
        }),
      );
      try {
        const answer = await revoke(campus.as('lucia'), certificate.serial);
        isAnswered = true;
        expect(resultOf(answer)).toMatchObject({ certificate: { status: 'REVOKED' } });
        expect(await askAll()).toEqual(['revoked', 'revoked', 'revoked']);
      } finally {
        isOver = true;
        await Promise.all(asking);
      }

      const said = (after: boolean) =>
        new Set(heard.filter((each) => each.after === after).map((each) => each.said));
      expect([...said(false)].filter((each) => each !== 'valid' && each !== 'revoked')).toEqual([]);
      expect(said(false)).toContain('valid');
      expect(said(true)).toEqual(new Set(['revoked']));
    },
  );

  it('a batch is approved and issued on two servers: each person has one certificate, one seal, one file', async () => {
    const second = await createServer(campus.server.config);
    try {
      const there = speakAs({ ...campus.server, app: second });
      const { editionId, groupId } = await plantEdition(campus.server);
      const people = await plantPeople(campus.server, PEOPLE, 'MX');
      const enrolments = people.map(() => randomUUID());
      await rows(
        `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
         select given.id, given.person, ed.id, $3, ed.version_id, 'imported'
           from unnest($1::uuid[], $2::uuid[]) as given (id, person), edition ed where ed.id = $4`,
        [enrolments, people, groupId, editionId],
      );
      for (const enrolment of enrolments) await earn(campus.server, enrolment);
      const { id: batchId } = await propose(campus.as('carla'), editionId);

      const approvals = await Promise.all([
        act(campus.as('lucia'), 'ApproveCertificates', { batchId }),
        act(there('admin'), 'ApproveCertificates', { batchId }),
      ]);
      const refused = approvals.flatMap(({ data }) => data.approveCertificates?.code ?? []);
      expect(refused).toEqual(['BATCH_NOT_PROPOSED']);

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
      expect(counts).toEqual({
        certificates: PEOPLE,
        people: PEOPLE,
        serials: PEOPLE,
        seals: PEOPLE,
        files: PEOPLE,
        events: PEOPLE,
      });
      const [batch] = await batchesOf(there('carla'), editionId);
      expect(batch).toMatchObject({ status: 'DONE', counts: { issued: PEOPLE, failed: 0, waiting: 0 } });
    } finally {
      await second.close();
    }
  }, 60_000);
});
