import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { type GiveCommentThemesInput } from './comment.type.ts';
import { countriesRead } from './comments.access.ts';
import { isWithheld, themesIn } from './comments.rules.ts';
import { commentPlace, peopleWhoAnswered, type CommentPlace } from './comments.statements.ts';

const keepReading = statement<
  object,
  {
    id: string;
    enrolmentId: string | null;
    anonymousId: string | null;
    activityId: string;
    question: string;
    themes: readonly string[];
    textHash: string;
    readBy: string;
  }
>(
  'comments-keep-reading',
  `insert into comment_reading (id, enrolment_id, anonymous_id, activity_id, question, themes, text_hash, read_by)
   values (:id, :enrolmentId, :anonymousId, :activityId, :question, :themes, :textHash, :readBy)
   on conflict on constraint comment_reading_once
   do update set themes = excluded.themes, text_hash = excluded.text_hash, read_by = excluded.read_by, read_at = now()`,
);

/** Records what a comment is about. */
@Injectable()
export class GiveThemes {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Refuses NOT_FOUND: also where its author has written other words since. */
  give(
    actor: Actor,
    { editionId, commentId, idempotencyKey, ...given }: GiveCommentThemesInput,
  ): Promise<string> {
    const themes = themesIn(given.themes);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'giveCommentThemes', async () => {
        const place = await this.placeOf(tx, countriesRead(actor), editionId, commentId);
        await this.database.rowsIn(tx, keepReading, {
          id: newId(),
          enrolmentId: place.enrolment_id,
          anonymousId: place.anonymous_id,
          activityId: place.activity_id,
          question: place.question,
          themes,
          textHash: createHash('sha256').update(place.words).digest('hex'),
          readBy: actor.personId,
        });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'comment.themes_given',
          subjectType: 'edition',
          subjectId: editionId,
          detail: { comment: commentId, themes, before: place.themes },
        });
        return commentId;
      }),
    );
  }

  private async placeOf(
    tx: EntityManager,
    countries: string[] | null,
    editionId: string,
    commentId: string,
  ): Promise<CommentPlace> {
    if (!isId(editionId) || !isId(commentId)) throw new Refused('NOT_FOUND');
    const answered = await this.database.rowsIn(tx, peopleWhoAnswered, { editionId, countries });
    const place = isWithheld(countries, answered)
      ? null
      : await this.database.rowIn(tx, commentPlace, { editionId, countries, commentId });
    if (!place) throw new Refused('NOT_FOUND');
    return place;
  }
}
