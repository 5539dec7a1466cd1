import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'A link by which a platform may register itself, once.' })
export class PlatformInvitation {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'Where the platform is; nothing else is asked while it registers.' })
  site: string;

  @Field({ description: 'What an administrator of the platform enters there. Whoever has it may use it.' })
  link: string;

  @Field(() => GraphQLISODateTime)
  until: Date;
}

@InputType()
export class InvitePlatformInput {
  @Field({ description: 'Made by the client: a repeat makes no second link.' })
  idempotencyKey: string;

  @Field()
  name: string;

  @Field({ description: 'An address of the platform; what comes behind its host does not matter.' })
  site: string;
}

@InputType()
export class WithdrawInvitationInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;
}

@ObjectType()
export class PlatformInvited {
  @Field(() => ID)
  id: string;

  @Field()
  link: string;
}

@ObjectType()
export class InvitationWithdrawn {
  @Field(() => ID)
  id: string;
}

export const InvitePlatformResult = resultOf('InvitePlatformResult', PlatformInvited);
export const WithdrawInvitationResult = resultOf('WithdrawInvitationResult', InvitationWithdrawn);
