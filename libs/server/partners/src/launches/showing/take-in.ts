import { Injectable } from '@nestjs/common';
import { type Launch } from '@campus/lti';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { EnrolmentsService } from '@campus/delivery';
import { type LaunchedPlace } from '../../places/places.statements.ts';
import { activityKind, enrolledThere, moduleStart } from '../launches.statements.ts';
import { type LinkTarget } from './link-target.ts';

/** Why somebody is not shown the course: pages say each of them. */
export type Outside = 'NOT_TIED' | 'NOT_LEARNER' | 'FULL' | 'CLOSED' | 'ENDED';

const outsideOf: Partial<Record<string, Outside>> = {
  GROUP_FULL: 'FULL',
  QUOTA_FULL: 'FULL',
  EDITION_NOT_OPEN: 'CLOSED',
  EDITION_CLOSED: 'CLOSED',
  NOT_FOUND: 'CLOSED',
  ENROLMENT_NOT_ACTIVE: 'ENDED',
};

/** Lets a learner of a place into the edition it is tied to. */
@Injectable()
export class TakeIn {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** Whether nobody of this place is shown the course now, whoever they are. */
  static outsideOf(place: LaunchedPlace, role: Launch['role']): Outside | null {
    if (role !== 'LEARNER') return 'NOT_LEARNER';
    return place.edition_id === null ? 'NOT_TIED' : null;
  }

  /** The page of the learner's client to open, or why there is none. Enrols whoever is not enrolled yet. */
  async pathFor(
    place: LaunchedPlace,
    personId: string,
    target: LinkTarget,
  ): Promise<{ path: string } | { outside: Outside }> {
    const { edition_id: editionId, group_id: groupId } = place;
    if (editionId === null) return { outside: 'NOT_TIED' };
    const there = await this.database.row(enrolledThere, [personId, editionId]);
    if (there && (there.status === 'active' || there.status === 'completed'))
      return { path: await this.pathIn(there, target) };
    try {
      await this.database.transaction((tx) =>
        this.enrolments.enrolOther(tx, personId, { personId, editionId, groupId, source: 'lti' }),
      );
    } catch (error) {
      const outside = error instanceof Refused ? outsideOf[error.code] : undefined;
      if (!outside) throw error;
      return { outside };
    }
    const enrolled = await this.database.row(enrolledThere, [personId, editionId]);
    return enrolled ? { path: await this.pathIn(enrolled, target) } : { outside: 'CLOSED' };
  }

  /** A module opens where its learner goes on in it. What this course does not have opens the course. */
  private async pathIn(
    { id, version_id }: { id: string; version_id: string },
    { kind, subjectId }: LinkTarget,
  ): Promise<string> {
    if (subjectId === null) return `/course/${id}`;
    const activity =
      kind === 'module'
        ? await this.database.row(moduleStart, [id, version_id, subjectId])
        : await this.database.row(activityKind, [version_id, subjectId]);
    return activity ? `/course/${id}/${activity.kind}/${activity.id}` : `/course/${id}`;
  }
}
