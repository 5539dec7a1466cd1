import { Injectable } from '@nestjs/common';
import { isCountry } from '@campus/content-format/making';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { CourseRightEntity } from './course-right.entity.ts';
import {
  type CourseRight,
  type CourseRightGiven,
  type GiveCourseRightInput,
  type PublishingRuleSet,
  type SetPublishingRuleInput,
  type WithdrawCourseRightInput,
} from './course-right.type.ts';
import { courseRightKinds, hasEveryRight, holdsRights, type HeldRight } from './course-rights.access.ts';
import {
  giveRight,
  knownCourse,
  openAccount,
  rightGiven,
  rightsInCourse,
  rightsOfPerson,
  setRule,
} from './course-rights.statements.ts';

/** Who writes everything needs no right of a State. */
const EVERY_RIGHT: readonly HeldRight[] = courseRightKinds
  .filter((kind) => kind !== 'country')
  .map((kind) => ({ kind, locale: null }));

/** Who may do what with the drafts of which course. */
@Injectable()
export class CourseRights {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Of the actor in one course; none: they are told nothing of it. */
  async of(actor: Actor, courseId: string): Promise<readonly HeldRight[]> {
    if (hasEveryRight(actor)) return EVERY_RIGHT;
    return (await this.held(actor)).filter((right) => right.courseId === courseId);
  }

  /** Courses in which the actor has a right; null: in all of them. */
  async courses(actor: Actor): Promise<string[] | null> {
    if (hasEveryRight(actor)) return null;
    return [...new Set((await this.held(actor)).map(({ courseId }) => courseId))];
  }

  async list(courseId: string): Promise<CourseRight[]> {
    return isId(courseId) ? this.database.rows(rightsInCourse, [courseId]) : [];
  }

  /** Refuses NOT_FOUND, INPUT_INVALID {field}. */
  async give(actor: Actor, input: GiveCourseRightInput): Promise<CourseRightGiven> {
    const { personId, courseId, kind } = input;
    const locale = input.locale ?? null;
    if (!isId(personId) || !isId(courseId)) throw new Refused('NOT_FOUND');
    const country = input.country ?? null;
    if ((kind === 'translator') !== (locale !== null)) refuseInput('locale');
    if ((kind === 'country') !== (country !== null)) refuseInput('country');
    if (country !== null && !isCountry(country)) refuseInput('country');
    const right = { personId, courseId, kind, locale, country };
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'giveCourseRight', async () => {
        const isKnown = await this.database.rowIn(tx, knownCourse, [courseId]);
        const isOpen = await this.database.rowIn(tx, openAccount, [personId]);
        if (!isKnown || !isOpen) throw new Refused('NOT_FOUND');
        const given = { ...right, id: newId(), givenBy: actor.personId };
        const made = await this.database.rowIn(tx, giveRight, given);
        if (made) await this.record(tx, actor, 'course-right.given', right);
        return made?.id ?? (await this.database.rowIn(tx, rightGiven, right))?.id ?? '';
      }),
    );
    return { id };
  }

  /** Refuses NOT_FOUND. */
  async withdraw(actor: Actor, { id, idempotencyKey }: WithdrawCourseRightInput): Promise<CourseRightGiven> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'withdrawCourseRight', async () => {
        const right = await tx.findOne(CourseRightEntity, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        if (!right) throw new Refused('NOT_FOUND');
        await tx.delete(CourseRightEntity, { id });
        await this.record(tx, actor, 'course-right.withdrawn', right);
        return id;
      }),
    );
    return { id };
  }

  /** Refuses NOT_FOUND. */
  async setRule(actor: Actor, input: SetPublishingRuleInput): Promise<PublishingRuleSet> {
    const { courseId, asksTwo, idempotencyKey } = input;
    const completeLocales = input.completeLocales ? [...new Set(input.completeLocales)].sort() : null;
    if (!isId(courseId)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'setPublishingRule', async () => {
        if (!(await this.database.rowIn(tx, knownCourse, [courseId]))) throw new Refused('NOT_FOUND');
        const set = await this.database.rowIn(tx, setRule, {
          courseId,
          asksTwo,
          completeLocales,
          setBy: actor.personId,
        });
        if (set)
          await this.audit.record(tx, {
            actorId: actor.personId,
            action: 'publishing-rule.set',
            subjectType: 'course',
            subjectId: courseId,
            detail: { asksTwo, ...(completeLocales && { completeLocales }) },
          });
        return courseId;
      }),
    );
    return { courseId };
  }

  private held(actor: Actor) {
    return holdsRights(actor) ? this.database.rows(rightsOfPerson, [actor.personId]) : Promise.resolve([]);
  }

  private record(
    tx: EntityManager,
    { personId: actorId }: Actor,
    action: 'course-right.given' | 'course-right.withdrawn',
    {
      personId,
      courseId,
      kind,
      locale,
      country,
    }: Pick<CourseRightEntity, 'personId' | 'courseId' | 'kind' | 'locale' | 'country'>,
  ): Promise<void> {
    const detail = { course: courseId, right: kind, locale, ...(country !== null && { country }) };
    return this.audit.record(tx, { actorId, action, subjectType: 'person', subjectId: personId, detail });
  }
}
