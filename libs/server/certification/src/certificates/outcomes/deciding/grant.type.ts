import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Outcome } from '../../certificate.type.ts';
import { MissingForCertificate } from '../missing.type.ts';
import { DecisionAboveRules } from './decision.type.ts';

@ObjectType({ description: 'An outcome somebody has not reached, and all that it still asks for.' })
export class GrantableOutcome {
  @Field(() => Outcome)
  outcome: Outcome;
  @Field(() => [MissingForCertificate], { description: 'Everything that is not met, part by part.' })
  missing: MissingForCertificate[];
  @Field(() => Int, { description: 'How many parts it has in all.' })
  parts: number;
}

@ObjectType({ description: 'What could be granted to a person of an edition, and what was.' })
export class GrantStanding {
  @Field(() => ID)
  enrolmentId: string;
  @Field(() => ID)
  personId: string;
  @Field()
  fullName: string;
  @Field(() => String, { nullable: true })
  countryCode: string | null;
  @Field(() => [GrantableOutcome], { description: 'The lowest first; none: every outcome is reached.' })
  grantable: GrantableOutcome[];
  @Field(() => [DecisionAboveRules], { description: 'Every decision that nobody has taken back.' })
  decisions: DecisionAboveRules[];
}

@ObjectType({ description: 'A grant that nobody has taken back, and whose it is.' })
export class OutcomeGrant {
  @Field(() => ID)
  enrolmentId: string;
  @Field()
  fullName: string;
  @Field(() => String, { nullable: true })
  countryCode: string | null;
  @Field(() => DecisionAboveRules)
  decision: DecisionAboveRules;
}

@ObjectType()
export class OutcomeGrantPage {
  @Field(() => [OutcomeGrant], { description: 'Those that wait for a second person first, then the newest.' })
  items: OutcomeGrant[];
  @Field(() => Int)
  totalCount: number;
}

@InputType()
export class ProposeGrantInput {
  @Field(() => ID)
  enrolmentId: string;
  @Field(() => Outcome)
  outcome: Outcome;
  @Field({ description: 'Kept with the grant and in the audit log; 10 to 500 characters.' })
  reason: string;
  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class ConfirmGrantInput {
  @Field(() => ID)
  overrideId: string;
  @Field({ description: 'Kept in the audit log; 10 to 500 characters.' })
  reason: string;
  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class GrantProposed {
  @Field(() => ID)
  overrideId: string;
}
@ObjectType()
export class GrantConfirmed {
  @Field(() => ID)
  overrideId: string;
}
export const ProposeGrantResult = resultOf('ProposeGrantResult', GrantProposed);
export const ConfirmGrantResult = resultOf('ConfirmGrantResult', GrantConfirmed);

@ArgsType()
export class OutcomeGrantsArgs extends PageArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => Locale)
  locale: Locale;
}
