import { isAmount } from '@campus/figures';
import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { lockedEdition } from '@campus/delivery';
import { costNote } from '../counting/cost.rules.ts';
import { EditionCostEntity } from './edition-cost.entity.ts';
import {
  type EditionCost,
  type RecordEditionCostInput,
  type RemoveEditionCostInput,
} from './edition-cost.type.ts';

const costOfEdition = statement<EditionCost>(
  'edition-cost',
  `select k.edition_id as "editionId", k.amount::float8 as amount, k.currency, k.note, k.entered_at as "enteredAt",
          p.full_name as "enteredBy"
     from edition_cost k join account p on p.id = k.entered_by where k.edition_id = $1`,
);

/** What editions cost: a total with what it covers, entered by hand, also once the edition is closed. */
@Injectable()
export class EditionCosts {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Null: not entered, or no such edition. */
  async find(editionId: string): Promise<EditionCost | null> {
    return isId(editionId) ? this.database.row(costOfEdition, [editionId]) : null;
  }

  /** Refuses NOT_FOUND, INPUT_INVALID {field}. */
  record(actor: Actor, { editionId, idempotencyKey, ...input }: RecordEditionCostInput): Promise<string> {
    if (!isAmount(input.amount)) throw new Refused('INPUT_INVALID', { field: 'amount' });
    const note = costNote(input.note);
    if (note === null) throw new Refused('INPUT_INVALID', { field: 'note' });
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'recordEditionCost', async () => {
        await lockedEdition(this.database, tx, editionId);
        const before = await tx.findOneBy(EditionCostEntity, { editionId });
        const { currency } = input;
        const amount = input.amount.toFixed(2);
        await tx.save(EditionCostEntity, {
          editionId,
          amount,
          currency,
          note,
          enteredBy: actor.personId,
          enteredAt: new Date(),
        });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'edition.cost_recorded',
          subjectType: 'edition',
          subjectId: editionId,
          detail: {
            amount,
            currency,
            before: before && { amount: before.amount, currency: before.currency },
          },
        });
        return editionId;
      }),
    );
  }

  /** What never was the cost. Refuses NOT_FOUND where there is none, REASON_NEEDED. */
  remove(actor: Actor, { editionId, idempotencyKey, ...input }: RemoveEditionCostInput): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'removeEditionCost', async () => {
        await lockedEdition(this.database, tx, editionId);
        const before = await tx.findOneBy(EditionCostEntity, { editionId });
        if (!before) throw new Refused('NOT_FOUND');
        await tx.delete(EditionCostEntity, { editionId });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'edition.cost_removed',
          subjectType: 'edition',
          subjectId: editionId,
          reason,
          detail: { before: { amount: before.amount, currency: before.currency } },
        });
        return editionId;
      }),
    );
  }
}
