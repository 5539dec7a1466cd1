import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { type CertificatePrint, type CertificateSnapshot, type Texts } from '../certificate-snapshot.ts';
import { donorOfEdition } from '../certificates.statements.ts';
import { type TemplateContent, plainTemplate } from './template-content.ts';
import { templateById, templateOfEdition } from './template.statements.ts';

export interface ChosenTemplate {
  /** Null: there is none yet. */
  id: string | null;
  content: TemplateContent;
  donor: Texts | null;
}

/** Which template holds, and what it prints. */
@Injectable()
export class Templates {
  constructor(private readonly database: Database) {}

  /** The newest of an edition, or the one a batch pinned. */
  async chosen(tx: EntityManager, editionId: string, templateId?: string | null): Promise<ChosenTemplate> {
    const row =
      templateId === undefined
        ? await this.database.rowIn(tx, templateOfEdition, [editionId])
        : templateId === null
          ? null
          : await this.database.rowIn(tx, templateById, [templateId]);
    const donor = await this.database.rowIn(tx, donorOfEdition, [editionId]);
    return {
      id: row?.id ?? null,
      content: row?.content ?? plainTemplate,
      donor: donor?.acknowledgement ?? null,
    };
  }
}

const filled = (texts: Texts, values: Record<string, Texts>): Texts => {
  const inLanguage = (language: keyof Texts) =>
    texts[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.[language] ?? whole);
  return { es: inLanguage('es'), en: inLanguage('en'), fr: inLanguage('fr') };
};

/** What a template prints on one person's certificate. `signatory` signs where the template names nobody. */
export function printOf(
  { content, donor }: ChosenTemplate,
  outcome: CertificateSnapshot['outcome'],
  values: Record<string, Texts>,
  signatory: { name: string; role: Texts },
): CertificatePrint {
  const statement =
    outcome === 'participation' || outcome === 'completion' || outcome === 'achievement'
      ? content.statements[outcome]
      : undefined;
  return {
    heading: content.heading,
    statement: statement ? filled(statement, values) : null,
    signatories: content.signatories.length
      ? content.signatories.map(({ name, role, imageId }) => ({ name, role, image: imageId }))
      : [{ ...signatory, image: null }],
    logos: content.logos,
    donor: content.showsDonor ? donor : null,
    accent: content.accent,
  };
}
