import { momentInRecord, readSignedRecord, signedRecord } from '@campus/platform/auth/signed-record.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { isRecord } from '../../progress/lessons/payloads.ts';

const PURPOSE = 'quiz-attempt';

/** All that was decided when an attempt began. */
export interface BegunAttempt {
  id: string;
  enrolmentId: string;
  versionId: string;
  activityId: string;
  locale: Locale;
  startedAt: Date;
  deadlineAt: Date | null;
  /** What was drawn, in its order. */
  questions: string[];
}

/** A device keeps it, and gives it back to a campus whose database was restored and has lost the attempt. */
export const attemptProof = (secret: string, begun: BegunAttempt): string =>
  signedRecord(secret, PURPOSE, begun);

/** The content of a proof; null when this campus did not make it. */
export function begunAttemptIn(secret: string, proof: string): BegunAttempt | null {
  const said = readSignedRecord(secret, PURPOSE, proof);
  if (!isRecord(said)) return null;
  const { id, enrolmentId, versionId, activityId, locale, questions } = said;
  const startedAt = momentInRecord(said.startedAt);
  if (!isId(id) || !isId(enrolmentId) || !isId(versionId) || !isId(activityId)) return null;
  if (!isLocale(locale) || !startedAt || !Array.isArray(questions) || !questions.every(isId)) return null;
  const deadlineAt = momentInRecord(said.deadlineAt);
  return { id, enrolmentId, versionId, activityId, locale, startedAt, deadlineAt, questions };
}
