import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A learning platform registers itself by a link that an administrator made (LTI Dynamic Registration 1.0). */
export class InvitePlatforms1796144400512 implements MigrationInterface {
  name = 'InvitePlatforms1796144400512';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table partners.partner_invitation (
        id uuid constraint partner_invitation_pk primary key,
        name text not null constraint partner_invitation_name_short check (length(name) between 1 and 80),
        site text not null,
        made_by uuid not null constraint partner_invitation_maker_fk references people.person (id),
        made_at timestamptz not null,
        taken_until timestamptz
      );
      create index partner_invitation_maker on partners.partner_invitation (made_by);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table partners.partner_invitation');
  }
}
