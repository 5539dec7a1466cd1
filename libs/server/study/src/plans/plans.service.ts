import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache } from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import { standingIn, standingText, isActivityOpen } from '../progress/lessons/activity-links.ts';
import { otherTexts } from '../progress/lessons/other-texts.ts';
import { fillIn, type WrittenField } from './plan-assembly.ts';
import { keptUntil, PLAN_DAYS } from './plan-keeping.rules.ts';
import { PlanLayouts } from './plan-layouts.ts';
import { type Plan } from './plan.type.ts';
import { canReadOwnPlan } from './plans.access.ts';

interface PlanRow {
  author: string;
  time_zone: string;
  post: string | null;
  host: string | null;
  sending: string | null;
  today: string;
  published: string;
  closed_at: Date | null;
  told_at: Date | null;
  standing: string | null;
  written: WrittenField[] | null;
}

/** $1 enrolment. */
const planOfEnrolment = statement<PlanRow>(
  'plan-of-enrolment',
  `select p.full_name as author, p.time_zone, c.post, c.host,
          (select s.code from sending_country s where s.person_id = p.id) as sending,
          (now() at time zone p.time_zone)::date::text as today,
          (cv.published_at at time zone p.time_zone)::date::text as published,
          d.closed_at, e.plan_told_at as told_at, ${standingText} as standing,
          (select json_agg(json_build_object('activityId', w.activity_id, 'fieldId', w.field_id, 'value', w.value,
                                             'textId', w.text_id, 'writtenAt', w.occurred_at,
                                             'otherTexts', ${otherTexts}))
             from worksheet_value w
            where w.enrolment_id = e.id) as written
     from participant e
     join account p on p.id = e.person_id
     join published_version cv on cv.id = e.version_id and cv.published_at is not null
     join offering d on d.id = e.edition_id
     left join current_duty c on c.person_id = p.id
    where e.id = $1`,
);

/** A plan, and the day it is requested on in its author's time zone. */
export interface DatedPlan extends Plan {
  /** Who wrote it; null for an example. */
  author: string | null;
  /** Of its author. */
  timeZone: string;
  /** `2026-11-24`. */
  madeOn: string;
  /** The day the version of the course was published, there too. */
  publishedOn: string;
}

@Injectable()
export class PlansService {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly layouts: PlanLayouts,
  ) {}

  /**
   * Null when the enrolment is not the actor's or the course has no plan. Nobody else reads it, whatever
   * their role.
   */
  async planOf(actor: Actor, enrolmentId: string, asked: Locale): Promise<DatedPlan | null> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin || !canReadOwnPlan(actor)) return null;
    const outline = await this.outlines.get(pin.versionId);
    if (!outline.plan) return null;
    const locale = outline.localeFor(asked);
    const [layout, row] = await Promise.all([
      this.layouts.of(outline, outline.plan, locale),
      this.database.row(planOfEnrolment, [pin.id]),
    ]);
    if (!row) return null;
    const standing = standingIn(row.standing);
    return {
      author: row.author,
      timeZone: row.time_zone,
      ...fillIn(layout, row.written ?? [], (id) => isActivityOpen(outline, id, standing)),
      enrolmentId: pin.id,
      courseTitle: outline.titles[locale] ?? outline.courseKey,
      versionNumber: outline.number,
      publishedAt: outline.publishedAt,
      locale,
      askedLocale: locale === asked ? null : asked,
      place: { post: row.post, hostCountry: row.host, sendingCountry: row.sending },
      keptDays: PLAN_DAYS,
      keptUntil: keptUntil(row.closed_at, row.told_at, new Date()),
      madeOn: row.today,
      publishedOn: row.published,
    };
  }
}
