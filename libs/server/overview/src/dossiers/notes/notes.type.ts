import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType()
export class NoteKept {
  @Field(() => ID)
  noteId: string;
}

@InputType()
export class AddPersonNoteInput {
  @Field(() => ID)
  personId: string;

  @Field({ description: 'At most 4000 characters.' })
  body: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class StrikePersonNoteInput {
  @Field(() => ID)
  noteId: string;

  @Field()
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

export const AddPersonNoteResult = resultOf('AddPersonNoteResult', NoteKept);
export const StrikePersonNoteResult = resultOf('StrikePersonNoteResult', NoteKept);
