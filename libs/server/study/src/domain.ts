import { type Domain } from '@campus/platform/domain.ts';
import { AnswersModule } from './answers/answers.module.ts';
import { CommentReadingEntity } from './comments/comment-reading.entity.ts';
import { CommentsModule } from './comments/comments.module.ts';
import { CheckInModule } from './check-in/check-in.module.ts';
import { EnquiriesModule } from './enquiries/enquiries.module.ts';
import { EnquiryEntity } from './enquiries/enquiry.entity.ts';
import { EnquiryReplyEntity } from './enquiries/enquiry-reply.entity.ts';
import { FacilitatorKitModule } from './facilitator-kit/facilitator-kit.module.ts';
import { FieldCardsModule } from './field-cards/field-cards.module.ts';
import { ItemAnalysisModule } from './item-analysis/item-analysis.module.ts';
import { JournalModule } from './journal/journal.module.ts';
import { NotesModule } from './notes/notes.module.ts';
import { ScreenNoteEntity } from './notes/screen-note.entity.ts';
import { PacksModule } from './packs/packs.module.ts';
import { PlanHandInEntity } from './plan-reviews/plan-hand-in.entity.ts';
import { PlanReviewEntity } from './plan-reviews/plan-review.entity.ts';
import { PlanReviewsModule } from './plan-reviews/plan-reviews.module.ts';
import { PlansModule } from './plans/plans.module.ts';
import { ActivityProgressEntity } from './progress/activity-progress.entity.ts';
import { JournalDeviceEntity } from './progress/receipts/journal-device.entity.ts';
import { JournalReceiptEntity } from './progress/receipts/journal-receipt.entity.ts';
import { LateWorkEntity } from './progress/late/late-work.entity.ts';
import { ProgressModule } from './progress/progress.module.ts';
import { OtherTextEntity } from './progress/lessons/other-text.entity.ts';
import { WorksheetValueEntity } from './progress/lessons/worksheet-value.entity.ts';
import { QuizAnswerEntity } from './quizzes/attempts/quiz-answer.entity.ts';
import { QuizAttemptEntity } from './quizzes/attempts/quiz-attempt.entity.ts';
import { QuizzesModule } from './quizzes/quizzes.module.ts';
import { RecallEntity } from './recall/recall.entity.ts';
import { RecallModule } from './recall/recall.module.ts';
import { RecalledAnswerEntity } from './recall/recalled-answer.entity.ts';
import { ScenarioAttemptEntity } from './scenarios/scenario-attempt.entity.ts';
import { ScenarioDecisionEntity } from './scenarios/scenario-decision.entity.ts';
import { ScenariosModule } from './scenarios/scenarios.module.ts';
import { AnonymousSurveyResponseEntity } from './surveys/anonymous-survey-response.entity.ts';
import { SurveyResponseEntity } from './surveys/survey-response.entity.ts';
import { SearchModule } from './search/search.module.ts';
import { SurveysModule } from './surveys/surveys.module.ts';
import { personTables } from './person-tables.ts';
import { retained } from './retained.ts';

export const studyDomain: Domain = {
  modules: [
    ProgressModule,
    CheckInModule,
    FieldCardsModule,
    SearchModule,
    PacksModule,
    SurveysModule,
    CommentsModule,
    QuizzesModule,
    AnswersModule,
    ItemAnalysisModule,
    RecallModule,
    NotesModule,
    ScenariosModule,
    PlansModule,
    PlanReviewsModule,
    FacilitatorKitModule,
    EnquiriesModule,
    JournalModule,
  ],
  entities: [
    CommentReadingEntity,
    EnquiryEntity,
    EnquiryReplyEntity,
    PlanHandInEntity,
    PlanReviewEntity,
    ActivityProgressEntity,
    JournalDeviceEntity,
    JournalReceiptEntity,
    LateWorkEntity,
    WorksheetValueEntity,
    OtherTextEntity,
    ScreenNoteEntity,
    QuizAnswerEntity,
    QuizAttemptEntity,
    RecallEntity,
    RecalledAnswerEntity,
    ScenarioAttemptEntity,
    ScenarioDecisionEntity,
    AnonymousSurveyResponseEntity,
    SurveyResponseEntity,
  ],
  tables: ['answer_sheet', 'enrolment_standing'],
  views: [
    'answered_survey',
    'attempt_at_quiz',
    'attempt_at_scenario',
    'device_contact',
    'drawn_question',
    'handed_in_plan',
    'kept_work',
    'noted_entry',
    'progress',
    'read_anonymous_comment',
    'read_comment',
    'standing',
    'taken_entry',
    'taken_recall',
    'trusted_answer',
    'waiting_enquiry',
    'written_field',
    'written_note',
  ],
  asks: ['package_attempt', 'unreminded'],
  personTables,
  retained,
};
