import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'An open attempt on another version, and what would become of it.' })
export class MovableAttempt {
  @Field(() => ID)
  attemptId: string;

  @Field()
  personName: string;

  @Field(() => String, { nullable: true })
  countryCode: string | null;

  @Field(() => Int, { description: 'Number of the version it is on.' })
  fromVersion: number;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => [String], {
    description: 'Titles of items that were begun and are in the new version: their state goes on.',
  })
  itemsKept: string[];

  @Field(() => [String], {
    description: 'Titles of items that were begun and are not there: their state no longer counts.',
  })
  itemsLost: string[];

  @Field({
    description:
      'False: where the learner is in a course with sequencing of its own begins anew; items keep their state.',
  })
  stateKept: boolean;
}

@ObjectType()
export class AttemptMovePreview {
  @Field(() => [MovableAttempt], { description: 'Oldest first.' })
  items: MovableAttempt[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class AttemptsMoved {
  @Field(() => [ID], {
    description: 'Of those asked for, the ones that are on the version now; finished ones stay.',
  })
  attemptIds: string[];
}
export const MoveAttemptsResult = resultOf('MoveAttemptsResult', AttemptsMoved);

@InputType()
export class MoveAttemptsInput {
  @Field(() => ID)
  toVersionId: string;

  @Field(() => [ID], { description: 'At most 100.' })
  attemptIds: string[];

  @Field()
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ArgsType()
export class AttemptMoveArgs extends PageArgs {
  @Field(() => ID)
  libraryPackageId: string;

  @Field(() => ID)
  toVersionId: string;
}
