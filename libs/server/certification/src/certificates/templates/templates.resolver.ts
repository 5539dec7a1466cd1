import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayIssue } from '../certificates.access.ts';
import { AddImage } from './images/add-image.ts';
import { SaveTemplate } from './save-template.ts';
import { TemplateReading } from './template-reading.ts';
import {
  AddCertificateImageInput,
  AddCertificateImageResult,
  CertificateImageAdded,
  CertificateTemplate,
  CertificateTemplateSaved,
  SaveCertificateTemplateInput,
  SaveCertificateTemplateResult,
} from './template.type.ts';
import { mayEditTemplates } from './templates.access.ts';

@Resolver(() => CertificateTemplate)
export class TemplatesResolver {
  constructor(
    private readonly reading: TemplateReading,
    private readonly saving: SaveTemplate,
    private readonly adding: AddImage,
  ) {}

  @Allow(mayIssue)
  @Query(() => CertificateTemplate, { nullable: true, description: 'The one in use, or the plain one.' })
  certificateTemplate(
    @CurrentActor() actor: Actor,
    @Args('editionId', { type: () => ID }) editionId: string,
  ): Promise<CertificateTemplate | null> {
    return this.reading.ofEdition(actor, editionId);
  }

  @Allow(mayEditTemplates)
  @Command(
    SaveCertificateTemplateResult,
    'How certificates look from now on. Refuses TEMPLATE_CHANGED, ACCENT_TOO_LIGHT, INPUT_INVALID {field}.',
  )
  async saveCertificateTemplate(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveCertificateTemplateInput,
  ): Promise<CertificateTemplateSaved> {
    const template = await this.reading.ofEdition(actor, await this.saving.save(actor, input));
    if (!template) throw new Error(`edition ${input.editionId} is not there`);
    return { template };
  }

  @Allow(mayEditTemplates)
  @Command(AddCertificateImageResult, 'A signature or a logo for templates. Refuses IMAGE_UNREADABLE.')
  async addCertificateImage(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddCertificateImageInput,
  ): Promise<CertificateImageAdded> {
    return { image: await this.reading.image(await this.adding.add(actor, input)) };
  }
}
