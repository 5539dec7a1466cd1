import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

/** From here on, in this transaction, enrolments may change hands between the two accounts of this merge. */
const openMerge = statement('merge-open', `select set_config('campus.account_merge', $1, true)`);
const handOver = statement<{ id: string }>(
  'merge-hand-over',
  `update enrolment set person_id = $3 where id = any($1) and person_id = $2 returning id`,
);
const makePlace = statement(
  'merge-make-place',
  `insert into person (id, given_names, first_surname, locale, time_zone, disabled_at) values ($1, '-', '-', 'es', 'UTC', now())`,
);
const removePlace = statement('merge-remove-place', `delete from person where id = $1`);

/**
 * Two accounts in one edition change enrolments with each other. A person has one enrolment in an edition at every
 * moment: what is given away waits, within the transaction, with somebody who exists for that alone.
 */
@Injectable()
export class Exchange {
  constructor(private readonly database: Database) {}

  /** `gained` go from `from` to `to`, `given` the other way; gives how many did. */
  async enrolments(
    tx: EntityManager,
    mergeId: string,
    [from, to]: [string, string],
    { gained, given }: { gained: readonly string[]; given: readonly string[] },
  ): Promise<number> {
    await this.database.rowsIn(tx, openMerge, [mergeId]);
    if (given.length === 0) return (await this.database.rowsIn(tx, handOver, [gained, from, to])).length;
    await this.database.rowsIn(tx, makePlace, [mergeId]);
    await this.database.rowsIn(tx, handOver, [given, to, mergeId]);
    const there = await this.database.rowsIn(tx, handOver, [gained, from, to]);
    const back = await this.database.rowsIn(tx, handOver, [given, mergeId, from]);
    await this.database.rowsIn(tx, removePlace, [mergeId]);
    return there.length + back.length;
  }
}
