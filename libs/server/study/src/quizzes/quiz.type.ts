import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { RefusalCode } from '@campus/platform/graphql/refusal-codes.ts';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ActivityLink } from '@campus/course';
import { ActivityCorrection } from '../progress/lessons/activity-correction.type.ts';
import { LateCounts } from '../progress/late/late-counts.type.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { countedAttempts, questionTypes } from '@campus/quiz-grading';

export const QuestionTypes = enumOf(questionTypes);
registerEnumType(QuestionTypes, { name: 'QuestionType', description: 'How a question is answered.' });

export const AttemptCounts = enumOf(countedAttempts);
registerEnumType(AttemptCounts, { name: 'AttemptCounts', description: 'Which attempts make the score.' });

export const FinishedBy = { LEARNER: 'learner', TIME: 'time' } as const;
export type FinishedBy = CodeOf<typeof FinishedBy>;
registerEnumType(FinishedBy, { name: 'FinishedBy', description: 'Who ended an attempt.' });

export const KeyCorrections = {
  NOT_YET: 'not-yet',
  COUNTS_NOW: 'counts-now',
  COUNTS_STILL: 'counts-still',
} as const;
registerEnumType(KeyCorrections, {
  name: 'KeyCorrection',
  description: 'How an answer stands whose key was corrected after its attempt began.',
  valuesMap: {
    NOT_YET: { description: 'It would earn more by the corrected key; the attempt was not graded again.' },
    COUNTS_NOW: { description: 'It was graded again, and earned more.' },
    COUNTS_STILL: { description: 'It earns less by the corrected key, and keeps what it had earned.' },
  },
});

@ObjectType()
export class QuizAttemptSummary {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => GraphQLISODateTime) startedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) finishedAt: Date | null;
  @Field(() => Float, { nullable: true, description: 'Per cent; null while open.' }) score: number | null;
  @Field(() => Boolean, { nullable: true }) isPassed: boolean | null;
}

@ObjectType({ description: 'A quiz with its rules and one learner’s attempts.' })
export class Quiz {
  @Field(() => ID) activityId: string;
  @Field() key: string;
  @Field() title: string;
  @Field() introHtml: string;
  @Field() moduleTitle: string;
  @Field(() => Int) minutes: number;
  @Field(() => Int) questionCount: number;
  @Field() isGraded: boolean;
  @Field(() => Int, { nullable: true, description: 'Per cent.' }) passMark: number | null;
  @Field(() => Int, { nullable: true }) timeLimitMinutes: number | null;
  @Field(() => Int, { nullable: true, description: 'With this person’s extra time.' }) myTimeLimitMinutes:
    | number
    | null;
  @Field(() => Int, { nullable: true }) maxAttempts: number | null;
  @Field(() => Int) cooldownMinutes: number;
  @Field(() => AttemptCounts) counts: string;
  @Field(() => [ActivityCorrection], {
    description: 'Of its questions, their keys and its texts: the newest first.',
  })
  corrections: ActivityCorrection[];
  @Field(() => [QuizAttemptSummary]) attempts: QuizAttemptSummary[];
  @Field(() => Float, { nullable: true }) countedScore: number | null;
  @Field() isPassed: boolean;
  @Field() mayStart: boolean;
  @Field(() => RefusalCode, { nullable: true, description: 'Why no attempt can start now.' }) whyNot:
    | string
    | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) startableAt: Date | null;
  @Field(() => ID, { nullable: true }) openAttemptId: string | null;
  @Field({ description: '`practice` has what was missed in the latest attempt.' }) canPractise: boolean;
  @Field(() => ActivityLink, { nullable: true }) next: ActivityLink | null;
}

@ObjectType()
export class QuizOption {
  @Field() key: string;
  @Field() html: string;
}

@ObjectType({ description: 'A piece of a cloze text: HTML, or a blank.' })
export class ClozePart {
  @Field(() => String, { nullable: true }) html: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the blank.' }) blank: string | null;
  @Field(() => [QuizOption], { description: 'Choices of the blank; empty: it is typed.' })
  options: QuizOption[];
  @Field() isNumeric: boolean;
}

@ObjectType()
export class OptionFeedback {
  @Field() key: string;
  @Field() html: string;
}

@ObjectType()
export class SourceLink {
  @Field() label: string;
  @Field(() => String, { nullable: true }) url: string | null;
}

