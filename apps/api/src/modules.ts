import 'reflect-metadata';
import { type Type } from '@nestjs/common';
import { getMetadataArgsStorage } from 'typeorm';
import { AttendanceModule } from './modules/attendance/index.ts';
import { AuditTrailModule } from './modules/audit-trail/index.ts';
import { BackupsModule } from './modules/backups/index.ts';
import { AuditModule } from './modules/audit/index.ts';
import { CertificatesModule } from './modules/certificates/index.ts';
import { CommentsModule } from './modules/comments/index.ts';
import { ContentImportModule } from './modules/content-import/index.ts';
import { CorrectionsModule } from './modules/corrections/index.ts';
import { CourseHomeModule } from './modules/course-home/index.ts';
import { CoursesModule } from './modules/courses/index.ts';
import { DossiersModule } from './modules/dossiers/index.ts';
import { EditionsModule } from './modules/editions/index.ts';
import { EnrolmentsModule } from './modules/enrolments/index.ts';
import { ExportsModule } from './modules/exports/index.ts';
import { FieldCardsModule } from './modules/field-cards/index.ts';
import { JobQueueModule } from './modules/job-queue/index.ts';
import { JournalModule } from './modules/journal/index.ts';
import { NominationsModule } from './modules/nominations/index.ts';
import { NomineeListsModule } from './modules/nominee-lists/index.ts';
import { NotificationsModule } from './modules/notifications/index.ts';
import { PackagesModule } from './modules/packages/index.ts';
import { PeopleImportModule } from './modules/people-import/index.ts';
import { PeopleModule } from './modules/people/index.ts';
import { PersonalDataModule } from './modules/personal-data/index.ts';
import { PlansModule } from './modules/plans/index.ts';
import { ProgrammesModule } from './modules/programmes/index.ts';
import { ProgressModule } from './modules/progress/index.ts';
import { QuizzesModule } from './modules/quizzes/index.ts';
import { ReportsModule } from './modules/reports/index.ts';
import { RetentionModule } from './modules/retention/index.ts';
import { RostersModule } from './modules/rosters/index.ts';
import { ScenariosModule } from './modules/scenarios/index.ts';
import { ScormRecordsModule } from './modules/scorm-records/index.ts';
import { ScormModule } from './modules/scorm/index.ts';
import { SecurityModule } from './modules/security/index.ts';
import { SurveysModule } from './modules/surveys/index.ts';
import { ViewingsModule } from './modules/viewings/index.ts';

/** Every business module, lowest tier first: one line when a module joins. */
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
  NominationsModule,
  NomineeListsModule,
  ProgressModule,
  FieldCardsModule,
  SurveysModule,
  CommentsModule,
  QuizzesModule,
  ScenariosModule,
  ScormModule,
  ScormRecordsModule,
  PackagesModule,
  PlansModule,
  CertificatesModule,
  JournalModule,
  CorrectionsModule,
  CourseHomeModule,
  RostersModule,
  DossiersModule,
  ExportsModule,
  NotificationsModule,
  ReportsModule,
  AuditTrailModule,
  PersonalDataModule,
  RetentionModule,
  SecurityModule,
  BackupsModule,
];

/**
 * Every entity: the data source is given classes, a bundled server has no folder to look into. They are those that the
 * modules above have loaded.
 */
export const entities: Type[] = getMetadataArgsStorage().tables.flatMap(({ target }) =>
  typeof target === 'function' ? [target as Type] : [],
);

/** What Nest leaves on a class that is a resolver. */
const RESOLVER = 'graphql:resolver_type';

const providersOf = (module: Type): unknown[] =>
  (Reflect.getMetadata('providers', module) as unknown[] | undefined) ?? [];

const isResolver = (provider: unknown): provider is Type =>
  typeof provider === 'function' && Reflect.hasMetadata(RESOLVER, provider);

/** Every resolver of these modules: `./campus schema` builds the contract from them. */
export const resolvers: Type[] = businessModules.flatMap(providersOf).filter(isResolver);
