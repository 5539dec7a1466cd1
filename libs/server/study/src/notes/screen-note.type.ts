import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActivityKind } from '@campus/course';
import { ScreenNote } from '../progress/lessons/lesson.type.ts';

@ObjectType({ description: 'A note with the place it belongs to.' })
export class PlacedNote extends ScreenNote {
  @Field(() => ID)
  activityId: string;

  @Field(() => ActivityKind, { description: 'A lesson, or a simulation, whose debrief it is about.' })
  activityKind: ActivityKind;

  @Field()
  moduleTitle: string;

  @Field()
  activityTitle: string;

  @Field({ description: 'Empty for the lesson as a whole, while the lesson is closed, and for a debrief.' })
  screenTitle: string;
}

@InputType({
  description: 'A note beside a screen of a lesson or a debrief was written, changed or deleted.',
})
export class NoteWrittenInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => ID, { description: 'A uuid the device made when the note was begun.' })
  noteId: string;

  @Field(() => String, { nullable: true, description: 'Null: about the lesson as a whole, or the debrief.' })
  screenId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At most 2,000 characters; empty: a bookmark; null: the note is deleted.',
  })
  text: string | null;
}
