import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InSomeLocales } from '@campus/platform/graphql/locale.type.ts';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { Country } from '@campus/people';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { routes } from '@campus/course-rules';

export const EditionRoute = enumOf(routes);
export type EditionRoute = CodeOf<typeof EditionRoute>;
registerEnumType(EditionRoute, {
  name: 'EditionRoute',
  description: 'A self-paced, B tutored with live sessions, C workshop.',
});

export const EditionPhase = {
  CURRENT: 'current',
  COMING: 'coming',
  PAST: 'past',
  CLOSED: 'closed',
} as const;
export type EditionPhase = (typeof EditionPhase)[keyof typeof EditionPhase];
registerEnumType(EditionPhase, {
  name: 'EditionPhase',
  description: 'Where an edition stands today; closed: its data is frozen for reporting.',
});

export const EditionSort = {
  STARTS: 'starts',
  ENDS: 'ends',
  TITLE: 'title',
  GROUPS: 'groups',
  PEOPLE: 'people',
} as const;
export type EditionSort = (typeof EditionSort)[keyof typeof EditionSort];
registerEnumType(EditionSort, { name: 'EditionSort' });

@ObjectType({ description: 'A text in those of the three languages it was written in.' })
export class TextInLocales extends InSomeLocales {}

@ObjectType({ description: 'An edition in a list.' })
export class EditionSummary {
  @Field(() => ID)
  id: string;

  @Field({ description: 'For people and commands, unique.' })
  key: string;

  @Field()
  title: string;

  @Field()
  courseTitle: string;

  @Field(() => EditionRoute)
  route: EditionRoute;

  @Field({ description: 'The first day, `YYYY-MM-DD`.' })
  startsOn: string;

  @Field(() => String, { nullable: true, description: 'The last day.' })
  endsOn: string | null;

  @Field({ description: 'Officers may enrol themselves.' })
  isOpen: boolean;

  @Field(() => EditionPhase)
  phase: EditionPhase;

  @Field(() => Int, { description: 'Groups of the countries that the person asking coordinates.' })
  groups: number;

  @Field(() => Int, { description: 'People in it of the countries that the person asking coordinates.' })
  people: number;
}

@ObjectType()
export class EditionList {
  @Field({ description: 'The person asking may make new ones.' })
  mayPlan: boolean;

  @Field(() => [EditionSummary])
  items: EditionSummary[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'Somebody who may be named to anyone who plans editions.' })
export class Facilitator {
  @Field(() => ID)
  personId: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'A course an edition may be made of, with the version that is offered.' })
export class CourseToOffer {
  @Field(() => ID)
  courseId: string;

  @Field()
  title: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => [Locale])
  locales: Locale[];
}

@ObjectType({ description: 'The national part of an edition.' })
export class EditionGroup {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Changes with every act on record about it; for `basedOn`.' })
  version: number;

  @Field()
  name: string;

  @Field(() => Country, { nullable: true, description: 'Null: everybody else.' })
  country: Country | null;

  @Field({ description: 'IANA name: its days begin and end there.' })
  timeZone: string;

  @Field(() => Int, { nullable: true, description: 'Null: no limit.' })
  seats: number | null;

  @Field(() => Int, { description: 'Who holds a seat.' })
  seatsTaken: number;

  @Field(() => [Facilitator])
  facilitators: Facilitator[];

  @Field({ description: 'The person asking may change it.' })
  mayChange: boolean;
}

@ObjectType({ description: 'Places kept for a country, a kind of institution, or both.' })
export class EditionQuota {
  @Field(() => ID)
  id: string;

  @Field(() => Country, { nullable: true, description: 'Null: any.' })
  country: Country | null;

  @Field(() => String, { nullable: true, description: 'Of the vocabulary of institutions; null: any.' })
  institutionKind: string | null;

  @Field(() => Int)
  seats: number;

  @Field(() => Int, { nullable: true, description: 'Per cent of women the selection aims at.' })
  womenPercent: number | null;
}

