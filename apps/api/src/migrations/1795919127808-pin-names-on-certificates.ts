import { type MigrationInterface, type QueryRunner } from 'typeorm';

const nameOf = (person: string) =>
  `concat_ws(' ', ${person}.given_names, ${person}.first_surname, ${person}.second_surname)`;

/**
 * The name on a certificate is the one that was proposed and looked through, and whoever proposed and approved is named
 * as on that day. What is still open is pinned as of now.
 */
export class PinNamesOnCertificates1795919127808 implements MigrationInterface {
  name = 'PinNamesOnCertificates1795919127808';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table certificate_batch_item add column name text, add column passed_over text;
      alter table certificate_batch add column proposed_as text, add column approved_as text;
      update certificate_batch_item i set name = ${nameOf('p')}
        from certificate_batch b, enrolment e, person p
       where b.id = i.batch_id and e.id = i.enrolment_id and p.id = e.person_id and b.status in ('proposed', 'approved')
         and i.certificate_id is null;
      update certificate_batch b set approved_as = ${nameOf('p')} from person p where p.id = b.approved_by and b.status = 'approved';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table certificate_batch_item drop column name, drop column passed_over;
      alter table certificate_batch drop column proposed_as, drop column approved_as;
    `);
  }
}
