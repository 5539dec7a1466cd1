import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { type TodayKind as Kind, todayKinds } from './today.rules.ts';

export const TodayKind = enumOf(todayKinds);
registerEnumType(TodayKind, {
  name: 'TodayKind',
  description:
    'SEATS_TO_OFFER: nominees of a waiting list for whom a seat is free; ADDRESSES_MISSING: sessions online that begin within two days and have no address to join; SHEETS_MISSING: sessions that are over and of which no attendance was taken in some group; CERTIFICATES_TO_PROPOSE: people who completed and have no certificate; the kinds of `StuckKind` mean the same here. What an edition lacks: GROUPS_MISSING to MESSAGES_OFF, and CLOSING_DUE when its last day is over; OPENINGS_LATE: modules that would open after the last day; CALL_UNOPENED: calls that are drafts; LINKS_MISSING: the call is open and no institution of the countries asked about has its link; MESSAGES_OFF: it has people and writes to none of them while it lasts.',
});

@ArgsType()
export class TodayArgs {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true, description: 'Only what waits in this edition.' })
  editionId?: string | null;

  @Field(() => [TodayKind], { nullable: true, description: 'Only these; what is not asked is not counted.' })
  kinds?: Kind[] | null;
}

@ObjectType({ description: 'Something that waits for the person asking.' })
export class TodayLine {
  @Field(() => TodayKind)
  kind: Kind;

  @Field(() => Int, {
    description: 'As many as the list it leads to has; 1 of what an edition lacks as a whole.',
  })
  count: number;

  @Field(() => ID, { nullable: true, description: 'Null: of the whole campus.' })
  editionId: string | null;

  @Field(() => String, { nullable: true })
  editionTitle: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The session, of several that wait for attendance none; the nomination whose turn it is; the call without links; the batch, when it is the only one.',
  })
  subjectId: string | null;

  @Field(() => String, { nullable: true, description: 'Its title, or the name of the nominee.' })
  subject: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a session begins.' })
  at: Date | null;

  @Field(() => String, { nullable: true, description: 'On whose clocks that is told.' })
  timeZone: string | null;

  @Field(() => Int, { nullable: true, description: 'Of seats to offer: nominees who declined theirs.' })
  declined: number | null;
}
