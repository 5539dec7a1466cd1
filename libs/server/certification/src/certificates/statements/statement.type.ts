import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Certificate } from '../certificate.type.ts';

@InputType()
export class IssueEnrolmentStatementsInput {
  @Field(() => [ID], { description: 'At most 100.' })
  enrolmentIds: string[];

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType({ description: 'Statements that people are enrolled, as of today.' })
export class EnrolmentStatementsIssued {
  @Field(() => [Certificate], { description: 'By name.' })
  certificates: Certificate[];

  @Field(() => Int, { description: 'People whose enrolment is not active: they got none.' })
  leftOut: number;

  @Field({ description: 'Address of all of them as one PDF.' })
  pdfA4Url: string;

  @Field()
  pdfLetterUrl: string;
}

export const IssueEnrolmentStatementsResult = resultOf(
  'IssueEnrolmentStatementsResult',
  EnrolmentStatementsIssued,
);
