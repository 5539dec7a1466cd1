import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { RefusedOrDone } from '@campus/platform/many/one-of-many.type.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { MessagePreview } from '../message.type.ts';

@ObjectType({ description: 'Whether one of many is reminded, or would be.' })
export class ReminderOfMany extends RefusedOrDone {
  @Field(() => ID)
  enrolmentId: string;
}

@ObjectType()
export class EnrolmentsReminded {
  @Field(() => [ReminderOfMany], { description: 'In the order they were given.' })
  enrolments: ReminderOfMany[];

  @Field(() => Int)
  doneCount: number;
}

@ObjectType()
export class RemindersPreview extends EnrolmentsReminded {
  @Field(() => MessagePreview, {
    nullable: true,
    description: 'The mail to the first of them, in the language asked for. Null: nobody would get one.',
  })
  sample: MessagePreview | null;
}

@InputType()
export class RemindEnrolmentsInput {
  @Field(() => [ID], { description: 'At most 500.' })
  enrolmentIds: string[];

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ArgsType()
export class RemindersPreviewArgs {
  @Field(() => [ID], { description: 'At most 500.' })
  enrolmentIds: string[];

  @Field(() => Locale)
  locale: Locale;
}

export const RemindEnrolmentsResult = resultOf('RemindEnrolmentsResult', EnrolmentsReminded);
