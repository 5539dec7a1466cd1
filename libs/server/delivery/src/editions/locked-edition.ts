import { type EntityManager } from 'typeorm';
import { type Database, statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';

/** An edition in the hands of one transaction. */
export interface LockedEdition {
  id: string;
  key: string;
  course_id: string;
  version_id: string;
  starts_on: string;
  ends_on: string | null;
  time_zone: string;
  is_frozen: boolean;
}

const lockEdition = statement<LockedEdition>(
  'edition-lock',
  `select id, key, course_id, version_id, starts_on::text, ends_on::text, time_zone, closed_at is not null as is_frozen
     from edition where id = $1 for update`,
);

/** Anyone who plans an edition locks its row: two who plan at once take turns. Refuses NOT_FOUND. */
export async function lockedEdition(
  database: Database,
  tx: EntityManager,
  editionId: string,
): Promise<LockedEdition> {
  const edition = isId(editionId) ? await database.rowIn(tx, lockEdition, [editionId]) : null;
  if (!edition) throw new Refused('NOT_FOUND');
  return edition;
}

/** The same, of an edition that still changes. Refuses EDITION_FROZEN too. */
export async function openEdition(
  database: Database,
  tx: EntityManager,
  editionId: string,
): Promise<LockedEdition> {
  const edition = await lockedEdition(database, tx, editionId);
  if (edition.is_frozen) throw new Refused('EDITION_FROZEN');
  return edition;
}
