import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { RefusalCode } from '@campus/platform/graphql/refusal-codes.ts';
import { EnquiryMadeInput, EnquiryRepliedInput } from '../enquiries/enquiry.type.ts';
import { PlanHandedInInput, PlanReviewWrittenInput } from '../plan-reviews/plan-review.type.ts';
import { AttendanceTakenInput, WalkInNotedInput } from '../check-in/check-in.type.ts';
import { NoteWrittenInput } from '../notes/screen-note.type.ts';

@InputType()
export class ScreenSeenInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field()
  screenId: string;
}

@InputType({ description: 'What the device had of a field when its author began to write there.' })
export class SeenTextsInput {
  @Field(() => ID, {
    nullable: true,
    description:
      '`textId` of the text in the field; empty: none stood there; null: the device does not know.',
  })
  before?: string | null;

  @Field(() => [ID], {
    description:
      '`textId` of the other texts that the author decided about: they are none any more. At most 20.',
  })
  others: string[];
}

@InputType()
export class FieldWrittenInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field()
  fieldId: string;

  @Field()
  value: string;

  @Field(() => SeenTextsInput, {
    nullable: true,
    description:
      'A text this does not name, and of which it has not all, is kept as another text of the field.',
  })
  seen?: SeenTextsInput | null;
}

@InputType({
  description:
    'An attempt that the server began: comes before its answers, and makes it again after a restore.',
})
export class QuizBegunInput {
  @Field({ description: '`proof` of the attempt, unchanged.' })
  proof: string;
}

@InputType()
export class QuestionAnsweredInput {
  @Field(() => ID)
  attemptId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'A Response of libs/quiz-grading; null: not answered.',
  })
  response: unknown;

  @Field()
  isFlagged: boolean;

  @Field(() => Locale)
  locale: Locale;
}

@InputType()
export class QuizFinishedInput {
  @Field(() => ID)
  attemptId: string;
}

@InputType({
  description: 'The first answer to a question that was asked again; its occasion is that of `recall`.',
})
export class QuestionRecalledInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  occasion: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'A Response of libs/quiz-grading; null: nothing was remembered.',
  })
  response: unknown;

  @Field(() => Locale)
  locale: Locale;
}

@InputType({
  description: 'A launch that the server made: comes before its commits, and makes it again after a restore.',
})
export class ScormLaunchedInput {
  @Field({ description: '`proof` of the launch, unchanged.' })
  proof: string;
}

@InputType()
export class ScormCommittedInput {
  @Field(() => ID)
  attemptId: string;

  @Field()
  itemId: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => Int, { description: 'Counted by the player within the session, from 1.' })
  commitNumber: number;

  @Field(() => JsonScalar)
  cmi: unknown;

  @Field({
    description:
      'Content ended the session itself (Terminate, LMSFinish). A page that was closed or lost has not.',
  })
  isFinish: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The session of the launch, where the frame made `sessionId` (a UUIDv7) because sequencing delivered another item.',
  })
  launchId?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Where an engine runs the tree, its state after this commit: { state, objectives, sharedData, activities: [{ id, isCompleted, isSatisfied, measure, progress }], isEnded }. At most 1,000,000 characters of JSON.',
  })
  sequencing?: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Calls since the last commit, at most 200: [[ms since the launch, name, parameters[], answer, error code]].',
  })
  calls?: unknown;
}

@InputType()
export class SurveyAnsweredInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => JsonScalar, { description: 'Question key → answer.' })
  answers: unknown;
}

@InputType({ description: 'One decision in a scenario.' })
export class ScenarioStepInput {
  @Field()
  node: string;

  @Field()
  choice: string;
}

@InputType()
export class ScenarioPlayedInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => ID, { description: 'A uuid the device made at the first decision.' })
  attemptId: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true, description: 'The attempt this one was begun from.' })
  forkedFrom: string | null;

  @Field(() => Int, {
    description:
      'How many of the leading decisions were taken over from it, not made anew: fewer than the path has.',
  })
  forkedAt: number;

  @Field(() => [ScenarioStepInput], { description: 'The whole path, from the first decision: 1 to 40.' })
  path: ScenarioStepInput[];

  @Field({ description: 'The debrief was on the display; counts at an ending only.' })
  isDebriefRead: boolean;
}

