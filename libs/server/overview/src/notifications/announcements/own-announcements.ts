import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { locales, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type RuleTexts, type Words } from '../message-kinds.ts';
import { isReader } from './announcements.access.ts';
import * as sql from './announcements.statements.ts';
import type * as types from './announcement.type.ts';

/** In the reader's language, else in one there is. */
export const textFor = (texts: RuleTexts, locale: Locale): Words => {
  const words = texts[locale] ?? locales.map((other) => texts[other]).find((other) => other !== undefined);
  return words ?? { subject: '', body: '' };
};

/** The announcements to one person. */
@Injectable()
export class OwnAnnouncements {
  constructor(private readonly database: Database) {}

  async own(actor: Actor, enrolmentId: string, locale: Locale): Promise<types.OwnAnnouncement[]> {
    if (!isReader(actor) || !isId(enrolmentId)) return [];
    const rows = await this.database.rows(sql.ownAnnouncements, [actor.personId, enrolmentId]);
    return rows.map((row) => ({
      id: row.id,
      ...textFor(row.texts, locale),
      writtenBy: row.written_by,
      writtenAt: row.written_at,
    }));
  }

  /** Refuses NOT_FOUND. */
  async noteRead(actor: Actor, announcementId: string): Promise<types.Announced> {
    const read = isId(announcementId)
      ? await this.database.rows(sql.readAnnouncement, [actor.personId, announcementId])
      : [];
    if (!read.length) throw new Refused('NOT_FOUND');
    return { announcementId };
  }
}
