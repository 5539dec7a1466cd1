import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'A device on which somebody is signed in.' })
export class PersonSession {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'A name such as Firefox; null: unknown.' })
  browser: string | null;

  @Field(() => String, { nullable: true, description: 'A name such as Android; null: unknown.' })
  system: string | null;

  @Field(() => String, { nullable: true, description: 'Coarse: 203.0.113.x; null: unknown.' })
  network: string | null;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'To the hour.' })
  lastUsedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'It is over by then, used or not.' })
  endsAt: Date;

  @Field({ description: 'The one that asks.' })
  isCurrent: boolean;
}

@InputType()
export class EndOwnSessionInput {
  @Field(() => ID)
  sessionId: string;
}

@ObjectType()
export class OwnSessionsEnded {
  @Field(() => Int)
  count: number;
}

export const EndOwnSessionResult = resultOf('EndOwnSessionResult', OwnSessionsEnded);
export const EndOtherSessionsResult = resultOf('EndOtherSessionsResult', OwnSessionsEnded);
