import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ListedCertificate, OutcomeBasis } from '@campus/certification';
import { EnrolmentStatus } from '@campus/delivery';
import { AttendancePresence, type Presence } from '@campus/delivery';
import { Country, NamedAccount, Role, Sex } from '@campus/people';
import { LateCounts } from '@campus/study';
import { DossierNomination } from './nominations.type.ts';
import { AttemptHead } from '@campus/course';

@ObjectType({ description: 'An e-mail address somebody has or had.' })
export class DossierAddress {
  @Field(() => ID)
  id: string;

  @Field()
  address: string;

  @Field(() => GraphQLISODateTime)
  since: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: still.' })
  until: Date | null;

  @Field({ description: 'Of an account that was taken in; signing in with it leads here.' })
  isOfMerged: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Mails to it come back since then: it gets none until it changes.',
  })
  bouncesSince: Date | null;
}

@ObjectType({ description: 'Where somebody serves or served.' })
export class DossierDuty {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'The city of the post.' })
  post: string | null;

  @Field(() => String, { nullable: true })
  institution: string | null;

  @Field()
  position: string;

  @Field({ description: '`YYYY-MM-DD`.' })
  from: string;

  @Field(() => String, { nullable: true })
  until: string | null;
}

@ObjectType()
export class DossierRole {
  @Field(() => Role)
  role: Role;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null: everywhere.' })
  country: string | null;
}

@ObjectType({ description: 'An edition somebody is or was in.' })
export class DossierEnrolment {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field({ description: 'Closed for reporting: nothing changes any more.' })
  isClosed: boolean;

  @Field(() => ID)
  groupId: string;

  @Field()
  groupName: string;

  @Field(() => EnrolmentStatus)
  status: EnrolmentStatus;

  @Field(() => Int)
  percent: number;

  @Field(() => OutcomeBasis, {
    nullable: true,
    description: 'How what was reached was reached: a granted outcome was not earned. Null: nothing yet.',
  })
  basis: OutcomeBasis | null;

  @Field(() => String, { nullable: true, description: 'Title of what comes next.' })
  nextStep: string | null;

  @Field(() => GraphQLISODateTime)
  enrolledAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastWorkAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt: Date | null;

  @Field(() => String, { nullable: true })
  endedReason: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the edition in which it goes on.' })
  goesOnIn: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The first day of the edition, `YYYY-MM-DD`, while it is still to come in the zone of the group.',
  })
  beginsOn: string | null;

  @Field(() => String, { nullable: true, description: 'The last day of the edition, `YYYY-MM-DD`.' })
  endsOn: string | null;

  @Field(() => String, { nullable: true, description: 'A later last day for this person.' })
  extendedTo: string | null;

  @Field(() => LateCounts, { description: 'What of it arrived late.' })
  late: LateCounts;
}

export const AttemptKind = { QUIZ: 'quiz', SCORM: 'scorm', SCENARIO: 'scenario' } as const;
export type AttemptKind = (typeof AttemptKind)[keyof typeof AttemptKind];
registerEnumType(AttemptKind, { name: 'AttemptKind' });

@ObjectType({ description: 'One go at a quiz, a package or a simulation.' })
export class DossierAttempt extends AttemptHead {
  @Field(() => AttemptKind)
  kind: AttemptKind;

  @Field()
  editionTitle: string;

  @Field()
  activityTitle: string;

  @Field(() => LateCounts, { description: 'What of it arrived late.' })
  late: LateCounts;
}

@ObjectType({ description: 'Whether somebody was there.' })
export class DossierAttendance {
  @Field(() => ID, { description: 'Of the half day.' })
  id: string;

  @Field()
  editionTitle: string;

  @Field()
  sessionTitle: string;

  @Field(() => GraphQLISODateTime)
  startsAt: Date;

  @Field(() => AttendancePresence)
  presence: Presence;

  @Field(() => Int, { nullable: true })
  minutes: number | null;
}

