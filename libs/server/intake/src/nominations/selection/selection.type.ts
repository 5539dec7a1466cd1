import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { SeenInput } from '@campus/people';
import { NominationState } from '../nomination-form.type.ts';
import { NominationDecision, NominationSummary } from '../nomination.type.ts';
import { SeatShortage } from './seat-quota.type.ts';

@ObjectType({ description: 'What a decision would do to one nomination.' })
export class DecisionPreview {
  @Field(() => NominationSummary)
  nomination: NominationSummary;

  @Field({ description: 'The step is open from its state.' })
  isPossible: boolean;

  @Field({ description: 'ACCEPT: finds a seat when they are taken in the order in which all were named.' })
  hasSeat: boolean;
}

@ObjectType({ description: 'What a decision on several nominations would do; nothing was changed.' })
export class SelectionPreview {
  @Field(() => [DecisionPreview])
  items: DecisionPreview[];

  @Field(() => [SeatShortage])
  shortages: SeatShortage[];

  @Field()
  needsReason: boolean;
}

@InputType()
export class DecideNominationsInput {
  @Field(() => [SeenInput], { description: 'At most 100; all of them or none.' })
  nominations: SeenInput[];

  @Field(() => NominationDecision)
  decision: NominationDecision;

  @Field(() => [SeenInput], {
    nullable: true,
    description: 'With ACCEPT: those who are put on the waiting list in the same act, for want of seats.',
  })
  waitlisted?: SeenInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With REVIEW: who was only submitted before a decision that no letter has told is so again.',
  })
  isUndo?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'For who coordinates and the audit; no letter has it.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the letter to the nominees says of why; null: nothing.',
  })
  letterReason?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class NominationsDecided {
  @Field(() => Int)
  count: number;
}

@InputType()
export class SubstituteNominationInput {
  @Field(() => SeenInput)
  nomination: SeenInput;

  @Field(() => SeenInput, { description: 'Of the same edition, not yet accepted: takes the seat.' })
  replacement: SeenInput;

  @Field({ description: 'For who coordinates and the audit; no letter has it.' })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the letter to who is replaced says of why; null: nothing.',
  })
  letterReason?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class MoveOnWaitingListInput {
  @Field(() => SeenInput)
  nomination: SeenInput;

  @Field({ description: 'One place up, else one place down, among those of its country.' })
  isUp: boolean;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class MarkNoShowInput {
  @Field(() => SeenInput)
  nomination: SeenInput;

  @Field({ description: 'False: was there after all.' })
  isNoShow: boolean;

  @Field()
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class DecideLookAlikeInput {
  @Field(() => ID)
  nominationId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who it is; null: somebody else, with an account of their own.',
  })
  personId?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class NominationChanged {
  @Field(() => ID)
  nominationId: string;

  @Field(() => NominationState)
  state: NominationState;
}

@InputType()
export class SendNominationLettersInput {
  @Field(() => [ID], { description: 'At most 100.' })
  nominationIds: string[];

  @Field({ description: 'Once more to those who were accepted and have not answered.' })
  isReminder: boolean;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class NominationLettersSent {
  @Field(() => Int, { description: 'Those whose letter had gone out already got none.' })
  count: number;
}

@ObjectType({
  description: 'The letter that gives nominees another day to confirm, as the first of them reads it.',
})
export class MoreDaysPreview {
  @Field({ description: 'Of the nominee who reads it.' })
  name: string;

  @Field()
  address: string;

  @Field(() => Locale)
  locale: Locale;

  @Field()
  subject: string;

  @Field(() => [String])
  paragraphs: string[];

  @Field({ description: 'The day it says.' })
  day: string;

  @Field({ description: 'The first day that may be chosen.' })
  least: string;

  @Field({ description: 'The last one: no later than the edition.' })
  most: string;
}

@InputType()
export class GiveMoreDaysInput {
  @Field(() => [SeenInput], { description: 'At most 100, accepted; all of them or none.' })
  nominations: SeenInput[];

  @Field({ description: 'A day, `YYYY-MM-DD`.' })
  confirmBy: string;

  @Field(() => ID)
  idempotencyKey: string;
}

export const GiveMoreDaysResult = resultOf('GiveMoreDaysResult', NominationLettersSent);
export const DecideNominationsResult = resultOf('DecideNominationsResult', NominationsDecided);
export const SubstituteNominationResult = resultOf('SubstituteNominationResult', NominationChanged);
export const MoveOnWaitingListResult = resultOf('MoveOnWaitingListResult', NominationChanged);
export const MarkNoShowResult = resultOf('MarkNoShowResult', NominationChanged);
export const DecideLookAlikeResult = resultOf('DecideLookAlikeResult', NominationChanged);
export const SendNominationLettersResult = resultOf('SendNominationLettersResult', NominationLettersSent);
