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
import { searchedArgs, sortedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { OutcomeBasis } from '@campus/certification';
import { ActivityKind } from '@campus/course';
import { EnrolmentStatus, PersonInEdition } from '@campus/delivery';
import { Country, Sex } from '@campus/people';
import {
  paces,
  stuckKinds,
  type Pace as PaceOf,
  type StuckAction as Action,
  type StuckKind as Kind,
} from './stuck/stuck.rules.ts';

export const StuckKind = Object.fromEntries(stuckKinds.map((kind) => [kind, kind])) as Record<Kind, Kind>;
registerEnumType(StuckKind, { name: 'StuckKind', description: 'Why somebody does not get on.' });

export const StuckAction: Record<Action, Action> = {
  ALLOW_ATTEMPT: 'ALLOW_ATTEMPT',
  CALL: 'CALL',
  EXTEND: 'EXTEND',
  REMIND: 'REMIND',
  WAIT: 'WAIT',
};
registerEnumType(StuckAction, { name: 'StuckAction', description: 'What to do about it.' });

export const Pace = Object.fromEntries(paces.map((pace) => [pace, pace])) as Record<PaceOf, PaceOf>;
registerEnumType(Pace, { name: 'Pace', description: 'Where somebody is on the way through a course.' });

export const RosterSort = { NAME: 'name', PROGRESS: 'progress', ACTIVITY: 'activity' } as const;
export type RosterSort = (typeof RosterSort)[keyof typeof RosterSort];
registerEnumType(RosterSort, { name: 'RosterSort' });

export const SexFilter = { ...Sex, NOT_STATED: 'not_stated' } as const;
export type SexFilter = (typeof SexFilter)[keyof typeof SexFilter];
registerEnumType(SexFilter, { name: 'SexFilter' });

@InputType({ description: 'Whom of a roster to show; what is left out does not matter.' })
export class RosterFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name or address; accents do not matter.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country?: string | null;

  @Field(() => ID, { nullable: true })
  groupId?: string | null;

  @Field(() => EnrolmentStatus, { nullable: true })
  status?: EnrolmentStatus | null;

  @Field(() => String, { nullable: true, description: 'Of the vocabulary of institutions.' })
  institutionKind?: string | null;

  @Field(() => Int, { nullable: true, description: 'Per cent, at least.' })
  percentFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Per cent, at most.' })
  percentTo?: number | null;

  @Field(() => SexFilter, { nullable: true })
  sex?: SexFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only who does not get on. In one edition.' })
  isStuck?: boolean | null;

  @Field(() => StuckKind, { nullable: true, description: 'Only who does not get on for this reason.' })
  stuck?: Kind | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only these, as far as the rest leaves them; at most 200.',
  })
  enrolmentIds?: string[] | null;
}

@ObjectType({ description: 'Why somebody does not get on, and what to do.' })
export class StuckReason {
  @Field(() => StuckKind)
  kind: Kind;

  @Field(() => StuckAction)
  action: Action;

  @Field(() => Int, { nullable: true, description: 'Days, or failed attempts.' })
  count: number | null;

  @Field(() => String, { nullable: true, description: 'When waiting ends: a day or a moment.' })
  until: string | null;
}

@ObjectType({ description: 'What somebody does next.' })
export class RosterStep {
  @Field(() => ID)
  activityId: string;

  @Field(() => ActivityKind)
  kind: ActivityKind;

  @Field()
  title: string;
}

@ObjectType({ description: 'A person in an edition.' })
export class RosterRow extends PersonInEdition {
  @Field(() => ID)
  editionId: string;

  @Field(() => String, { nullable: true, description: 'The current address.' })
  email: string | null;

  @Field({ description: 'Mails to that address come back: it gets none until it changes.' })
  addressBounces: boolean;

  @Field(() => Sex, { nullable: true, description: 'Null: not stated.' })
  sex: Sex | null;

  @Field(() => Country, { nullable: true })
  country: Country | null;

  @Field(() => String, { nullable: true })
  institution: string | null;

  @Field(() => String, { nullable: true, description: 'The city of the post.' })
  post: string | null;

  @Field(() => EnrolmentStatus)
  status: EnrolmentStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The first day, `YYYY-MM-DD`, while it is still to come in the zone of the group.',
  })
  beginsOn: string | null;

  @Field(() => Int)
  percent: number;

  @Field(() => OutcomeBasis, {
    nullable: true,
    description:
      'How what the person has reached was reached: a granted outcome was not earned. Null: nothing yet.',
  })
  basis: OutcomeBasis | null;

  @Field(() => GraphQLISODateTime)
  enrolledAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'To the minute; null: never.' })
  lastWorkAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Whole days since; null: never began.' })
  daysSilent: number | null;

  @Field(() => String, { nullable: true, description: 'The last day for this person, `YYYY-MM-DD`.' })
  endsOn: string | null;

  @Field({ description: 'That day is later than the edition’s.' })
  isExtended: boolean;

  @Field(() => RosterStep, { nullable: true, description: 'Null: nothing is left.' })
  nextStep: RosterStep | null;

  @Field(() => [StuckReason], { description: 'The most pressing first; none: nothing is in the way.' })
  stuck: StuckReason[];

  @Field(() => Pace)
  pace: PaceOf;
}

@ObjectType()
export class Roster {
  @Field(() => [RosterRow])
  items: RosterRow[];

  @Field(() => Int)
  totalCount: number;

  @Field({ description: 'Nobody has the name that is searched for: these have one like it.' })
  isClose: boolean;

  @Field(() => [String], {
    description:
      'Of one edition: the countries of its people, whatever the filter, as far as the person asking coordinates them.',
  })
  countries: string[];
}

@ArgsType()
export class RosterArgs extends sortedArgs(RosterSort, RosterSort.NAME) {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true })
  editionId: string | null = null;

  @Field(() => RosterFilter, { nullable: true })
  filter: RosterFilter | null = null;
}

@ArgsType()
export class GroupRosterArgs extends searchedArgs(RosterSort, RosterSort.NAME) {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID)
  groupId: string;

  @Field(() => StuckKind, { nullable: true })
  stuck?: Kind | null;
}
