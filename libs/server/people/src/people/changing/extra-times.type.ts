import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RefusedOrDone } from '@campus/platform/many/one-of-many.type.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'What became, or would become, of one of many.' })
export class ExtraTimeOfMany extends RefusedOrDone {
  @Field(() => ID)
  personId: string;

  @Field(() => Int, { nullable: true, description: 'What it was, in per cent: an undo gives it back.' })
  percentBefore: number | null;
}

@ObjectType()
export class ExtraTimesSet {
  @Field(() => [ExtraTimeOfMany], { description: 'In the order they were given.' })
  people: ExtraTimeOfMany[];

  @Field(() => Int)
  doneCount: number;
}

@InputType()
export class SetExtraTimesInput {
  @Field(() => [ID], { description: 'At most 500.' })
  personIds: string[];

  @Field(() => Int, { description: 'As of `setExtraTime`.' })
  percent: number;

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ArgsType()
export class ExtraTimesPreviewArgs {
  @Field(() => [ID], { description: 'At most 500.' })
  personIds: string[];

  @Field(() => Int)
  percent: number;
}

export const SetExtraTimesResult = resultOf('SetExtraTimesResult', ExtraTimesSet);
