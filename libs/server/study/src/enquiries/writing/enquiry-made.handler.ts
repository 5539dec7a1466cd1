import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { EnrolmentPins } from '@campus/delivery';
import { isRecord } from '../../progress/lessons/payloads.ts';
import { Receipts } from '../../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../../progress/work.ts';
import { type EnquiryKind, isEnquiryKind, LONGEST, MOST_IN_A_DAY, textOf } from '../enquiries.rules.ts';
import { keepEnquiry, takesEnquiries, writtenToday } from '../enquiries.statements.ts';

interface EnquiryMade {
  id: string;
  enrolmentId: string;
  kind: EnquiryKind;
  activityId: string | null;
  cardId: string | null;
  screen: string | null;
  quoted: string | null;
  locale: Locale;
  text: string;
}

const optionalId = (given: unknown): string | null =>
  typeof given === 'string' && isId(given) ? given : null;

/** An officer asked something, or reported what is wrong. */
@Injectable()
export class EnquiryMadeHandler implements WorkHandler<EnquiryMade> {
  readonly kind = 'enquiryMade';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly pins: EnrolmentPins,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  /**
   * The place only helps the reader: parts of it that cannot be stored are left out, so that the words are
   * not lost.
   */
  parse(input: unknown): EnquiryMade | null {
    if (!isRecord(input)) return null;
    const { id, enrolmentId, kind, locale } = input;
    const text = textOf(input.text);
    if (!isId(id) || !isId(enrolmentId) || !isEnquiryKind(kind) || !isLocale(locale) || text === null)
      return null;
    return {
      id,
      enrolmentId,
      kind,
      locale,
      text,
      activityId: optionalId(input.activityId),
      cardId: optionalId(input.cardId),
      screen: textOf(input.screen, LONGEST.screen),
      quoted: textOf(input.quoted, LONGEST.quoted),
    };
  }

  async record(entry: WorkEntry, made: EnquiryMade): Promise<Receipt> {
    const pin = await this.pins.mine({ personId: entry.personId }, made.enrolmentId);
    if (!pin) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    return this.receipts.once(entry, this.kind, async (tx) => {
      const enrolment = await this.database.rowIn(tx, takesEnquiries, [pin.id]);
      if (!enrolment?.takes) throw new Refused('ENROLMENT_NOT_ACTIVE');
      const today = await this.database.rowIn(tx, writtenToday, [entry.personId]);
      if ((today?.count ?? 0) >= MOST_IN_A_DAY) throw new Refused('ENQUIRIES_TOO_MANY');
      await this.database.rowsIn(tx, keepEnquiry, {
        ...made,
        versionId: pin.versionId,
        askedAt: entry.occurredAt,
      });
    });
  }
}