@ObjectType({ description: 'What the review policy lets a learner see of one answer.' })
export class QuestionReview {
  @Field(() => Float) points: number;
  @Field() isCorrect: boolean;
  @Field(() => KeyCorrections, {
    nullable: true,
    description: 'Null: the key was not corrected since, or the answer comes to the same by both.',
  })
  correction: string | null;
  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The answer that is right today, where the policy shows keys.',
  })
  correct: unknown;
  @Field(() => [OptionFeedback]) feedback: OptionFeedback[];
  @Field(() => String, { nullable: true }) rationaleHtml: string | null;
  @Field(() => [SourceLink]) sources: SourceLink[];
}

@ObjectType()
export class QuizQuestion {
  @Field(() => ID) id: string;
  @Field(() => Int) position: number;
  @Field(() => QuestionTypes) type: string;
  @Field() promptHtml: string;
  @Field(() => [QuizOption]) options: QuizOption[];
  @Field(() => [QuizOption]) targets: QuizOption[];
  @Field(() => [ClozePart]) cloze: ClozePart[];
  @Field(() => String, { nullable: true }) unit: string | null;
  @Field(() => Float) points: number;
  @Field(() => JsonScalar, { nullable: true, description: 'A Response of libs/quiz-grading.' })
  response: unknown;
  @Field() isFlagged: boolean;
  @Field(() => QuestionReview, { nullable: true }) review: QuestionReview | null;
}

@ObjectType({
  description: 'What teaches an outcome, and the very screen of it that helps with what was missed.',
})
export class TaughtLink extends ActivityLink {
  @Field(() => ID, { nullable: true, description: 'A screen of the lesson; null: none of them stands out.' })
  screenId: string | null;

  @Field(() => String, { nullable: true }) screenTitle: string | null;
}

@ObjectType()
export class OutcomeResult {
  @Field() outcome: string;
  @Field() text: string;
  @Field(() => Float) points: number;
  @Field(() => Float) maxPoints: number;
  @Field(() => ID, { nullable: true, description: 'The module that it is an outcome of.' }) moduleId:
    | string
    | null;
  @Field(() => String, { nullable: true }) moduleTitle: string | null;
  @Field(() => [TaughtLink], { description: 'What teaches it, in the order of the course.' })
  taughtIn: TaughtLink[];
}

@ObjectType()
export class QuizResult {
  @Field(() => Float, { description: 'Per cent.' }) score: number;
  @Field(() => Boolean, { nullable: true }) isPassed: boolean | null;
  @Field(() => Int, { nullable: true }) passMark: number | null;
  @Field(() => Float) points: number;
  @Field(() => Float) maxPoints: number;
  @Field(() => [OutcomeResult]) byOutcome: OutcomeResult[];
  @Field(() => FinishedBy) finishedBy: string;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was graded again by corrected keys; null: never.',
  })
  regradedAt: Date | null;
  @Field(() => Float, { nullable: true, description: 'Per cent, before it was first graded again.' })
  firstScore: number | null;
}

@ObjectType()
export class QuizAttempt {
  @Field(() => ID) id: string;
  @Field(() => ID) activityId: string;
  @Field() title: string;
  @Field(() => Int) number: number;
  @Field(() => Locale) locale: Locale;
  @Field(() => GraphQLISODateTime) startedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) deadlineAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) finishedAt: Date | null;
  @Field(() => GraphQLISODateTime) serverTime: Date;
  @Field(() => [QuizQuestion]) questions: QuizQuestion[];
  @Field(() => QuizResult, { nullable: true }) result: QuizResult | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What began, signed: for `quizBegun` in the journal, before its answers. Null when it has ended.',
  })
  proof: string | null;
  @Field(() => LateCounts, { description: 'Answers that arrived after its end, and what was made of them.' })
  late: LateCounts;
}

@ObjectType()
export class QuizAttemptStarted {
  @Field(() => ID) attemptId: string;
}

export const StartQuizAttemptResult = resultOf('StartQuizAttemptResult', QuizAttemptStarted);

@InputType()
export class StartQuizAttemptInput {
  @Field(() => ID) enrolmentId: string;
  @Field(() => ID) activityId: string;
  @Field(() => Locale) locale: Locale;
  @Field(() => ID) idempotencyKey: string;
}
