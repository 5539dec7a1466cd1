import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Outcome } from '../../certificate.type.ts';

export const DecisionKind = {
  ACTIVITY: 'activity',
  LESSONS: 'lessons',
  ATTENDANCE: 'attendance',
  PLAN: 'plan',
  OUTCOME: 'outcome',
  HOLD: 'hold',
} as const;
export type DecisionKind = (typeof DecisionKind)[keyof typeof DecisionKind];
registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description:
    'A waiver of an activity, of lessons, of attendance or of an approved plan; a grant of a whole outcome; or nothing is issued for the time being.',
});

@ObjectType()
export class DecidedActivity {
  @Field(() => ID)
  id: string;
  @Field()
  title: string;
}

@ObjectType({ description: 'A decision of people that stands above the rules of the course.' })
export class DecisionAboveRules {
  @Field(() => ID)
  id: string;
  @Field(() => DecisionKind)
  kind: DecisionKind;
  @Field(() => [DecidedActivity], { description: 'What a waiver of an activity or of lessons names.' })
  activities: DecidedActivity[];
  @Field(() => Outcome, { nullable: true, description: 'What is granted.' })
  outcome: Outcome | null;
  @Field()
  reason: string;
  @Field({ description: 'Who decided; of a grant, who proposed it.' })
  decidedBy: string;
  @Field(() => GraphQLISODateTime)
  decidedAt: Date;
  @Field(() => String, { nullable: true, description: 'The second person of a grant.' })
  confirmedBy: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  confirmedAt: Date | null;
  @Field({ description: 'A grant of the time when one person alone could give it; it holds.' })
  isByOne: boolean;
  @Field({ description: 'A grant that waits for a second person: it counts for nothing yet.' })
  isProposed: boolean;
  @Field({ description: 'Whether the person asking decided it.' })
  isOwn: boolean;
}
