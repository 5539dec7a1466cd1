import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { openEdition, whoseLearners } from '@campus/delivery';
import { type RuleTexts } from '../message-kinds.ts';
import { MessageSendingEntity } from '../sending/message-sending.entity.ts';
import { WriteMessages } from '../sending/write-messages.ts';
import { ruleTextsIn } from '../texts/message-words.ts';
import { unknownIn } from '../texts/placeholders.ts';
import { askedIn } from './announcement-previews.ts';
import { textFor } from './own-announcements.ts';
import * as sql from './announcements.statements.ts';
import type * as types from './announcement.type.ts';

/** It appears on the course home as written, the same for everybody: placeholders are not filled in. */
const announcedTexts = (given: types.AnnounceInput['texts']): RuleTexts => {
  if (given.length === 0) return refuseInput('texts');
  const texts = ruleTextsIn('one_off', given);
  for (const words of Object.values(texts)) {
    const [name] = unknownIn(words, []);
    if (name !== undefined) throw new Refused('PLACEHOLDER_UNKNOWN', { name: name.slice(0, 40) });
  }
  return texts;
};

/** Announcements to a group or an edition: mailed by the job of messages, and shown on the course home until read. */
@Injectable()
export class Announcements {
  constructor(
    private readonly database: Database,
    private readonly writing: WriteMessages,
    private readonly audit: AuditService,
  ) {}

  /** Refuses NOT_FOUND, EDITION_FROZEN, INPUT_INVALID, PLACEHOLDER_UNKNOWN and AUDIENCE_CHANGED {count}. */
  async announce(actor: Actor, input: types.AnnounceInput): Promise<types.Announced> {
    const texts = announcedTexts(input.texts);
    const asked = askedIn(actor, input);
    if (!asked) throw new Refused('NOT_FOUND');
    const announcementId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'announce', async () => {
        const { id: editionId } = await openEdition(this.database, tx, asked.editionId);
        const { people } = (await this.database.rowIn(tx, sql.announcementAudience, asked)) ?? { people: 0 };
        // Nobody there is in a group or country of the sender.
        if (people === 0) throw new Refused('NOT_FOUND');
        if (people !== input.expectedCount) throw new Refused('AUDIENCE_CHANGED', { count: people });
        const id = newId();
        const sending = { id, editionId, sentBy: actor.personId, texts, isAnnouncement: true };
        await tx.insert(MessageSendingEntity, sending);
        await this.database.rowsIn(tx, sql.planAnnouncement, { ...asked, sendingId: id });
        await this.writing.soon(tx);
        const [country = null, ...more] = asked.countries ?? [];
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'message.sent',
          subjectType: 'edition',
          subjectId: editionId,
          countryCode: more.length ? null : country,
          detail: { sendingId: id, people },
        });
        return id;
      }),
    );
    return { announcementId };
  }

  async list(actor: Actor, args: types.AnnouncementsArgs): Promise<types.AnnouncementPage> {
    const asked = askedIn(actor, args);
    if (!asked) return { items: [], totalCount: 0 };
    const rows = await this.database.rows(sql.announcementsOf, { ...asked, ...pageOf(args) });
    const items = rows.map((row) => ({
      id: row.id,
      ...textFor(row.texts, args.locale),
      writtenBy: row.written_by,
      writtenAt: row.written_at,
      people: row.people,
      read: row.read,
    }));
    return { items, totalCount: rows[0]?.total ?? 0 };
  }

  async readers(actor: Actor, args: types.AnnouncementReadersArgs): Promise<types.AnnouncementReaders> {
    const { announcementId } = args;
    if (!isId(announcementId)) return { items: [], totalCount: 0 };
    const asked = { ...whoseLearners(actor), announcementId, ...pageOf(args) };
    const rows = await this.database.rows(sql.readersOf, asked);
    const items = rows.map((row) => ({
      personId: row.person_id,
      fullName: row.full_name,
      readAt: row.read_at,
    }));
    return { items, totalCount: rows[0]?.total ?? 0 };
  }
}
