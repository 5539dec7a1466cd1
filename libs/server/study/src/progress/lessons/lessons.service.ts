import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import {
  CountryUnitCache,
  LessonCache,
  OutlineCache,
  type LessonActivity,
  type Outline,
  type OutlineModule,
} from '@campus/course';
import { correctionNotes, type CorrectionNote } from '@campus/delivery';
import { EnrolmentPins, type EnrolmentPin } from '@campus/delivery';
import { correctionsIn } from './activity-correction.type.ts';
import { standingIn, standingText, isActivityOpen, linksAround } from './activity-links.ts';
import { type CountryUnit, type Lesson } from './lesson.type.ts';
import { otherTexts, otherTextsIn, type KeptTexts } from './other-texts.ts';
import { canReadOwnNotes, canReadOwnWorksheets } from '../progress.access.ts';
import { mixedBefore } from '../recall.rules.ts';
import { type ProgressStatus } from '../activity-progress.entity.ts';

interface LessonStateRow {
  status: ProgressStatus | null;
  screens: string[] | null;
  last_screen: string | null;
  standing: string | null;
  country: string | null;
  today: string;
  corrections: CorrectionNote[] | null;
  written: (KeptTexts & { fieldId: string; occurredAt: string })[] | null;
  noted: { id: string; screenId: string | null; text: string; occurredAt: string }[] | null;
  /** Quizzes with a finished attempt; null also where the lesson begins without questions. */
  finished: string[] | null;
  has_recalled: boolean;
}

interface LessonValues {
  enrolmentId: string;
  activityId: string;
  personId: string;
  editionId: string;
  /** The module whose mixed questions come first, or null. */
  recallModuleId: string | null;
}

const lessonState = statement<LessonStateRow, LessonValues>(
  'lesson-state',
  `select p.status, p.screens, p.last_screen, ${standingText} as standing,
          (select s.code from sending_country s where s.person_id = :personId) as country,
          current_date::text as today,
          ${correctionNotes} as corrections,
          (select json_agg(json_build_object('fieldId', w.field_id, 'value', w.value, 'textId', w.text_id,
                                             'occurredAt', w.occurred_at, 'otherTexts', ${otherTexts})
                           order by w.field_id)
             from worksheet_value w
            where w.enrolment_id = e.id and w.activity_id = e.activity_id) as written,
          (select json_agg(json_build_object('id', n.id, 'screenId', n.screen_id, 'text', n.text,
                                             'occurredAt', n.occurred_at)
                           order by n.begun_at, n.id)
             from screen_note n
            where n.enrolment_id = e.id
              and n.activity_id = e.activity_id
              and n.text is not null) as noted,
          (select array_agg(f.activity_id)
             from activity_progress f
            where :recallModuleId::uuid is not null
              and f.enrolment_id = e.id
              and f.score is not null) as finished,
          exists (select from recall r
                   where r.enrolment_id = e.id
                     and r.occasion = (:recallModuleId::uuid)::text) as has_recalled
     from (values (:enrolmentId::uuid, :editionId::uuid, :activityId::uuid)) as e (id, edition_id, activity_id)
     left join activity_progress p on p.enrolment_id = e.id and p.activity_id = e.activity_id`,
);

/** Before the lesson was begun, and while none of the questions was answered. */
const isRecallDue = (outline: Outline, module: OutlineModule, row: LessonStateRow): boolean =>
  row.status === null &&
  !row.has_recalled &&
  mixedBefore(outline, module, (quizId) => row.finished?.includes(quizId) ?? false) !== null;

@Injectable()
export class LessonsService {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly texts: LessonCache,
    private readonly units: CountryUnitCache,
  ) {}

  /** Null when the actor may not read the lesson, or a gate is closed. The text comes from memory. */
  async lessonOf(
    actor: Actor,
    enrolmentId: string,
    activityId: string,
    asked: Locale,
  ): Promise<Lesson | null> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin) return null;
    const outline = await this.outlines.get(pin.versionId);
    const place = outline.find(activityId);
    if (place?.activity.kind !== 'lesson') return null;
    const { activity, module } = place;
    const locale = outline.localeFor(asked);
    const asksFirst = module.recall > 0 && module.activities[0]?.id === activity.id ? module.id : null;
    const [text, row] = await Promise.all([
      this.texts.of(pin.versionId, activity.id, locale),
      this.database.row(lessonState, {
        enrolmentId: pin.id,
        activityId: activity.id,
        personId: pin.personId,
        editionId: pin.editionId,
        recallModuleId: asksFirst,
      }),
    ]);
    const standing = standingIn(row?.standing ?? null);
    if (!isActivityOpen(outline, activity.id, standing)) return null;
    return {
      ...text,
      activityId: activity.id,
      key: activity.key,
      moduleTitle: module.titles[locale] ?? module.key,
      minutes: activity.minutes,
      locale,
      askedLocale: locale === asked ? null : asked,
      corrections: correctionsIn(row?.corrections ?? null, locale),
      state: row?.status ?? 'not_started',
      recallBefore: row && asksFirst && isRecallDue(outline, module, row) ? asksFirst : null,
      seenScreens: row?.screens ?? [],
      lastScreen: row?.last_screen ?? null,
      values: (canReadOwnWorksheets(actor) ? (row?.written ?? []) : []).map((value) => ({
        ...value,
        occurredAt: new Date(value.occurredAt),
        otherTexts: otherTextsIn(value.otherTexts),
      })),
      notes: (canReadOwnNotes(actor) ? (row?.noted ?? []) : []).map((note) => ({
        ...note,
        occurredAt: new Date(note.occurredAt),
      })),
      takesCountryUnit: activity.unitCountries.length > 0,
      countryUnit: row ? await this.unitFor(pin, activity, locale, row) : null,
      ...linksAround(outline, activity.id, standing, locale),
    };
  }

  /** The unit of the learner's own country and of no other. */
  private async unitFor(
    pin: EnrolmentPin,
    activity: LessonActivity,
    locale: Locale,
    { country, today }: LessonStateRow,
  ): Promise<CountryUnit | null> {
    if (!country || !activity.unitCountries.includes(country)) return null;
    const unit = await this.units.of(pin.versionId, activity.id, country, locale);
    return unit && { ...unit, isExpired: unit.validUntil < today };
  }
}
