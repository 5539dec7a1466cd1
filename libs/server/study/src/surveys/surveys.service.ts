import { Injectable } from '@nestjs/common';
import { type SurveyQuestion as WrittenQuestion } from '@campus/content-format';
import { isFollowUpOpen } from '@campus/course-rules';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { monthsAfterOf, OutlineCache } from '@campus/course';
import { certifiedAt, EnrolmentPins } from '@campus/delivery';
import { standingIn, standingText, isActivityOpen, linksAround } from '../progress/lessons/activity-links.ts';
import { type Survey, type SurveyQuestion } from './survey.type.ts';
import { type SurveyAnswers } from './surveys.rules.ts';
import { canReadOwnAnswers } from './surveys.access.ts';
import { type ProgressStatus } from '../progress/activity-progress.entity.ts';

interface SurveyStateRow {
  status: ProgressStatus | null;
  answers: SurveyAnswers | null;
  standing: string | null;
  certified_at: Date | null;
}

const surveyState = statement<SurveyStateRow>(
  'survey-state',
  `select p.status, r.answers, ${standingText} as standing,
          ${certifiedAt} as certified_at
     from (values ($1::uuid, $2::uuid)) as e (id, activity_id)
     left join activity_progress p on p.enrolment_id = e.id and p.activity_id = e.activity_id
     left join survey_response r on r.enrolment_id = e.id and r.activity_id = e.activity_id`,
);

/** Lines of a text answer when its author does not say. */
const ROWS = 3;

function questionIn(question: WrittenQuestion, locale: Locale): SurveyQuestion {
  return {
    key: question.key,
    type: question.type,
    labelHtml: question.label[locale] ?? '',
    isRequired: question.required,
    low: question.low?.[locale] ?? null,
    high: question.high?.[locale] ?? null,
    options: (question.options ?? []).map(({ key, text }) => ({ key, html: text[locale] ?? '' })),
    isMultiple: question.multiple ?? false,
    rows: question.rows ?? ROWS,
  };
}

@Injectable()
export class SurveysService {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
  ) {}

  /** Null when the survey is not the actor's, a gate is in the way, or its day after the certificate has not come. */
  async surveyOf(
    actor: Actor,
    enrolmentId: string,
    activityId: string,
    asked: Locale,
  ): Promise<Survey | null> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin || !canReadOwnAnswers(actor)) return null;
    const outline = await this.outlines.get(pin.versionId);
    const place = outline.find(activityId);
    if (place?.activity.kind !== 'survey') return null;
    const { activity, module } = place;
    const row = await this.database.row(surveyState, [pin.id, activity.id]);
    const standing = standingIn(row?.standing ?? null);
    const monthsAfter = monthsAfterOf(activity);
    const isOpen =
      monthsAfter === null
        ? isActivityOpen(outline, activity.id, standing)
        : isFollowUpOpen(monthsAfter, row?.certified_at ?? null, new Date());
    if (!isOpen) return null;
    const locale = outline.localeFor(asked);
    return {
      activityId: activity.id,
      title: activity.titles[locale] ?? activity.key,
      introHtml: activity.settings.intro[locale] ?? '',
      moduleTitle: module.titles[locale] ?? module.key,
      isAnonymous: activity.settings.anonymous,
      questions: activity.settings.questions.map((question) => questionIn(question, locale)),
      answers: row?.answers ?? null,
      state: row?.status ?? 'not_started',
      next: linksAround(outline, activity.id, standing, locale).next,
    };
  }
}
