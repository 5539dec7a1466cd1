import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { lockedEdition } from '@campus/delivery';
import { contentIn, imagesIn } from './template.rules.ts';
import { addTemplate, imagesById, templateOfEdition } from './template.statements.ts';
import { type SaveCertificateTemplateInput } from './template.type.ts';

/** Draws the certificates of an edition again: another row, never a changed one, for batches pin theirs. */
@Injectable()
export class SaveTemplate {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Returns the edition's id. */
  async save(actor: Actor, input: SaveCertificateTemplateInput): Promise<string> {
    if (!isId(input.editionId)) throw new Refused('NOT_FOUND');
    const content = contentIn(input);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'saveCertificateTemplate', async () => {
        await lockedEdition(this.database, tx, input.editionId);
        const newest = await this.database.rowIn(tx, templateOfEdition, [input.editionId]);
        if ((newest?.number ?? 0) !== input.basedOn) throw new Refused('TEMPLATE_CHANGED');
        const images = imagesIn(content);
        if ((await this.database.rowsIn(tx, imagesById, [images])).length !== images.length)
          throw new Refused('NOT_FOUND');
        const id = newId();
        await this.database.rowsIn(tx, addTemplate, {
          id,
          editionId: input.editionId,
          content,
          createdBy: actor.personId,
        });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'certificate_template.saved',
          subjectType: 'edition',
          subjectId: input.editionId,
          detail: { templateId: id, number: (newest?.number ?? 0) + 1 },
        });
        return id;
      }),
    );
    return input.editionId;
  }
}
