import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { RecallQuestion } from '../recall.type.ts';

@ObjectType({
  description:
    'What was missed in a quiz, to be practised on a device, as often as one likes. Nothing of it is recorded.',
})
export class Practice {
  @Field(() => ID, { description: 'The quiz.' })
  activityId: string;

  @Field()
  title: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => [RecallQuestion], {
    description: 'What was missed first, then others that test the same outcomes; twelve at most.',
  })
  questions: RecallQuestion[];
}
