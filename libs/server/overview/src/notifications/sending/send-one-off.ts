import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { openEdition } from '@campus/delivery';
import { RosterReading } from '../../rosters/roster-reading.ts';
import { MessageSendingEntity } from './message-sending.entity.ts';
import { type SendMessageInput } from '../message.type.ts';
import { ruleTextsIn } from '../texts/message-words.ts';
import { countriesOf } from '../notifications.access.ts';
import { planOneOff } from './one-off.statements.ts';
import { WriteMessages } from './write-messages.ts';

/** A message of a coordinator's own to people of a roster, at once and once each. */
@Injectable()
export class SendOneOff {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterReading,
    private readonly writing: WriteMessages,
    private readonly audit: AuditService,
  ) {}

  /** Refuses NOT_FOUND, EDITION_FROZEN, INPUT_INVALID, PLACEHOLDER_UNKNOWN, NOBODY_MEANT and AUDIENCE_CHANGED {count}. */
  async send(actor: Actor, input: SendMessageInput): Promise<string> {
    const texts = ruleTextsIn('one_off', input.texts);
    if (!input.texts.length) throw new Refused('INPUT_INVALID', { field: 'texts' });
    const choice = await this.rosters.choose(actor, {
      editionId: input.editionId,
      filter: input.filter,
      sort: 'name',
      isDescending: false,
      locale: 'es',
    });
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'sendMessage', async () => {
        const { id: editionId } = await openEdition(this.database, tx, input.editionId);
        if (!choice) throw new Refused('NOBODY_MEANT');
        const id = newId();
        await tx.insert(MessageSendingEntity, { id, editionId, sentBy: actor.personId, texts });
        const planned = await this.database.rowsIn(tx, planOneOff(choice), {
          ...choice.values,
          sendingId: id,
        });
        const count = planned.filter(({ why }) => why === null).length;
        if (!count) throw new Refused('NOBODY_MEANT');
        if (count !== input.expectedCount) throw new Refused('AUDIENCE_CHANGED', { count });
        await this.writing.soon(tx);
        const [country = null, ...more] = countriesOf(actor) ?? [];
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'message.sent',
          subjectType: 'edition',
          subjectId: editionId,
          countryCode: more.length ? null : country,
          detail: { sendingId: id, people: count },
        });
        return id;
      }),
    );
  }
}
