import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

export const CalendarKind = enumOf(['enrolment', 'group']);
export type CalendarKind = CodeOf<typeof CalendarKind>;

registerEnumType(CalendarKind, {
  name: 'CalendarKind',
  description: 'ENROLMENT: the sessions of a learner. GROUP: those of a group, for who accompanies it.',
});

@ObjectType({ description: 'An address to which a calendar subscribes.' })
export class CalendarFeed {
  @Field(() => ID)
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whoever has it reads the sessions. Null: it can no longer be shown, and still holds.',
  })
  url: string | null;

  @Field(() => GraphQLISODateTime)
  madeAt: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When a calendar last asked, to the hour.',
  })
  askedAt: Date | null;
}

@InputType()
export class CalendarFeedInput {
  @Field({ description: 'Made by the client: a repeat makes no second address.' })
  idempotencyKey: string;

  @Field(() => CalendarKind)
  kind: CalendarKind;

  @Field(() => ID, { description: 'The enrolment or the group.' })
  of: string;
}

@ObjectType()
export class CalendarFeedMade {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class CalendarFeedEnded {
  @Field(() => ID, { description: 'The enrolment or the group.' })
  of: string;
}

export const MakeCalendarFeedResult = resultOf('MakeCalendarFeedResult', CalendarFeedMade);
export const EndCalendarFeedResult = resultOf('EndCalendarFeedResult', CalendarFeedEnded);
