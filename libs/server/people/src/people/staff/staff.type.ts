import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Role } from '../people.access.ts';

@ObjectType({ description: 'A role somebody holds.' })
export class HeldRole {
  @Field(() => Role)
  role: Role;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null: everywhere.' })
  country: string | null;
}

@ObjectType({ description: 'Somebody with a role, or who may be given one.' })
export class StaffMember {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field({ description: 'Cannot sign in.' })
  isDisabled: boolean;

  @Field(() => [HeldRole])
  roles: HeldRole[];

  @Field(() => Int, { description: 'Devices that are signed in.' })
  sessions: number;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'To the hour, signed in now or not; null: never, or longer ago than it is kept.',
  })
  lastUsedAt: Date | null;

  @Field({ description: 'Is asked for a code after the password.' })
  hasSecondFactor: boolean;
}

@ObjectType()
export class StaffList {
  @Field(() => [StaffMember])
  items: StaffMember[];

  @Field(() => Int)
  totalCount: number;

  @Field(() => Int, { description: 'Of all that were found, whichever are listed.' })
  withSecondFactor: number;

  @Field(() => Int)
  withoutSecondFactor: number;
}

@ObjectType({ description: 'Somebody who gives accounts and roles to those who work here.' })
export class Administrator {
  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field()
  email: string;
}

/** What an administrator does to the account of somebody. */
@InputType({ isAbstract: true })
export abstract class StaffInput {
  @Field(() => ID)
  personId: string;

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class GiveRoleInput extends StaffInput {
  @Field(() => Role)
  role: Role;

  @Field(() => String, { nullable: true, description: 'Of a coordinator; null: all countries.' })
  country?: string | null;
}

@InputType()
export class TakeRoleInput extends GiveRoleInput {}

@InputType()
export class DisableAccountInput extends StaffInput {}

@InputType()
export class EnableAccountInput extends StaffInput {}

@InputType()
export class EndSessionsOfPersonInput extends StaffInput {}

@InputType()
export class EndSessionOfPersonInput extends StaffInput {
  @Field(() => ID)
  sessionId: string;
}

@InputType()
export class InviteStaffInput {
  @Field()
  email: string;

  @Field()
  givenNames: string;

  @Field()
  firstSurname: string;

  @Field(() => String, { nullable: true })
  secondSurname?: string | null;

  @Field(() => Locale)
  locale: Locale;

  @Field({ description: 'An IANA name.' })
  timeZone: string;

  @Field(() => Role)
  role: Role;

  @Field(() => String, { nullable: true, description: 'Of a coordinator; null: all countries.' })
  country?: string | null;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ObjectType()
export class StaffChanged {
  @Field(() => ID)
  personId: string;
}

export const InviteStaffResult = resultOf('InviteStaffResult', StaffChanged);
export const GiveRoleResult = resultOf('GiveRoleResult', StaffChanged);
export const TakeRoleResult = resultOf('TakeRoleResult', StaffChanged);
export const DisableAccountResult = resultOf('DisableAccountResult', StaffChanged);
export const EnableAccountResult = resultOf('EnableAccountResult', StaffChanged);
export const EndSessionOfPersonResult = resultOf('EndSessionOfPersonResult', StaffChanged);
export const EndSessionsOfPersonResult = resultOf('EndSessionsOfPersonResult', StaffChanged);

@ArgsType()
export class StaffArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Null: everybody with a role of staff.' })
  search: string | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Null: with one or without.' })
  hasSecondFactor: boolean | null = null;
}
