import { type MigrationInterface, type QueryRunner } from 'typeorm';

const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'country_participation',
    'What a country is to the region or to a programme, from when to when, and what says so.',
    'select id, country_code, role, programme_id, valid_from, valid_to, source from country_role',
  ],
];

/** Programmes show what a country is to them. */
export class PublishThePartOfCountries1795966084387 implements MigrationInterface {
  name = 'PublishThePartOfCountries1795966084387';

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
