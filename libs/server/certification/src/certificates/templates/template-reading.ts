import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { OutlineCache } from '@campus/course';
import { ruleStatement } from '../issuing/certificate-statement.ts';
import { type TemplateContent, plainTemplate } from './template-content.ts';
import { imagesIn } from './template.rules.ts';
import { editionOfTemplate, imagesById, imageSizes, templateOfEdition } from './template.statements.ts';
import {
  type CertificateImage,
  type CertificateStatements,
  type CertificateTemplate,
} from './template.type.ts';
import { mayEditTemplates } from './templates.access.ts';

const logoAt = (hash: string): string => `/media/${hash}/logo.png`;

const statementsOf = (given: TemplateContent['statements']): CertificateStatements => ({
  participation: given.participation ?? null,
  completion: given.completion ?? null,
  achievement: given.achievement ?? null,
});

/** Templates as coordinators see them. */
@Injectable()
export class TemplateReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  /** For an edition: the one in use, or the plain one; null when there is no such edition. */
  async ofEdition(actor: Actor, editionId: string): Promise<CertificateTemplate | null> {
    const edition = isId(editionId) ? await this.database.row(editionOfTemplate, [editionId]) : null;
    if (!edition) return null;
    const row = await this.database.row(templateOfEdition, [edition.id]);
    const content = row?.content ?? plainTemplate;
    const [images, outline] = await Promise.all([
      this.images(imagesIn(content)),
      this.outlines.get(edition.version_id),
    ]);
    return {
      editionId: edition.id,
      number: row?.number ?? 0,
      savedAt: row?.created_at ?? null,
      savedBy: row?.created_by_name ?? null,
      mayChange: mayEditTemplates(actor),
      ...content,
      statements: statementsOf(content.statements),
      usualStatements: {
        participation: ruleStatement(outline, 'participation'),
        completion: ruleStatement(outline, 'completion'),
        achievement: ruleStatement(outline, 'achievement'),
      },
      saysDecisions: content.saysDecisions ?? true,
      signatories: content.signatories.map(({ name, role, imageId }) => ({
        name,
        role,
        image: (imageId && images.get(imageId)) || null,
      })),
      logos: content.logos.flatMap((id) => images.get(id) ?? []),
      donor: edition.donor,
      programmeLogos: edition.logos.map(logoAt),
    };
  }

  async image(id: string): Promise<CertificateImage> {
    const found = (await this.images([id])).get(id);
    if (!found) throw new Error(`image ${id} is not there`);
    return found;
  }

  /** The picture itself. */
  async picture(id: string): Promise<{ mediaType: string; bytes: Buffer } | null> {
    const row = isId(id) ? await this.database.row(imagesById, [[id]]) : null;
    return row && { mediaType: row.media_type, bytes: row.bytes };
  }

  private async images(ids: string[]): Promise<Map<string, CertificateImage>> {
    const rows = ids.length ? await this.database.rows(imageSizes, [ids]) : [];
    return new Map(
      rows.map(({ id, width, height }) => [id, { id, width, height, url: `/certificate-images/${id}` }]),
    );
  }
}
