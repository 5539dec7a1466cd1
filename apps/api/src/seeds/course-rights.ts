import { type INestApplicationContext } from '@nestjs/common';
import { CourseRights } from '@campus/authoring';
import { demoPeople, type DemoKey } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { locales } from '@campus/platform/graphql/locale.ts';

/** Everything that can be done with a draft. */
const rights = [
  { kind: 'author', locale: null },
  ...locales.map((locale) => ({ kind: 'translator', locale }) as const),
  { kind: 'reviewer', locale: null },
  { kind: 'publisher', locale: null },
] as const;

/** One for each: two servers that begin at once give it once. */
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

/** $1 course · $2 person, as the audit names them. What was given once was taken back since, or is there. */
const givenBefore = statement<{ kind: string | null; locale: string | null }>(
  'demo-rights-given-before',
  `select detail ->> 'right' as kind, detail ->> 'locale' as locale from audited_act
    where action = 'course-right.given' and subject_type = 'person' and subject_id = $2::text
      and detail ->> 'course' = $1::text
    order by at, id limit 1000`,
);

/** Lets the trainer of the demo write, translate, review and publish its course, given by its administrator. */
export async function giveCourseRights(app: INestApplicationContext, courseKey: string): Promise<void> {
  const [trainer, admin] = [personOf('tomas'), personOf('admin')];
  const database = app.get(Database);
  const course = await database.row(courseToGive, [courseKey, trainer.id]);
  if (!course) return;
  const before = await database.rows(givenBefore, [course.id, trainer.id]);
  const actor: Actor = {
    personId: admin.id,
    locale: admin.locale,
    timeZone: admin.timeZone,
    grants: [{ role: 'administrator', country: null }],
  };
  for (const [at, right] of rights.entries()) {
    if (before.some(({ kind, locale }) => kind === right.kind && locale === right.locale)) continue;
    await app.get(CourseRights).give(actor, {
      ...right,
      idempotencyKey: keyOf(at + 1),
      courseId: course.id,
      personId: trainer.id,
    });
  }
}
