import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The country, institution and post on a certificate are those that were proposed and looked through, as its name is.
 * What is still open is pinned as of now.
 */
export class PinAffiliationsOnCertificates1795932682117 implements MigrationInterface {
  name = 'PinAffiliationsOnCertificates1795932682117';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table certificate_batch_item add column affiliation jsonb;
      update certificate_batch_item i
         set affiliation = jsonb_build_object('countryCode', p.country_code, 'country', c.names, 'institution', w.institution, 'post', w.post)
        from certificate_batch b, enrolment e, person p left join country c on c.code = p.country_code
        left join lateral (
          select at.city as post, office.name as institution
            from assignment duty left join post at on at.id = duty.post_id left join institution office on office.id = duty.institution_id
            cross join lateral (select (now() at time zone coalesce(at.time_zone, p.time_zone))::date as day) today
           where duty.person_id = p.id and duty.from_date <= today.day and (duty.to_date is null or duty.to_date >= today.day)
           order by duty.from_date desc, duty.to_date desc nulls first, duty.id desc limit 1) w on true
       where b.id = i.batch_id and e.id = i.enrolment_id and p.id = e.person_id and b.status in ('proposed', 'approved')
         and i.certificate_id is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table certificate_batch_item drop column affiliation`);
  }
}
