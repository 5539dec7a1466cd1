import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { type Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { isSerial } from '../certificate-code.ts';
import { canIssue } from '../certificates.access.ts';
import { type CertificateStatus } from '../certificate.type.ts';
import { certificateToChange, type ChangeableRow } from '../certificates.statements.ts';

/**
 * The certificate of a serial that the actor may take out of force, locked: of two who try, one does. `from`: the
 * states it may be in.
 */
export async function inForce(
  database: Database,
  tx: EntityManager,
  actor: Actor,
  serial: string,
  from: readonly CertificateStatus[] = ['issued'],
): Promise<ChangeableRow> {
  const row = isSerial(serial) ? await database.rowIn(tx, certificateToChange, [serial]) : null;
  if (!row || !canIssue(actor, { personId: row.person_id, country: row.country }))
    throw new Refused('NOT_FOUND');
  if (!from.includes(row.status)) throw new Refused('NOT_IN_FORCE');
  return row;
}
