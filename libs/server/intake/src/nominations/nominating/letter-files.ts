import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { FileNames } from '@campus/platform/storage/file-names.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { LETTER_BYTES, mediaTypeOf } from './letter-kind.ts';
import { letterFile } from '../letters/letters.statements.ts';
import { NominatingService } from './nominating.service.ts';
import { lettersOfDay, sameLetter } from './nominating.statements.ts';
import { NominationLetterEntity } from './nomination-letter.entity.ts';
import { mayDecide } from '../nominations.access.ts';

/** For one link in a day: an institution's whole list, each letter corrected a few times. */
const LETTERS_OF_A_DAY = 300;

const extensions = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

const namedHere = statement<{ hash: string }>(
  'nomination-letters-named',
  'select distinct file_hash as hash from nomination_letter where file_hash = any($1)',
);

/** Letters of institutions: in by personal link, out to anyone who coordinates the nominee's country. */
@Injectable()
export class LetterFiles {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly nominating: NominatingService,
    names: FileNames,
  ) {
    names.add('nomination_letter.file_hash', namedHere);
  }

  /**
   * Stores a letter for the link; the nomination that refers to it is saved later. Refuses FILE_REFUSED
   * {reason}, as saving does.
   */
  async take(token: string, body: unknown, address: string): Promise<{ letterId: string }> {
    await this.nominating.count(address);
    if (!Buffer.isBuffer(body) || body.length === 0) throw new Refused('FILE_REFUSED', { reason: 'EMPTY' });
    const megabytes = LETTER_BYTES / 1024 / 1024;
    if (body.length > LETTER_BYTES) throw new Refused('FILE_REFUSED', { reason: 'TOO_LARGE', megabytes });
    const mediaType = mediaTypeOf(body);
    if (mediaType === null) throw new Refused('FILE_REFUSED', { reason: 'KIND', megabytes });
    return this.database.transaction(async (tx) => {
      const link = await this.nominating.openLink(tx, token);
      const counted = await this.database.rowIn(tx, lettersOfDay, [link.link_id]);
      if ((counted?.count ?? 0) >= LETTERS_OF_A_DAY)
        throw new Refused('TOO_MANY_TRIES', { retryAfter: 86_400 });
      const fileHash = await this.storage.put(body);
      const same = await this.database.rowIn(tx, sameLetter, [link.link_id, fileHash]);
      if (same) return { letterId: same.id };
      const id = newId();
      const letter = {
        id,
        callId: link.call_id,
        linkId: link.link_id,
        fileHash,
        mediaType,
        bytes: body.length,
      };
      await tx.insert(NominationLetterEntity, letter);
      return { letterId: id };
    });
  }

  async read(
    actor: Actor,
    nominationId: string,
  ): Promise<{ bytes: Buffer; type: string; name: string } | null> {
    const row = isId(nominationId) ? await this.database.row(letterFile, [nominationId]) : null;
    if (!row || !mayDecide(actor, row)) return null;
    const bytes = await buffer(await this.storage.read(row.file_hash));
    return {
      bytes,
      type: row.media_type,
      name: `letter.${extensions[row.media_type as keyof typeof extensions]}`,
    };
  }
}
