import { type INestApplicationContext } from '@nestjs/common';
import { CourseRights } from '@campus/authoring';
import { demoPeople, type DemoKey } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { locales } from '@campus/platform/graphql/locale.ts';

/** Everything that can be done with a draft, each under a key of its own: what was taken back later is not given again. */
const rights = [
  { kind: 'author', locale: null },
  ...locales.map((locale) => ({ kind: 'translator', locale }) as const),
  { kind: 'reviewer', locale: null },
  { kind: 'publisher', locale: null },
] as const;

const keyOf = (number: number) => `0193a000-0012-7000-8000-${number.toString(16).padStart(12, '0')}`;

const personOf = (key: DemoKey) => {
  const person = demoPeople.find((one) => one.key === key);
  if (!person) throw new Error(`there is no ${key} among the demo people`);
  return person;
};

const courseToGive = statement<{ id: string }>(
  'demo-course-to-give',
  `select o.course_id as id from version_on_offer o
     join account a on a.id = $2 and a.disabled_at is null and a.merged_into is null
    where o.course_key = $1`,
);

/** Lets the trainer of the demo write, translate, review and publish its course, given by its administrator. */
export async function giveCourseRights(app: INestApplicationContext, courseKey: string): Promise<void> {
  const [trainer, admin] = [personOf('tomas'), personOf('admin')];
  const course = await app.get(Database).row(courseToGive, [courseKey, trainer.id]);
  if (!course) return;
  const actor: Actor = {
    personId: admin.id,
    locale: admin.locale,
    timeZone: admin.timeZone,
    grants: [{ role: 'administrator', country: null }],
  };
  for (const [at, right] of rights.entries())
    await app.get(CourseRights).give(actor, {
      ...right,
      idempotencyKey: keyOf(at + 1),
      courseId: course.id,
      personId: trainer.id,
    });
}
