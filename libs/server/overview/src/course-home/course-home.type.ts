import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { Certificate, MissingForCertificate, Outcome, OutcomeBasis } from '@campus/certification';
import { ActivityKind, ActivityState } from '@campus/course';
import { Drill } from '@campus/study';
import { EnrolmentStatus } from '@campus/delivery';
import { CourseNewsKind } from './news-kinds.ts';

@ObjectType({ description: 'One of my enrolments, for the list of my courses.' })
export class EnrolmentSummary {
  @Field(() => ID)
  id: string;

  @Field()
  courseTitle: string;

  @Field()
  editionTitle: string;

  @Field(() => EnrolmentStatus)
  status: EnrolmentStatus;

  @Field(() => Int)
  percent: number;

  @Field(() => String, {
    nullable: true,
    description: 'The first day, `YYYY-MM-DD`, while it is still to come in the zone of the learner’s group.',
  })
  beginsOn: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, `YYYY-MM-DD`.' })
  endsOn: string | null;

  @Field(() => [Locale])
  locales: Locale[];
}

@ObjectType({ description: 'The end of a day in the zone of the learner’s group.' })
export class Deadline {
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field({ description: '`YYYY-MM-DD`.' })
  localDate: string;

  @Field({ description: 'IANA name.' })
  timeZone: string;
}

@ObjectType({ description: 'What to do next.' })
export class NextStep {
  @Field(() => ID)
  activityId: string;

  @Field(() => ActivityKind)
  kind: ActivityKind;

  @Field()
  title: string;

  @Field()
  moduleTitle: string;

  @Field(() => Int, { description: '0: nobody has measured it.' })
  minutes: number;

  @Field({ description: 'It has been begun.' })
  isResumed: boolean;

  @Field({
    description: 'A quiz that was not passed: what was missed in it can be practised while it has to wait.',
  })
  isPractice: boolean;
}

@ObjectType({
  description: 'The day on which an edition opens a module, in the zone of the learner’s group.',
})
export class ModuleRelease {
  @Field({ description: '`YYYY-MM-DD`.' })
  opensOn: string;

  @Field(() => GraphQLISODateTime, { description: 'The first moment of that day.' })
  opensAt: Date;

  @Field({ description: 'IANA name.' })
  timeZone: string;
}

@ObjectType({ description: 'A page to take along; its text comes with `fieldCards`.' })
export class CourseCard {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;
}

@ObjectType({ description: 'Questions of earlier modules, before this one begins. They count for nothing.' })
export class ModuleRecall {
  @Field(() => Int, { description: 'How many are asked.' })
  asked: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last of them was answered.' })
  doneAt: Date | null;
}

@ObjectType({ description: 'When an activity opens that waits for the certificate.' })
export class FollowUp {
  @Field(() => Int)
  monthsAfterCertificate: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while no certificate is in force.' })
  opensAt: Date | null;

  @Field()
  isOpen: boolean;
}

@ObjectType()
export class CourseActivity {
  @Field(() => ID)
  id: string;

  @Field()
  key: string;

  @Field(() => ActivityKind)
  kind: ActivityKind;

  @Field()
  title: string;

  @Field(() => Int, { description: '0: nobody has measured it.' })
  minutes: number;

  @Field()
  isRequired: boolean;

  @Field(() => ActivityState)
  state: ActivityState;

  @Field({ description: 'A coordinator counts it as done; the work itself is not, or not passed.' })
  isCounted: boolean;

  @Field(() => Float, { nullable: true, description: 'Per cent: the score that counts.' })
  score: number | null;

  @Field(() => Boolean, { nullable: true })
  isPassed: boolean | null;

  @Field({ description: 'False: a score is shown, nothing is passed.' })
  isGraded: boolean;

  @Field(() => Int, { nullable: true, description: 'Per cent.' })
  passMark: number | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was corrected after the learner had begun it; null: it was not.',
  })
  correctedAt: Date | null;

  @Field(() => FollowUp, { nullable: true, description: 'Null: it opens with its module.' })
  followUp: FollowUp | null;
}

@ObjectType()
export class CourseModule {
  @Field(() => ID)
  id: string;

