import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { activityKinds } from '@campus/course-rules';

export const ActivityKind = enumOf(activityKinds);
export type ActivityKind = CodeOf<typeof ActivityKind>;
registerEnumType(ActivityKind, { name: 'ActivityKind', description: 'What a learner does in an activity.' });

export const ActivityState = {
  NOT_STARTED: 'not_started',
  STARTED: 'started',
  COMPLETED: 'completed',
} as const;
export type ActivityState = (typeof ActivityState)[keyof typeof ActivityState];
registerEnumType(ActivityState, {
  name: 'ActivityState',
  description: 'How far a learner is with an activity.',
});

@ObjectType({ description: 'The way to the activity before or after this one.' })
export class ActivityLink {
  @Field(() => ID)
  id: string;

  @Field(() => ActivityKind)
  kind: ActivityKind;

  @Field()
  title: string;

  @Field({ description: 'False while a gate is in the way.' })
  isOpen: boolean;
}

/** An activity as the one who studies it has it on the screen. */
@ObjectType({ isAbstract: true })
export class OpenedActivity {
  @Field(() => ID)
  activityId: string;

  @Field()
  title: string;

  @Field()
  moduleTitle: string;

  @Field(() => ActivityState)
  state: ActivityState;

  @Field(() => ActivityLink, { nullable: true })
  next: ActivityLink | null;
}

/** One with a text, in one language. */
@ObjectType({ isAbstract: true })
export class OpenedText extends OpenedActivity {
  @Field()
  key: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Locale, {
    nullable: true,
    description: 'Set when there is no text in the language asked for.',
  })
  askedLocale: Locale | null;
}

/** One go at an activity that has a result. */
@ObjectType({ isAbstract: true })
export class AttemptHead {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: '1, 2, 3 … of this learner in this activity.' })
  number: number;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;

  @Field(() => Float, { nullable: true, description: 'Per cent.' })
  score: number | null;

  @Field(() => Boolean, { nullable: true })
  isPassed: boolean | null;
}

@ObjectType({ description: 'A word of the trade and what it means.' })
export class GlossaryTerm {
  @Field()
  key: string;

  @Field()
  term: string;

  @Field()
  definitionHtml: string;
}
