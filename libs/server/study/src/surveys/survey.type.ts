import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { QuizOption } from '../quizzes/quiz.type.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { surveyQuestionTypes } from '@campus/content-format';
import { OpenedActivity } from '@campus/course';

export const SurveyQuestionType = enumOf(surveyQuestionTypes);
export type SurveyQuestionType = CodeOf<typeof SurveyQuestionType>;
registerEnumType(SurveyQuestionType, {
  name: 'SurveyQuestionType',
  description: 'How a question of a survey is answered.',
});

@ObjectType()
export class SurveyQuestion {
  @Field()
  key: string;

  @Field(() => SurveyQuestionType)
  type: SurveyQuestionType;

  @Field()
  labelHtml: string;

  @Field()
  isRequired: boolean;

  @Field(() => String, { nullable: true, description: 'What 1 means on a scale.' })
  low: string | null;

  @Field(() => String, { nullable: true, description: 'What 5 means on a scale.' })
  high: string | null;

  @Field(() => [QuizOption])
  options: QuizOption[];

  @Field()
  isMultiple: boolean;

  @Field(() => Int, { description: 'Lines of a text answer.' })
  rows: number;
}

@ObjectType({ description: 'A survey with the answers given, unless it is anonymous.' })
export class Survey extends OpenedActivity {
  @Field()
  introHtml: string;

  @Field()
  isAnonymous: boolean;

  @Field(() => [SurveyQuestion])
  questions: SurveyQuestion[];

  @Field(() => JsonScalar, { nullable: true, description: 'Question key → answer.' })
  answers: unknown;
}
