import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { OutlineCache } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { canReadOwn, whoseEnquiries } from './enquiries.access.ts';
import {
  enquiriesFor,
  enquiryFor,
  ownEnquiries,
  type EnquiryRow,
  type PlaceRow,
  type ReplyJson,
} from './enquiries.statements.ts';
import {
  type EnquiriesArgs,
  type Enquiry,
  type EnquiryPage,
  type EnquiryPlace,
  type EnquiryReply,
  type EnquiryThread,
  type OwnEnquiry,
} from './enquiry.type.ts';

/** Enquiries for the officer who wrote them, and for those who answer. */
@Injectable()
export class EnquiriesReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  async own(actor: Actor, locale: Locale): Promise<OwnEnquiry[]> {
    if (!canReadOwn(actor)) return [];
    const rows = await this.database.rows(ownEnquiries, [actor.personId]);
    return Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        enrolmentId: row.enrolment_id,
        kind: row.kind,
        state: row.state,
        place: await this.placeOf(row, locale),
        text: row.text,
        askedAt: row.asked_at,
        changedAt: row.changed_at,
        replies: repliesOf(row.replies),
        isUnread: row.is_unread,
      })),
    );
  }

  async page(actor: Actor, args: EnquiriesArgs): Promise<EnquiryPage> {
    const { editionId = null, isFault, isOnlyWaiting, locale } = args;
    if (editionId !== null && !isId(editionId)) return { items: [], totalCount: 0 };
    const rows = await this.database.rows(enquiriesFor, {
      ...whoseEnquiries(actor),
      editionId,
      isFault,
      isOnlyWaiting,
      ...pageOf(args),
    });
    const items = await Promise.all(rows.map((row) => this.enquiryOf(row, locale)));
    return { items, totalCount: rows[0]?.total ?? 0 };
  }

  async thread(actor: Actor, enquiryId: string, locale: Locale): Promise<EnquiryThread | null> {
    if (!isId(enquiryId)) return null;
    const row = await this.database.row(enquiryFor, { ...whoseEnquiries(actor), enquiryId });
    if (!row) return null;
    return {
      ...(await this.enquiryOf(row, locale)),
      replies: repliesOf(row.replies),
      helpers: (row.helpers ?? []).map(({ id, name }) => ({ id, fullName: name })),
    };
  }

  private async enquiryOf(row: EnquiryRow, locale: Locale): Promise<Enquiry> {
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      place: await this.placeOf(row, locale),
      text: row.text,
      askedAt: row.asked_at,
      changedAt: row.changed_at,
      editionId: row.edition_id,
      editionTitle: titleIn(row.edition_titles, locale),
      versionId: row.version_id,
      person: row.kind === 'question' ? { id: row.person_id, fullName: row.full_name } : null,
      enrolmentId: row.kind === 'question' ? row.enrolment_id : null,
      assignedTo:
        row.assigned_to === null ? null : { id: row.assigned_to, fullName: row.assigned_name ?? '' },
      replyCount: row.reply_count,
    };
  }

  private async placeOf(row: PlaceRow, asked: Locale): Promise<EnquiryPlace> {
    const outline = await this.outlines.get(row.version_id);
    const locale = outline.localeFor(asked);
    const found = row.activity_id === null ? null : outline.find(row.activity_id);
    const ofCard = outline.modules.find(({ cards }) => cards.some(({ id }) => id === row.card_id));
    const module = found?.module ?? ofCard;
    return {
      activityId: found?.activity.id ?? null,
      activityKind: found?.activity.kind ?? null,
      activityTitle: found?.activity.titles[locale] ?? null,
      moduleTitle: module?.titles[locale] ?? null,
      cardId: ofCard ? row.card_id : null,
      screen: row.screen,
      quoted: row.quoted,
      locale: row.locale,
      versionNumber: outline.number,
    };
  }
}

const repliesOf = (replies: ReplyJson[] | null): EnquiryReply[] =>
  (replies ?? []).map(({ id, text, at, by }) => ({ id, text, writtenAt: new Date(at), writtenBy: by }));
