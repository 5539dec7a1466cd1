import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { OpenSessions } from '@campus/platform/auth/open-sessions.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { removePasskeys } from '../passkeys/passkeys.statements.ts';
import { FactorLetters } from './factor-letters.ts';
import { dropBegun, dropRecoveryCodes, lockPerson, removeFactors } from './second-factor.statements.ts';
import type { ResetSecondFactorInput } from './second-factor.type.ts';

/** The way back in for somebody who has lost the phone, the recovery codes and the passkeys. */
@Injectable()
export class FactorResets {
  constructor(
    private readonly database: Database,
    private readonly sessions: OpenSessions,
    private readonly letters: FactorLetters,
    private readonly audit: AuditService,
  ) {}

  /** Refuses REASON_NEEDED, SECOND_PERSON_NEEDED: never one's own, NOT_FOUND. */
  async reset(
    actor: Actor,
    { personId, reason: given, idempotencyKey }: ResetSecondFactorInput,
  ): Promise<void> {
    const reason = reasonIn(given);
    if (!isId(personId)) throw new Refused('NOT_FOUND');
    if (personId.toLowerCase() === actor.personId) throw new Refused('SECOND_PERSON_NEEDED');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'resetSecondFactor', async () => {
        await this.resetOf(tx, actor.personId, personId, reason);
        return personId;
      }),
    );
  }

  /** `actorId` null: by the operator. All sessions end. Refuses NOT_FOUND: nobody, or nothing to reset. */
  async resetOf(
    tx: EntityManager,
    actorId: string | null,
    personId: string,
    reason: string | null,
  ): Promise<void> {
    await this.database.rowsIn(tx, lockPerson, [personId]);
    const removed = await this.database.rowsIn(tx, removeFactors, [personId]);
    const passkeys = await this.database.rowsIn(tx, removePasskeys, [personId]);
    if (!removed.length && !passkeys.length) throw new Refused('NOT_FOUND');
    await this.database.rowsIn(tx, dropBegun, [personId]);
    await this.database.rowsIn(tx, dropRecoveryCodes, [personId]);
    await this.sessions.endAllOf(personId, tx);
    await this.audit.record(tx, {
      actorId,
      action: 'second-factor.reset',
      subjectType: 'person',
      subjectId: personId,
      reason,
    });
    await this.letters.tell(tx, personId, 'reset');
  }
}
