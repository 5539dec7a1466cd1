import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { whoseEnquiries } from './enquiries.access.ts';
import { answeredMail } from './enquiries.mails.ts';
import { needsWords, outcomesOf, textOf } from './enquiries.rules.ts';
import {
  assignEnquiry,
  keepReply,
  lockEnquiry,
  seeEnquiries,
  setState,
  type LockedEnquiry,
} from './enquiries.statements.ts';
import {
  type AnswerEnquiryInput,
  type EnquiriesSeen,
  type EnquiryAnswered,
  type HandOverEnquiryInput,
} from './enquiry.type.ts';

/** More than an officer has on one screen. */
const MOST_SEEN = 100;

/** What is done about enquiries. */
@Injectable()
export class AnswerEnquiries {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The reply, the enquiry's new state and the mail are written together. Refuses NOT_FOUND, INPUT_INVALID,
   * ENQUIRY_CHANGED.
   */
  async answer(actor: Actor, input: AnswerEnquiryInput): Promise<EnquiryAnswered> {
    const text = textOf(input.text);
    if (text === null && (input.text.trim() || needsWords(input.state))) return refuseInput('text');
    const enquiryId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'answerEnquiry', async () => {
        const enquiry = await this.lock(tx, actor, input.enquiryId, null);
        if (!outcomesOf(enquiry.kind).includes(input.state)) return refuseInput('state');
        if (enquiry.reply_count !== input.repliesSeen) throw new Refused('ENQUIRY_CHANGED');
        if (text !== null)
          await this.database.rowsIn(tx, keepReply, {
            id: newId(),
            enquiryId: enquiry.id,
            writtenBy: actor.personId,
            text,
            writtenAt: new Date(),
          });
        await this.database.rowsIn(tx, setState, [enquiry.id, input.state]);
        if (text !== null) await this.tell(tx, enquiry);
        return enquiry.id;
      }),
    );
    return { enquiryId };
  }

  /** Refuses NOT_FOUND, also when the other person could not answer. */
  async handOver(actor: Actor, input: HandOverEnquiryInput): Promise<EnquiryAnswered> {
    if (!isId(input.personId)) throw new Refused('NOT_FOUND');
    const enquiryId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'handOverEnquiry', async () => {
        const enquiry = await this.lock(tx, actor, input.enquiryId, input.personId);
        if (enquiry.kind !== 'question' || !enquiry.may_be_helped_by) throw new Refused('NOT_FOUND');
        await this.database.rowsIn(tx, assignEnquiry, [enquiry.id, input.personId]);
        return enquiry.id;
      }),
    );
    return { enquiryId };
  }

  /** The officer has opened them. Refuses NOT_FOUND when none of them is the officer's. */
  async see(actor: Actor, enquiryIds: readonly string[]): Promise<EnquiriesSeen> {
    const ids = enquiryIds.filter((id) => isId(id)).slice(0, MOST_SEEN);
    const seen = await this.database.rows(seeEnquiries, [actor.personId, ids]);
    if (!seen.length) throw new Refused('NOT_FOUND');
    return { count: seen.length };
  }

  private async lock(
    tx: EntityManager,
    actor: Actor,
    enquiryId: string,
    personId: string | null,
  ): Promise<LockedEnquiry> {
    const row = isId(enquiryId)
      ? await this.database.rowIn(tx, lockEnquiry, { ...whoseEnquiries(actor), enquiryId, personId })
      : null;
    if (!row) throw new Refused('NOT_FOUND');
    return row;
  }

  private async tell(tx: EntityManager, enquiry: LockedEnquiry): Promise<void> {
    if (enquiry.address === null) return;
    await this.mailer.queue(tx, {
      to: enquiry.address,
      locale: enquiry.locale,
      template: answeredMail,
      data: {
        name: enquiry.given_names,
        isQuestion: enquiry.kind === 'question',
        url: `${this.config.publicUrl}/questions`,
      },
    });
  }
}
