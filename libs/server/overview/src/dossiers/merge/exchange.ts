import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Accounts } from '@campus/people';
import { MergedEnrolments } from '@campus/delivery';

/**
 * Two accounts in one edition change enrolments with each other. A person has one enrolment in an edition at every
 * moment: what is given away waits, within the transaction, with somebody who exists for that alone.
 */
@Injectable()
export class Exchange {
  constructor(
    private readonly accounts: Accounts,
    private readonly held: MergedEnrolments,
  ) {}

  /** `gained` go from `from` to `to`, `given` the other way; returns how many did. */
  async enrolments(
    tx: EntityManager,
    mergeId: string,
    [from, to]: [string, string],
    { gained, given }: { gained: readonly string[]; given: readonly string[] },
  ): Promise<number> {
    await this.held.begin(tx, mergeId);
    if (given.length === 0) return this.held.handOver(tx, gained, from, to);
    await this.accounts.makePlace(tx, mergeId);
    await this.held.handOver(tx, given, to, mergeId);
    const there = await this.held.handOver(tx, gained, from, to);
    const back = await this.held.handOver(tx, given, mergeId, from);
    await this.accounts.removePlace(tx, mergeId);
    return there + back;
  }
}
