import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Two minutes of questions about a course that is over. They count for nothing and never close.',
})
export class Drill {
  @Field(() => ID, { description: 'For `recall`.' })
  occasion: string;

  @Field({ description: 'A day, `YYYY-MM-DD`.' })
  dueOn: string;

  @Field(() => Int, { nullable: true, description: 'After the course; null: it stands before a season.' })
  days: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'As it stands in a sentence, with its article; null: it stands before none.',
  })
  season: string | null;

  @Field(() => String, { nullable: true, description: 'A day, `YYYY-MM-DD`.' })
  seasonOpensOn: string | null;
}
