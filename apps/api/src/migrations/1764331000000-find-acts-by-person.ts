import { type MigrationInterface, type QueryRunner } from 'typeorm';

const ACTS = [
  ['role_grant', 'granted_by'],
  ['outcome_decision', 'decided_by'],
  ['certificate', 'issued_by'],
] as const;

/**
 * All roles of a person, revoked ones too, and what people granted, decided and issued: without an index, taking back a
 * list or erasing a person reads the whole table for each of them.
 */
export class FindActsByPerson1764331000000 implements MigrationInterface {
  name = 'FindActsByPerson1764331000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index role_grant_person_idx on role_grant (person_id)`);
    for (const [table, actor] of ACTS)
      await db.query(`create index ${table}_${actor}_idx on ${table} (${actor}) where ${actor} is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index role_grant_person_idx`);
    for (const [table, actor] of ACTS) await db.query(`drop index ${table}_${actor}_idx`);
  }
}
