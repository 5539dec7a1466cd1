import { type Type } from '@nestjs/common';
import { MailEntity } from './platform/mail/mail.entity.ts';
import { AuditEventEntity, AuditLinkEntity, AuditModule } from './modules/audit/index.ts';
import {
  AttendanceEntity,
  AttendanceEntryEntity,
  AttendanceListEntity,
  AttendanceModule,
  AttendanceResolver,
  MadeUpSessionEntity,
  WalkInEntity,
  WalkInsResolver,
} from './modules/attendance/index.ts';
import { AuditTrailModule, AuditTrailResolver } from './modules/audit-trail/index.ts';
import { CourseHomeModule, CourseHomeResolver } from './modules/course-home/index.ts';
import {
  ActivityEntity,
  CountryUnitEntity,
  CourseEntity,
  CoursesModule,
  CourseVersionEntity,
  FieldCardEntity,
  LessonTextEntity,
  ModuleEntity,
  QuestionEntity,
  ScenarioTextEntity,
} from './modules/courses/index.ts';
import {
  CertificateEntity,
  CertificateSealEntity,
  CertificatesModule,
  CertificatesResolver,
  IssuerKeyEntity,
  IssuerOriginEntity,
  OutcomeDecisionEntity,
} from './modules/certificates/index.ts';
import { ContentImportModule, MediaFileEntity } from './modules/content-import/index.ts';
import {
  EditionEntity,
  EditionGroupEntity,
  EditionPlansResolver,
  EditionQuotaEntity,
  EditionReleaseEntity,
  EditionsModule,
  EditionsResolver,
  GroupFacilitatorEntity,
  LiveSessionEntity,
  SessionHalfDayEntity,
} from './modules/editions/index.ts';
import {
  DispatchEntity,
  DispatchesResolver,
  DispatchLaunchEntity,
  ExportsModule,
  ExportsResolver,
} from './modules/exports/index.ts';
import { EnrolmentEntity, EnrolmentsModule, EnrolmentsResolver } from './modules/enrolments/index.ts';
import { FieldCardsModule, FieldCardsResolver } from './modules/field-cards/index.ts';
import { JobQueueModule, JobQueueResolver } from './modules/job-queue/index.ts';
import { JournalModule, JournalResolver } from './modules/journal/index.ts';
import {
  AssignmentEntity,
  CampusResolver,
  CountryEntity,
  CountryRoleEntity,
  InstitutionEntity,
  PeopleModule,
  PersonEmailEntity,
  PersonEntity,
  PersonSecretEntity,
  PostEntity,
  ProfilesResolver,
  RoleGrantEntity,
  SignInResolver,
} from './modules/people/index.ts';
import {
  ActivityProgressEntity,
  JournalReceiptEntity,
  LessonsResolver,
  ProgressModule,
  WorksheetValueEntity,
} from './modules/progress/index.ts';
import {
  AttemptMoveEntity,
  LibraryPackageEntity,
  LibraryResolver,
  LibraryVersionEntity,
  MovesResolver,
  PackagesModule,
  PackageUploadEntity,
  UploadsResolver,
} from './modules/packages/index.ts';
import {
  PeopleImportEntity,
  PeopleImportModule,
  PeopleImportResolver,
  PeopleImportRowEntity,
} from './modules/people-import/index.ts';
import { PlansModule, PlansResolver } from './modules/plans/index.ts';
import {
  ProgrammeDonorEntity,
  ProgrammeEntity,
  ProgrammeNameEntity,
  ProgrammesModule,
} from './modules/programmes/index.ts';
import {
  QuizAnswerEntity,
  QuizAttemptEntity,
  QuizzesModule,
  QuizzesResolver,
} from './modules/quizzes/index.ts';
import {
  ScenarioAttemptEntity,
  ScenarioDecisionEntity,
  ScenariosModule,
  ScenariosResolver,
} from './modules/scenarios/index.ts';
import {
  ScormAllowanceEntity,
  ScormAttemptEntity,
  ScormCallsEntity,
  ScormCourseStateEntity,
  ScormFileEntity,
  ScormItemStateEntity,
  ScormLearnerValueEntity,
  ScormModule,
  ScormPackageEntity,
  ScormResolver,
  ScormSessionEntity,
} from './modules/scorm/index.ts';
import { ScormRecordsModule, ScormRecordsResolver } from './modules/scorm-records/index.ts';
import { PersonNoteEntity } from './modules/dossiers/index.ts';
import { RostersModule, RostersResolver, RosterViewEntity } from './modules/rosters/index.ts';
import {
  AnonymousSurveyResponseEntity,
  SurveyResponseEntity,
  SurveysModule,
  SurveysResolver,
} from './modules/surveys/index.ts';
import { ViewingEntity, ViewingsModule, ViewingsResolver } from './modules/viewings/index.ts';

