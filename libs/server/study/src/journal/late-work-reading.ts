import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { OutlineCache } from '@campus/course';
import { canDecide, lateWorkCountries } from './late-work.access.ts';
import { lateWorkOf, type LateWorkRow } from './late-work.statements.ts';
import { LateWorkState, type LateWork, type LateWorkPage } from './late-work.type.ts';

const stateOf = (isAccepted: boolean | null): LateWorkState => {
  if (isAccepted === null) return LateWorkState.WAITING;
  return isAccepted ? LateWorkState.ACCEPTED : LateWorkState.REFUSED;
};

/** What staff see of late work: whose, how much, when; never what was written. */
@Injectable()
export class LateWorkReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  async page(
    actor: Actor,
    editionId: string,
    locale: Locale,
    { isOnlyWaiting, limit, offset }: Page & { isOnlyWaiting: boolean },
  ): Promise<LateWorkPage> {
    if (!isId(editionId)) return { items: [], totalCount: 0 };
    const rows = await this.database.rows(lateWorkOf, {
      editionId,
      countries: lateWorkCountries(actor),
      isOnlyWaiting,
      limit,
      offset,
    });
    const items = await Promise.all(
      rows.map(async (row) => {
        const outline = await this.outlines.get(row.version_id);
        const titles = outline.find(row.activity_id)?.activity.titles;
        return itemOf(actor, row, titles?.[outline.localeFor(locale)] ?? '');
      }),
    );
    return { items, totalCount: rows[0]?.total ?? 0 };
  }
}

const itemOf = (actor: Actor, row: LateWorkRow, activityTitle: string): LateWork => ({
  id: row.id,
  enrolmentId: row.enrolment_id,
  activityId: row.activity_id,
  activityTitle,
  attemptId: row.attempt_id,
  attemptNumber: row.attempt_number,
  attemptScore: row.attempt_score,
  person: { id: row.person_id, fullName: row.full_name, countryCode: row.country },
  state: stateOf(row.is_accepted),
  entries: row.entries,
  endedAt: row.ended_at,
  saidFrom: row.said_from,
  saidUntil: row.said_until,
  receivedFrom: row.received_from,
  receivedUntil: row.received_until,
  decidedBy: row.decided_by === '' ? null : row.decided_by,
  decidedAt: row.decided_at,
  reason: row.reason,
  notTaken: row.not_taken,
  mayDecide: row.is_accepted === null && canDecide(actor, { id: row.person_id, country: row.country }),
});
