import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { EnrolmentPins } from '@campus/delivery';
import { isRecord } from '../../progress/lessons/payloads.ts';
import { Receipts } from '../../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../../progress/work.ts';
import { dropRound, keepHandIn, lastRound, lockRounds } from '../hand-ins.statements.ts';
import { mayHandIn, MOST_ROUNDS } from '../plan-reviews.rules.ts';
import { PlanTexts } from '../plan-texts.ts';

interface PlanHandedIn {
  id: string;
  enrolmentId: string;
  locale: Locale;
}

/** An officer handed the plan in: its texts are taken as they are when this entry is, after all that the device wrote before. */
@Injectable()
export class PlanHandedInHandler implements WorkHandler<PlanHandedIn> {
  readonly kind = 'planHandedIn';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly pins: EnrolmentPins,
    private readonly texts: PlanTexts,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): PlanHandedIn | null {
    if (!isRecord(input)) return null;
    const { id, enrolmentId, locale } = input;
    return isId(id) && isId(enrolmentId) && isLocale(locale) ? { id, enrolmentId, locale } : null;
  }

  async record(entry: WorkEntry, { id, enrolmentId, locale }: PlanHandedIn): Promise<Receipt> {
    const pin = await this.pins.mine({ personId: entry.personId }, enrolmentId);
    if (!pin) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    if (!(await this.texts.rubricOf(pin.versionId, locale)))
      return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    return this.receipts.once(entry, this.kind, async (tx) => {
      await this.database.rowsIn(tx, lockRounds, [pin.id]);
      const last = await this.database.rowIn(tx, lastRound, [pin.id, id]);
      if (last?.is_known) return;
      if (!last?.takes_work) throw new Refused('ENROLMENT_NOT_ACTIVE');
      if (!mayHandIn(last.state)) throw new Refused('PLAN_NOT_TAKEN');
      const isReplaced = last.state === 'waiting';
      if (isReplaced) await this.database.rowsIn(tx, dropRound, [last.id]);
      const round = (last.round ?? 0) + (isReplaced ? 0 : 1);
      if (round > MOST_ROUNDS) throw new Refused('PLAN_NOT_TAKEN');
      const kept = await this.database.rowsIn(tx, keepHandIn, {
        id,
        enrolmentId: pin.id,
        round,
        versionId: pin.versionId,
        locale,
        handedInAt: entry.occurredAt,
      });
      if (!kept.length) throw new Refused('PLAN_NOT_TAKEN');
    });
  }
}
