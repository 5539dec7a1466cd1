import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { SystemScope } from '../system-scope.ts';

@ObjectType({ description: 'By which another program reads; the token itself was shown once.' })
export class SystemToken {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Which program has it.' })
  name: string;

  @Field(() => [SystemScope])
  scopes: SystemScope[];

  @Field(() => String, { nullable: true, description: 'Whose people it tells of; null: everybody.' })
  country: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'To the minute; null: never.' })
  lastUsedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: nobody has withdrawn it.' })
  withdrawnAt: Date | null;
}

@ObjectType()
export class SystemTokens {
  @Field({ description: 'Where programs ask.' })
  address: string;

  @Field(() => [SystemToken], {
    description: 'At most 200: those that hold first, of each the newest first.',
  })
  items: SystemToken[];
}

@InputType()
export class MakeSystemTokenInput {
  @Field({ description: 'Made by the client: a repeat makes no second token.' })
  idempotencyKey: string;

  @Field()
  name: string;

  @Field(() => [SystemScope])
  scopes: SystemScope[];

  @Field(() => String, { nullable: true, description: 'ISO 3166-1; null: everybody.' })
  country: string | null;

  @Field(() => Int, { description: 'For how many days it holds: from 1 to 365.' })
  days: number;
}

@InputType()
export class WithdrawSystemTokenInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;
}

@ObjectType()
export class SystemTokenMade {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null: it was made before, by the same request.' })
  token: string | null;
}

@ObjectType()
export class SystemTokenWithdrawn {
  @Field(() => ID)
  id: string;
}

export const MakeSystemTokenResult = resultOf('MakeSystemTokenResult', SystemTokenMade);
export const WithdrawSystemTokenResult = resultOf('WithdrawSystemTokenResult', SystemTokenWithdrawn);
