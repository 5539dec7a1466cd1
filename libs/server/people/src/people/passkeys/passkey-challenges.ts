import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { hashOf, isToken, newToken } from '@campus/platform/auth/secret-token.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import {
  giveChallenge,
  type PasskeyPurpose,
  spendChallenge,
  sweepChallenges,
} from './passkeys.statements.ts';

/** Seconds from the question to the answer: somebody may have to fetch the phone. */
export const CHALLENGE_SECONDS = 600;

/** What browsers are given to sign: each is good for one answer, for what it was given out for, for ten minutes. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.registerCron('sweep-passkey-challenges', '47 * * * *', async () => {
      await this.database.rows(sweepChallenges);
    });
  }

  /** `personId` null: whoever answers. */
  async give(purpose: PasskeyPurpose, personId: string | null): Promise<string> {
    const challenge = newToken();
    await this.database.rows(giveChallenge, [hashOf(challenge), purpose, personId]);
    return challenge;
  }

  /** Uses it up, whatever comes of the answer; false: it was not given out for this, is over or was used. */
  async spend(challenge: string, purpose: PasskeyPurpose, personId: string | null): Promise<boolean> {
    if (!isToken(challenge)) return false;
    return isGood(await this.database.row(spendChallenge, [hashOf(challenge)]), purpose, personId);
  }

  /** The same as part of a transaction: a rollback gives it back. */
  async spendIn(
    tx: EntityManager,
    challenge: string,
    purpose: PasskeyPurpose,
    personId: string | null,
  ): Promise<boolean> {
    if (!isToken(challenge)) return false;
    return isGood(await this.database.rowIn(tx, spendChallenge, [hashOf(challenge)]), purpose, personId);
  }
}

const isGood = (
  spent: { purpose: PasskeyPurpose; person_id: string | null; age_seconds: number } | null,
  purpose: PasskeyPurpose,
  personId: string | null,
): boolean =>
  spent !== null &&
  spent.purpose === purpose &&
  spent.person_id === personId &&
  spent.age_seconds < CHALLENGE_SECONDS;
