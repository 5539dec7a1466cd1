import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { closeTo } from '@campus/platform/database/search.ts';
import { LONGEST_PAGE, type Page } from '@campus/platform/graphql/page.ts';
import { OutlineCache, type Outline } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { coordinatedCountries } from '@campus/people';
import { choiceOf, isPossible, type Choice, type RosterQuery } from './roster-query.ts';
import { type Roster, type RosterRow } from './roster.type.ts';
import {
  rosterCount,
  rosterCountries,
  rosterPage,
  standingsOfEditions,
  standingsOfGroups,
  type RosterStanding,
} from './rosters.statements.ts';
import { type Stuck } from './stuck/stuck.rules.ts';
import { daysBetween, paceIn, stuckIn } from './stuck/stuck.ts';

/** Of one edition. */
export interface StuckCount {
  editionId: string;
  kind: Stuck['kind'];
  count: number;
}

/** Somebody of a group, and why they are stuck. */
export interface StuckMember {
  groupId: string;
  enrolmentId: string;
  reasons: Stuck[];
}

/** Who is in an edition, or in all of them, and their progress. */
@Injectable()
export class RosterReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  /**
   * Where nobody has the name that is searched for, those with one like it. Only people who read the list are shown
   * these: a file or a message is for those who have it.
   */
  async list(actor: Actor, query: RosterQuery, page: Page): Promise<Roster> {
    const found = await this.found(actor, query, page);
    if (found.totalCount > 0 || closeTo(query.filter.search) === null) return found;
    const close = await this.found(actor, { ...query, isClose: true }, page);
    return { ...close, isClose: close.totalCount > 0 };
  }

  /** Three statements; four when only those who are stuck are requested. */
  private async found(actor: Actor, query: RosterQuery, page: Page): Promise<Roster> {
    const choice = await this.choose(actor, query);
    if (!choice) return { items: [], totalCount: 0, isClose: false, countries: [] };
    const [items, totalCount, countries] = await Promise.all([
      this.page(choice, page, query.locale),
      this.count(choice),
      query.editionId === null
        ? []
        : this.database.rows(rosterCountries, [query.editionId, coordinatedCountries(actor)]),
    ]);
    return { items, totalCount, isClose: false, countries: countries.map(({ code }) => code) };
  }

  async count(choice: Choice): Promise<number> {
    return (await this.database.row(rosterCount(choice), choice.values))?.count ?? 0;
  }

  /** The selected people, within what the actor may see; null: certainly nobody. */
  async choose(actor: Actor, query: RosterQuery): Promise<Choice | null> {
    if (!isPossible(query)) return null;
    const countries = coordinatedCountries(actor);
    const { isStuck, stuck } = query.filter;
    const among = query.among ?? query.filter.enrolmentIds ?? null;
    if (!isStuck && !stuck) return choiceOf(query, countries, among && [...among]);
    // The rules look at quizzes, openings and days: nothing an index could know. One edition is few enough.
    if (query.editionId === null) return null;
    const found = await this.stuckIn(query, countries);
    return choiceOf(query, countries, among ? found.filter((id) => among.includes(id)) : found);
  }

  async page(choice: Choice, { limit, offset }: Page, locale: Locale): Promise<RosterRow[]> {
    const most = Math.max(limit, LONGEST_PAGE);
    const rows = await this.database.rows(rosterPage(choice, most), { ...choice.values, limit, offset });
    const now = new Date();
    return Promise.all(
      rows.map(async (row) => rowOf(row, await this.outlines.get(row.versionId), locale, now)),
    );
  }

  /** How many people of each edition a list of those who are stuck would show, by what holds them up. */
  async stuckCounts(editionIds: string[], countries: string[] | null): Promise<StuckCount[]> {
    if (editionIds.length === 0) return [];
    const rows = await this.database.rows(standingsOfEditions, [editionIds, countries]);
    const now = new Date();
    const counts = new Map<string, StuckCount>();
    for (const row of rows)
      for (const { kind } of stuckIn(row, await this.outlines.get(row.versionId), now)) {
        const { editionId } = row;
        const key = `${editionId} ${kind}`;
        counts.set(key, { editionId, kind, count: (counts.get(key)?.count ?? 0) + 1 });
      }
    return [...counts.values()];
  }

  /** What holds people of groups up; those who get on are left out. */
  async stuckOfGroups(groupIds: string[]): Promise<StuckMember[]> {
    if (groupIds.length === 0) return [];
    const rows = await this.database.rows(standingsOfGroups, [groupIds]);
    const now = new Date();
    const members = await Promise.all(
      rows.map(async (row) => ({
        groupId: row.groupId,
        enrolmentId: row.enrolmentId,
        reasons: stuckIn(row, await this.outlines.get(row.versionId), now),
      })),
    );
    return members.filter(({ reasons }) => reasons.length > 0);
  }

  private async stuckIn({ editionId, filter }: RosterQuery, countries: string[] | null): Promise<string[]> {
    const rows = await this.database.rows(standingsOfEditions, [[editionId], countries]);
    const now = new Date();
    const found: string[] = [];
    for (const row of rows) {
      const reasons = stuckIn(row, await this.outlines.get(row.versionId), now);
      if (filter.stuck ? reasons.some(({ kind }) => kind === filter.stuck) : reasons.length > 0)
        found.push(row.enrolmentId);
    }
    return found;
  }
}

const rowOf = (row: RosterStanding, outline: Outline, locale: Locale, now: Date): RosterRow => {
  const next = row.nextActivityId === null ? undefined : outline.find(row.nextActivityId)?.activity;
  return {
    ...row,
    editionTitle: titleIn(row.editionTitles, locale),
    daysSilent: row.lastWorkAt && daysBetween(row.lastWorkAt, now),
    nextStep: next
      ? {
          activityId: next.id,
          kind: next.kind,
          title: next.titles[outline.localeFor(locale)] ?? next.key,
        }
      : null,
    stuck: stuckIn(row, outline, now),
    pace: paceIn(row, outline, now),
  };
};
