import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'Whether the person signed in wants reminders.' })
export class ReminderChoice {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field()
  isOn: boolean;
}

@InputType()
export class ChooseRemindersInput {
  @Field()
  isOn: boolean;
}

@ObjectType()
export class RemindersChosen {
  @Field(() => ReminderChoice)
  choice: ReminderChoice;
}

export const ChooseRemindersResult = resultOf('ChooseRemindersResult', RemindersChosen);
