import 'reflect-metadata';
import { type Type } from '@nestjs/common';
import { getMetadataArgsStorage } from 'typeorm';
import { AttendanceModule } from '@campus/delivery';
import { AuditTrailModule } from '@campus/overview';
import { BackupsModule } from '@campus/overview';
import { AuditModule } from '@campus/people';
import { CertificatesModule } from '@campus/certification';
import { CommentsModule } from '@campus/study';
import { ContentImportModule } from '@campus/course';
import { CorrectionsModule } from '@campus/overview';
import { CourseHomeModule } from '@campus/overview';
import { CoursesModule } from '@campus/course';
import { DossiersModule } from '@campus/overview';
import { EditionsModule } from '@campus/delivery';
import { EnrolmentsModule } from '@campus/delivery';
import { ExportsModule } from '@campus/scorm';
import { FieldCardsModule } from '@campus/study';
import { JobQueueModule } from '@campus/overview';
import { JournalModule } from '@campus/study';
import { NominationsModule } from '@campus/intake';
import { NomineeListsModule } from '@campus/intake';
import { NotificationsModule } from '@campus/overview';
import { PackagesModule } from '@campus/scorm';
import { PeopleImportModule } from '@campus/intake';
import { PeopleModule } from '@campus/people';
import { PersonalDataModule } from '@campus/overview';
import { PlansModule } from '@campus/study';
import { ProgrammesModule } from '@campus/delivery';
import { ProgressModule } from '@campus/study';
import { QuizzesModule } from '@campus/study';
import { ReportsModule } from '@campus/overview';
import { RetentionModule } from '@campus/overview';
import { RostersModule } from '@campus/overview';
import { ScenariosModule } from '@campus/study';
import { ScormRecordsModule } from '@campus/scorm';
import { ScormModule } from '@campus/scorm';
import { SecurityModule } from '@campus/people';
import { SurveysModule } from '@campus/study';
import { ViewingsModule } from '@campus/people';

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
