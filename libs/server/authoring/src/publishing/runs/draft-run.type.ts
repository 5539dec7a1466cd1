import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { InEveryLocale } from '@campus/platform/graphql/locale.type.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import {
  type DraftRunFault as Fault,
  draftRunFaults,
  type DraftRunKind as Kind,
  draftRunKinds,
  type DraftRunState as State,
  draftRunStates,
} from './draft-run.entity.ts';

export const DraftRunKind = enumOf(draftRunKinds);
registerEnumType(DraftRunKind, { name: 'DraftRunKind', description: 'What is done with a draft.' });

export const DraftRunState = enumOf(draftRunStates);
registerEnumType(DraftRunState, {
  name: 'DraftRunState',
  description: 'How far it is. REFUSED: see its fault.',
});

export const DraftRunFault = enumOf(draftRunFaults);
registerEnumType(DraftRunFault, {
  name: 'DraftRunFault',
  description: 'Why a draft was not published. FAULTS, LANGUAGE_INCOMPLETE: its problems say what is wrong.',
});

@ObjectType({ description: 'Something wrong in a file of a draft.' })
export class DraftProblem {
  @Field()
  path: string;

  @Field(() => Int, { description: 'From 1.' })
  line: number;

  @Field({ description: 'The kind of fault; stable.' })
  code: string;

  @Field({ description: 'For people who write courses, in English.' })
  reason: string;
}

@ObjectType({ description: 'What a module of a draft has in one language.' })
export class DraftModule {
  @Field({ description: 'The folder of the module, as paths of the draft begin.' })
  folder: string;

  @Field()
  key: string;

  @Field({ description: 'A language of the course.' })
  locale: string;

  @Field(() => Int, { description: 'Lessons, cards, simulations and country units.' })
  texts: number;

  @Field(() => Int, { description: 'Translations to read against their source again.' })
  stale: number;

  @Field(() => Int)
  missing: number;
}

@ObjectType({ description: 'What was corrected and why, as learners read it.' })
export class CorrectionNote extends InEveryLocale {}

@ObjectType({ description: 'A check or a publication of a draft, on its way or ended.' })
export class DraftRun {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  draftId: string;

  @Field(() => DraftRunKind)
  kind: Kind;

  @Field(() => DraftRunState)
  state: State;

  @Field(() => DraftRunFault, { nullable: true })
  fault: Fault | null;

  @Field(() => Int, { description: 'How many changes the draft had when it was asked for.' })
  changes: number;

  @Field(() => [DraftModule], {
    description: 'Of a check that could read the course, by module and language.',
  })
  modules: DraftModule[];

  @Field(() => [DraftProblem], { description: 'By path and line; at most 500.' })
  problems: DraftProblem[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of a check without faults: it would change nothing but texts, media and keys of the version on offer.',
  })
  isCorrection: boolean | null;

  @Field(() => CorrectionNote, { nullable: true, description: 'Of a correction that was published.' })
  note: CorrectionNote | null;

  @Field(() => ID, { nullable: true, description: 'The version it was published as.' })
  versionId: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number.' })
  version: number | null;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt: Date | null;
}

@InputType({ description: 'What was corrected and why, for learners.' })
export class CorrectionNoteInput extends InEveryLocale {}

@InputType()
export class CheckDraftInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  draftId: string;
}

@InputType()
export class PublishDraftInput {
  @Field({ description: 'Made by the client: a repeat publishes once.' })
  idempotencyKey: string;

  @Field(() => ID)
  draftId: string;

  @Field(() => Int, { description: 'How many changes the draft had when it was seen.' })
  seenChanges: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The version on offer, where it is a newer one than the draft began from.',
  })
  over: number | null;

  @Field(() => CorrectionNoteInput, { nullable: true, description: 'Null: a new version.' })
  correction: CorrectionNoteInput | null;
}

@ObjectType()
export class DraftRunAsked {
  @Field(() => ID)
  runId: string;
}

export const CheckDraftResult = resultOf('CheckDraftResult', DraftRunAsked);
export const PublishDraftResult = resultOf('PublishDraftResult', DraftRunAsked);
