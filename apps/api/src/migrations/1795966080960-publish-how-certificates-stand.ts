import { type MigrationInterface, type QueryRunner } from 'typeorm';

const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'certificate_status',
    'Certificates, statements of enrolment included, and how they stand now: what was issued and is not in force has expired, before the job writes that down.',
    `select c.id, c.enrolment_id, c.outcome, c.serial, c.issued_at, c.snapshot, d.basis, s.credential_id,
            case when c.status = 'issued' and not exists (select from certificate_in_force f where f.id = c.id)
                 then 'expired' else c.status end as status
       from certificate c left join outcome_decision d on d.id = c.decision_id left join certificate_seal s on s.certificate_id = c.id`,
  ],
  [
    'reached_outcome',
    'Outcomes that enrolments have reached, without those whose certificate was revoked; what was granted is not earned.',
    `select d.id, d.enrolment_id, d.outcome, d.basis, d.decided_at, d.basis <> 'granted' as is_earned
       from outcome_decision d
      where not exists (select from certificate k where k.decision_id = d.id and k.status = 'revoked')`,
  ],
  [
    'held_enrolment',
    'Enrolments to which nothing is issued for the time being.',
    `select enrolment_id from outcome_override where kind = 'hold' and withdrawn_at is null`,
  ],
  [
    'awaited_certificate',
    'Enrolments whose certificate is approved and not issued yet.',
    `select i.enrolment_id
       from certificate_batch_item i join certificate_batch b on b.id = i.batch_id
      where b.status = 'approved' and i.state in ('ready', 'waiting')`,
  ],
  [
    'certificate_proposal',
    'Batches of certificates, of which edition.',
    'select id, edition_id from certificate_batch',
  ],
];

/** How certificates and outcomes stand is asked by whoever shows a person. */
export class PublishHowCertificatesStand1795966080960 implements MigrationInterface {
  name = 'PublishHowCertificatesStand1795966080960';

  async up(db: QueryRunner): Promise<void> {
    for (const [name, meaning, text] of VIEWS) {
      await db.query(`create view ${name} as ${text}`);
      await db.query(`comment on view ${name} is '${meaning}'`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view ${VIEWS.map(([name]) => name).join(', ')}`);
  }
}
