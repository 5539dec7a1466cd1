import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { FolderRefused } from './folder-refused.ts';

/** A course and the version of it that new editions are offered. */
export interface OfferedCourse {
  courseId: string;
  key: string;
  versionId: string;
  number: number;
}

const offeredCourses = statement<OfferedCourse>(
  'authored-courses',
  `select o.course_id as "courseId", o.course_key as key, o.id as "versionId", o.number
     from version_on_offer o
    where case when $1::text is null then exists (select from version_file f where f.version_id = o.id)
               else o.course_key = $1 end
    order by o.course_key limit 100`,
);
const offeredById = statement<OfferedCourse>(
  'authored-course',
  `select o.course_id as "courseId", o.course_key as key, o.id as "versionId", o.number
     from version_on_offer o where o.course_id = $1`,
);
const versionByNumber = statement<{ id: string }>(
  'authored-version',
  'select id from published_version where course_id = $1 and number = $2',
);

/** Courses with a published version. */
@Injectable()
export class OfferedCourses {
  constructor(private readonly database: Database) {}

  /** The one with a key, or the only one whose files are kept. */
  async one(key: string | null): Promise<OfferedCourse> {
    const found = await this.database.rows(offeredCourses, [key]);
    const [course] = found;
    if (!course) throw new FolderRefused({ reason: 'NO_COURSE' });
    if (found.length > 1)
      throw new FolderRefused({ reason: 'WHICH_COURSE', keys: found.map((one) => one.key) });
    return course;
  }

  byId(courseId: string): Promise<OfferedCourse | null> {
    return this.database.row(offeredById, [courseId]);
  }

  async version(courseId: string, number: number): Promise<string | null> {
    return (await this.database.row(versionByNumber, [courseId, number]))?.id ?? null;
  }
}
