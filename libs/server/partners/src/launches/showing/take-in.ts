import { Injectable } from '@nestjs/common';
import { type Launch } from '@campus/lti';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { EnrolmentsService } from '@campus/delivery';
import { type LaunchedPlace } from '../../places/places.statements.ts';
import { activityKind, enrolledThere } from '../launches.statements.ts';

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

/** The activity that a link was made for: a parameter of the link, set by whoever teaches there. */
export const activityOf = ({ custom }: Launch): string | null =>
  custom.activity && isId(custom.activity) ? custom.activity : null;

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
    activityId: string | null,
  ): Promise<{ path: string } | { outside: Outside }> {
    const { edition_id: editionId, group_id: groupId } = place;
    if (editionId === null) return { outside: 'NOT_TIED' };
    const there = await this.database.row(enrolledThere, [personId, editionId]);
    if (there && (there.status === 'active' || there.status === 'completed'))
      return { path: await this.pathIn(there, activityId) };
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
    return enrolled ? { path: await this.pathIn(enrolled, activityId) } : { outside: 'CLOSED' };
  }

  private async pathIn(
    { id, version_id }: { id: string; version_id: string },
    activityId: string | null,
  ): Promise<string> {
    const activity = activityId && (await this.database.row(activityKind, [version_id, activityId]));
    return activity ? `/course/${id}/${activity.kind}/${activityId}` : `/course/${id}`;
  }
}
