import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Outline, OutlineCache } from '@campus/course';
import { SharedWork } from '@campus/platform/cache/shared-work.ts';
import { Database } from '@campus/platform/database/database.ts';
import { coursesInPublic, openEditions, type OpenEditionRow } from './public-page.statements.ts';

/** An edition in which officers may enrol themselves. */
export type OpenEdition = OpenEditionRow;

export interface OfferedCourse {
  outline: Outline;
  editions: OpenEdition[];
}

export interface Offer {
  /** Those with an open edition first. */
  courses: OfferedCourse[];
  /** Another one when anything changes that the pages show. */
  mark: string;
}

/** What the campus offers to everybody: courses and the editions that are open. No page of it names a person. */
@Injectable()
export class PublicOffer {
  private readonly reading = new SharedWork<Offer>();

  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  /** Never older than the answer takes; however many ask, the database is asked once at a time. */
  now(): Promise<Offer> {
    return this.reading.of('offer', () => this.read());
  }

  private async read(): Promise<Offer> {
    const [rows, editions] = await Promise.all([
      this.database.rows(coursesInPublic),
      this.database.rows(openEditions),
    ]);
    const mark = createHash('sha256')
      .update(JSON.stringify([rows, editions]))
      .digest('base64url');
    const courses = await Promise.all(
      rows.map(async (row) => ({
        outline: await this.outlines.get(row.version_id),
        editions: editions.filter(({ course_id }) => course_id === row.course_id),
      })),
    );
    const isOpen = ({ editions: open }: OfferedCourse) => Number(open.length > 0);
    return { courses: courses.toSorted((one, other) => isOpen(other) - isOpen(one)), mark };
  }
}
