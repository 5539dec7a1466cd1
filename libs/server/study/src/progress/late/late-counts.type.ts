import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Work that arrived after the end of an attempt or an enrolment, in entries.' })
export class LateCounts {
  @Field(() => Int, {
    description:
      'Answers to a timed test that counted without a decision: brought by a device that had no link.',
  })
  trusted: number;

  @Field(() => Int, { description: 'Somebody decided that it counts.' })
  accepted: number;

  @Field(() => Int, { description: 'Somebody decided that it does not count.' })
  refused: number;

  @Field(() => Int, { description: 'Kept; nobody has decided.' })
  waiting: number;

  @Field(() => [String], { description: 'Who has decided, by name; for staff alone.' })
  decidedBy: string[];
}
