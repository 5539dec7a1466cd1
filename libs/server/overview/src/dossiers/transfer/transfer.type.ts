import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

export const TransferObstacle = {
  SAME_GROUP: 'SAME_GROUP',
  NOT_ACTIVE: 'NOT_ACTIVE',
  EDITION_CLOSED: 'EDITION_CLOSED',
  IN_EDITION: 'IN_EDITION',
  GROUP_FULL: 'GROUP_FULL',
  QUOTA_FULL: 'QUOTA_FULL',
  GROUP_OF_COUNTRY: 'GROUP_OF_COUNTRY',
} as const;
export type TransferObstacle = (typeof TransferObstacle)[keyof typeof TransferObstacle];
registerEnumType(TransferObstacle, {
  name: 'TransferObstacle',
  description: 'Why somebody cannot go there. IN_EDITION: has an enrolment there already.',
});

export const TransferKept = { ALL: 'ALL', WORK: 'WORK', NOTHING: 'NOTHING' } as const;
export type TransferKept = (typeof TransferKept)[keyof typeof TransferKept];
registerEnumType(TransferKept, {
  name: 'TransferKept',
  description:
    'ALL: only the group changes. WORK: progress and quizzes go along. NOTHING: the person begins anew.',
});

@ObjectType({ description: 'What of a kind is there, and how much of it goes along.' })
export class TransferShare {
  @Field(() => Int)
  total: number;

  @Field(() => Int)
  kept: number;
}

@ObjectType({ description: 'What would become of an enrolment in another group.' })
export class TransferPreview {
  @Field({ description: 'Only the group changes: everything is kept.' })
  isSameEdition: boolean;

  @Field({ description: 'Of the course: work can be taken along.' })
  isSameVersion: boolean;

  @Field()
  editionTitle: string;

  @Field()
  groupName: string;

  @Field(() => String, { nullable: true, description: 'The last day there, `YYYY-MM-DD`.' })
  endsOn: string | null;

  @Field(() => TransferShare, { description: 'Activities begun or done.' })
  activities: TransferShare;

  @Field(() => TransferShare, { description: 'Fields of worksheets.' })
  worksheets: TransferShare;

  @Field(() => TransferShare, { description: 'Finished attempts at quizzes.' })
  quizAttempts: TransferShare;

  @Field(() => TransferShare, { description: 'Attempts at packages and simulations.' })
  otherAttempts: TransferShare;

  @Field(() => TransferShare, { description: 'Half days of live sessions.' })
  attendance: TransferShare;

  @Field(() => TransferShare, {
    description: 'Answers to surveys: they belong to the edition they were given in.',
  })
  surveyAnswers: TransferShare;

  @Field(() => TransferObstacle, { nullable: true, description: 'Null: the person can go there.' })
  obstacle: TransferObstacle | null;
}

@ObjectType()
export class EnrolmentTransferred {
  @Field(() => ID, { description: 'Where it goes on: the same enrolment, or the new one.' })
  enrolmentId: string;
}

@InputType()
export class TransferEnrolmentInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID, { description: 'Of this edition or of another.' })
  groupId: string;

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

export const TransferEnrolmentResult = resultOf('TransferEnrolmentResult', EnrolmentTransferred);
