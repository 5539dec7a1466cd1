import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type BulkGaps, type Moved } from './people-in-bulk.ts';

/** $1 filled fields: empties those that still hold the value. */
const openGaps = statement(
  'people-open-gaps',
  `update person p set
          sex = case when p.sex = given.sex then null else p.sex end,
          country_code = case when p.country_code = given.country then null else p.country_code end
     from jsonb_to_recordset($1) as given ("personId" uuid, sex text, country text)
    where p.id = given."personId"`,
);

const removeAssignments = statement('people-remove-assignments', `delete from assignment where id = any($1)`);
/** $1 assignments, with the last day they had. */
const reopenAssignments = statement(
  'people-reopen-assignments',
  `update assignment a set to_date = was.until
     from jsonb_to_recordset($1) as was (id uuid, until date) where a.id = was.id`,
);

/** $1 people, in each. */
const belongings = [
  statement('people-remove-resets', `delete from password_reset where person_id = any($1)`),
  statement('people-remove-grants', `delete from role_grant where person_id = any($1)`),
  statement('people-remove-places', `delete from assignment where person_id = any($1)`),
];
const removeAddresses = statement<{ address_key: string }>(
  'people-remove-addresses',
  `delete from person_email where person_id = any($1) returning address_key`,
);
const removePeople = statement('people-remove-many', `delete from person where id = any($1)`);

/** Undoes what `PeopleInBulk` wrote. The caller decides what nobody has used since, and records it. */
@Injectable()
export class PeopleTakenBack {
  constructor(private readonly database: Database) {}

  /** Empties filled fields again, unless somebody has changed them since. */
  async openGaps(
    tx: EntityManager,
    gaps: readonly Pick<BulkGaps, 'personId' | 'sex' | 'country'>[],
  ): Promise<void> {
    await this.database.rowsIn(tx, openGaps, [JSON.stringify(gaps)]);
  }

  /** Assignments that were added go, those that ended by it go on as before. */
  async undoMoves(tx: EntityManager, added: readonly string[], ended: Moved['ended']): Promise<void> {
    await this.database.rowsIn(tx, removeAssignments, [added]);
    await this.database.rowsIn(tx, reopenAssignments, [JSON.stringify(ended)]);
  }

  /** People who have nothing but what was made with them. Returns the addresses they had, in small letters. */
  async remove(tx: EntityManager, people: readonly string[]): Promise<string[]> {
    for (const remove of belongings) await this.database.rowsIn(tx, remove, [people]);
    const addresses = await this.database.rowsIn(tx, removeAddresses, [people]);
    await this.database.rowsIn(tx, removePeople, [people]);
    return addresses.map(({ address_key }) => address_key);
  }
}
