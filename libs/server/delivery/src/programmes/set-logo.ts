import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { AuditService } from '@campus/people';
import { NotePicture } from '@campus/course';
import { readPng } from './png.ts';
import { ProgrammeDonorEntity } from './programme-donor.entity.ts';
import { ProgrammeEntity } from './programme.entity.ts';
import { type SetLogoInput } from './programme.type.ts';

/** Prints well at a hand's breadth. */
const LONGEST_SIDE = 1024;
const LARGEST_BYTES = 300_000;

/** A picture stripped to what draws it; refused when it is not a picture, or too large. */
function pictureIn(text: string): Buffer {
  const isBase64 = text.length <= (LARGEST_BYTES * 4) / 3 + 4 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  const png = isBase64 ? readPng(Buffer.from(text, 'base64'), LONGEST_SIDE) : null;
  if (!png) throw new Refused('INPUT_INVALID', { field: 'png' });
  return png.bytes;
}

/** Logos of programmes and donors. A client draws whatever it was given (SVG too) and sends the drawing as a PNG. */
@Injectable()
export class SetLogo {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly audit: AuditService,
    private readonly pictures: NotePicture,
  ) {}

  async set(actor: Actor, { programmeId, donorId, png, idempotencyKey }: SetLogoInput): Promise<string> {
    if (!isId(programmeId) || (donorId && !isId(donorId))) throw new Refused('NOT_FOUND');
    const picture = png ? pictureIn(png) : null;
    const logoId = picture && (await this.storage.put(picture));
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'setLogo', async () => {
        if (picture && logoId) await this.pictures.png(tx, logoId, 'logo.png', picture.length);
        const changed = donorId
          ? await tx.update(ProgrammeDonorEntity, { id: donorId, programmeId }, { logoId })
          : await tx.update(ProgrammeEntity, { id: programmeId }, { logoId });
        if (!changed.affected) throw new Refused('NOT_FOUND');
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'programme.logo_set',
          subjectType: 'programme',
          subjectId: programmeId,
          detail: { donorId: donorId ?? null, logoId },
        });
        return programmeId;
      }),
    );
  }
}
