import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { EnrolmentStatus } from '@campus/delivery';
import { Role } from '@campus/people';

export const MergeObstacle = {
  SAME: 'SAME',
  STAFF: 'STAFF',
  MERGED: 'MERGED',
  DISABLED: 'DISABLED',
} as const;
export type MergeObstacle = (typeof MergeObstacle)[keyof typeof MergeObstacle];
registerEnumType(MergeObstacle, {
  name: 'MergeObstacle',
  description:
    'Why two accounts cannot be merged: the same, one of staff (administrators may), taken in already, or the one to stay is disabled.',
});

@ObjectType({ description: 'One of two accounts, to be compared.' })
export class MergeSide {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;

  @Field(() => [String], { description: 'The current address first.' })
  addresses: string[];

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;

  @Field(() => String, { nullable: true, description: 'Institution or the city of the post, served today.' })
  place: string | null;

  @Field(() => [Role])
  roles: Role[];

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastWorkAt: Date | null;

  @Field(() => Int)
  enrolments: number;

  @Field(() => Int)
  certificates: number;

  @Field(() => Int)
  duties: number;

  @Field(() => Int)
  notes: number;
}

@ObjectType({ description: 'One of two enrolments in the same edition.' })
export class MergeEnrolment {
  @Field(() => ID)
  id: string;

  @Field(() => EnrolmentStatus)
  status: EnrolmentStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The first day, `YYYY-MM-DD`, while it is still to come in the zone of the group.',
  })
  beginsOn: string | null;

  @Field(() => Int)
  percent: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastWorkAt: Date | null;

  @Field(() => Int, { description: 'In force.' })
  certificates: number;

  @Field(() => Int, { description: 'Half days recorded.' })
  attendance: number;
}

@ObjectType({
  description:
    'Both accounts are in this edition: one enrolment goes on, the other is closed with its account.',
})
export class MergeCollision {
  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field(() => MergeEnrolment)
  survivor: MergeEnrolment;

  @Field(() => MergeEnrolment)
  loser: MergeEnrolment;

  @Field(() => ID, { description: 'Which goes on unless somebody says otherwise.' })
  suggestedId: string;

  @Field(() => Int, {
    description: 'Half days recorded of one alone, which the one that goes on takes over.',
  })
  attendanceJoined: number;
}

@ObjectType({ description: 'What would become of two accounts.' })
export class MergePreview {
  @Field(() => MergeSide)
  survivor: MergeSide;

  @Field(() => MergeSide)
  loser: MergeSide;

  @Field({ description: 'The two names share no given name together with a surname: are they one human?' })
  haveOtherNames: boolean;

  @Field(() => Int, { description: 'Enrolments that move as they are.' })
  enrolmentsMoved: number;

  @Field(() => [MergeCollision])
  collisions: MergeCollision[];

  @Field(() => [Role], { description: 'Roles that end with the account: they are not handed on.' })
  rolesEnding: Role[];

  @Field(() => MergeObstacle, { nullable: true, description: 'Null: it can be done.' })
  obstacle: MergeObstacle | null;
}

@ObjectType({ description: 'An account that may be the same human.' })
export class MergeCandidate {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true })
  place: string | null;
}

@ObjectType()
export class MergeAsked {
  @Field(() => ID)
  changeId: string;
}

@ObjectType()
export class MergeUndone {
  @Field(() => ID)
  mergeId: string;
}

@InputType()
export class AskMergeInput {
  @Field(() => ID)
  survivorId: string;

  @Field(() => ID)
  loserId: string;

  @Field(() => [ID], {
    description: 'Enrolments that go on, where both accounts are in an edition; else what was suggested.',
  })
  keepEnrolmentIds: string[];

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class UndoMergeInput {
  @Field(() => ID)
  mergeId: string;

  @Field()
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

export const AskMergeResult = resultOf('AskMergeResult', MergeAsked);
export const UndoMergeResult = resultOf('UndoMergeResult', MergeUndone);
