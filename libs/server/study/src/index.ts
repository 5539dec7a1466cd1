export { studyDomain } from './domain.ts';
export {
  enquiryVisible,
  maySeeEnquiries,
  maySeeFaults,
  whoseEnquiries,
  type EnquiryViewer,
} from './enquiries/enquiries.access.ts';
export { HandInState } from './plan-reviews/plan-review.type.ts';
export { planStanding } from './plan-reviews/plan-standing.sql.ts';
export { mayReviewPlans, planVisible, whosePlans } from './plan-reviews/plan-reviews.access.ts';
export { PLAN_DAYS, TELL_DAYS_BEFORE } from './plans/plan-keeping.rules.ts';
export { isActivityOpen, linksAround, standingIn, standingText } from './progress/lessons/activity-links.ts';
export { CopiedProgress } from './progress/copied-progress.ts';
export { lateOfAttempt, lateOfEnrolment, type LateCountsRow } from './progress/late/late-counts.sql.ts';
export { LateCounts } from './progress/late/late-counts.type.ts';
export { entryRefusal } from './progress/late/lateness.sql.ts';
export { isRecord, isText } from './progress/lessons/payloads.ts';
export { placeOfAttempt } from './progress/place-of-attempt.ts';
export { ProgressModule } from './progress/progress.module.ts';
export { RECEIPTS_DAYS } from './progress/receipts/receipt-retention.ts';
export {
  entryValues,
  notedReceipt,
  notedReceiptCtes,
  type ReceiptRow,
  Receipts,
  receiptValues,
  type ReceiptValues,
} from './progress/receipts/receipts.ts';
export { drilledIn, drilledQuizzes, mixedBefore, practisedIn } from './progress/recall.rules.ts';
export { Results } from './progress/results.ts';
export { type WorkPlace, WorkPlaces } from './progress/work-place.ts';
export { type Receipt, type WorkEntry, type WorkHandler, WorkHandlers } from './progress/work.ts';
export { CopiedAttempts } from './quizzes/attempts/copied-attempts.ts';
export { type AttemptOutcome, RegradeAttempts } from './quizzes/attempts/regrade-attempts.ts';
export { QuizFinishing } from './quizzes/attempts/quiz-finishing.ts';
export { QuizzesModule } from './quizzes/quizzes.module.ts';
export { Drill } from './recall/drill.type.ts';
export { drillGround, type DrillGround, drillView, offeredDrill, seasonOfDrill } from './recall/drills.ts';
export { ScenariosService } from './scenarios/scenarios.service.ts';
