import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { NamesInLocales } from '@campus/people';
import { NamesInput } from '@campus/delivery';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { papers } from '@campus/platform/documents/paper.ts';

export const CertificatePaper = enumOf(papers);
export type CertificatePaper = CodeOf<typeof CertificatePaper>;
registerEnumType(CertificatePaper, { name: 'CertificatePaper', description: 'What it is printed on.' });

@ObjectType({ description: 'A scanned signature or a logo. Never changed.' })
export class CertificateImage {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Address of the picture, for those who coordinate.' })
  url: string;

  @Field(() => Int)
  width: number;

  @Field(() => Int)
  height: number;
}

@ObjectType({ description: 'Somebody who signs.' })
export class CertificateSignatory {
  @Field()
  name: string;

  @Field(() => NamesInLocales)
  role: NamesInLocales;

  @Field(() => CertificateImage, { nullable: true, description: 'The scanned signature.' })
  image: CertificateImage | null;
}

@ObjectType({ description: 'The sentence under the name of the course, by outcome; null: the usual one.' })
export class CertificateStatements {
  @Field(() => NamesInLocales, { nullable: true })
  participation: NamesInLocales | null;

  @Field(() => NamesInLocales, { nullable: true })
  completion: NamesInLocales | null;

  @Field(() => NamesInLocales, { nullable: true })
  achievement: NamesInLocales | null;
}

@ObjectType({
  description: 'How the certificates of an edition look from now on. Those issued keep how they looked.',
})
export class CertificateTemplate {
  @Field(() => ID)
  editionId: string;

  @Field(() => Int, { description: '1, 2, 3 … within the edition; 0: nobody has drawn one.' })
  number: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  savedAt: Date | null;

  @Field(() => String, { nullable: true })
  savedBy: string | null;

  @Field({ description: 'Whether who asks may save another.' })
  mayChange: boolean;

  @Field(() => NamesInLocales, {
    nullable: true,
    description: 'Who issues, above the title; null: the campus.',
  })
  heading: NamesInLocales | null;

  @Field(() => CertificateStatements)
  statements: CertificateStatements;

  @Field(() => CertificateStatements, { description: 'What is printed where the template says nothing.' })
  usualStatements: CertificateStatements;

  @Field(() => [CertificateSignatory], {
    description: 'At most four; none: the person who approves the batch signs.',
  })
  signatories: CertificateSignatory[];

  @Field(() => [CertificateImage], { description: 'At most four, from left to right.' })
  logos: CertificateImage[];

  @Field()
  showsDonor: boolean;

  @Field(() => NamesInLocales, { nullable: true, description: 'The line of the programme’s donor today.' })
  donor: NamesInLocales | null;

  @Field(() => [String], { description: 'Addresses of the logos of the programme and of its donor, PNG.' })
  programmeLogos: string[];

  @Field({ description: '`#rrggbb`, dark enough to be read on paper.' })
  accent: string;

  @Field(() => CertificatePaper, {
    description: 'What batches are printed on; the other can be downloaded too.',
  })
  paper: CertificatePaper;

  @Field(() => Int, { nullable: true, description: 'How long a certificate holds; null: for good.' })
  validityMonths: number | null;

  @Field({ description: 'Whether a batch is approved by another person than the one who proposed it.' })
  needsSecondPerson: boolean;

  @Field({ description: 'Whether certificates say that an outcome was granted, or parts of it waived.' })
  saysDecisions: boolean;
}

@InputType()
export class CertificateSignatoryInput {
  @Field()
  name: string;

  @Field(() => NamesInput)
  role: NamesInput;

  @Field(() => ID, { nullable: true })
  imageId?: string | null;
}

@InputType({
  description: 'Sentences may hold `{course}`, `{edition}` and `{hours}`. Null: the usual sentence.',
})
export class CertificateStatementsInput {
  @Field(() => NamesInput, { nullable: true })
  participation?: NamesInput | null;

  @Field(() => NamesInput, { nullable: true })
  completion?: NamesInput | null;

  @Field(() => NamesInput, { nullable: true })
  achievement?: NamesInput | null;
}

@InputType()
export class SaveCertificateTemplateInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => Int, { description: 'The number it was drawn over; refused when there is a newer one.' })
  basedOn: number;

  @Field(() => NamesInput, { nullable: true })
  heading?: NamesInput | null;

  @Field(() => CertificateStatementsInput)
  statements: CertificateStatementsInput;

  @Field(() => [CertificateSignatoryInput])
  signatories: CertificateSignatoryInput[];

  @Field(() => [ID])
  logoIds: string[];

  @Field()
  showsDonor: boolean;

  @Field()
  accent: string;

  @Field(() => CertificatePaper)
  paper: CertificatePaper;

  @Field(() => Int, { nullable: true, description: '1 to 120; null: for good.' })
  validityMonths?: number | null;

  @Field()
  needsSecondPerson: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Left out: they do.' })
  saysDecisions?: boolean | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class AddCertificateImageInput {
  @Field({ description: 'A PNG of at most 500 KB and 20 to 1600 pixels a side, in base 64.' })
  png: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class CertificateTemplateSaved {
  @Field(() => CertificateTemplate)
  template: CertificateTemplate;
}

@ObjectType()
export class CertificateImageAdded {
  @Field(() => CertificateImage)
  image: CertificateImage;
}

export const SaveCertificateTemplateResult = resultOf(
  'SaveCertificateTemplateResult',
  CertificateTemplateSaved,
);
export const AddCertificateImageResult = resultOf('AddCertificateImageResult', CertificateImageAdded);
