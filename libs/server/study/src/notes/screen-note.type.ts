import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ScreenNote } from '../progress/lessons/lesson.type.ts';

@ObjectType({ description: 'A note with the place it belongs to.' })
export class PlacedNote extends ScreenNote {
  @Field(() => ID)
  activityId: string;

  @Field()
  moduleTitle: string;

  @Field()
  activityTitle: string;

  @Field({ description: 'Empty for the lesson as a whole, and while the lesson is closed.' })
  screenTitle: string;
}

@InputType({ description: 'A note beside a screen of a lesson was written, changed or deleted.' })
export class NoteWrittenInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => ID, { description: 'A uuid the device made when the note was begun.' })
  noteId: string;

  @Field(() => String, { nullable: true, description: 'Null: about the lesson as a whole.' })
  screenId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At most 2,000 characters; empty: a bookmark; null: the note is deleted.',
  })
  text: string | null;
}
