import { type EntityManager } from 'typeorm';

/** Attempts are numbered in the order they began. */
type NumberedTable = 'quiz_attempt' | 'scorm_attempt';

/** Higher than any number there is: between its two steps no number is given twice. */
const ASIDE = 1_000_000;

/**
 * The number of a restored attempt among the existing ones: those begun after it move up by one. The caller
 * holds the lock of the enrolment.
 */
export async function placeOfAttempt(
  tx: EntityManager,
  table: NumberedTable,
  attempt: { enrolmentId: string; activityId: string; startedAt: Date },
): Promise<number> {
  const { enrolmentId, activityId, startedAt } = attempt;
  const here = [enrolmentId, activityId];
  const [row]: { number: number }[] = await tx.query(
    `select coalesce(max(number), 0) + 1 as number from ${table}
      where enrolment_id = $1 and activity_id = $2 and started_at <= $3`,
    [...here, startedAt],
  );
  const number = row?.number ?? 1;
  const mine = `update ${table} set number = number`;
  const later = `where enrolment_id = $1 and activity_id = $2 and number >= $3`;
  await tx.query(`${mine} + ${ASIDE} ${later}`, [...here, number]);
  await tx.query(`${mine} - ${ASIDE - 1} ${later}`, [...here, ASIDE]);
  return number;
}
