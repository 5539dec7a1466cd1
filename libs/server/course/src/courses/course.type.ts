import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
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

@ObjectType({ description: 'A word of the trade and what it means.' })
export class GlossaryTerm {
  @Field()
  key: string;

  @Field()
  term: string;

  @Field()
  definitionHtml: string;
}
