import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ChangeKind, ChangeState } from './account-change.rules.ts';

registerEnumType(ChangeKind, { name: 'AccountChangeKind', description: 'What of an account is to change.' });
registerEnumType(ChangeState, {
  name: 'AccountChangeState',
  description: 'What became of a change of an account.',
});

@ObjectType({ description: 'Another address or name of a person that waits to be decided.' })
export class AccountChange {
  @Field(() => ID)
  id: string;

  @Field(() => ChangeKind)
  kind: ChangeKind;

  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field(() => String, { nullable: true })
  countryCode: string | null;

  @Field()
  from: string;

  @Field()
  to: string;

  @Field(() => String, { nullable: true, description: 'Why, where a coordinator asked.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Null: the person.' })
  askedByName: string | null;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Undecided until then, it is over.' })
  expiresAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'A second coordinator may approve it from then on.' })
  approvableFrom: Date;

  @Field()
  isAskedByMe: boolean;

  @Field({ description: 'Mails to the present address come back.' })
  isBouncing: boolean;

  @Field({ description: 'False: an account of staff, which only administrators change.' })
  mayDecide: boolean;
}

@ObjectType()
export class AccountChangeList {
  @Field(() => [AccountChange])
  items: AccountChange[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'A change of one’s own account that waits.' })
export class OwnAccountChange {
  @Field(() => ID)
  id: string;

  @Field(() => ChangeKind)
  kind: ChangeKind;

  @Field()
  to: string;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;
}

@ObjectType({ description: 'What the link in a mail to the present address asks about.' })
export class AddressChangeByLink {
  @Field(() => ChangeKind, {
    description: 'Another address, or a merge: then the account of `to` takes in that of `from`.',
  })
  kind: ChangeKind;

  @Field({ description: 'Of a merge: this mailbox has said yes, the other has not yet.' })
  isConfirmedHere: boolean;

  @Field()
  from: string;

  @Field()
  to: string;

  @Field(() => ChangeState)
  state: ChangeState;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;
}

@InputType()
export class AskAddressChangeInput {
  @Field(() => ID)
  personId: string;

  @Field()
  email: string;

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class AnswerAddressChangeInput {
  @Field({ description: 'From the mailed link.' })
  token: string;

  @Field({ description: 'False: the address stays as it is.' })
  isConfirmed: boolean;
}

@InputType({ isAbstract: true })
export abstract class DecideAccountChangeInput {
  @Field(() => ID)
  changeId: string;

  @Field({ description: 'For the record; it is not mailed to the person.' })
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class ApproveAccountChangeInput extends DecideAccountChangeInput {}

@InputType()
export class CancelAccountChangeInput extends DecideAccountChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of a name: what the mail to the person says of why; null: nothing.',
  })
  letterReason?: string | null;
}

@ObjectType()
export class AddressChangeAsked {
  @Field(() => ID)
  changeId: string;
}

@ObjectType()
export class AddressChangeAnswered {
  @Field(() => AddressChangeByLink)
  change: AddressChangeByLink;
}

@ObjectType()
export class AccountChangeDecided {
  @Field(() => ID)
  personId: string;
}

export const AskAddressChangeResult = resultOf('AskAddressChangeResult', AddressChangeAsked);
export const AnswerAddressChangeResult = resultOf('AnswerAddressChangeResult', AddressChangeAnswered);
export const ApproveAccountChangeResult = resultOf('ApproveAccountChangeResult', AccountChangeDecided);
export const CancelAccountChangeResult = resultOf('CancelAccountChangeResult', AccountChangeDecided);

@ArgsType()
export class AccountChangesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Null: of everybody one coordinates.' })
  personId: string | null = null;
}
