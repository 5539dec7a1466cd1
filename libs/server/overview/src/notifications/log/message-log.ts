import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { openEdition } from '@campus/delivery';
import { logCounts, logPage, retryFailed, sentOf, type MessageRow } from './log.statements.ts';
import { type Message, type MessageLog, type MessageLogArgs } from '../message.type.ts';
import { countriesOf } from '../notifications.access.ts';
import { WriteMessages } from '../sending/write-messages.ts';

const MOST_AT_ONCE = 500;

/** What was sent, what came back, what waits; and trying again. */
@Injectable()
export class MessageLogReading {
  constructor(
    private readonly database: Database,
    private readonly writing: WriteMessages,
    private readonly audit: AuditService,
  ) {}

  /** Two statements, whatever its length. People of the countries the actor coordinates. */
  async list(
    actor: Actor,
    { editionId, filter: given, ...order }: MessageLogArgs,
    page: Page,
  ): Promise<MessageLog> {
    const filter = given ?? {};
    const isNone = !isId(editionId) || (filter.personId && !isId(filter.personId));
    if (isNone) return { items: [], totalCount: 0, counts: [] };
    const search = containingPlain(filter.search);
    const found = {
      editionId,
      countries: countriesOf(actor),
      pattern: search,
      kind: filter.kind ?? null,
      personId: filter.personId || null,
    };
    const [rows, counts] = await Promise.all([
      this.database.rows(logPage(order), {
        ...found,
        state: filter.state ?? null,
        limit: page.limit,
        offset: page.offset,
      }),
      this.database.rows(logCounts, found),
    ]);
    const shown = counts.filter(({ state }) => (filter.state ?? state) === state);
    return {
      items: rows.map(messageOf),
      totalCount: shown.reduce((sum, { count }) => sum + count, 0),
      counts,
    };
  }

  /** What failed is written again, to the address of today; what came back only when that is another one. */
  retry(
    actor: Actor,
    input: { editionId: string; messageIds: string[]; idempotencyKey: string },
  ): Promise<string> {
    const { editionId, messageIds } = input;
    if (!messageIds.every(isId) || messageIds.length > MOST_AT_ONCE) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'retryMessages', async () => {
        await openEdition(this.database, tx, editionId);
        const ids = messageIds.length ? messageIds : null;
        const again = await this.database.rowsIn(tx, retryFailed, [editionId, countriesOf(actor), ids]);
        if (!again.length) throw new Refused('NOT_FOUND');
        await this.writing.soon(tx);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'message.retried',
          subjectType: 'edition',
          subjectId: editionId,
          detail: { messages: again.length },
        });
        return editionId;
      }),
    );
  }
}

const messageOf = (row: MessageRow): Message => ({
  ...sentOf(row),
  enrolmentId: row.enrolment_id,
  personId: row.person_id,
  fullName: row.full_name,
  countryCode: row.country,
});