@InputType({ description: 'One piece of work from a device’s journal: exactly one of the kinds is set.' })
export class WorkEntryInput {
  @Field(() => Int, { description: 'Counted by the device for this person, from 1.' })
  sequence: number;

  @Field(() => String, {
    nullable: true,
    description: 'A time token the server gave; without one the moment of arrival counts.',
  })
  timeToken: string | null;

  @Field(() => Float, { description: 'Milliseconds from receiving the token to doing the work.' })
  elapsedMs: number;

  @Field(() => ScreenSeenInput, { nullable: true })
  screenSeen: ScreenSeenInput | null;

  @Field(() => FieldWrittenInput, { nullable: true })
  fieldWritten: FieldWrittenInput | null;

  @Field(() => QuizBegunInput, { nullable: true })
  quizBegun?: QuizBegunInput | null;

  @Field(() => QuestionAnsweredInput, { nullable: true })
  questionAnswered: QuestionAnsweredInput | null;

  @Field(() => QuizFinishedInput, { nullable: true })
  quizFinished: QuizFinishedInput | null;

  @Field(() => QuestionRecalledInput, { nullable: true })
  questionRecalled?: QuestionRecalledInput | null;

  @Field(() => NoteWrittenInput, { nullable: true })
  noteWritten?: NoteWrittenInput | null;

  @Field(() => ScormLaunchedInput, { nullable: true })
  scormLaunched?: ScormLaunchedInput | null;

  @Field(() => ScormCommittedInput, { nullable: true })
  scormCommitted: ScormCommittedInput | null;

  @Field(() => SurveyAnsweredInput, { nullable: true })
  surveyAnswered: SurveyAnsweredInput | null;

  @Field(() => ScenarioPlayedInput, { nullable: true })
  scenarioPlayed: ScenarioPlayedInput | null;

  @Field(() => AttendanceTakenInput, { nullable: true })
  attendanceTaken?: AttendanceTakenInput | null;

  @Field(() => WalkInNotedInput, { nullable: true })
  walkInNoted?: WalkInNotedInput | null;

  @Field(() => EnquiryMadeInput, { nullable: true })
  enquiryMade?: EnquiryMadeInput | null;

  @Field(() => EnquiryRepliedInput, { nullable: true })
  enquiryReplied?: EnquiryRepliedInput | null;

  @Field(() => PlanHandedInInput, { nullable: true })
  planHandedIn?: PlanHandedInInput | null;

  @Field(() => PlanReviewWrittenInput, { nullable: true })
  planReviewWritten?: PlanReviewWrittenInput | null;
}

@InputType()
export class RecordWorkInput {
  @Field(() => ID, { description: 'A uuid the device keeps.' })
  deviceId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The epoch this device has given its work back to; null: it has nothing acknowledged.',
  })
  epoch?: string | null;

  @Field(() => [WorkEntryInput], { description: '1 to 50, in ascending sequence.' })
  entries: WorkEntryInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'The device has more of this person to send than this batch. Unsaid: when it is a long one.',
  })
  hasMore?: boolean | null;
}

@ObjectType({
  description:
    'A life of the database. Another one begins when it was restored, or may have lost what it had acknowledged.',
})
export class CampusEpoch {
  @Field(() => ID)
  id: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'What was acknowledged before is there; null: nobody knows.',
  })
  workSince: Date | null;
}

@ObjectType({ description: 'What became of one entry. An entry without a receipt is to be sent again.' })
export class WorkReceipt {
  @Field(() => Int)
  sequence: number;

  @Field()
  isRecorded: boolean;

  @Field(() => RefusalCode, { nullable: true })
  refusal: string | null;

  @Field({ description: 'It had been recorded, or refused, before.' })
  isRepeat: boolean;
}

@ObjectType()
export class WorkRecorded {
  @Field(() => [WorkReceipt], { description: 'Of the entries up to the first that could not be stored.' })
  receipts: WorkReceipt[];

  @Field(() => ID, { description: 'As whom the server knows this browser.' })
  personId: string;

  @Field(() => GraphQLISODateTime)
  serverTime: Date;

  @Field({ description: 'For the entries to come.' })
  timeToken: string;

  @Field({
    description:
      'The life of the database that has acknowledged this; under another one (header x-campus-epoch of any answer) it is to be sent again. When it is not the one in the input, nothing was recorded.',
  })
  epoch: CampusEpoch;
}

export const RecordWorkResult = resultOf('RecordWorkResult', WorkRecorded);