  @Field()
  key: string;

  @Field()
  title: string;

  @Field()
  summary: string;

  @Field(() => Int, { description: '0: nobody has measured it.' })
  minutes: number;

  @Field(() => Int)
  minutesExtended: number;

  @Field()
  isOpen: boolean;

  @Field(() => String, { nullable: true, description: 'Title of the gate in the way.' })
  closedBy: string | null;

  @Field(() => ModuleRelease, {
    nullable: true,
    description: 'While its day is still to come. Its activities are read and worked on from then on.',
  })
  release: ModuleRelease | null;

  @Field(() => Int)
  percent: number;

  @Field(() => ModuleRecall, {
    nullable: true,
    description:
      'Null: it asks none, or there is nothing to ask about yet. `recall` has them, by the id of the module.',
  })
  recall: ModuleRecall | null;

  @Field(() => [CourseActivity])
  activities: CourseActivity[];

  @Field(() => [CourseCard], { description: 'Its field cards; no gate is in their way.' })
  cards: CourseCard[];
}

@ObjectType({ description: 'The drill that is due in a course that is over.' })
export class CourseDrill extends Drill {
  @Field(() => Int, { description: 'So many answers make it done.' })
  asked: number;
}

@ObjectType({ description: 'Something that came back to the learner within the last thirty days.' })
export class CourseNews {
  @Field(() => CourseNewsKind)
  kind: CourseNewsKind;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field({ description: 'Title of the activity; of a message, its subject; of a certificate, the course.' })
  title: string;

  @Field(() => ID, { nullable: true, description: 'Null: it is about no activity.' })
  activityId: string | null;

  @Field(() => Float, { nullable: true, description: 'Per cent: what a quiz graded again had come to.' })
  before: number | null;

  @Field(() => Float, { nullable: true, description: 'Per cent: what it comes to now.' })
  after: number | null;
}

@ObjectType({ description: 'A course as one learner stands in it.' })
export class CourseHome {
  @Field(() => ID)
  enrolmentId: string;

  @Field()
  courseTitle: string;

  @Field()
  courseSummary: string;

  @Field()
  editionTitle: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Locale, {
    nullable: true,
    description: 'Set when the course does not exist in the language asked for.',
  })
  askedLocale: Locale | null;

  @Field(() => Deadline, { nullable: true })
  deadline: Deadline | null;

  @Field({ description: 'It is read, no work is recorded any more.' })
  isClosed: boolean;

  @Field(() => Int)
  percent: number;

  @Field(() => Int, {
    description:
      'Working time left for what `missing` leads to. Live sessions to come count in a workshop, which consists of them; elsewhere they come on top.',
  })
  minutesLeft: number;

  @Field(() => NextStep, { nullable: true })
  nextStep: NextStep | null;

  @Field(() => CourseDrill, {
    nullable: true,
    description: 'The latest that is due and not done; `recall` has its questions.',
  })
  drill: CourseDrill | null;

  @Field(() => [CourseNews], { description: 'The latest first, ten at most.' })
  news: CourseNews[];

  @Field(() => [CourseModule])
  modules: CourseModule[];

  @Field(() => Int, {
    description: 'Of the course: a device that kept texts of another one fetches them again.',
  })
  versionNumber: number;

  @Field({ description: 'The worksheets add up to a plan.' })
  hasPlan: boolean;

  @Field({ description: 'Live sessions are planned for the learner: `ownAttendance` has them.' })
  hasSessions: boolean;

  @Field(() => Outcome, {
    nullable: true,
    description: 'The highest that the rules of the edition say is reached.',
  })
  reached: Outcome | null;

  @Field(() => OutcomeBasis, {
    nullable: true,
    description: 'How it was reached: a granted one was not earned.',
  })
  reachedBasis: OutcomeBasis | null;

  @Field(() => Outcome, { description: 'What `missing` leads to: the next outcome that the edition offers.' })
  missingFor: Outcome;

  @Field(() => [MissingForCertificate], { description: 'Every line of its rule, met ones too.' })
  missing: MissingForCertificate[];

  @Field(() => Certificate, { nullable: true, description: 'The one in force.' })
  certificate: Certificate | null;
}