@ObjectType()
export class DossierCertificate extends ListedCertificate {}

export const MailState = {
  WAITING: 'WAITING',
  SENT: 'SENT',
  HELD: 'HELD',
  FAILED: 'FAILED',
} as const;
export type MailState = (typeof MailState)[keyof typeof MailState];
registerEnumType(MailState, {
  name: 'MailState',
  description:
    'What became of a mail. HELD: never sent, for the address refuses mail; FAILED: not sent so far.',
});

@ObjectType({ description: 'A mail the campus wrote to an address while it was this person’s.' })
export class DossierMail {
  @Field(() => ID)
  id: string;

  @Field()
  subject: string;

  @Field()
  to: string;

  @Field(() => GraphQLISODateTime)
  writtenAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: not sent yet.' })
  sentAt: Date | null;

  @Field(() => MailState)
  state: MailState;
}

@ObjectType({ description: 'For coordinators alone.' })
export class DossierNote {
  @Field(() => ID)
  id: string;

  @Field()
  body: string;

  @Field()
  author: string;

  @Field(() => GraphQLISODateTime)
  writtenAt: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Set: it was struck, and `body` is empty.',
  })
  removedAt: Date | null;

  @Field(() => String, { nullable: true })
  removedBy: string | null;

  @Field(() => String, { nullable: true })
  removedReason: string | null;
}

@ObjectType({ description: 'An account that was taken in.' })
export class DossierMerge {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field()
  mergedBy: string;

  @Field(() => GraphQLISODateTime)
  mergedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until then it can be taken back.' })
  undoUntil: Date;
}

@ObjectType()
export class NamedPerson {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;
}

@ObjectType({
  description: 'Everything the campus knows of a person, for who coordinates the person’s country.',
})
export class PersonDossier extends NamedAccount {
  @Field(() => String, { nullable: true, description: 'The current address.' })
  email: string | null;

  @Field(() => Country, { nullable: true })
  country: Country | null;

  @Field(() => Sex, { nullable: true })
  sex: Sex | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field({ description: 'Cannot sign in.' })
  isDisabled: boolean;

  @Field(() => NamedPerson, { nullable: true, description: 'The account that has taken this one in.' })
  mergedInto: NamedPerson | null;

  @Field(() => Int, { description: 'Per cent more of every time limit.' })
  extraTimePercent: number;

  @Field({ description: 'The person asking may change it; false: oneself, or an account that was taken in.' })
  canChange: boolean;

  @Field({ description: 'And how the person signs in, and merge the account.' })
  canChangeAccount: boolean;

  @Field({ description: 'Whether the person asking may move the person to any country, and to none.' })
  mayMoveAnywhere: boolean;

  @Field(() => [String], { description: 'Else the countries they may move to, ISO 3166-1 alpha-2.' })
  mayMoveTo: string[];

  @Field(() => [DossierRole])
  roles: DossierRole[];

  @Field(() => [DossierAddress], { description: 'The current one first.' })
  addresses: DossierAddress[];

  @Field(() => [DossierDuty], { description: 'The last first.' })
  duties: DossierDuty[];

  @Field(() => [DossierEnrolment], { description: 'The last first.' })
  enrolments: DossierEnrolment[];

  @Field(() => [DossierAttempt], { description: 'The last 100, the last first.' })
  attempts: DossierAttempt[];

  @Field(() => [DossierAttendance], { description: 'The last 100, the last first.' })
  attendance: DossierAttendance[];

  @Field(() => [DossierCertificate])
  certificates: DossierCertificate[];

  @Field(() => [DossierNomination], { description: 'The last 50, the last first.' })
  nominations: DossierNomination[];

  @Field(() => [DossierMail], { description: 'The last 50.' })
  mails: DossierMail[];

  @Field(() => [DossierNote])
  notes: DossierNote[];

  @Field(() => [DossierMerge])
  merges: DossierMerge[];
}
