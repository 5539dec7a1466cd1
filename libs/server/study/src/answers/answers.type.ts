import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Gauge as Code, gauges } from '@campus/scenario-engine';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { QuizQuestion } from '../quizzes/quiz.type.ts';
import { AttemptHead } from '@campus/course';
import { PersonInEdition } from '@campus/delivery';

export const Gauge = enumOf(gauges);
registerEnumType(Gauge, {
  name: 'Gauge',
  description: 'What a decision in a simulation changes, from 0 to 100.',
});

@ObjectType({ description: 'How much of a learning outcome was right in an attempt.' })
export class OutcomeShare {
  @Field()
  text: string;

  @Field(() => String, { nullable: true })
  moduleTitle: string | null;

  @Field(() => Float)
  points: number;

  @Field(() => Float)
  maxPoints: number;
}

@ObjectType({ description: 'An attempt of an officer at a quiz, for those who accompany the officer.' })
export class LearnerAttempt extends AttemptHead {
  @Field({
    description: 'The quiz shows the right answers to its officer; only then are questions shown here.',
  })
  showsAnswers: boolean;

  @Field(() => [OutcomeShare], {
    description: 'In the order of the course; empty while the attempt is open.',
  })
  byOutcome: OutcomeShare[];
}

/** An activity that an officer has begun. */
@ObjectType({ isAbstract: true })
class BegunActivity {
  @Field(() => ID)
  activityId: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  moduleTitle: string | null;
}

@ObjectType()
export class LearnerQuiz extends BegunActivity {
  @Field()
  isGraded: boolean;

  @Field(() => Int, { nullable: true, description: 'Per cent.' })
  passMark: number | null;

  @Field(() => [LearnerAttempt], { description: 'The last first, at most 20.' })
  attempts: LearnerAttempt[];
}

@ObjectType({ description: 'One path of an officer through a simulation.' })
export class LearnerPath {
  @Field(() => ID)
  id: string;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When something was last decided in it.' })
  updatedAt: Date;

  @Field(() => Int)
  decisionCount: number;

  @Field(() => String, { nullable: true, description: 'Title of the ending it has reached.' })
  ending: string | null;
}

@ObjectType()
export class LearnerScenario extends BegunActivity {
  @Field(() => [LearnerPath], { description: 'The last first, at most 20.' })
  paths: LearnerPath[];
}

@ObjectType({ description: 'How a decision moved a gauge.' })
export class GaugeMove {
  @Field(() => Gauge)
  gauge: Code;

  @Field(() => Int, { description: 'Below 0: what it cost.' })
  by: number;
}

@ObjectType({ description: 'Where a gauge began and where it stands.' })
export class GaugeStanding {
  @Field(() => Gauge)
  gauge: Code;

  @Field(() => Int)
  before: number;

  @Field(() => Int)
  after: number;
}

@ObjectType({ description: 'A decision in a simulation, with what came of it.' })
export class ToldDecision {
  @Field(() => Int, { description: 'From 1.' })
  number: number;

  @Field({ description: 'The moment in the story.' })
  clock: string;

  @Field()
  title: string;

  @Field()
  choiceHtml: string;

  @Field()
  consequenceHtml: string;

  @Field({ description: 'What the debrief says about it.' })
  adviceHtml: string;

  @Field(() => [GaugeMove], { description: 'The largest cost first, then what it gained.' })
  moves: GaugeMove[];

  @Field({ description: 'It was made on an earlier path, from which this one goes on.' })
  isTakenOver: boolean;
}

@ObjectType({ description: 'Whose answers these are, and which ways lead on for the person asking.' })
export class AccompaniedLearner extends PersonInEdition {
  @Field(() => ID)
  groupId: string;

  @Field({ description: 'The person asking coordinates the country: the page of the person is open.' })
  isCoordinated: boolean;

  @Field({ description: 'The person asking facilitates the group: the page of the group is open.' })
  isFacilitated: boolean;
}

@ObjectType({
  description:
    'What an officer answered in quizzes and decided in simulations. Never what was written in worksheets and notes.',
})
export class LearnerAnswers {
  @Field(() => AccompaniedLearner)
  learner: AccompaniedLearner;

  @Field(() => [LearnerQuiz], { description: 'Those that were begun, in the order of the course.' })
  quizzes: LearnerQuiz[];

  @Field(() => [LearnerScenario], { description: 'The same of simulations.' })
  scenarios: LearnerScenario[];
}

@ObjectType({ description: 'One attempt at a quiz with its questions.' })
export class LearnerQuizAttempt extends LearnerAttempt {
  @Field(() => AccompaniedLearner)
  learner: AccompaniedLearner;

  @Field(() => ID)
  activityId: string;

  @Field()
  title: string;

  @Field(() => Int, { nullable: true, description: 'Per cent.' })
  passMark: number | null;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => [QuizQuestion], {
    description: 'As its officer is shown them. Empty while the quiz does not show the right answers.',
  })
  questions: QuizQuestion[];
}

@ObjectType({ description: 'One path through a simulation, decision by decision.' })
export class LearnerScenarioPath extends LearnerPath {
  @Field(() => AccompaniedLearner)
  learner: AccompaniedLearner;

  @Field(() => ID)
  activityId: string;

  @Field()
  title: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => [GaugeStanding], { description: 'After its last decision.' })
  standing: GaugeStanding[];

  @Field(() => [ToldDecision])
  decisions: ToldDecision[];
}

@ObjectType({ description: 'Somebody has read what I answered.' })
export class ReadingOfMyAnswers {
  @Field(() => ID)
  id: string;

  @Field()
  reader: string;

  @Field()
  editionTitle: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}
