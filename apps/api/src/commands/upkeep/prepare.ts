import { type INestApplicationContext } from '@nestjs/common';
import { CourseImporter } from '@campus/course';
import { Database, statement } from '@campus/platform/database/database.ts';
import { DEMO_DOMAIN } from '@campus/people';
import { giveCourseRights } from '../../seeds/course-rights.ts';
import { DEMO_COURSE, seedEdition } from '../../seeds/editions.ts';
import { seedPeople } from '../../seeds/people.ts';
import { OperatorError } from '../command.ts';
import { importCourses } from '../content/import-courses.ts';
import { upkeepSay } from './upkeep-say.ts';

/** Publishes the courses of the content folder where they have changed. */
export async function prepareContent(app: INestApplicationContext, contentDir: string): Promise<void> {
  await importCourses(app.get(CourseImporter), contentDir);
}

/**
 * Creates the demo people, their enrolments and the rights of the trainer; existing ones stay. Returns how many people
 * were created.
 */
export async function prepareDemo(app: INestApplicationContext): Promise<number> {
  const made = await app.get(Database).transaction(async (tx) => {
    const people = await seedPeople(tx);
    await seedEdition(tx);
    return people;
  });
  await giveCourseRights(app, DEMO_COURSE);
  return made;
}

const demoPeopleInForce = statement<{ count: number }>(
  'demo-people-in-force',
  `select count(*)::int as count from person_email e join person p on p.id = e.person_id
    where e.valid_to is null and p.disabled_at is null and e.address_key like '%@' || $1`,
);

/** Their password is public: a campus that real people use must not have them. */
export async function refuseDemoPeople(app: INestApplicationContext): Promise<void> {
  const row = await app.get(Database).row(demoPeopleInForce, [DEMO_DOMAIN]);
  if (!row?.count) return;
  throw new OperatorError(upkeepSay('demoPeople', { count: row.count }));
}
