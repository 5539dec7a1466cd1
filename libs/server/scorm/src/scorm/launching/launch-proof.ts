import { type AttemptPolicy } from '@campus/scorm-format';
import { momentInRecord, readSignedRecord, signedRecord } from '@campus/platform/auth/signed-record.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isRecord } from '@campus/study';

const PURPOSE = 'scorm-launch';

/** All that was decided when an item was opened, and when its attempt began. */
export interface BegunLaunch {
  sessionId: string;
  itemId: string;
  /** That of the language it was opened in. */
  packageId: string;
  isReview: boolean;
  at: Date;
  enrolmentId: string;
  versionId: string;
  activityId: string;
  attempt: { id: string; packageId: string; startedAt: Date; policy: AttemptPolicy | null };
}

/** A device keeps it, and gives it back to a campus whose database was restored and has lost the launch. */
export const launchProof = (secret: string, begun: BegunLaunch): string =>
  signedRecord(secret, PURPOSE, begun);

function attemptIn(said: unknown): BegunLaunch['attempt'] | null {
  if (!isRecord(said) || !isId(said.id) || !isId(said.packageId)) return null;
  const startedAt = momentInRecord(said.startedAt);
  // Signed by us: what is written there is a policy as we write it.
  const policy = isRecord(said.policy) ? (said.policy as object as AttemptPolicy) : null;
  return startedAt && { id: said.id, packageId: said.packageId, startedAt, policy };
}

/** The content of a proof; null when this campus did not make it. */
export function begunLaunchIn(secret: string, proof: string): BegunLaunch | null {
  const said = readSignedRecord(secret, PURPOSE, proof);
  if (!isRecord(said)) return null;
  const { sessionId, itemId, packageId, isReview, enrolmentId, versionId, activityId } = said;
  const [at, attempt] = [momentInRecord(said.at), attemptIn(said.attempt)];
  if (!isId(sessionId) || typeof itemId !== 'string' || !isId(packageId) || typeof isReview !== 'boolean')
    return null;
  if (!isId(enrolmentId) || !isId(versionId) || !isId(activityId) || !at || !attempt) return null;
  return { sessionId, itemId, packageId, isReview, at, enrolmentId, versionId, activityId, attempt };
}
