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
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { AttendancePresence } from '../recording/record.type.ts';
import { type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { type WalkInPresence } from '../attendance.rules.ts';

export const WalkInStatus = { OPEN: 'open', LINKED: 'linked', DISMISSED: 'dismissed' } as const;
export type WalkInStatus = CodeOf<typeof WalkInStatus>;
registerEnumType(WalkInStatus, { name: 'WalkInStatus' });

export const WalkInSort = { SAID: 'said', NAME: 'name', SESSION: 'session', STATUS: 'status' } as const;
export type WalkInSort = (typeof WalkInSort)[keyof typeof WalkInSort];
registerEnumType(WalkInSort, { name: 'WalkInSort', description: 'SAID: when they were written down.' });

@ObjectType({ description: 'Somebody of the edition who may be the walk-in.' })
export class WalkInMatch {
  @Field(() => ID)
  enrolmentId: string;

  @Field()
  name: string;

  @Field()
  groupName: string;
}

@ObjectType({ description: 'Somebody who came without being on the list.' })
export class WalkIn {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  institution: string | null;

  @Field()
  groupName: string;

  @Field()
  sessionTitle: string;

  @Field(() => GraphQLISODateTime, { description: 'When the half day began.' })
  startsAt: Date;

  @Field()
  timeZone: string;

  @Field(() => AttendancePresence)
  presence: WalkInPresence;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was written down.' })
  saidAt: Date;

  @Field({ description: 'The name of who wrote it down.' })
  recordedBy: string;

  @Field(() => WalkInStatus)
  status: WalkInStatus;

  @Field(() => String, { nullable: true, description: 'Of a dismissed one: why.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Of a linked one: who it was.' })
  linkedTo: string | null;

  @Field(() => [WalkInMatch], { description: 'With the same address or name.' })
  matches: WalkInMatch[];

  @Field({ description: 'The person asking may say who it was.' })
  mayResolve: boolean;

  @Field({ description: 'The person asking may take back what was said of it.' })
  mayReopen: boolean;
}

@ObjectType()
export class WalkInList {
  @Field(() => [WalkIn])
  items: WalkIn[];

  @Field(() => Int)
  totalCount: number;
}

@InputType({ isAbstract: true })
class WalkInDecision {
  @Field(() => ID)
  walkInId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class LinkWalkInInput extends WalkInDecision {
  @Field(() => ID)
  enrolmentId: string;
}

@InputType()
export class EnrolWalkInInput extends WalkInDecision {
  @Field()
  email: string;

  @Field()
  givenNames: string;

  @Field()
  firstSurname: string;

  @Field(() => String, { nullable: true })
  secondSurname: string | null;

  @Field(() => Locale)
  locale: Locale;
}

@InputType()
export class DismissWalkInInput extends WalkInDecision {
  @Field({ description: 'At least ten letters.' })
  reason: string;
}

@InputType()
export class ReopenWalkInInput extends WalkInDecision {
  @Field({ description: 'At least ten letters.' })
  reason: string;
}

@ObjectType()
export class WalkInSettled {
  @Field(() => ID)
  walkInId: string;
}

export const LinkWalkInResult = resultOf('LinkWalkInResult', WalkInSettled);
export const EnrolWalkInResult = resultOf('EnrolWalkInResult', WalkInSettled);
export const DismissWalkInResult = resultOf('DismissWalkInResult', WalkInSettled);
export const ReopenWalkInResult = resultOf('ReopenWalkInResult', WalkInSettled);

@ArgsType()
export class WalkInsArgs extends searchedArgs(WalkInSort, WalkInSort.SAID, { isDescending: true }) {
  @Field(() => ID)
  editionId: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Boolean)
  isOpenOnly: boolean = true;
}
