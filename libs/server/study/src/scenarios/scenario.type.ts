import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { OpenedText } from '@campus/course';

@ObjectType({ description: 'One decision in a scenario.' })
export class ScenarioStep {
  @Field()
  node: string;

  @Field()
  choice: string;
}

@ObjectType({ description: 'One path of the learner through a scenario.' })
export class ScenarioAttempt {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'The attempt it was begun from.' })
  forkedFrom: string | null;

  @Field(() => Int, { description: 'How many leading decisions were taken over from there.' })
  forkedAt: number;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When something was last done in it.' })
  updatedAt: Date;

  @Field(() => [ScenarioStep])
  path: ScenarioStep[];

  @Field(() => String, { nullable: true, description: 'Key of the ending it has reached.' })
  ending: string | null;

  @Field()
  isDebriefRead: boolean;
}

@ObjectType({ description: 'A scenario in one language, with the learner’s attempts at it.' })
export class Scenario extends OpenedText {
  @Field(() => JsonScalar, {
    description: '`{ rules, texts }`: ScenarioRules and ScenarioTexts of libs/scenario-engine.',
  })
  script: unknown;

  @Field(() => [ScenarioAttempt], { description: 'The fifty last played, the latest first.' })
  attempts: ScenarioAttempt[];
}
