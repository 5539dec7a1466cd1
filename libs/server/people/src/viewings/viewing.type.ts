import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'The campus as a learner sees it, for a while; nothing can be changed in it.' })
export class Viewing {
  @Field(() => ID, { description: 'Sent as `x-campus-as` with every operation of the viewing.' })
  id: string;

  @Field()
  personName: string;

  @Field(() => GraphQLISODateTime)
  endsAt: Date;
}

@ObjectType({ description: 'Somebody has seen the campus as I see it.' })
export class ViewingOfMe {
  @Field(() => ID)
  id: string;

  @Field()
  staffName: string;

  @Field()
  reason: string;

  @Field(() => GraphQLISODateTime)
  begunAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was ended, or ran out.' })
  endedAt: Date;
}

@ObjectType()
export class ViewingBegun {
  @Field(() => Viewing)
  viewing: Viewing;
}

@ObjectType()
export class ViewingEnded {
  @Field(() => ID)
  viewingId: string;
}

@InputType()
export class SeeAsLearnerInput {
  @Field(() => ID)
  personId: string;

  @Field({ description: 'Why; the learner can read it.' })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class EndViewingInput {
  @Field(() => ID)
  viewingId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

export const SeeAsLearnerResult = resultOf('SeeAsLearnerResult', ViewingBegun);
export const EndViewingResult = resultOf('EndViewingResult', ViewingEnded);
