export { RECEIPTS_DAYS } from './receipt-retention.ts';
export { ProgressModule } from './progress.module.ts';
export { ActivityProgressEntity } from './activity-progress.entity.ts';
export { JournalReceiptEntity } from './journal-receipt.entity.ts';
export { WorksheetValueEntity } from './worksheet-value.entity.ts';
export { ActivityCorrection, correctionsIn } from './activity-correction.type.ts';
export { standingIn, standingOf, isActivityOpen, linksAround } from './activity-links.ts';
export { JournalDeviceEntity } from './journal-device.entity.ts';
export { LateWorkEntity } from './late-work.entity.ts';
export { entryRefusal, isAccepted, isDoubtful, WAY } from './lateness.sql.ts';
export { lateCounts, type LateCountsRow } from './late-counts.sql.ts';
export { LateCounts } from './late-counts.type.ts';
export { isRecord, isText, placeIn } from './payloads.ts';
export {
  comesAfter,
  receiptCte,
  receiptResult,
  Receipts,
  receiptValues,
  type ReceiptRow,
} from './receipts.ts';
export { lockOwnEnrolment, placeOfAttempt } from './place-of-attempt.ts';
export { progressRefusals } from './progress.refusals.ts';
export { Results, resultUpsert, type ActivityResult } from './results.ts';
export { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from './work.ts';
export { WorkPlaces, type WorkPlace } from './work-place.ts';
