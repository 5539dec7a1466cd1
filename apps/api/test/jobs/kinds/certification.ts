import { randomUUID } from 'node:crypto';
import { act, plantThree, propose } from '../../support/batches.ts';
import { earn, issue } from '../../support/certificates.ts';
import { plantEnrolment } from '../../support/plant.ts';
import { type KindCase, type Scene } from './kind.ts';

/** Ana and Chloe have earned it, Lucía proposed and another administrator approved; nothing is issued yet. */
async function approved(scene: Scene): Promise<string> {
  const { editionId } = await plantThree(scene.server);
  const batch = await propose(scene.campus.as('lucia'), editionId);
  await act(scene.campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
  return batch.id;
}

/** A certificate of Luis's from before there were seals, in force until long ago. */
async function plantOld(scene: Scene): Promise<string> {
  const { enrolmentId } = await plantEnrolment(scene.server, 'luis');
  await earn(scene.server, enrolmentId);
  await issue(scene.campus.as('lucia'), enrolmentId);
  const [old] = await scene.sql<{ id: string }>(
    `insert into certificate (id, serial, code, enrolment_id, decision_id, outcome, snapshot, issued_by, expires_on)
     select gen_random_uuid(), $2, upper(substr(md5($2), 1, 12)), $3, c.decision_id, c.outcome,
            c.snapshot || '{"expiresOn": "2020-12-31"}', c.issued_by, '2020-12-31'
       from certificate c where c.enrolment_id = $1 limit 1 returning id`,
    enrolmentId,
    `MICIC-2020-${randomUUID().slice(0, 6)}`,
    (await plantEnrolment(scene.server, 'luis')).enrolmentId,
  );
  return old?.id ?? '';
}

export const certificationKinds = (scene: Scene): KindCase[] => {
  const ofBatch = (batchId: string) => async () => ({
    certificates: await scene.count(
      'certificate c join certificate_batch_item i on i.enrolment_id = c.enrolment_id where i.batch_id = $1',
      batchId,
    ),
    files: await scene.count(
      'certificate_file f join certificate_batch_item i on i.certificate_id = f.certificate_id where i.batch_id = $1',
      batchId,
    ),
    seals: await scene.count(
      'certificate_seal s join certificate_batch_item i on i.certificate_id = s.certificate_id where i.batch_id = $1',
      batchId,
    ),
    events: await scene.count(
      `audit_event e join certificate_batch_item i on i.certificate_id::text = e.subject_id
        where i.batch_id = $1 and e.action = 'certificate.issued'`,
      batchId,
    ),
    done: await scene.count(`certificate_batch where id = $1 and status = 'done'`, batchId),
  });
  return [
    {
      kind: 'issue-certificates',
      about: 'for Ana and Chloe',
      async prepare() {
        return {
          effect: ofBatch(await approved(scene)),
          once: { certificates: 2, files: 2, seals: 2, events: 2, done: 1 },
        };
      },
    },
    {
      kind: 'mail-certificates',
      about: 'Ana and Chloe are told',
      async prepare() {
        const batchId = await approved(scene);
        await scene.drain();
        const since = await scene.now();
        await act(scene.campus.as('lucia'), 'SendCertificateMails', { batchId });
        return {
          effect: async () => ({
            letters: await scene.count(
              `mail where created_at >= $1 and template like 'certificate%' and to_address ~ '^(ana|chloe)@'`,
              since,
            ),
            told: await scene.count(
              'certificate_batch_item where batch_id = $1 and mailed_at is not null',
              batchId,
            ),
          }),
          once: { letters: 2, told: 2 },
        };
      },
    },
    {
      kind: 'seal-certificates',
      about: 'one of Luis’s older than seals',
      async prepare() {
        const id = await plantOld(scene);
        await scene.due('seal-certificates');
        return {
          effect: () => scene.count('certificate_seal where certificate_id = $1', id),
          once: 1,
        };
      },
    },
    {
      kind: 'expire-certificates',
      about: 'one of Luis’s that ended long ago',
      async prepare() {
        const id = await plantOld(scene);
        await scene.due('expire-certificates');
        return {
          effect: async () => ({
            expired: await scene.count(`certificate where id = $1 and status = 'expired'`, id),
            events: await scene.count(
              `audit_event where subject_id = $1 and action = 'certificate.expired'`,
              id,
            ),
          }),
          once: { expired: 1, events: 1 },
        };
      },
    },
  ];
};
