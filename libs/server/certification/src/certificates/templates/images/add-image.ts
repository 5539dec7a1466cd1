import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { readPng, type Png } from '@campus/delivery';
import { opaquePng } from './opaque-png.ts';
import { keepImage } from '../template.statements.ts';
import { type AddCertificateImageInput } from '../template.type.ts';

const LARGEST_BYTES = 500_000;
/** Pixels. */
const SIDE = { shortest: 20, longest: 1600 };

/** A picture stripped to what draws it, on white; refused when it is not a picture, or would not print. */
function pictureIn(text: string): Png {
  const isBase64 = text.length <= (LARGEST_BYTES * 4) / 3 + 4 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  const png = isBase64 ? readPng(Buffer.from(text, 'base64'), SIDE.longest) : null;
  if (!png || png.width < SIDE.shortest || png.height < SIDE.shortest) throw new Refused('IMAGE_UNREADABLE');
  return { ...png, bytes: opaquePng(png.bytes) };
}

/** Signatures and logos. A client draws whatever it was given (JPG, SVG) and sends the drawing as a PNG. */
@Injectable()
export class AddImage {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Returns the image's id: the first one's for the same picture. */
  async add(actor: Actor, { png, idempotencyKey }: AddCertificateImageInput): Promise<string> {
    const { width, height, bytes } = pictureIn(png);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'addCertificateImage', async () => {
        const row = await this.database.rowIn(tx, keepImage, {
          id: newId(),
          hash,
          mediaType: 'image/png',
          width,
          height,
          bytes,
          createdBy: actor.personId,
        });
        if (!row) throw new Error('an image was neither kept nor found');
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'certificate_image.added',
          subjectType: 'certificate_image',
          subjectId: row.id,
          detail: { hash, bytes: bytes.length },
        });
        return row.id;
      }),
    );
  }
}
