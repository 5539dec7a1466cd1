import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

const moveToGroup = statement('transfer-group', `update enrolment set group_id = $2 where id = $1`);

/** $1 the enrolment left, $2 the new one, $3 group. */
const beginElsewhere = statement(
  'transfer-begin',
  `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
   select $2, e.person_id, g.edition_id, g.id, ed.version_id, 'active', e.source
     from enrolment e, edition_group g join edition ed on ed.id = g.edition_id where e.id = $1 and g.id = $3`,
);
const endHere = statement(
  'transfer-end',
  `update enrolment set status = 'transferred', ended_at = now(), ended_reason = $3, transferred_to = $2 where id = $1`,
);

/** Enrolments that go on in another group. The callers above decide and record, and move the work. */
@Injectable()
export class TransferredEnrolments {
  constructor(private readonly database: Database) {}

  /** Within its edition. */
  async toGroup(tx: EntityManager, enrolmentId: string, groupId: string): Promise<void> {
    await this.database.rowsIn(tx, moveToGroup, [enrolmentId, groupId]);
  }

  /** A new enrolment in the edition of the group; the one that is left is ended afterwards. */
  async begin(tx: EntityManager, [from, to]: [string, string], groupId: string): Promise<void> {
    await this.database.rowsIn(tx, beginElsewhere, [from, to, groupId]);
  }

  async end(tx: EntityManager, [from, to]: [string, string], reason: string): Promise<void> {
    await this.database.rowsIn(tx, endHere, [from, to, reason]);
  }
}
