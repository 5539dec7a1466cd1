import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { retentionRules } from './retention.rules.ts';

export const RetentionCode = Object.fromEntries(retentionRules.map(({ code }) => [code, code]));
registerEnumType(RetentionCode, { name: 'RetentionCode', description: 'Something that is kept for a time.' });

@ObjectType({ description: 'How long something is kept.' })
export class RetentionRule {
  @Field(() => RetentionCode)
  code: string;

  @Field(() => Int, { nullable: true, description: 'Null: for ever.' })
  days: number | null;

  @Field({ description: 'A job of its own takes it, not the nightly run.' })
  isSwept: boolean;
}

@ObjectType()
export class RetentionCount {
  @Field(() => RetentionCode)
  code: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'What a run would do.' })
export class RetentionDue {
  @Field(() => Int, { description: 'Authors who are told that their plan goes.' })
  toTell: number;

  @Field(() => [RetentionCount], { description: 'Of what the nightly run takes; also what would be none.' })
  toTake: RetentionCount[];
}

@ObjectType({ description: 'What a run did.' })
export class RetentionRun {
  @Field(() => ID)
  id: string;

  @Field(() => GraphQLISODateTime)
  ranAt: Date;

  @Field(() => Int, { description: 'Authors who were told that their plan goes.' })
  told: number;

  @Field(() => [RetentionCount])
  taken: RetentionCount[];
}

@ObjectType({ description: 'What is kept, what goes next and what went last.' })
export class RetentionBoard {
  @Field(() => [RetentionRule])
  rules: RetentionRule[];

  @Field(() => GraphQLISODateTime)
  nextRunAt: Date;

  @Field(() => RetentionDue, { description: 'As things stand, at the next run.' })
  next: RetentionDue;

  @Field(() => RetentionRun, { nullable: true })
  last: RetentionRun | null;
}

@InputType()
export class RunRetentionInput {
  @Field({ description: 'Why: 10 to 500 characters.' })
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

export const RunRetentionResult = resultOf('RunRetentionResult', RetentionRun);
