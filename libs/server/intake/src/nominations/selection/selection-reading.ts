import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containing } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { titleIn } from '@campus/delivery';
import { Seats } from '@campus/delivery';
import { checksOf } from './nomination-checks.ts';
import { after, decisionsFrom, needsReason } from '../nomination-states.ts';
import { countriesOf, mayDecide } from '../nominations.access.ts';
import { inOrderOf } from './in-order-of.ts';
import { quotaBoard } from './seats.statements.ts';
import {
  lockedLike,
  nominationCount,
  nominationDetail,
  nominationPage,
  type NominationValues,
  nominationsByIds,
  seatAskedBy,
  seatsAsked,
  type DetailRow,
  type NominationRow,
} from './selection.statements.ts';
import {
  type Nomination,
  type NominationCheck,
  type NominationDecision,
  type NominationList,
  type NominationsArgs,
  type NominationSummary,
} from '../nomination.type.ts';
import { type SeatQuota } from './seat-quota.type.ts';
import { type SelectionPreview } from './selection.type.ts';

/** Checks are computed, not stored: a filter by one of them reads up to this many nominations. */
const MOST_CHECKED = 5_000;

const isIdOrNull = (id: string | null) => id === null || isId(id);

/** Nominations as coordinators see them: those of their own countries. */
@Injectable()
export class SelectionReading {
  constructor(
    private readonly database: Database,
    private readonly seats: Seats,
  ) {}

  async list(actor: Actor, filter: NominationsArgs, page: Page, locale: Locale): Promise<NominationList> {
    if (!isIdOrNull(filter.editionId) || !isIdOrNull(filter.callId)) return { items: [], totalCount: 0 };
    const values = {
      editionId: filter.editionId,
      callId: filter.callId,
      countries: countriesOf(actor),
      pattern: containing(filter.search),
      state: filter.state,
      country: filter.country?.replaceAll(/[^A-Z]/g, '') ?? null,
      institutionKind: filter.institutionKind?.replaceAll(/[^a-z_]/g, '') ?? null,
      isTold: filter.isTold,
      isEnrolled: filter.isEnrolled,
    };
    if (filter.check !== null) return this.listByCheck(actor, filter, filter.check, values, page, locale);
    const [rows, counted] = await Promise.all([
      this.database.rows(nominationPage(filter, locale), {
        ...values,
        ...page,
      }),
      this.database.row(nominationCount, values),
    ]);
    return { items: rows.map((row) => summaryOf(actor, row, locale)), totalCount: counted?.count ?? 0 };
  }

  private async listByCheck(
    actor: Actor,
    filter: NominationsArgs,
    check: NominationCheck,
    values: NominationValues,
    { limit, offset }: Page,
    locale: Locale,
  ): Promise<NominationList> {
    const rows = await this.database.rows(nominationPage(filter, locale), {
      ...values,
      limit: MOST_CHECKED,
      offset: 0,
    });
    const found = rows.filter((row) => checksSeen(actor, row).includes(check));
    const items = found.slice(offset, offset + limit).map((row) => summaryOf(actor, row, locale));
    return { items, totalCount: found.length };
  }

  async find(actor: Actor, id: string, locale: Locale): Promise<Nomination | null> {
    const row = isId(id) ? await this.database.row(nominationDetail, [id]) : null;
    return row && mayDecide(actor, row) ? detailOf(actor, row, locale) : null;
  }

  /** What a decision on these would do; those that the actor may not see are not in it. */
  async preview(
    actor: Actor,
    ids: readonly string[],
    decision: NominationDecision,
    locale: Locale,
  ): Promise<SelectionPreview> {
    const known = ids.filter(isId).slice(0, 100);
    const rows = inOrderOf(
      known,
      (await this.database.rows(nominationsByIds, [known])).filter((row) => mayDecide(actor, row)),
    );
    const possible = rows.filter((row) => after(row.state, decision) !== null);
    const { shortages, unseated } =
      decision === 'accept' ? await this.seatsFor(possible.map(({ id }) => id)) : NO_SEATS_ASKED;
    const items = rows.map((row) => ({
      nomination: summaryOf(actor, row, locale),
      isPossible: possible.includes(row),
      hasSeat: !unseated.includes(row.id),
    }));
    return { items, shortages, needsReason: possible.some(({ state }) => needsReason(state, decision)) };
  }

  async quotas(actor: Actor, editionId: string, locale: Locale): Promise<SeatQuota[]> {
    if (!isId(editionId)) return [];
    const rows = await this.database.rows(quotaBoard, { editionId, countries: countriesOf(actor) });
    return rows.map(({ country_names, sex_known, women_percent, kind, ...row }) => ({
      ...row,
      countryName: country_names?.[locale] ?? null,
      institutionKind: kind,
      sexKnown: sex_known,
      womenPercent: women_percent,
    }));
  }

  /** What is missing for all of them, and who finds no seat when they take them in this order. */
  private async seatsFor(ids: readonly string[]) {
    const rows = inOrderOf(ids, await this.database.rows(lockedLike, [ids]));
    const found = await Promise.all(
      [...Map.groupBy(rows, ({ edition_id }) => edition_id)].map(async ([editionId, asking]) => {
        const [shortages, seated] = await Promise.all([
          this.seats.shortages(editionId, seatsAsked(asking)),
          this.seats.inTurn(editionId, asking.map(seatAskedBy)),
        ]);
        return { shortages, unseated: asking.filter((_row, at) => !seated[at]).map(({ id }) => id) };
      }),
    );
    return {
      shortages: found.flatMap((each) =>
        each.shortages.map(({ kind, ...shortage }) => ({ ...shortage, institutionKind: kind })),
      ),
      unseated: found.flatMap((each) => each.unseated),
    };
  }
}

const NO_SEATS_ASKED = { shortages: [], unseated: [] as string[] };

/** The person, when the actor coordinates the country they are of by now. */
const personSeen = (actor: Actor, { person }: NominationRow): string | null =>
  person && mayDecide(actor, person) ? person.id : null;

/**
 * The checks of a nomination. Whether the address belongs to somebody is shown only to those who coordinate
 * that person.
 */
const checksSeen = (actor: Actor, { facts }: NominationRow): NominationCheck[] =>
  checksOf(
    mayDecide(actor, { country: facts.personCountry })
      ? facts
      : { ...facts, isPerson: false, isEnrolled: false, isCertified: false },
  );

/** Another nomination, when the actor may see it too: a substitute may be of another country. */
const nominationSeen = (actor: Actor, other: DetailRow['replaces']) =>
  other && mayDecide(actor, other) ? { id: other.id, name: other.name } : null;

export const summaryOf = (actor: Actor, row: NominationRow, locale: Locale): NominationSummary => ({
  ...row,
  countryName: row.countryNames?.[locale] ?? '',
  personId: personSeen(actor, row),
  checks: checksSeen(actor, row),
  decisions: decisionsFrom(row.state),
});

const detailOf = (actor: Actor, row: DetailRow, locale: Locale): Nomination => ({
  ...row,
  summary: summaryOf(actor, row, locale),
  editionTitle: titleIn(row.editionTitles, locale),
  personId: personSeen(actor, row),
  replaces: nominationSeen(actor, row.replaces),
  replacedBy: nominationSeen(actor, row.replacedBy),
  lookAlikes: row.lookAlikes
    .filter((one) => mayDecide(actor, one))
    .map(({ personId, name, address }) => ({ personId, name, address })),
  history: row.history.map((event) => ({ ...event, at: new Date(event.at) })),
});
