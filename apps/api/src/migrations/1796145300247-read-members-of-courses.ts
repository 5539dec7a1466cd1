import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TROUBLES = `'UNREACHABLE','BUSY','BROKEN','TOKEN_REFUSED','ANSWER_ODD','NOT_ALLOWED','LINE_GONE','OLDER',
          'NOT_TAKEN','ADDRESS_ELSEWHERE'`;

/** Platforms say who is in their courses (LTI Names and Role Provisioning Services). */
export class ReadMembersOfCourses1796145300247 implements MigrationInterface {
  name = 'ReadMembersOfCourses1796145300247';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table partners.partner_place add column members_url text;

      create table partners.partner_reading (
        place_id uuid constraint partner_reading_pk primary key
          constraint partner_reading_place_fk references partners.partner_place (id) on delete cascade,
        asked_at timestamptz,
        read_at timestamptz,
        trouble text constraint partner_reading_trouble_known check (trouble in (${TROUBLES}))
      );

      create table partners.partner_member (
        place_id uuid not null
          constraint partner_member_place_fk references partners.partner_place (id) on delete cascade,
        subject text not null,
        name text,
        role text not null constraint partner_member_role_known check (role in ('LEARNER','TEACHER','OTHER')),
        is_active boolean not null,
        constraint partner_member_pk primary key (place_id, subject)
      );`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table partners.partner_member, partners.partner_reading;
      alter table partners.partner_place drop column members_url;`);
  }
}
