import { type EntityManager } from 'typeorm';
import { type Database, statement } from '@campus/platform/database/database.ts';

const turn = statement<{ id: string }>(
  'enrolment-turn',
  `select id from enrolment where id = $1 for no key update`,
);
const own = statement<{ id: string }>(
  'enrolment-lock-own',
  `select id from enrolment where id = $1 and person_id = $2 for update`,
);
const many = statement<{ id: string }>(
  'enrolments-lock',
  `select id from enrolment where id = any($1::uuid[]) order by id for update`,
);

/**
 * Until the end of the transaction those who work for one enrolment take turns; rows that refer to it are not held up.
 * False: there is no such enrolment.
 */
export const takeTurn = async (
  database: Database,
  tx: EntityManager,
  enrolmentId: string,
): Promise<boolean> => (await database.rowIn(tx, turn, [enrolmentId])) !== null;

/**
 * Until the end of the transaction nothing is changed of these enrolments, and nothing new refers to them: those there
 * are. Locked one after the other, so that two requests never wait for each other.
 */
export const lockEnrolments = async (
  database: Database,
  tx: EntityManager,
  enrolmentIds: readonly string[],
): Promise<string[]> => (await database.rowsIn(tx, many, [enrolmentIds])).map(({ id }) => id);

/** The same of one that is this person's. False: it is not. */
export const lockOwnEnrolment = async (
  database: Database,
  tx: EntityManager,
  enrolmentId: string,
  personId: string,
): Promise<boolean> => (await database.rowIn(tx, own, [enrolmentId, personId])) !== null;
