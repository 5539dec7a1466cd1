import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { TextBlockType } from './calls/text-block.type.ts';
import { Sex } from '@campus/people';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { nominationStates } from './nomination-states.ts';

export const NominationState = enumOf(nominationStates);
export type NominationState = CodeOf<typeof NominationState>;
registerEnumType(NominationState, { name: 'NominationState' });

export const PersonalLinkState = {
  OPEN: 'open',
  COMING: 'coming',
  CLOSED: 'closed',
  EXPIRED: 'expired',
  REVOKED: 'revoked',
} as const;
export type PersonalLinkState = (typeof PersonalLinkState)[keyof typeof PersonalLinkState];
registerEnumType(PersonalLinkState, {
  name: 'PersonalLinkState',
  description: 'What a personal link is worth now.',
});

/** Its name in the schema where an institution states it for a nominee. */
export const NomineeSex = { ...Sex } as const;
export type NomineeSex = Sex;
registerEnumType(NomineeSex, { name: 'NomineeSex' });

/** What an institution enters about a nominee, and who enters it. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
export abstract class NomineeFacts {
  @Field()
  address: string;

  @Field()
  position: string;

  @Field()
  post: string;

  @Field()
  audience: string;

  @Field(() => Locale)
  locale: Locale;

  @Field()
  accessNeeds: string;

  @Field({ description: '`own`, `shared`, `phone` or empty.' })
  device: string;

  @Field({ description: '`good`, `weak`, `rare` or empty.' })
  connection: string;

  @Field()
  nominatorName: string;

  @Field()
  nominatorTitle: string;

  @Field()
  hasConsent: boolean;
}

/** The same with the name, and the place in the order of the institution. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class WrittenNominee extends NomineeFacts {
  @Field(() => Int, { nullable: true, description: 'From 1; null: none is given.' })
  priority: number | null;

  @Field()
  givenNames: string;

  @Field()
  firstSurname: string;
}

@ObjectType({ description: 'A nomination, as the institution wrote it.' })
export class WrittenNomination extends WrittenNominee {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The key it is saved again by.' })
  key: string;

  @Field(() => NominationState, { description: 'A decision shows once its letter was sent.' })
  state: NominationState;

  @Field(() => String, { nullable: true })
  secondSurname: string | null;

  @Field(() => NomineeSex, { nullable: true })
  sex: NomineeSex | null;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => ID, { nullable: true })
  letterId: string | null;
}

@ObjectType({ description: 'What an institution sees behind its personal link.' })
export class NominationForm {
  @Field(() => PersonalLinkState)
  state: PersonalLinkState;

  @Field({ description: 'Who the link is for, so that anyone else who has it knows.' })
  institutionName: string;

  @Field()
  institutionKind: string;

  @Field()
  nominatorName: string;

  @Field(() => String, { nullable: true, description: 'Null: each nomination says its own.' })
  country: string | null;

  @Field()
  callTitle: string;

  @Field()
  editionTitle: string;

  @Field({ description: '`YYYY-MM-DD`.' })
  editionStartsOn: string;

  @Field(() => String, { nullable: true })
  editionEndsOn: string | null;

  @Field(() => Locale, { description: 'The language that the document is shown in.' })
  textLocale: Locale;

  @Field(() => [TextBlockType])
  text: TextBlockType[];

  @Field({ description: '`YYYY-MM-DD`.' })
  opensOn: string;

  @Field(() => GraphQLISODateTime, { description: 'The end of the last day.' })
  closesAt: Date;

  @Field({ description: 'IANA name.' })
  timeZone: string;

  @Field()
  needsLetter: boolean;

  @Field(() => [String], { description: 'Of the vocabulary of audiences; empty: any.' })
  audiences: string[];

  @Field(() => [Locale], { description: 'Languages the edition is offered in.' })
  locales: Locale[];

  @Field()
  contactName: string;

  @Field()
  contactAddress: string;

  @Field(() => Int)
  maxNominations: number;

  @Field(() => [WrittenNomination], { description: 'Made by this link, by priority.' })
  nominations: WrittenNomination[];
}

@InputType()
export class NomineeInput extends WrittenNominee {
  @Field(() => String, { nullable: true })
  secondSurname?: string | null;

  @Field(() => NomineeSex, { nullable: true })
  sex?: NomineeSex | null;

  @Field(() => String, { nullable: true, description: 'Only where the link has none.' })
  country?: string | null;

  @Field(() => ID, { nullable: true })
  letterId?: string | null;
}

@InputType()
export class SaveNominationInput {
  @Field()
  token: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: the same once more is a correction.' })
  key: string;

  @Field({ description: 'False: a draft, of which nobody else takes notice.' })
  isSubmitted: boolean;

  @Field(() => NomineeInput)
  nominee: NomineeInput;
}

@InputType()
export class DiscardNominationInput {
  @Field()
  token: string;

  @Field(() => ID)
  key: string;
}

@ObjectType()
export class NominationSaved {
  @Field(() => WrittenNomination)
  nomination: WrittenNomination;
}

@ObjectType()
export class NominationDiscarded {
  @Field()
  done: boolean;
}

export const SaveNominationResult = resultOf('SaveNominationResult', NominationSaved);
export const DiscardNominationResult = resultOf('DiscardNominationResult', NominationDiscarded);

export const ConfirmationState = {
  OPEN: 'open',
  IN_REVIEW: 'in_review',
  ENROLLED: 'enrolled',
  WAITING: 'waiting',
  DECLINED: 'declined',
  LATE: 'late',
  OVER: 'over',
} as const;
export type ConfirmationState = (typeof ConfirmationState)[keyof typeof ConfirmationState];
registerEnumType(ConfirmationState, {
  name: 'ConfirmationState',
  description:
    'Where an accepted person stands: still to answer, being looked at, in the course, waiting, declined; late: the last day to confirm is over; over: the link leads nowhere.',
});

/** What an officer may correct of themselves when confirming. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class OwnFacts {
  @Field()
  givenNames: string;

  @Field()
  firstSurname: string;

  @Field(() => Locale)
  locale: Locale;

  @Field()
  position: string;

  @Field()
  post: string;
}

@ObjectType({ description: 'What an officer sees behind the link of the letter.' })
export class Confirmation extends OwnFacts {
  @Field(() => ConfirmationState)
  state: ConfirmationState;

  @Field(() => String, { nullable: true })
  secondSurname: string | null;

  @Field({ description: 'Where mail goes; it signs in.' })
  address: string;

  @Field()
  institutionName: string;

  @Field()
  editionTitle: string;

  @Field()
  startsOn: string;

  @Field(() => String, { nullable: true })
  endsOn: string | null;

  @Field(() => String, { nullable: true, description: 'The last day to confirm.' })
  confirmBy: string | null;

  @Field(() => [Locale])
  locales: Locale[];

  @Field()
  contactName: string;

  @Field()
  contactAddress: string;
}

@InputType()
export class AnswerConfirmationInput extends OwnFacts {
  @Field()
  token: string;

  @Field({ description: 'False: declines, and the seat is free.' })
  isAccepted: boolean;

  @Field(() => String, { nullable: true })
  secondSurname?: string | null;

  @Field({ description: 'IANA name, of the device.' })
  timeZone: string;
}

@ObjectType()
export class ConfirmationAnswered {
  @Field(() => Confirmation)
  confirmation: Confirmation;
}

export const AnswerConfirmationResult = resultOf('AnswerConfirmationResult', ConfirmationAnswered);
