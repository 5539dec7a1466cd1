import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActivityKind } from '@campus/course';
import { ScreenNote } from '../progress/lessons/lesson.type.ts';

@ObjectType({
  description: 'A note with the place it belongs to: an activity, a field card or a term of the glossary.',
})
export class PlacedNote extends ScreenNote {
  @Field(() => ID, { nullable: true })
  activityId: string | null;

  @Field(() => ActivityKind, {
    nullable: true,
    description: 'A lesson, or a simulation, whose debrief it is about; null beside no activity.',
  })
  activityKind: ActivityKind | null;

  @Field(() => ID, { nullable: true })
  cardId: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of a term of the glossary.' })
  termKey: string | null;

  @Field({ description: 'Empty for a term.' })
  moduleTitle: string;

  @Field({ description: 'Of the lesson, the simulation, the card, or the term itself.' })
  title: string;

  @Field({
    description: 'Empty for the lesson as a whole, while the lesson is closed, and for all else.',
  })
  screenTitle: string;
}

@InputType({
  description:
    'A note was written, changed or deleted: beside a lesson or a debrief, a field card or a term, exactly one of them.',
})
export class NoteWrittenInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID, { nullable: true })
  activityId?: string | null;

  @Field(() => ID, { nullable: true })
  cardId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of a term of the glossary.' })
  termKey?: string | null;

  @Field(() => ID, { description: 'A uuid the device made when the note was begun.' })
  noteId: string;

  @Field(() => String, { nullable: true, description: 'Null: about the lesson as a whole, or no lesson.' })
  screenId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At most 2,000 characters; empty: a bookmark; null: the note is deleted.',
  })
  text: string | null;
}
