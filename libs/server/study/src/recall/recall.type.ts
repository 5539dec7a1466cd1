import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { ActivityLink } from '@campus/course';
import { Drill } from './drill.type.ts';
import { QuizQuestion } from '../quizzes/quiz.type.ts';

@ObjectType({
  description:
    'A question that is asked again, with all that its answer needs on a device without a connection.',
})
export class RecallQuestion {
  @Field(() => QuizQuestion, {
    description: 'Its review is open: the right answer is told as soon as one was given.',
  })
  question: QuizQuestion;

  @Field({ description: 'An answer was given; that nothing was remembered is one.' })
  isAnswered: boolean;

  @Field(() => JsonScalar, { description: 'An AnswerKey of libs/quiz-grading.' })
  answerKey: unknown;

  @Field({ description: 'The learning outcome that it tests.' })
  outcome: string;

  @Field({ description: 'Title of the module that it is from.' })
  moduleTitle: string;

  @Field(() => [ActivityLink], { description: 'What teaches it, in the order of the course.' })
  taughtIn: ActivityLink[];
}

@ObjectType({ description: 'Questions about what was learnt, asked again. They count for nothing.' })
export class Recall {
  @Field(() => ID, { description: 'Why they are asked: the module they stand before, or a drill.' })
  occasion: string;

  @Field({ description: 'Title of that module; of a drill, of the course.' })
  title: string;

  @Field(() => Drill, { nullable: true, description: 'Null: they stand before a module.' })
  drill: Drill | null;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Int, { description: 'So many answers make it done.' })
  asked: number;

  @Field(() => [RecallQuestion], { description: 'Those answered first, in their order.' })
  questions: RecallQuestion[];

  @Field(() => GraphQLISODateTime, { nullable: true })
  doneAt: Date | null;

  @Field(() => ActivityLink, { nullable: true, description: 'Where the module begins; null of a drill.' })
  next: ActivityLink | null;
}
