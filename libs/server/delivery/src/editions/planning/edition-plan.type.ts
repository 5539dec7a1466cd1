import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InSomeLocales } from '@campus/platform/graphql/locale.type.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Edition, EditionRoute, SessionMode } from '../edition.type.ts';

@InputType({ description: 'A text in one, two or three languages.' })
export class TextInLocalesInput extends InSomeLocales {}

@InputType({ description: 'What an edition is.' })
export class EditionDetailsInput {
  @Field({ description: 'For people and commands: small letters, digits and hyphens; unique.' })
  key: string;

  @Field(() => TextInLocalesInput)
  titles: TextInLocalesInput;

  @Field(() => TextInLocalesInput, { nullable: true })
  descriptions?: TextInLocalesInput | null;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => EditionRoute)
  route: EditionRoute;

  @Field({ description: 'Of the vocabulary of audiences.' })
  audience: string;

  @Field(() => [Locale], { description: 'Of those of the course version.' })
  locales: Locale[];

  @Field({ description: '`YYYY-MM-DD`.' })
  startsOn: string;

  @Field(() => String, { nullable: true })
  endsOn?: string | null;

  @Field({ description: 'IANA name.' })
  timeZone: string;

  @Field({ description: 'Officers may enrol themselves.' })
  isOpen: boolean;

  @Field(() => String, { nullable: true, description: 'A mailbox that its people are told to write to.' })
  contactAddress?: string | null;
}

@InputType()
export class AddEditionInput {
  @Field(() => ID, { description: 'The course: the version on offer is taken.' })
  courseId: string;

  @Field(() => EditionDetailsInput)
  details: EditionDetailsInput;

  @Field(() => [String], {
    description: 'Countries that get a group; one for everybody else comes with them.',
  })
  countries: string[];

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class ChangeEditionInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Another version of the course, while nobody is in the edition. With people in it only a correction: `applyCorrection`.',
  })
  versionId?: string | null;

  @Field(() => EditionDetailsInput)
  details: EditionDetailsInput;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was read; another is refused. Null: whatever it is by now.',
  })
  basedOn?: number | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class ReleaseInput {
  @Field(() => ID)
  moduleId: string;

  @Field(() => String, { nullable: true, description: 'Null: from the first day.' })
  opensOn?: string | null;
}

@InputType()
export class PlanReleasesInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => [ReleaseInput], { description: 'The whole plan: what is not named opens from the first day.' })
  releases: ReleaseInput[];

  @Field(() => [ReleaseInput], {
    nullable: true,
    description: 'The table as it was when the change was begun; null: whatever it holds by now.',
  })
  basedOn?: ReleaseInput[] | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class QuotaInput {
  @Field(() => String, { nullable: true })
  country?: string | null;

  @Field(() => String, { nullable: true })
  institutionKind?: string | null;

  @Field(() => Int)
  seats: number;

  @Field(() => Int, { nullable: true })
  womenPercent?: number | null;
}

@InputType()
export class PlanQuotasInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => [QuotaInput], { description: 'The whole table.' })
  quotas: QuotaInput[];

  @Field(() => [QuotaInput], {
    nullable: true,
    description: 'The table as it was when the change was begun; null: whatever it holds by now.',
  })
  basedOn?: QuotaInput[] | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class PlanGroupInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { nullable: true, description: 'Null: a new group.' })
  groupId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a new group; null: everybody else.' })
  country?: string | null;

  @Field()
  name: string;

  @Field()
  timeZone: string;

  @Field(() => Int, { nullable: true })
  seats?: number | null;

  @Field(() => [ID], { description: 'Who accompanies it from now on: trainers or coordinators.' })
  facilitatorIds: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was read; another is refused. Null: whatever it is by now.',
  })
  basedOn?: number | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class RemoveGroupInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID)
  groupId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class HalfDayInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one. Those left out go.' })
  id?: string | null;

  @Field({ description: '`YYYY-MM-DDTHH:MM`, on the clocks of the session’s zone.' })
  localStart: string;

  @Field(() => Int)
  plannedMinutes: number;
}

@InputType()
export class PlanSessionInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { nullable: true, description: 'Null: a new session.' })
  sessionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Null: all groups together.' })
  groupId?: string | null;

  @Field(() => TextInLocalesInput)
  titles: TextInLocalesInput;

  @Field(() => SessionMode)
  mode: SessionMode;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => String, { nullable: true })
  url?: string | null;

  @Field(() => [HalfDayInput])
  halfDays: HalfDayInput[];

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was read; another is refused. Null: whatever it is by now.',
  })
  basedOn?: number | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class CancelSessionInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID)
  sessionId: string;

  @Field({ description: 'False: it takes place after all.' })
  isCancelled: boolean;

  @Field()
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class CopyEditionInput {
  @Field(() => ID)
  editionId: string;

  @Field()
  key: string;

  @Field(() => TextInLocalesInput)
  titles: TextInLocalesInput;

  @Field({ description: 'The first day of the new edition: every date moves by the same number of days.' })
  startsOn: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class CloseEditionInput {
  @Field(() => ID)
  editionId: string;

  @Field()
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class ReopenEditionInput extends CloseEditionInput {}

@ObjectType()
export class EditionAdded {
  @Field(() => Edition)
  edition: Edition;
}
@ObjectType()
export class EditionChanged extends EditionAdded {}
@ObjectType()
export class ReleasesPlanned extends EditionAdded {}
@ObjectType()
export class QuotasPlanned extends EditionAdded {}
@ObjectType()
export class GroupPlanned extends EditionAdded {}
@ObjectType()
export class GroupRemoved extends EditionAdded {}
@ObjectType()
export class SessionPlanned extends EditionAdded {}
@ObjectType()
export class SessionCancelled extends EditionAdded {}
@ObjectType()
export class EditionCopied extends EditionAdded {}
@ObjectType()
export class EditionClosed extends EditionAdded {}
@ObjectType()
export class EditionReopened extends EditionAdded {}

export const AddEditionResult = resultOf('AddEditionResult', EditionAdded);
export const ChangeEditionResult = resultOf('ChangeEditionResult', EditionChanged);
export const PlanReleasesResult = resultOf('PlanReleasesResult', ReleasesPlanned);
export const PlanQuotasResult = resultOf('PlanQuotasResult', QuotasPlanned);
export const PlanGroupResult = resultOf('PlanGroupResult', GroupPlanned);
export const RemoveGroupResult = resultOf('RemoveGroupResult', GroupRemoved);
export const PlanSessionResult = resultOf('PlanSessionResult', SessionPlanned);
export const CancelSessionResult = resultOf('CancelSessionResult', SessionCancelled);
export const CopyEditionResult = resultOf('CopyEditionResult', EditionCopied);
export const CloseEditionResult = resultOf('CloseEditionResult', EditionClosed);
export const ReopenEditionResult = resultOf('ReopenEditionResult', EditionReopened);
