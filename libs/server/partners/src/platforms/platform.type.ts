import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { EntryRefusal } from './entry-refusals.ts';
import { PlatformInvitation } from './inviting/invitation.type.ts';

@ObjectType({ description: 'A learning platform of others that may open the course.' })
export class PartnerPlatform {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  issuer: string;

  @Field()
  clientId: string;

  @Field({ description: 'Where a browser goes to be sent back with a token.' })
  authUrl: string;

  @Field(() => String, { nullable: true, description: 'Where tokens for its services are got.' })
  tokenUrl: string | null;

  @Field({ description: 'Where its public keys are.' })
  jwksUrl: string;

  @Field(() => [String], { description: 'Installations that are let in; none: whichever it names.' })
  deployments: string[];

  @Field()
  isOpen: boolean;

  @Field(() => GraphQLISODateTime)
  registeredAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'To the minute.' })
  lastLaunchAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastRefusedAt: Date | null;

  @Field(() => EntryRefusal, { nullable: true })
  lastRefusal: EntryRefusal | null;

  @Field(() => String, { nullable: true, description: 'The claim or parameter that was refused.' })
  lastRefusedClaim: string | null;
}

@ObjectType({ description: 'What a platform is told of the campus.' })
export class ToolAddresses {
  @Field({ description: 'Where a login begins.' })
  loginUrl: string;

  @Field({ description: 'Where a launch is posted, and what a link opens.' })
  launchUrl: string;

  @Field({ description: 'Where the public keys of the campus are.' })
  keysUrl: string;
}

@ObjectType()
export class PartnerPlatforms {
  @Field(() => [PartnerPlatform], { description: 'By name; at most 200.' })
  items: PartnerPlatform[];

  @Field(() => [PlatformInvitation], {
    description: 'Links that were neither used nor withdrawn, and still hold; the newest first, at most 50.',
  })
  invitations: PlatformInvitation[];

  @Field()
  addresses: ToolAddresses;
}

@InputType()
export class RegisterPlatformInput {
  @Field({ description: 'Made by the client: a repeat registers once.' })
  idempotencyKey: string;

  @Field()
  name: string;

  @Field()
  issuer: string;

  @Field()
  clientId: string;

  @Field()
  authUrl: string;

  @Field(() => String, { nullable: true })
  tokenUrl: string | null;

  @Field()
  jwksUrl: string;

  @Field(() => [String], { description: 'None: whichever it names. At most 20.' })
  deployments: string[];
}

@InputType()
export class ChangePlatformInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  authUrl: string;

  @Field(() => String, { nullable: true })
  tokenUrl: string | null;

  @Field()
  jwksUrl: string;

  @Field(() => [String], { description: 'None: whichever it names. At most 20.' })
  deployments: string[];
}

@InputType()
export class SetPlatformOpenInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;

  @Field()
  isOpen: boolean;
}

@ObjectType()
export class PlatformSet {
  @Field(() => ID)
  id: string;
}

export const RegisterPlatformResult = resultOf('RegisterPlatformResult', PlatformSet);
export const ChangePlatformResult = resultOf('ChangePlatformResult', PlatformSet);
export const SetPlatformOpenResult = resultOf('SetPlatformOpenResult', PlatformSet);
