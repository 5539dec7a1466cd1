import { isId } from '@campus/platform/database/uuid.ts';

/** Payloads come from a device and may be anything. */
export const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** An enrolment and one of its activities, as most entries name them. */
export function placeIn(input: Record<string, unknown>): { enrolmentId: string; activityId: string } | null {
  const { enrolmentId, activityId } = input;
  return isId(enrolmentId) && isId(activityId) ? { enrolmentId, activityId: activityId.toLowerCase() } : null;
}

/** Text PostgreSQL can keep: no NUL, and no longer than told. */
export const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && !value.includes('\u0000') && value.isWellFormed();
