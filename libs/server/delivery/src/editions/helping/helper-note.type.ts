import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({
  description: 'When and how somebody who helps is reached, as the people of their groups read it.',
})
export class HelperNote {
  @Field(() => String, { nullable: true, description: 'Null: not said.' })
  hours: string | null;

  @Field(() => String, { nullable: true })
  how: string | null;
}

@InputType()
export class SaveHelperNoteInput {
  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  hours?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  how?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

export const SaveHelperNoteResult = resultOf('SaveHelperNoteResult', HelperNote);
