import { Field, Float, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type HandInState as State } from '@campus/course-rules';
import { HandInState } from '@campus/study';

export const MissingKind = {
  DONE: 'done',
  LESSONS: 'lessons',
  PASSED: 'passed',
  ATTENDED: 'attended',
  PLAN: 'plan',
} as const;
export type MissingKind = (typeof MissingKind)[keyof typeof MissingKind];
registerEnumType(MissingKind, {
  name: 'MissingKind',
  description: 'What a line of the completion rule asks for.',
});

@ObjectType({ description: 'How the plan stands that an outcome asks for.' })
export class PlanCondition {
  @Field(() => HandInState, {
    nullable: true,
    description: 'Of the last round; null: nothing was handed in.',
  })
  state: State | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  handedInAt: Date | null;

  @Field({ description: 'Somebody facilitates the group. Where nobody does, no plan is handed in.' })
  hasReader: boolean;
}

@ObjectType({ description: 'One line of the completion rule and how it stands.' })
export class MissingForCertificate {
  @Field(() => MissingKind)
  kind: MissingKind;

  @Field(() => ID, { nullable: true })
  activityId: string | null;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lessons seen, or the score in per cent; null when nothing is measured yet.',
  })
  had: number | null;

  @Field(() => Float, { nullable: true })
  needed: number | null;

  @Field()
  isMet: boolean;

  @Field(() => PlanCondition, { nullable: true, description: 'Of PLAN: how it stands.' })
  plan: PlanCondition | null;
}
