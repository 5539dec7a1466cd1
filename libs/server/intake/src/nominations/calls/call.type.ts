import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { TextInLocales, TextInLocalesInput } from '@campus/delivery';
import { NominationState } from '../nomination-form.type.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { letterKinds } from '../letters/letter-texts.ts';

export const CallPhase = { OPEN: 'open', COMING: 'coming', DRAFT: 'draft', CLOSED: 'closed' } as const;
export type CallPhase = (typeof CallPhase)[keyof typeof CallPhase];
registerEnumType(CallPhase, { name: 'CallPhase', description: 'Where a call stands today in its zone.' });

export const CallSort = { CLOSES: 'closes', TITLE: 'title' } as const;
export type CallSort = (typeof CallSort)[keyof typeof CallSort];
registerEnumType(CallSort, { name: 'CallSort' });

export const LetterKind = enumOf(letterKinds);
export type LetterKind = CodeOf<typeof LetterKind>;
registerEnumType(LetterKind, { name: 'LetterKind' });

@ObjectType({ description: 'How many nominations are in a state.' })
export class NominationCount {
  @Field(() => NominationState)
  state: NominationState;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A call in a list.' })
export class CallSummary {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field(() => CallPhase)
  phase: CallPhase;

  @Field({ description: '`YYYY-MM-DD`.' })
  opensOn: string;

  @Field({ description: 'The last day.' })
  closesOn: string;

  @Field(() => Int, { description: 'Links of the countries that the person asking coordinates.' })
  links: number;

  @Field({ description: 'Whether any institution has one, of whichever country.' })
  hasLinks: boolean;

  @Field(() => [NominationCount], { description: 'Nominations sent in, of the same countries.' })
  counts: NominationCount[];
}

@ObjectType()
export class CallList {
  @Field(() => [CallSummary])
  items: CallSummary[];

  @Field(() => Int, {
    description:
      'Of the edition asked for: how many on its waiting list would find a seat now. Somebody must offer it.',
  })
  waitingWithSeat: number;

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'The words of a letter in one language.' })
export class CallLetter {
  @Field(() => LetterKind)
  kind: LetterKind;

  @Field(() => Locale)
  locale: Locale;

  @Field()
  subject: string;

  @Field()
  body: string;

  @Field({ description: 'The standard words, nobody has written others.' })
  isStandard: boolean;
}

@ObjectType({ description: 'A call with all that is written of it.' })
export class Call {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field(() => CallPhase)
  phase: CallPhase;

  @Field()
  title: string;

  @Field(() => TextInLocales)
  titles: TextInLocales;

  @Field(() => TextInLocales)
  texts: TextInLocales;

  @Field()
  opensOn: string;

  @Field()
  closesOn: string;

  @Field(() => Int)
  confirmDays: number;

  @Field({ description: 'IANA name.' })
  timeZone: string;

  @Field(() => [String], { description: 'Of the vocabulary of audiences; empty: any.' })
  audiences: string[];

  @Field(() => [String])
  institutionKinds: string[];

  @Field(() => [String], { description: 'Codes; empty: any.' })
  countries: string[];

  @Field()
  needsLetter: boolean;

  @Field()
  contactName: string;

  @Field()
  contactAddress: string;

  @Field(() => [CallLetter], { description: 'Every letter in every language.' })
  letters: CallLetter[];

  @Field(() => [NominationCount])
  counts: NominationCount[];

  @Field(() => Int, { description: 'To be sent with the next change.' })
  revision: number;

  @Field({ description: 'Whether any institution has a personal link, of whichever country.' })
  hasLinks: boolean;

  @Field({ description: 'The person asking may write, open and close it.' })
  mayWrite: boolean;
}

@InputType()
export class CallLetterInput {
  @Field(() => LetterKind)
  kind: LetterKind;

  @Field(() => Locale)
  locale: Locale;

  @Field()
  subject: string;

  @Field()
  body: string;
}

@InputType()
export class CallFieldsInput {
  @Field(() => TextInLocalesInput)
  titles: TextInLocalesInput;

  @Field(() => TextInLocalesInput)
  texts: TextInLocalesInput;

  @Field({ description: '`YYYY-MM-DD`.' })
  opensOn: string;

  @Field()
  closesOn: string;

  @Field(() => Int)
  confirmDays: number;

  @Field(() => [String])
  audiences: string[];

  @Field(() => [String])
  institutionKinds: string[];

  @Field(() => [String])
  countries: string[];

  @Field()
  needsLetter: boolean;

  @Field()
  contactName: string;

  @Field()
  contactAddress: string;

  @Field(() => [CallLetterInput], { description: 'Only those that differ from the standard words.' })
  letters: CallLetterInput[];
}

@InputType()
export class CreateCallInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => CallFieldsInput)
  fields: CallFieldsInput;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class UpdateCallInput {
  @Field(() => ID)
  callId: string;

  @Field(() => Int, { description: 'Of the call that was changed.' })
  revision: number;

  @Field(() => CallFieldsInput)
  fields: CallFieldsInput;

  @Field(() => Locale)
  locale: Locale;
}

@InputType()
export class SwitchCallInput {
  @Field(() => ID)
  callId: string;

  @Field({ description: 'Open it, or close it before its last day.' })
  isOpen: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to close and to open again.' })
  reason?: string | null;

  @Field(() => Locale)
  locale: Locale;
}

@ObjectType()
export class CallCreated {
  @Field(() => ID)
  callId: string;
}

@ObjectType()
export class CallSaved {
  @Field(() => Call)
  call: Call;
}

export const CreateCallResult = resultOf('CreateCallResult', CallCreated);
export const UpdateCallResult = resultOf('UpdateCallResult', CallSaved);
export const SwitchCallResult = resultOf('SwitchCallResult', CallSaved);

@ArgsType()
export class NominationCallsArgs extends searchedArgs(CallSort, CallSort.CLOSES, { isDescending: true }) {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true })
  editionId: string | null = null;

  @Field(() => CallPhase, { nullable: true })
  phase: CallPhase | null = null;
}
