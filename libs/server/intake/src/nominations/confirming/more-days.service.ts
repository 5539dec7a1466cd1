import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { todayIn } from '@campus/platform/words/days.ts';
import { AuditService, type SeenInput } from '@campus/people';
import { day as dayIn } from '../input-texts.ts';
import { writeLetter } from '../letters/letter-words.ts';
import { LettersService } from '../letters/letters.service.ts';
import { lettersByIds, type LetterRow } from '../letters/letters.statements.ts';
import { daysFrom, mayBeDay, type Days } from './more-days.rules.ts';
import { NominationEntity } from '../nomination.entity.ts';
import { mayDecide } from '../nominations.access.ts';
import { PersonalTokens } from '../personal-tokens.ts';
import { SelectingService } from '../selection/selecting.service.ts';
import { type GiveMoreDaysInput, type MoreDaysPreview } from '../selection/selection.type.ts';

const MOST = 100;

const idsIn = (ids: readonly string[]): string[] | null => {
  const own = [...new Set(ids.map((id) => id.toLowerCase()))];
  return own.length > 0 && own.length <= MOST && own.every(isId) ? own : null;
};

const daysOf = (rows: readonly LetterRow[]): Days =>
  daysFrom(rows.map((row) => ({ ...row, today: todayIn(row.time_zone) })));

/** Who was accepted and has not answered gets another day and, in the same step, a letter with a new link. */
@Injectable()
export class MoreDaysService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly selecting: SelectingService,
    private readonly letters: LettersService,
    private readonly tokens: PersonalTokens,
  ) {}

  /** The letter as the first of them would read it; null: not to be seen, or not accepted. */
  async preview(
    actor: Actor,
    given: readonly string[],
    asked: string | null,
  ): Promise<MoreDaysPreview | null> {
    const ids = idsIn(given);
    const rows = ids ? await this.database.rows(lettersByIds, [ids]) : [];
    const [first] = rows;
    if (!first || rows.length !== ids?.length) return null;
    if (rows.some((row) => !mayDecide(actor, row) || row.state !== 'accepted')) return null;
    const days = daysOf(rows);
    const day = asked === null ? days.usual : dayIn(asked, 'confirmBy');
    const { subject, paragraphs } = writeLetter({ ...first, confirm_by: day }, 'accepted');
    const { name, address, locale } = first;
    const { least, most } = days;
    return { name, address, locale, subject, paragraphs, day, least, most };
  }

  /** All of them or none. Returns how many were mailed, to a repeat as the first time. */
  async give(actor: Actor, input: GiveMoreDaysInput): Promise<number> {
    const ids = idsIn(input.nominations.map(({ id }) => id));
    if (!ids) throw new Refused('NOT_FOUND');
    const day = dayIn(input.confirmBy, 'confirmBy');
    const { sent } = await this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'giveMoreDays', async () => {
        await this.renew(tx, actor, input.nominations, day);
        return { sent: await this.letters.sendAll(tx, actor, ids, false) };
      }),
    );
    return sent;
  }

  private async renew(
    tx: EntityManager,
    actor: Actor,
    seen: readonly SeenInput[],
    day: string,
  ): Promise<void> {
    const rows = await this.selecting.lock(tx, actor, seen);
    const ids = rows.map(({ id }) => id);
    for (const { state } of rows) if (state !== 'accepted') throw new Refused('NOMINATION_STATE', { state });
    const letters = await this.database.rowsIn(tx, lettersByIds, [ids]);
    const days = daysOf(letters);
    if (!mayBeDay(day, days))
      throw new Refused('INPUT_INVALID', { field: 'confirmBy', reason: 'RANGE', ...days });
    for (const row of rows) {
      const from = letters.find(({ id }) => id === row.id)?.confirm_by ?? null;
      const renewed = { ...this.tokens.invitation(row, day), updatedAt: new Date() };
      await tx.update(NominationEntity, { id: row.id }, renewed);
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'nomination.prolonged',
        subjectType: 'nomination',
        subjectId: row.id,
        countryCode: row.country,
        detail: { from, to: day },
      });
    }
  }
}