/** Every business module, lowest tier first. One line when a module joins, here and in the two lists below. */
export const businessModules: Type[] = [
  AuditModule,
  PeopleModule,
  ViewingsModule,
  CoursesModule,
  ContentImportModule,
  ProgrammesModule,
  EditionsModule,
  EnrolmentsModule,
  JobQueueModule,
  AttendanceModule,
  PeopleImportModule,
  ProgressModule,
  FieldCardsModule,
  SurveysModule,
  QuizzesModule,
  ScenariosModule,
  ScormModule,
  ScormRecordsModule,
  PackagesModule,
  PlansModule,
  CertificatesModule,
  JournalModule,
  CourseHomeModule,
  RostersModule,
  ExportsModule,
  AuditTrailModule,
];

/** Every entity: the data source is given classes, a bundled server has no folder to look into. */
export const entities: Type[] = [
  MailEntity,
  AuditEventEntity,
  AuditLinkEntity,
  CountryEntity,
  CountryRoleEntity,
  InstitutionEntity,
  PostEntity,
  PersonEntity,
  PersonEmailEntity,
  PersonSecretEntity,
  AssignmentEntity,
  RoleGrantEntity,
  ViewingEntity,
  CourseEntity,
  CourseVersionEntity,
  ModuleEntity,
  ActivityEntity,
  LessonTextEntity,
  QuestionEntity,
  ScenarioTextEntity,
  FieldCardEntity,
  CountryUnitEntity,
  MediaFileEntity,
  ProgrammeEntity,
  ProgrammeNameEntity,
  ProgrammeDonorEntity,
  EditionEntity,
  EditionGroupEntity,
  EditionQuotaEntity,
  EditionReleaseEntity,
  GroupFacilitatorEntity,
  LiveSessionEntity,
  SessionHalfDayEntity,
  EnrolmentEntity,
  AttendanceListEntity,
  AttendanceEntryEntity,
  AttendanceEntity,
  MadeUpSessionEntity,
  WalkInEntity,
  PeopleImportEntity,
  PeopleImportRowEntity,
  ActivityProgressEntity,
  JournalReceiptEntity,
  WorksheetValueEntity,
  SurveyResponseEntity,
  AnonymousSurveyResponseEntity,
  QuizAttemptEntity,
  QuizAnswerEntity,
  ScenarioAttemptEntity,
  ScenarioDecisionEntity,
  ScormPackageEntity,
  ScormFileEntity,
  ScormAttemptEntity,
  ScormSessionEntity,
  ScormItemStateEntity,
  ScormCourseStateEntity,
  ScormLearnerValueEntity,
  ScormCallsEntity,
  ScormAllowanceEntity,
  LibraryPackageEntity,
  LibraryVersionEntity,
  PackageUploadEntity,
  AttemptMoveEntity,
  OutcomeDecisionEntity,
  CertificateEntity,
  CertificateSealEntity,
  IssuerKeyEntity,
  IssuerOriginEntity,
  RosterViewEntity,
  PersonNoteEntity,
  DispatchEntity,
  DispatchLaunchEntity,
];

/** Every resolver: `./campus schema` builds the contract from them. */
export const resolvers: Type[] = [
  CampusResolver,
  ProfilesResolver,
  SignInResolver,
  ViewingsResolver,
  EditionsResolver,
  EditionPlansResolver,
  EnrolmentsResolver,
  JobQueueResolver,
  AttendanceResolver,
  WalkInsResolver,
  PeopleImportResolver,
  LessonsResolver,
  FieldCardsResolver,
  PlansResolver,
  SurveysResolver,
  QuizzesResolver,
  ScenariosResolver,
  ScormResolver,
  ScormRecordsResolver,
  LibraryResolver,
  UploadsResolver,
  MovesResolver,
  CertificatesResolver,
  JournalResolver,
  CourseHomeResolver,
  RostersResolver,
  ExportsResolver,
  DispatchesResolver,
  AuditTrailResolver,
];
