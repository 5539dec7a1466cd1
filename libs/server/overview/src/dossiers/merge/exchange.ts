import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Accounts } from '@campus/people';
import { MergedEnrolments } from '@campus/delivery';

/**
 * Exchanges enrolments between two accounts in one edition. A person has only one enrolment in an edition at
 * any moment, so within the transaction one of them waits with a placeholder account.
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
