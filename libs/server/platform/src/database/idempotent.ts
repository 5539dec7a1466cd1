import { type EntityManager } from 'typeorm';
import { Refused } from '../graphql/refused.ts';
import { isId, newId } from './uuid.ts';

const NOT_YET = '00000000-0000-0000-0000-000000000000';

/**
 * Does `work` once for a key made by the client and gives the id of its result; a repeat gives the id of the
 * first time. Call it inside the transaction that does the work: of two requests at once the second waits for
 * the first, and when the first rolls back the second does the work.
 * Refuses INPUT_INVALID when the key is no uuid or was used for another operation.
 */
export async function once(
  tx: EntityManager,
  personId: string,
  key: string,
  operation: string,
  work: () => Promise<string>,
): Promise<string> {
  if (!isId(key)) throw new Refused('INPUT_INVALID', { field: 'idempotencyKey' });
  const claimed: unknown[] = await tx.query(
    `insert into idempotency_key (person_id, key, operation, result_id) values ($1, $2, $3, $4)
     on conflict do nothing returning key`,
    [personId, key, operation, NOT_YET],
  );
  if (!claimed.length) {
    const [earlier]: { operation: string; result_id: string }[] = await tx.query(
      `select operation, result_id from idempotency_key where person_id = $1 and key = $2`,
      [personId, key],
    );
    if (earlier?.operation !== operation) throw new Refused('INPUT_INVALID', { field: 'idempotencyKey' });
    return earlier.result_id;
  }
  const result = await work();
  await tx.query(`update idempotency_key set result_id = $3 where person_id = $1 and key = $2`, [
    personId,
    key,
    result,
  ]);
  return result;
}

/** The same for work whose answer is more than an id: a repeat gets the first answer again. */
export async function onceAnswered<Answer extends object>(
  tx: EntityManager,
  personId: string,
  key: string,
  operation: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const made: { answer?: Answer } = {};
  await once(tx, personId, key, operation, async () => {
    made.answer = await work();
    return newId();
  });
  if (made.answer) {
    await tx.query(`update idempotency_key set answer = $3 where person_id = $1 and key = $2`, [
      personId,
      key,
      JSON.stringify(made.answer),
    ]);
    return made.answer;
  }
  const [earlier]: { answer: Answer | null }[] = await tx.query(
    `select answer from idempotency_key where person_id = $1 and key = $2`,
    [personId, key],
  );
  if (!earlier?.answer) throw new Refused('INPUT_INVALID', { field: 'idempotencyKey' });
  return earlier.answer;
}
