import { type MigrationInterface, type QueryRunner } from 'typeorm';

const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'package_attempt',
    'Attempts at packages: whose, at which, and how they went. One that is completed counts as finished.',
    `select id, enrolment_id, activity_id, number, started_at, coalesce(finished_at, completed_at) as finished_at, score, is_passed
       from scorm_attempt`,
  ],
  ['kept_package', 'Packages of the library by their titles.', 'select id, title from library_package'],
  ['sent_package', 'Packages for systems of others by their labels.', 'select id, label from dispatch'],
];

/** Attempts at packages stand beside those at quizzes; packages are named where it is said what was done to them. */
export class PublishPackagesAndTheirAttempts1795966082791 implements MigrationInterface {
  name = 'PublishPackagesAndTheirAttempts1795966082791';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop view package_attempt');
    for (const [name, meaning, text] of VIEWS) {
      await db.query(`create view ${name} as ${text}`);
      await db.query(`comment on view ${name} is '${meaning}'`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view ${VIEWS.map(([name]) => name).join(', ')}`);
    await db.query('create view package_attempt as select id, enrolment_id, activity_id from scorm_attempt');
    await db.query(`comment on view package_attempt is 'Whose attempt at which package it is.'`);
  }
}
