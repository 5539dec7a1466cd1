import type { FailureCode, RefusalCode } from '@campus/api-client';
import type { ShellMessageId } from '../messages/ids.ts';

/** A code the server may refuse with, or a failure to get any answer. */
export type TroubleCode = RefusalCode | FailureCode;

/** Does doing the same again, later, help? Decides whether a screen offers it. */
const retryHelps: Record<TroubleCode, boolean> = {
  ACCOUNT_OF_STAFF: false,
  ALREADY_ISSUED: false,
  ANSWER_INVALID: false,
  ATTEMPTS_USED_UP: false,
  ATTEMPT_FINISHED: false,
  ATTEMPT_OPEN: false,
  ASKED_ALREADY: false,
  ATTENDANCE_DIFFERS: false,
  COOLING_DOWN: true,
  CALL_CHANGED: false,
  CALL_NOT_OPEN: false,
  EDITION_CLOSED: false,
  EDITION_NOT_OPEN: false,
  EDITION_KEY_TAKEN: false,
  EDITION_FROZEN: false,
  EDITION_NOT_FROZEN: false,
  EDITION_HAS_PEOPLE: false,
  GROUP_IN_USE: false,
  GROUP_EXISTS: false,
  HALF_DAY_IN_USE: false,
  ENROLMENT_NOT_ACTIVE: false,
  ERASURE_BLOCKED: true,
  EXPORT_LANGUAGE_MISSING: false,
  GROUP_FULL: false,
  IMPORTS_TOO_MANY: false,
  IMPORT_EXPIRED: false,
  IMPORT_FIELDS_MISSING: false,
  IMPORT_MOVED_ON: false,
  IMPORT_ROWS_LEFT: false,
  IMPORT_TOO_LARGE: false,
  INPUT_INVALID: false,
  ITEM_CLOSED: false,
  ITEM_NOT_LAUNCHABLE: false,
  JOB_RUNNING: true,
  PERIOD_OPEN: true,
  REPORT_SUBMITTED: false,
  LIST_MOVED_ON: false,
  LIST_UNREADABLE: false,
  MADE_UP_BEFORE: false,
  MERGE_BUILT_ON: false,
  MERGE_TOO_OLD: false,
  MODULE_CLOSED: false,
  MODULE_NOT_RELEASED: false,
  NOTHING_TO_CORRECT: false,
  NOMINATION_STATE: false,
  LINK_USED_UP: false,
  LINK_INVALID: false,
  FILE_REFUSED: false,
  CERTIFICATE_HELD: false,
  BATCH_NOT_PROPOSED: false,
  BATCH_NOT_APPROVED: false,
  BATCH_NOT_DONE: false,
  SECOND_PERSON_NEEDED: false,
  NOBODY_READY: false,
  NOBODY_MEANT: false,
  AUDIENCE_CHANGED: false,
  PLACEHOLDER_UNKNOWN: false,
  NO_ADDRESS: false,
  REMINDED_TODAY: false,
  TEMPLATE_CHANGED: false,
  IMAGE_UNREADABLE: false,
  ACCENT_TOO_LIGHT: false,
  NOT_ELIGIBLE: false,
  NOT_FOUND: false,
  NOT_IN_FORCE: false,
  NOT_MERGEABLE: false,
  NOT_TRANSFERABLE: false,
  NOT_WITHDRAWN: false,
  PACKAGE_ARCHIVED: false,
  PACKAGE_NOT_PUBLISHED: false,
  PASSWORD_TOO_WEAK: false,
  PASSWORD_WRONG: false,
  QUOTA_FULL: false,
  REASON_NEEDED: false,
  RESET_LINK_INVALID: false,
  REVIEW_NOT_OFFERED: false,
  SESSION_CANCELLED: false,
  SESSION_OF_ANOTHER_GROUP: false,
  SIGN_IN_FAILED: false,
  SURVEY_ANSWERED: false,
  TIME_IS_UP: false,
  TOO_MANY_TRIES: true,
  UPLOADS_TOO_MANY: true,
  UPLOAD_NOT_READY: true,
  UPLOAD_OVER: false,
  UPLOAD_TOO_LARGE: false,
  WALK_IN_RESOLVED: false,

  NETWORK: true,
  SIGN_IN_NEEDED: false,
  FORBIDDEN: false,
  READ_ONLY: false,
  CROSS_SITE_REQUEST: false,
  TOO_MANY_REQUESTS: true,
  BAD_REQUEST: false,
  CLIENT_OUTDATED: false,
  INTERNAL: true,
  MALFORMED: true,
};

/** All codes with a sentence in the catalogue. */
export const troubleCodes = Object.keys(retryHelps) as TroubleCode[];

export interface TroubleWords {
  title: ShellMessageId;
  whatToDo: ShellMessageId;
  retryHelps: boolean;
}

const isKnown = (code: string): code is TroubleCode => Object.hasOwn(retryHelps, code);

/** The words for a code. A newer server may refuse with a code this page has never heard of. */
export const troubleWords = (code: string): TroubleWords =>
  isKnown(code)
    ? { title: `trouble.${code}.title`, whatToDo: `trouble.${code}.do`, retryHelps: retryHelps[code] }
    : { title: 'trouble.unknown.title', whatToDo: 'trouble.unknown.do', retryHelps: false };
