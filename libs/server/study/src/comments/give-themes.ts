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

const keepReading = statement(
  'comments-keep-reading',
  `insert into comment_reading (id, enrolment_id, anonymous_id, activity_id, question, themes, text_hash, read_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict on constraint comment_reading_once
   do update set themes = excluded.themes, text_hash = excluded.text_hash, read_by = excluded.read_by, read_at = now()`,
);

/** Says what a comment is about. */
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
        await this.database.rowsIn(tx, keepReading, [
          newId(),
          place.enrolment_id,
          place.anonymous_id,
          place.activity_id,
          place.question,
          themes,
          createHash('sha256').update(place.words).digest('hex'),
          actor.personId,
        ]);
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
    const answered = await this.database.rowsIn(tx, peopleWhoAnswered, [editionId, countries]);
    const place = isWithheld(countries, answered)
      ? null
      : await this.database.rowIn(tx, commentPlace, [editionId, countries, commentId]);
    if (!place) throw new Refused('NOT_FOUND');
    return place;
  }
}
