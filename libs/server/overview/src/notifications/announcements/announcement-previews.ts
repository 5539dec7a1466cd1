import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { locales } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { whoseLearners } from '@campus/delivery';
import { type RuleTexts } from '../message-kinds.ts';
import { MessagePreviews } from '../sending/message-previews.ts';
import { languageOf } from '../texts/message-words.ts';
import { unknownIn } from '../texts/placeholders.ts';
import * as sql from './announcements.statements.ts';
import type * as types from './announcement.type.ts';

/** Null: certainly nobody. */
export const askedIn = (actor: Actor, { editionId, groupId = null }: types.AnnouncementPlaceArgs) =>
  isId(editionId) && (groupId === null || isId(groupId))
    ? { ...whoseLearners(actor), editionId, groupId }
    : null;

/** Whom an announcement would reach, and how each of them would read it, before it is sent: mail has no undo. */
@Injectable()
export class AnnouncementPreviews {
  constructor(
    private readonly database: Database,
    private readonly previews: MessagePreviews,
  ) {}

  async audience(actor: Actor, args: types.AnnouncementAudienceArgs): Promise<types.AnnouncementAudience> {
    const asked = askedIn(actor, args);
    if (!asked) return { items: [], languages: [], people: 0, withoutMail: 0 };
    const [count, languages, rows] = await Promise.all([
      this.database.row(sql.announcementAudience, asked),
      this.database.rows(sql.announcementLanguages, asked),
      this.database.rows(sql.announcementRecipients, { ...asked, ...pageOf(args) }),
    ]);
    return {
      people: count?.people ?? 0,
      withoutMail: count?.without_mail ?? 0,
      languages: locales.flatMap((locale) => languages.filter((each) => each.locale === locale)),
      items: rows.map((row) => ({
        personId: row.person_id,
        fullName: row.full_name,
        countryCode: row.country_code,
        locale: row.locale,
        why: row.why,
      })),
    };
  }

  async mails(actor: Actor, args: types.AnnouncementPreviewArgs): Promise<types.AnnouncementMail[]> {
    const asked = askedIn(actor, args);
    if (!asked) return [];
    const readers = await this.database.rows(sql.announcementLanguages, asked);
    if (readers.length === 0) return [];
    const { editionId } = asked;
    const texts: RuleTexts = {};
    for (const { locale, subject, body } of args.texts) texts[locale] = { subject, body };
    const mails = locales.map(async (locale) => {
      const words = texts[locale];
      if (!words) return [];
      const text = { locale, ...words };
      const mail = await this.previews.ofText(actor, { editionId, enrolmentId: null, kind: 'one_off' }, text);
      if (!mail) return [];
      const people = readers
        .filter((each) => languageOf('one_off', texts, each.locale) === locale)
        .reduce((sum, each) => sum + each.people, 0);
      return [{ ...mail, locale, people, unknown: unknownIn(words, []) }];
    });
    return (await Promise.all(mails)).flat();
  }
}
