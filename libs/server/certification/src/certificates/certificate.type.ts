import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { MissingForCertificate } from './outcomes/missing.type.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { bases } from '@campus/course-rules';

export const Outcome = {
  PARTICIPATION: 'participation',
  COMPLETION: 'completion',
  ACHIEVEMENT: 'achievement',
  DISTINCTION: 'distinction',
  ENROLMENT: 'enrolment',
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];
registerEnumType(Outcome, { name: 'Outcome', description: 'What a certificate attests.' });

export const OutcomeBasis = enumOf(bases);
export type OutcomeBasis = CodeOf<typeof OutcomeBasis>;
registerEnumType(OutcomeBasis, {
  name: 'OutcomeBasis',
  description:
    'How an outcome was reached: by what the person did alone, with parts waived, or granted by decision.',
});

export const CertificateStatus = {
  ISSUED: 'issued',
  EXPIRED: 'expired',
  SUPERSEDED: 'superseded',
  REVOKED: 'revoked',
} as const;
export type CertificateStatus = (typeof CertificateStatus)[keyof typeof CertificateStatus];
registerEnumType(CertificateStatus, { name: 'CertificateStatus' });

/** What tells one certificate from another, and its status. */
@ObjectType({ isAbstract: true })
export abstract class CertificateHead {
  @Field(() => ID)
  id: string;

  @Field()
  serial: string;

  @Field(() => Outcome)
  outcome: Outcome;

  @Field(() => CertificateStatus)
  status: CertificateStatus;

  @Field(() => OutcomeBasis, { description: 'How the outcome was reached: a granted one was not earned.' })
  basis: OutcomeBasis;

  @Field({ description: 'The public page.' })
  verifyUrl: string;
}

/** In a list of certificates of several editions. */
@ObjectType({ isAbstract: true })
export abstract class ListedCertificate extends CertificateHead {
  @Field()
  editionTitle: string;

  @Field(() => GraphQLISODateTime)
  issuedAt: Date;
}

@ObjectType({ description: 'A certificate as its holder and its coordinator see it.' })
export class Certificate extends CertificateHead {
  @Field({ description: 'Opens the public page; printed in groups of four.' })
  code: string;

  @Field()
  courseTitle: string;

  @Field({ description: 'The name as printed; a later change of name does not touch it.' })
  printedName: string;

  @Field({ description: 'What the holder did, or what was decided, as it is printed: after the name.' })
  statement: string;

  @Field(() => GraphQLISODateTime)
  issuedAt: Date;

  @Field(() => String, { nullable: true, description: 'A day, `2028-11-24`.' })
  expiresOn: string | null;

  @Field()
  pdfA4Url: string;

  @Field()
  pdfLetterUrl: string;

  @Field(() => String, {
    nullable: true,
    description: 'The Open Badges 3.0 credential as a file; null for a certificate older than credentials.',
  })
  credentialUrl: string | null;

  @Field(() => String, { nullable: true, description: 'The same inside a picture (PNG).' })
  badgeUrl: string | null;
}

@ObjectType({ description: 'An enrolment as a coordinator sees it before issuing.' })
export class CertificateCandidate {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field(() => String, { nullable: true })
  countryCode: string | null;

  @Field({ description: 'An outcome is reached and nothing holds it back; judged as a proposal is.' })
  isEligible: boolean;

  @Field(() => [MissingForCertificate], { description: 'For the next outcome that the edition offers.' })
  missing: MissingForCertificate[];

  @Field(() => Certificate, { nullable: true })
  certificate: Certificate | null;
}

@ObjectType()
export class CertificateCandidatePage {
  @Field(() => [CertificateCandidate])
  items: CertificateCandidate[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class CertificateIssued {
  @Field(() => Certificate)
  certificate: Certificate;
}

@ObjectType()
export class CertificateRevoked {
  @Field(() => Certificate)
  certificate: Certificate;
}

@ObjectType()
export class CertificateSuperseded {
  @Field(() => Certificate, { description: 'The new one.' })
  certificate: Certificate;
}

export const IssueCertificateResult = resultOf('IssueCertificateResult', CertificateIssued);
export const RevokeCertificateResult = resultOf('RevokeCertificateResult', CertificateRevoked);

@ObjectType()
export class CertificateExpired {
  @Field(() => Certificate)
  certificate: Certificate;
}
export const ExpireCertificateResult = resultOf('ExpireCertificateResult', CertificateExpired);

/** Why certificates are taken out of force. */
@InputType({ isAbstract: true })
export abstract class OutOfForceReasons {
  @Field({ description: 'Kept in the audit log; not shown to the public, nor mailed to the holder.' })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the mail to the holder says of why; null: nothing.',
  })
  letterReason?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType({ isAbstract: true })
abstract class OutOfForceInput extends OutOfForceReasons {
  @Field()
  serial: string;
}

@InputType()
export class ExpireCertificateInput extends OutOfForceInput {}

export const SupersedeCertificateResult = resultOf('SupersedeCertificateResult', CertificateSuperseded);

@InputType()
export class IssueCertificateInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name as who issues has seen it; refused with NAME_CHANGED where the account has another.',
  })
  name?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class RevokeCertificateInput extends OutOfForceInput {}

@InputType()
export class SupersedeCertificateInput extends OutOfForceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The corrected name as seen; refused with NAME_CHANGED where the account has another.',
  })
  name?: string | null;
}

@ArgsType()
export class CertificateCandidatesArgs extends PageArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => Locale)
  locale: Locale;
}
