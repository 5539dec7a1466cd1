import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RefusedOrDone } from '@campus/platform/many/one-of-many.type.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { TransferKept } from './transfer.type.ts';

@ObjectType({ description: 'What became, or would become, of one of many.' })
export class TransferOfMany extends RefusedOrDone {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID, { nullable: true, description: 'The group that is left: an undo leads there.' })
  fromGroupId: string | null;

  @Field(() => TransferKept, { nullable: true, description: 'What goes along.' })
  kept: TransferKept | null;
}

@ObjectType()
export class EnrolmentsTransferred {
  @Field(() => [TransferOfMany], { description: 'In the order they were given.' })
  enrolments: TransferOfMany[];

  @Field(() => Int)
  doneCount: number;
}

@InputType()
export class TransferEnrolmentsInput {
  @Field(() => [ID], { description: 'At most 500.' })
  enrolmentIds: string[];

  @Field(() => ID, { description: 'Of this edition or of another.' })
  groupId: string;

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ArgsType()
export class TransfersPreviewArgs {
  @Field(() => [ID], { description: 'At most 500.' })
  enrolmentIds: string[];

  @Field(() => ID)
  groupId: string;
}

export const TransferEnrolmentsResult = resultOf('TransferEnrolmentsResult', EnrolmentsTransferred);
