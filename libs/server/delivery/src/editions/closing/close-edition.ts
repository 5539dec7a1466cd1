import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { closingPreview } from '../copying/copy.statements.ts';
import { type EditionClosingPreview } from '../copying/copy.type.ts';
import { EditionClosings } from './edition-closings.ts';
import { EditionEntity } from '../edition.entity.ts';
import { lockedEdition, openEdition } from '../locked-edition.ts';
import { type CloseEditionInput } from '../planning/edition-plan.type.ts';

/** Freezing an edition for reporting, and letting work in again. */
@Injectable()
export class CloseEdition {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly closings: EditionClosings,
  ) {}

  async preview(editionId: string): Promise<EditionClosingPreview | null> {
    const row = isId(editionId) ? await this.database.row(closingPreview, [editionId]) : null;
    if (!row) return null;
    const { unfinished, completed, sessions, ends_on } = row;
    return { unfinished, completed, sessionsToCome: sessions, endsOn: ends_on };
  }

  /** No work is recorded after this, and the figures are frozen. Refuses EDITION_FROZEN when it is closed already. */
  close(actor: Actor, input: CloseEditionInput): Promise<string> {
    return this.decide(actor, input, 'closeEdition', async (tx) => {
      await openEdition(this.database, tx, input.editionId);
      await tx.update(EditionEntity, { id: input.editionId }, { closedAt: new Date() });
      await this.closings.tell(tx, actor, input.editionId);
    });
  }

  /** Work is recorded again, up to the deadline of each group. Refuses EDITION_NOT_FROZEN. */
  reopen(actor: Actor, input: CloseEditionInput): Promise<string> {
    return this.decide(actor, input, 'reopenEdition', async (tx) => {
      const edition = await lockedEdition(this.database, tx, input.editionId);
      if (!edition.is_frozen) throw new Refused('EDITION_NOT_FROZEN');
      await tx.update(EditionEntity, { id: input.editionId }, { closedAt: null });
      await this.closings.tellReopening(tx, actor, input.editionId);
    });
  }

  private decide(
    actor: Actor,
    { editionId, idempotencyKey, ...input }: CloseEditionInput,
    operation: 'closeEdition' | 'reopenEdition',
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        await work(tx);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: operation === 'closeEdition' ? 'edition.closed' : 'edition.reopened',
          subjectType: 'edition',
          subjectId: editionId,
          reason,
        });
        return editionId;
      }),
    );
  }
}
