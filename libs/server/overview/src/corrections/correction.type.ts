import { StructureAspects, StructureParts, TextKinds, TextParts } from './correction-vocabulary.ts';
import { ArgsType, Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { EditionPhase, TextInLocales, TextInLocalesInput } from '@campus/delivery';

@ObjectType({ description: 'An edition and how many take part in it.' })
export class EditionOnVersion {
  @Field(() => ID)
  editionId: string;

  @Field()
  title: string;

  @Field(() => EditionPhase)
  phase: EditionPhase;

  @Field(() => Int, { description: 'Who is enrolled, without those who left.' })
  people: number;

  @Field({ description: 'It had the version on offer, and was given an earlier one again.' })
  isTakenBack: boolean;
}

@ObjectType({ description: 'A published version of a course.' })
export class CourseVersion {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => GraphQLISODateTime)
  publishedAt: Date;

  @Field(() => String, { nullable: true, description: 'Null: at the command line.' })
  publishedBy: string | null;

  @Field({ description: 'New editions are offered this one.' })
  isCurrent: boolean;

  @Field({
    description: 'The same for versions that are corrections of each other; it says nothing else.',
  })
  structure: string;

  @Field(() => Int, { nullable: true, description: 'The number of the version it corrects.' })
  corrects: number | null;

  @Field(() => String, { nullable: true, description: 'What was corrected and why.' })
  note: string | null;

  @Field(() => [EditionOnVersion], { description: 'Those that are open first; at most 50.' })
  editions: EditionOnVersion[];
}

@ObjectType({ description: 'A course and its versions, the newest first; at most 100.' })
export class VersionedCourse {
  @Field(() => ID)
  courseId: string;

  @Field()
  key: string;

  @Field()
  title: string;

  @Field(() => [CourseVersion])
  versions: CourseVersion[];
}

@ObjectType({ description: 'What keeps one version from being a correction of another.' })
export class VersionDifference {
  @Field(() => StructureParts)
  part: string;

  @Field({ description: 'The key of what it is about.' })
  key: string;

  @Field(() => StructureAspects)
  aspect: string;

  @Field({ description: 'The thing is there in one of the two only.' })
  isMissing: boolean;
}

@ObjectType({ description: 'A text, medium or key that is another one, as a reader sees it.' })
export class VersionChange {
  @Field(() => TextKinds)
  kind: string;

  @Field({ description: 'What it is called; of a question what it asks.' })
  title: string;

  @Field(() => TextParts)
  part: string;

  @Field(() => String, { nullable: true, description: 'The heading of a screen, or which part of the plan.' })
  heading: string | null;

  @Field(() => Locale, { nullable: true, description: 'Null: the same in every language.' })
  locale: Locale | null;

  @Field({ description: 'Only the lines that changed; empty: there was nothing, or `isHidden`.' })
  before: string;

  @Field()
  after: string;

  @Field({ description: 'The words are the same: a picture, a link, a file or the layout is another.' })
  isMarkupOnly: boolean;

  @Field({ description: 'It would tell a right answer, which this reader is not shown.' })
  isHidden: boolean;
}

@ObjectType({ description: 'What differs between two versions of a course.' })
export class VersionComparison {
  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;

  @Field({ description: 'Nothing but texts, media and keys differs.' })
  isCorrection: boolean;

  @Field(() => [VersionDifference], { description: 'At most 100.' })
  differences: VersionDifference[];

  @Field(() => [VersionChange], { description: 'In the order of the course.' })
  changes: VersionChange[];

  @Field(() => Int)
  totalCount: number;

  @Field()
  hasChangedKeys: boolean;
}

@ObjectType({
  description:
    'A newer version of the same structure is on offer, and an edition never had it: one that was taken back does not wait.',
})
export class WaitingCorrection {
  @Field(() => ID)
  versionId: string;

  @Field(() => Int)
  number: number;
}

@ObjectType({ description: 'An activity that a correction touches, and who is in it.' })
export class CorrectedActivity {
  @Field(() => ID)
  activityId: string;

  @Field()
  title: string;

  @Field(() => Int, { description: 'In how many places of it; the languages of one text count once.' })
  changes: number;

  @Field(() => Int)
  begun: number;

  @Field(() => Int)
  finished: number;

