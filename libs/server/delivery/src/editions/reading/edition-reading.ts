import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containing } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { editionCount, editionPage, type EditionRow } from './edition-list.statements.ts';
import { titleIn } from '../edition-title.ts';
import { editionDetail, type EditionDetailRow, type SessionJson } from './edition.statements.ts';
import { coursesToOffer, facilitatorCandidates } from './offer.statements.ts';
import {
  type CourseToOffer,
  type Edition,
  type EditionList,
  type EditionsArgs,
  type EditionSummary,
  type Facilitator,
  type LiveSession,
} from '../edition.type.ts';
import { suggestedOpening } from '../planning/releases.rules.ts';
import { countriesOf, mayPlanEditions, mayPlanGroup, mayReopenEditions } from '../editions.access.ts';

/** Editions as coordinators see them: all of them, with the groups and people of their own countries. */
@Injectable()
export class EditionReading {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, filter: EditionsArgs, page: Page, locale: Locale): Promise<EditionList> {
    const found = { pattern: containing(filter.search), phase: filter.phase };
    const countries = countriesOf(actor);
    const [rows, counted] = await Promise.all([
      this.database.rows(editionPage(filter, locale), { ...found, countries, ...page }),
      this.database.row(editionCount, found),
    ]);
    return {
      items: rows.map((row) => summaryOf(row, locale)),
      totalCount: counted?.count ?? 0,
      mayPlan: mayPlanEditions(actor),
    };
  }

  async find(actor: Actor, id: string, locale: Locale): Promise<Edition | null> {
    const row = isId(id) ? await this.database.row(editionDetail, [id, countriesOf(actor)]) : null;
    return row && editionOf(actor, row, locale);
  }

  async courses(locale: Locale): Promise<CourseToOffer[]> {
    const rows = await this.database.rows(coursesToOffer);
    return rows.map(({ course_id, titles, number, locales }) => ({
      courseId: course_id,
      title: titleIn(titles, locale),
      versionNumber: number,
      locales: locales.filter(isLocale),
    }));
  }

  async facilitators(actor: Actor, search: string | null): Promise<Facilitator[]> {
    const rows = await this.database.rows(facilitatorCandidates, {
      pattern: containing(search),
      countries: countriesOf(actor),
    });
    return rows.map(({ person_id, name }) => ({ personId: person_id, name }));
  }

  async get(actor: Actor, id: string, locale: Locale): Promise<Edition> {
    const found = await this.find(actor, id, locale);
    if (!found) throw new Refused('NOT_FOUND');
    return found;
  }
}

const summaryOf = (row: EditionRow, locale: Locale): EditionSummary => ({
  id: row.id,
  key: row.key,
  title: titleIn(row.titles, locale),
  courseTitle: titleIn(row.course_titles, locale),
  route: row.route,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  isOpen: row.is_open,
  phase: row.phase,
  groups: row.groups,
  people: row.people,
});

function editionOf(actor: Actor, row: EditionDetailRow, locale: Locale): Edition {
  const isFrozen = row.closed_at !== null;
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    title: titleIn(row.titles, locale),
    titles: row.titles,
    descriptions: row.description ?? {},
    contactAddress: row.contact_address,
    courseTitle: titleIn(row.course_titles, locale),
    versionId: row.version_id,
    versionNumber: row.version_number,
    newerVersionId: row.newest_version_id === row.version_id ? null : row.newest_version_id,
    offeredLocales: row.version_locales.filter(isLocale),
    programmeId: row.programme_id,
    route: row.route,
    audience: row.audience,
    locales: row.locales.filter(isLocale),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    timeZone: row.time_zone,
    isOpen: row.is_open,
    phase: row.phase,
    closedAt: row.closed_at,
    counts: row.counts,
    groups: row.groups.map((group) => ({
      ...group,
      mayChange: !isFrozen && mayPlanGroup(actor, { country: group.country?.code ?? null }),
    })),
    quotas: row.quotas,
    releases: row.modules.map(({ titles, gateTitles, ...release }, place, { length }) => ({
      ...release,
      title: titleIn(titles, locale),
      gate: gateTitles && titleIn(gateTitles, locale),
      suggestedOn: suggestedOpening({ startsOn: row.starts_on, endsOn: row.ends_on }, place, length),
    })),
    sessions: row.sessions.map((session) => sessionOf(actor, session, locale, isFrozen)),
    mayPlan: !isFrozen && mayPlanEditions(actor),
    mayReopen: isFrozen && mayReopenEditions(actor),
  };
}

const sessionOf = (
  actor: Actor,
  { country, cancelledAt, halfDays, ...session }: SessionJson,
  locale: Locale,
  isFrozen: boolean,
): LiveSession => ({
  ...session,
  title: titleIn(session.titles, locale),
  cancelledAt: cancelledAt === null ? null : new Date(cancelledAt),
  halfDays: halfDays.map(({ startsAt, ...halfDay }) => ({ ...halfDay, startsAt: new Date(startsAt) })),
  mayChange: !isFrozen && mayPlanGroup(actor, { country }),
});
