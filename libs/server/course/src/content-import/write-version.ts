import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { ActivityEntity } from '../courses/activity.entity.ts';
import { CountryUnitEntity } from '../courses/lessons/country-unit.entity.ts';
import { CourseVersionEntity } from '../courses/versions/course-version.entity.ts';
import { FieldCardEntity } from '../courses/field-cards/field-card.entity.ts';
import { LessonTextEntity } from '../courses/lessons/lesson-text.entity.ts';
import { ModuleEntity } from '../courses/module.entity.ts';
import { QuestionEntity } from '../courses/question.entity.ts';
import { ScenarioTextEntity } from '../courses/scenarios/scenario-text.entity.ts';
import { type CourseRows } from './course-rows.ts';

/** What every version has; texts, questions, cards and units only where there are any. */
export type WrittenVersion = Pick<CourseRows, 'version' | 'modules' | 'activities'> & Partial<CourseRows>;

const addCourse = statement(
  'course-add',
  `insert into course (id, key) values ($1, $2) on conflict (id) do nothing`,
);
const publishVersion = statement(
  'course-version-publish',
  `update course_version set status = 'published', published_at = coalesce(published_at, now()) where id = $1`,
);

/** Writes versions of courses, whatever they were made from, in the transaction of the caller. */
@Injectable()
export class WriteVersion {
  constructor(private readonly database: Database) {}

  /** An existing course stays as it is. */
  async addCourse(tx: EntityManager, courseId: string, key: string): Promise<void> {
    await this.database.rowsIn(tx, addCourse, [courseId, key]);
  }

  /** Written and published in one go: a version that is published never changes. */
  async publish(tx: EntityManager, rows: WrittenVersion): Promise<void> {
    await tx.insert(CourseVersionEntity, rows.version);
    await tx.insert(ModuleEntity, rows.modules);
    await tx.insert(ActivityEntity, rows.activities);
    if (rows.texts?.length) await tx.insert(LessonTextEntity, rows.texts);
    if (rows.questions?.length) await tx.insert(QuestionEntity, rows.questions);
    if (rows.scenarioTexts?.length) await tx.insert(ScenarioTextEntity, rows.scenarioTexts);
    if (rows.cards?.length) await tx.insert(FieldCardEntity, rows.cards);
    if (rows.units?.length) await tx.insert(CountryUnitEntity, rows.units);
    await this.release(tx, rows.version.id);
  }

  /** For a version that was written before. */
  async release(tx: EntityManager, versionId: string): Promise<void> {
    await this.database.rowsIn(tx, publishVersion, [versionId]);
  }
}
