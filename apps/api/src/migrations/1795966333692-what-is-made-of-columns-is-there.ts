import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Made of columns that are always there, and so always there themselves: who reads them is told so. */
const MADE: [table: string, column: string][] = [
  ['enrolment_standing', 'percent'],
  ['person_email', 'address_key'],
  ['person', 'search_key'],
];

export class WhatIsMadeOfColumnsIsThere1795966333692 implements MigrationInterface {
  name = 'WhatIsMadeOfColumnsIsThere1795966333692';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, column] of MADE)
      await db.query(`alter table ${table} alter column ${column} set not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, column] of MADE)
      await db.query(`alter table ${table} alter column ${column} drop not null`);
  }
}
