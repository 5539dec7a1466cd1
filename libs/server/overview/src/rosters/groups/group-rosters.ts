import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { titleIn } from '@campus/delivery';
import {
  facilitatedGroup,
  facilitatedGroups,
  groupMembers,
  type GroupRow,
} from './group-roster.statements.ts';
import { type FacilitatedGroup, type GroupRoster } from './group-roster.type.ts';
import { RosterReading } from '../roster-reading.ts';
import { type GroupRosterArgs } from '../roster.type.ts';

/** What a facilitator sees of a group's people: names, progress, attendance. Of other groups, nothing. */
@Injectable()
export class GroupRosters {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterReading,
  ) {}

  async mine(actor: Actor, locale: Locale): Promise<FacilitatedGroup[]> {
    const rows = await this.database.rows(facilitatedGroups, { viewerId: actor.personId });
    return rows.map((row) => groupOf(row, locale));
  }

  /** Null: no such group, or one that the actor does not accompany today. */
  async find(actor: Actor, filter: GroupRosterArgs, page: Page, locale: Locale): Promise<GroupRoster | null> {
    const { groupId, stuck = null, sort, isDescending } = filter;
    if (!isId(groupId)) return null;
    const group = await this.database.row(facilitatedGroup, { viewerId: actor.personId, groupId });
    if (!group) return null;
    const members = await this.rosters.stuckOfGroups([groupId]);
    const reasonsOf = new Map(members.map(({ enrolmentId, reasons }) => [enrolmentId, reasons]));
    const held = members.filter(({ reasons }) => reasons.some(({ kind }) => kind === stuck));
    const values = {
      viewerId: actor.personId,
      groupId,
      pattern: containingPlain(filter.search),
      among: stuck === null ? null : held.map(({ enrolmentId }) => enrolmentId),
      limit: page.limit,
      offset: page.offset,
    };
    const rows = await this.database.rows(groupMembers({ sort, isDescending }), values);
    return {
      group: groupOf(group, locale),
      items: rows.map((row) => ({
        id: row.id,
        fullName: row.full_name,
        status: row.status,
        percent: row.percent,
        basis: row.basis,
        lastWorkAt: row.last_work_at,
        attended: row.attended,
        stuck: reasonsOf.get(row.id) ?? [],
      })),
      totalCount: rows[0]?.total ?? 0,
    };
  }
}

const groupOf = (row: GroupRow, locale: Locale): FacilitatedGroup => ({
  id: row.id,
  name: row.name,
  editionId: row.edition_id,
  editionTitle: titleIn(row.edition_titles, locale),
  startsOn: row.starts_on,
  beginsOn: row.begins_on,
  endsOn: row.ends_on,
  isClosed: row.is_closed,
  people: row.people,
  halfDays: row.half_days,
});
