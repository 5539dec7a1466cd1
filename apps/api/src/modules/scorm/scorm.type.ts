import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../platform/graphql/json.scalar.ts';
import { Locale } from '../../platform/graphql/locale.ts';
import { resultOf } from '../../platform/graphql/refusal.type.ts';
import { ActivityLink, ActivityState } from '../courses/index.ts';

@ObjectType({ description: 'One entry of a package’s table of contents, with one learner’s standing.' })
export class ScormItem {
  @Field()
  id: string;

  @Field()
  title: string;

  @Field(() => Int, { description: '0 at the top.' })
  depth: number;

  @Field()
  isLaunchable: boolean;

  @Field(() => ActivityState)
  state: ActivityState;

  @Field(() => Boolean, { nullable: true })
  isPassed: boolean | null;
}

@ObjectType()
export class ScormActivity {
  @Field(() => ID)
  activityId: string;

  @Field()
  title: string;

  @Field()
  moduleTitle: string;

  @Field(() => Int)
  minutes: number;

  @Field({ description: '`1.2`, `2004-2`, `2004-3` or `2004-4`.' })
  standard: string;

  @Field(() => [ScormItem], { description: 'In reading order; headings have no launch.' })
  items: ScormItem[];

  @Field(() => ActivityState)
  state: ActivityState;

  @Field(() => Float, { nullable: true, description: 'Per cent.' })
  score: number | null;

  @Field(() => ID, { nullable: true, description: 'The newest attempt.' })
  attemptId: string | null;

  @Field({ description: 'False while a gate is in the way or the edition is closed.' })
  mayPlay: boolean;

  @Field(() => ActivityLink, { nullable: true })
  next: ActivityLink | null;
}

@ObjectType({ description: 'All the player needs to play one item.' })
export class ScormLaunch {
  @Field(() => ID)
  attemptId: string;

  @Field()
  itemId: string;

  @Field(() => ID)
  sessionId: string;

  @Field()
  standard: string;

  @Field({ description: 'Of the content; one per package version where a wildcard origin is configured.' })
  origin: string;

  @Field({ description: 'The page in that origin that holds the API object and frames the item.' })
  frameUrl: string;

  @Field({ description: 'The item’s address, relative to the frame page.' })
  itemUrl: string;

  @Field(() => JsonScalar, { description: 'CMI element → value, to load before the item starts.' })
  cmi: object;

  @Field(() => Int, { description: 'Number of the last commit the server has of this session.' })
  commitNumber: number;

  @Field({ description: 'Lets the frame commit by itself where the browser keeps nothing for it.' })
  commitToken: string;
}

@ObjectType()
export class ScormLaunched {
  @Field(() => ScormLaunch)
  launch: ScormLaunch;
}

export const LaunchScormResult = resultOf('LaunchScormResult', ScormLaunched);

@InputType()
export class LaunchScormInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => String, { nullable: true, description: 'Without it: the first item that is not completed.' })
  itemId?: string | null;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Begin again; what was reached before is kept.',
  })
  newAttempt: boolean | null;

  @Field(() => ID)
  idempotencyKey: string;
}