@ObjectType({ description: 'When a module opens in an edition.' })
export class EditionRelease {
  @Field(() => ID)
  moduleId: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'Null: no day of its own.' })
  opensOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the nearest gate before it: nobody opens the module before having done that.',
  })
  gate: string | null;

  @Field({ description: 'One module a week from the first day.' })
  suggestedOn: string;
}

@ObjectType({ description: 'A part of a live session: the grain of attendance.' })
export class HalfDay {
  @Field(() => ID)
  id: string;

  @Field(() => GraphQLISODateTime)
  startsAt: Date;

  @Field({ description: '`YYYY-MM-DDTHH:MM`, on the clocks of the session’s zone.' })
  localStart: string;

  @Field(() => Int)
  plannedMinutes: number;
}

export const SessionMode = { ROOM: 'room', WEBINAR: 'webinar' } as const;
export type SessionMode = (typeof SessionMode)[keyof typeof SessionMode];
registerEnumType(SessionMode, { name: 'SessionMode' });

@ObjectType({ description: 'A meeting of an edition.' })
export class LiveSession {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Changes with every act on record about it; for `basedOn`.' })
  version: number;

  @Field(() => ID, { nullable: true, description: 'Null: all groups together.' })
  groupId: string | null;

  @Field()
  title: string;

  @Field(() => TextInLocales)
  titles: TextInLocales;

  @Field(() => SessionMode)
  mode: SessionMode;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field({ description: 'IANA name, of the group or of the edition: what its hours are told in.' })
  timeZone: string;

  @Field(() => [HalfDay], { description: 'In the order of the day.' })
  halfDays: HalfDay[];

  @Field(() => GraphQLISODateTime, { nullable: true })
  cancelledAt: Date | null;

  @Field({ description: 'The person asking may change it.' })
  mayChange: boolean;
}

@ObjectType({ description: 'How many people are in a state.' })
export class EditionCount {
  @Field({ description: 'Of the states of an enrolment.' })
  status: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({
  description: 'An edition with all that is planned of it, as far as the person asking may see.',
})
export class Edition {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Changes with every act on record about it; for `basedOn`.' })
  version: number;

  @Field()
  key: string;

  @Field()
  title: string;

  @Field(() => TextInLocales)
  titles: TextInLocales;

  @Field(() => TextInLocales)
  descriptions: TextInLocales;

  @Field(() => String, { nullable: true, description: 'A mailbox that its people are told to write to.' })
  contactAddress: string | null;

  @Field()
  courseTitle: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Of the version that new editions are offered, when it is another.',
  })
  newerVersionId: string | null;

  @Field(() => [Locale], { description: 'Languages of its version.' })
  offeredLocales: Locale[];

  @Field(() => ID, { nullable: true })
  programmeId: string | null;

  @Field(() => EditionRoute)
  route: EditionRoute;

  @Field({ description: 'Of the vocabulary of audiences.' })
  audience: string;

  @Field(() => [Locale])
  locales: Locale[];

  @Field({ description: '`YYYY-MM-DD`.' })
  startsOn: string;

  @Field(() => String, { nullable: true })
  endsOn: string | null;

  @Field({ description: 'IANA name.' })
  timeZone: string;

  @Field()
  isOpen: boolean;

  @Field(() => EditionPhase)
  phase: EditionPhase;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt: Date | null;

  @Field(() => [EditionCount], { description: 'People of the countries that the person asking coordinates.' })
  counts: EditionCount[];

  @Field(() => [EditionGroup])
  groups: EditionGroup[];

  @Field(() => [EditionQuota])
  quotas: EditionQuota[];

  @Field(() => [EditionRelease], { description: 'Every module, in teaching order.' })
  releases: EditionRelease[];

  @Field(() => [LiveSession], { description: 'In order of their first half day.' })
  sessions: LiveSession[];

  @Field({ description: 'The person asking may plan what concerns every country, copy and close it.' })
  mayPlan: boolean;

  @Field({ description: 'The person asking may open it again when it is closed.' })
  mayReopen: boolean;
}

@ArgsType()
export class EditionsArgs extends searchedArgs(EditionSort, EditionSort.STARTS, { isDescending: true }) {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => EditionPhase, { nullable: true })
  phase: EditionPhase | null = null;
}
