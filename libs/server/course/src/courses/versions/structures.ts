import { Injectable } from '@nestjs/common';
import { isStructureHash, structureHash } from '@campus/content-format';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { VersionContents } from './version-contents.ts';

const hashesOfCourse = statement<{ id: string; structure_hash: string | null }>(
  'structures-of-course',
  `select id, structure_hash from course_version where course_id = $1 and status <> 'draft' order by number`,
);
const keepHash = statement(
  'structure-keep',
  `update course_version set structure_hash = $2 where id = $1 and structure_hash is distinct from $2`,
);

/** Which versions of a course are corrections of each other: those whose structure has the same hash. */
@Injectable()
export class Structures {
  constructor(
    private readonly database: Database,
    private readonly contents: VersionContents,
  ) {}

  /** Older versions get their hash when it is first needed. */
  async know(courseId: string): Promise<void> {
    const rows = await this.database.rows(hashesOfCourse, [courseId]);
    if (rows.every(({ structure_hash }) => isStructureHash(structure_hash))) return;
    await this.database.transaction((tx) => this.knowIn(tx, courseId));
  }

  async knowIn(tx: EntityManager, courseId: string): Promise<void> {
    for (const { id, structure_hash } of await this.database.rowsIn(tx, hashesOfCourse, [courseId])) {
      if (isStructureHash(structure_hash)) continue;
      const hash = structureHash(await this.contents.read(id, tx));
      await this.database.rowsIn(tx, keepHash, [id, hash]);
    }
  }
}