  @Field(() => Int, {
    description: 'Attempts that are open: they keep the wording and keys they began with.',
  })
  openAttempts: number;
}

@ObjectType({
  description:
    'An attempt that was graded with a key that is another one now. It stays as it is until it is graded again.',
})
export class AffectedAttempt {
  @Field(() => ID)
  attemptId: string;

  @Field(() => ID)
  personId: string;

  @Field()
  name: string;

  @Field()
  quizTitle: string;

  @Field(() => Int)
  number: number;

  @Field(() => Float, { nullable: true, description: 'Per cent; null: it is open.' })
  score: number | null;

  @Field(() => Boolean, { nullable: true })
  isPassed: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Per cent, once it were graded again, never less than now; null: it is open.',
  })
  regradedScore: number | null;

  @Field(() => Boolean, { nullable: true })
  wouldPass: boolean | null;

  @Field({ description: 'Whether some attempt of the person at this quiz is passed.' })
  hasPassed: boolean;

  @Field({ description: 'Whether the person holds a certificate of the edition. It stays as it was issued.' })
  hasCertificate: boolean;
}

@ObjectType({ description: 'What would become of an edition that gets another version.' })
export class CorrectionPreview {
  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field(() => ID)
  fromVersionId: string;

  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;

  @Field()
  isCorrection: boolean;

  @Field(() => Int)
  enrolled: number;

  @Field(() => [CorrectedActivity])
  activities: CorrectedActivity[];

  @Field()
  hasChangedKeys: boolean;

  @Field(() => [AffectedAttempt], {
    description: 'At most 100; first those by which somebody would pass, then those that would rise.',
  })
  affected: AffectedAttempt[];

  @Field(() => Int)
  affectedCount: number;

  @Field(() => Int, { description: 'Of these, the finished ones: `regradeEdition` grades them again.' })
  regradableCount: number;

  @Field(() => Int, { description: 'Of the first 500: attempts whose result would rise.' })
  raisedCount: number;

  @Field(() => Int, { description: 'People who would pass a quiz that they have not passed.' })
  passingCount: number;

  @Field(() => Int, { description: 'People whose result would rise and who hold a certificate.' })
  certifiedCount: number;

  @Field(() => TextInLocales, { description: 'What officers would read, as it was given with the version.' })
  notes: TextInLocales;

  @Field(() => [Locale], { description: 'In which languages a note is needed.' })
  locales: Locale[];
}

@InputType()
export class ApplyCorrectionInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => ID, { description: 'The version the edition had in the preview.' })
  fromVersionId: string;

  @Field(() => TextInLocalesInput, { description: 'What was corrected and why: officers read it.' })
  notes: TextInLocalesInput;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class EditionCorrected {
  @Field(() => ID)
  editionId: string;

  @Field(() => Int, { description: 'The version it has now.' })
  versionNumber: number;
}

export const ApplyCorrectionResult = resultOf('ApplyCorrectionResult', EditionCorrected);

@InputType()
export class OfferVersionInput {
  @Field(() => ID)
  versionId: string;

  @Field(() => ID, { description: 'The version on offer that was seen.' })
  seenVersionId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType({ description: 'A version that new editions are offered.' })
export class VersionOffered {
  @Field(() => ID)
  versionId: string;

  @Field(() => Int)
  number: number;
}
export const OfferVersionResult = resultOf('OfferVersionResult', VersionOffered);

@InputType()
export class RegradeEditionInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { description: 'The version that the edition has: its keys are the right ones.' })
  versionId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType({ description: 'What came of grading again.' })
export class EditionRegraded {
  @Field(() => ID)
  editionId: string;

  @Field(() => Int, { description: 'At most 500 at once.' })
  regraded: number;

  @Field(() => Int, {
    description: 'Of these, those whose score is higher now; their officers were written to.',
  })
  raised: number;

  @Field(() => Int, { description: 'Of these, those that had not passed and have now.' })
  passed: number;
}

export const RegradeEditionResult = resultOf('RegradeEditionResult', EditionRegraded);

@ArgsType()
export class VersionComparisonArgs extends PageArgs {
  @Field(() => ID)
  fromVersionId: string;

  @Field(() => ID)
  toVersionId: string;

  @Field(() => Locale)
  locale: Locale;
}
