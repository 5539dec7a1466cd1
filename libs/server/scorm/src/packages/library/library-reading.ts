import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { containing } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import {
  type LibraryPackage,
  type LibraryPackageList,
  type LibraryPackagesArgs,
  type LibraryVersion,
} from './library.type.ts';
import * as sql from './library.statements.ts';
import { readReport } from '../package-report.ts';

const currentOf = (versions: readonly sql.VersionRow[]): string | null => {
  const published = versions.flatMap(({ id, number, publishedAt }) =>
    publishedAt === null ? [] : [{ id, number, at: Date.parse(publishedAt) }],
  );
  return published.sort((a, b) => b.at - a.at || b.number - a.number)[0]?.id ?? null;
};

function shown(row: sql.LibraryRow): LibraryPackage {
  const current = currentOf(row.versions);
  const versions = row.versions.map(({ publishedAt, createdAt, report, ...version }): LibraryVersion => ({
    ...version,
    createdAt: new Date(createdAt),
    isPublished: publishedAt !== null,
    isCurrent: version.id === current,
    report: readReport(report),
  }));
  return {
    id: row.id,
    title: row.title,
    policy: row.policy,
    editionId: row.edition_id,
    courseId: row.course_id,
    activityId: row.activity_id,
    isArchived: row.archived_at !== null,
    versions,
    currentVersion: versions.find(({ isCurrent }) => isCurrent) ?? null,
    learners: row.learners,
    createdAt: row.created_at,
  };
}

/** The shelf as staff see it. */
@Injectable()
export class LibraryReading {
  constructor(private readonly database: Database) {}

  async list(filter: LibraryPackagesArgs, { limit, offset }: Page): Promise<LibraryPackageList> {
    const pattern = containing(filter.search);
    const rows = await this.database.rows(sql.libraryList(filter), [pattern, limit, offset]);
    const counted = await this.database.row(sql.libraryCount, [pattern]);
    return { items: rows.map(shown), totalCount: counted?.count ?? 0 };
  }

  async find(id: string): Promise<LibraryPackage | null> {
    const row = isId(id) ? await this.database.row(sql.libraryById, [id]) : null;
    return row && shown(row);
  }

  async get(id: string): Promise<LibraryPackage> {
    const found = await this.find(id);
    if (!found) throw new Refused('NOT_FOUND');
    return found;
  }
}
