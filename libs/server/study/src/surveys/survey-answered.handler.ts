import { Injectable } from '@nestjs/common';
import { isFollowUpOpen } from '@campus/course-rules';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { monthsAfterOf, type SurveyActivity } from '@campus/course';
import { certifiedAt, followUpRefusal, takeTurn } from '@campus/delivery';
import { isRecord, placeIn } from '../progress/lessons/payloads.ts';
import { Receipts } from '../progress/receipts/receipts.ts';
import { Results } from '../progress/results.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../progress/work.ts';
import { WorkPlaces, type WorkPlace } from '../progress/work-place.ts';
import { acceptedAnswers, type SurveyAnswers } from './surveys.rules.ts';

interface SurveyAnswered {
  enrolmentId: string;
  activityId: string;
  answers: Record<string, unknown>;
}

/** A follow-up's day is counted from the certificate, the deadline of the edition does not hold for it. */
const followUp = statement<{ refusal: string | null; certified_at: Date | null }>(
  'survey-follow-up',
  `select ${followUpRefusal} as refusal, ${certifiedAt} as certified_at
     from participant e where e.id = $1`,
);
const isAnswered = statement(
  'survey-is-answered',
  `select from activity_progress where enrolment_id = $1 and activity_id = $2 and status = 'completed'`,
);
const keepAnswers = statement<
  object,
  { enrolmentId: string; versionId: string; activityId: string; answers: string; occurredAt: Date }
>(
  'survey-keep-answers',
  `insert into survey_response as r (enrolment_id, version_id, activity_id, answers, occurred_at)
   values (:enrolmentId, :versionId, :activityId, :answers, :occurredAt)
   on conflict (enrolment_id, activity_id)
     do update set answers = excluded.answers, occurred_at = excluded.occurred_at, received_at = now()
      where r.occurred_at <= excluded.occurred_at`,
);
const keepAnonymousAnswers = statement<
  object,
  { versionId: string; activityId: string; editionId: string; answers: string }
>(
  'survey-keep-anonymous-answers',
  `insert into anonymous_survey_response (version_id, activity_id, edition_id, answers)
   values (:versionId, :activityId, :editionId, :answers)`,
);

/** A survey was answered: again with other answers, or once when it is anonymous. */
@Injectable()
export class SurveyAnsweredHandler implements WorkHandler<SurveyAnswered> {
  readonly kind = 'surveyAnswered';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly results: Results,
    private readonly places: WorkPlaces,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): SurveyAnswered | null {
    if (!isRecord(input)) return null;
    const place = placeIn(input);
    return place && isRecord(input.answers) ? { ...place, answers: input.answers } : null;
  }

  async record(entry: WorkEntry, answered: SurveyAnswered): Promise<Receipt> {
    const place = await this.places.find(entry.personId, answered, 'survey');
    if (!place) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const answers = acceptedAnswers(place.activity.settings.questions, answered.answers);
    if (!answers) return this.receipts.refuse(entry, this.kind, 'INPUT_INVALID');
    return this.receipts.once(entry, this.kind, (tx) => this.keep(tx, place, answers, entry));
  }

  private async keep(
    tx: EntityManager,
    place: WorkPlace<SurveyActivity>,
    answers: SurveyAnswers,
    entry: WorkEntry,
  ): Promise<void> {
    const { pin, activity } = place;
    const at = entry.occurredAt;
    await this.lock(tx, place, entry);
    const { versionId } = pin;
    if (activity.settings.anonymous) {
      if (await this.database.rowIn(tx, isAnswered, [pin.id, activity.id]))
        throw new Refused('SURVEY_ANSWERED');
      await this.database.rowsIn(tx, keepAnonymousAnswers, {
        versionId,
        activityId: activity.id,
        editionId: pin.editionId,
        answers: JSON.stringify(answers),
      });
    } else {
      await this.database.rowsIn(tx, keepAnswers, {
        enrolmentId: pin.id,
        versionId,
        activityId: activity.id,
        answers: JSON.stringify(answers),
        occurredAt: at,
      });
    }
    await this.results.markCompleted(tx, { enrolmentId: pin.id, versionId, activityId: activity.id, at });
  }

  /** Refuses what must not be answered now; two devices of one person take turns. */
  private async lock(tx: EntityManager, place: WorkPlace<SurveyActivity>, entry: WorkEntry): Promise<void> {
    const monthsAfter = monthsAfterOf(place.activity);
    if (monthsAfter === null) return this.places.lock(tx, place, entry);
    await takeTurn(this.database, tx, place.pin.id);
    const row = await this.database.rowIn(tx, followUp, [place.pin.id]);
    if (!row || !isFollowUpOpen(monthsAfter, row.certified_at, entry.occurredAt))
      throw new Refused('NOT_FOUND');
    if (row.refusal) throw new Refused(row.refusal);
  }
}
