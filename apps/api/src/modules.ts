import { type Type } from '@nestjs/common';
import { AuditEventEntity, AuditModule } from './modules/audit/index.ts';
import {
  ActivityEntity,
  CourseEntity,
  CoursesModule,
  CourseVersionEntity,
  LessonTextEntity,
  ModuleEntity,
  QuestionEntity,
} from './modules/courses/index.ts';
import { EditionEntity, EditionGroupEntity } from './modules/editions/index.ts';
import { EnrolmentEntity, EnrolmentsModule, EnrolmentsResolver } from './modules/enrolments/index.ts';
import { CampusResolver, PeopleModule } from './modules/people/index.ts';
import {
  ActivityProgressEntity,
  JournalReceiptEntity,
  LessonsResolver,
  ProgressModule,
  WorksheetValueEntity,
} from './modules/progress/index.ts';

/** Every business module, lowest tier first. One line when a module joins, here and in the two lists below. */
export const businessModules: Type[] = [
  AuditModule,
  PeopleModule,
  CoursesModule,
  EnrolmentsModule,
  ProgressModule,
];

/** Every entity: the data source is given classes, a bundled server has no folder to look into. */
export const entities: Type[] = [
  AuditEventEntity,
  CourseEntity,
  CourseVersionEntity,
  ModuleEntity,
  ActivityEntity,
  LessonTextEntity,
  QuestionEntity,
  EditionEntity,
  EditionGroupEntity,
  EnrolmentEntity,
  ActivityProgressEntity,
  JournalReceiptEntity,
  WorksheetValueEntity,
];

/** Every resolver: `./campus schema` builds the contract from them. */
export const resolvers: Type[] = [CampusResolver, EnrolmentsResolver, LessonsResolver];
