import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type EnrolmentStatus } from '../enrolment.type.ts';

/** What happened to an enrolment, and whose country it is. */
/** How an enrolment ends when its edition is closed and no outcome was reached. */
export type Settled = 'failed' | 'expired';

export interface SettledRow {
  id: string;
  from: EnrolmentStatus;
  to: EnrolmentStatus;
  country: string | null;
}

/** $1 enrolments, $2 what happens to each. */
const settle = statement<SettledRow>(
  'enrolment-settle',
  `update enrolment e set settled_from = e.status, status = given.status, ended_at = now()
     from unnest($1::uuid[], $2::text[]) as given (id, status), account p
    where e.id = given.id and p.id = e.person_id and e.status in ('active', 'on_hold')
   returning e.id, e.settled_from as "from", e.status as "to", p.country_code as country`,
);

/** $1 edition. */
const putBack = statement<SettledRow>(
  'enrolment-put-back',
  `update enrolment e set status = was.settled_from, settled_from = null, ended_at = null
     from enrolment was, account p
    where was.id = e.id and p.id = e.person_id and e.edition_id = $1
      and e.settled_from is not null and e.status in ('failed', 'expired')
   returning e.id, was.status as "from", e.status as "to", p.country_code as country`,
);

/** Enrolments that end with their edition, and go on when it is opened again. The callers above decide how one ends. */
@Injectable()
export class SettledEnrolments {
  constructor(private readonly database: Database) {}

  /** Enrolments that are no longer open stay as they are. */
  settle(tx: EntityManager, ended: readonly { id: string; as: Settled }[]): Promise<SettledRow[]> {
    return this.database.rowsIn(tx, settle, [ended.map(({ id }) => id), ended.map(({ as }) => as)]);
  }

  putBack(tx: EntityManager, editionId: string): Promise<SettledRow[]> {
    return this.database.rowsIn(tx, putBack, [editionId]);
  }
}
