import { type AttemptPolicy, type Opening, attemptGradings, openings } from '@campus/scorm-format';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ActivityState, AttemptHead, OpenedActivity } from '@campus/course';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';

export const ScormAttemptStatus = { OPEN: 'open', FINISHED: 'finished' } as const;
export type ScormAttemptStatus = (typeof ScormAttemptStatus)[keyof typeof ScormAttemptStatus];
registerEnumType(ScormAttemptStatus, {
  name: 'ScormAttemptStatus',
  description: 'Whether an attempt may be gone on with.',
});

export const ScormGrading = enumOf(attemptGradings);
registerEnumType(ScormGrading, {
  name: 'ScormGrading',
  description: 'Which attempt’s score the activity has, among those that were finished.',
});

export const ScormOpening = enumOf(openings);
registerEnumType(ScormOpening, {
  name: 'ScormOpening',
  description:
    'What opening the activity does: begins an attempt, goes on with the open one, shows the last one to be read, or nothing.',
});

@ObjectType({ description: 'One go at a package.' })
export class ScormAttemptSummary extends AttemptHead {
  @Field(() => ScormAttemptStatus)
  status: ScormAttemptStatus;

  @Field(() => String, { nullable: true, description: 'Of a package from the library.' })
  versionLabel: string | null;
}

@ObjectType({
  description:
    'What a package asks of the browser: what was seen when the campus tried it, else what its files say.',
})
export class ScormNeeds {
  @Field()
  popUps: boolean;

  @Field(() => [String], {
    description: 'Hosts elsewhere that it calls, and will not reach; none that serve letters alone.',
  })
  hosts: string[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Bytes an item fetches before anybody presses anything, the most of those tried; null: not tried.',
  })
  startBytes: number | null;
}

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

  @Field({ description: 'False while a prerequisite of 1.2 is not met.' })
  isOpen: boolean;

  @Field(() => ActivityState)
  state: ActivityState;

  @Field(() => Boolean, { nullable: true })
  isPassed: boolean | null;
}

@ObjectType()
export class ScormActivity extends OpenedActivity {
  @Field(() => Int, { description: '0: nobody has measured it.' })
  minutes: number;

  @Field({ description: '`1.2`, `2004-2`, `2004-3` or `2004-4`.' })
  standard: string;

  @Field(() => [ScormItem], { description: 'In reading order; headings have no launch.' })
  items: ScormItem[];

  @Field(() => Float, { nullable: true, description: 'Per cent.' })
  score: number | null;

  @Field(() => ID, { nullable: true, description: 'The newest attempt.' })
  attemptId: string | null;

  @Field({ description: 'False while a gate is in the way or the edition is closed.' })
  mayPlay: boolean;

  @Field(() => [ScormAttemptSummary], { description: 'Newest first, at most 20.' })
  attempts: ScormAttemptSummary[];

  @Field(() => Int, { nullable: true, description: 'Null: as many as one likes.' })
  attemptsLeft: number | null;

  @Field(() => Int, { nullable: true, description: 'With those a coordinator has allowed; null: no limit.' })
  maxAttempts: number | null;

  @Field(() => ScormGrading)
  grading: AttemptPolicy['grading'];

  @Field(() => ScormOpening, { description: 'What a launch without `newAttempt` and `review` does.' })
  opensAs: Opening;

  @Field({ description: 'Whether a launch with `newAttempt` begins one.' })
  mayStartNew: boolean;

  @Field({ description: 'Whether a launch with `review` shows an attempt that has finished.' })
  mayReview: boolean;

  @Field(() => ScormNeeds)
  requires: ScormNeeds;
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

  @Field({ description: 'Lets the frame commit directly where the browser keeps nothing for it.' })
  commitToken: string;

  @Field({ description: 'Opened to be read: nothing it commits changes anything.' })
  isReview: boolean;

  @Field({ description: 'The item does not talk to the campus: that it was opened is all there is to know.' })
  isAsset: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What began, signed: for `scormLaunched` in the journal, before its commits.',
  })
  proof: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Where an engine runs the whole tree of a 2004 package: { organization, sequencingCollection, launches: { item: URL relative to the frame page }, states: { item: { cmi, isCompleted, isPassed, score } }, saved: { state, objectives, sharedData } or null, target: the item asked for or null }. `saved.state` is empty in an attempt that begins with objectives of earlier ones; with `saved.isOfLast` it is what the tree had come to when the attempt before this one ended. Null: the item is played by itself.',
  })
  course: object | null;
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

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Open the last attempt that has finished, to read; nothing in it changes.',
  })
  review?: boolean | null;

  @Field(() => ID)
  idempotencyKey: string;
}
