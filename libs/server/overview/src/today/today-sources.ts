import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { ReadRemarks } from '@campus/authoring';
import { titleIn } from '@campus/delivery';
import { coordinatesSomewhere } from '@campus/people';
import { whosePlans } from '@campus/study';
import { JobQueue } from '../job-queue/job-queue.service.ts';
import { facilitatedGroupsRunning } from '../rosters/groups/group-roster.statements.ts';
import { RosterReading } from '../rosters/roster-reading.ts';
import { type StuckKind } from '../rosters/stuck/stuck.rules.ts';
import { preparationKinds, preparationOf } from './preparation.rules.ts';
import { preparations } from './preparation.statements.ts';
import { ADDRESS_DAYS, DAYS_AHEAD, line, type TodayKind, type TodayLine } from './today.rules.ts';
import * as sql from './today.statements.ts';

/** A source of lines, called only for people who see one of its kinds. */
export interface TodaySource {
  kinds: readonly TodayKind[];
  read: (asked: sql.Asked, locale: Locale, actor: Actor) => Promise<TodayLine[]>;
}

/** More than are read on one page. */
const MOST = { sessions: 20, editions: 50, groups: 50 } as const;

const stuck: Partial<Record<StuckKind, TodayKind>> = {
  ATTEMPTS_USED_UP: 'attempts_used_up',
  DEADLINE_PASSED: 'deadline_passed',
  NEVER_BEGAN: 'never_began',
  SILENT: 'silent',
  FAILING: 'failing',
  DEADLINE_NEAR: 'deadline_near',
};

const nominationKinds = {
  submitted: 'nominees_to_decide',
  under_review: 'nominees_under_review',
  accepted: 'nominees_unconfirmed',
} as const;

/** Registry of everything that may need attention: each part of the campus registers one source. */
@Injectable()
export class TodaySources {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterReading,
    private readonly jobs: JobQueue,
    private readonly remarks: ReadRemarks,
  ) {}

  readonly all: readonly TodaySource[] = [
    {
      kinds: [
        'nominees_to_decide',
        'nominees_under_review',
        'seats_to_offer',
        'nominees_untold',
        'nominees_unconfirmed',
      ],
      read: (asked) => this.nominations(asked),
    },
    {
      kinds: preparationKinds,
      read: async ({ editionId, countries }) =>
        (await this.database.rows(preparations, { editionId, countries, limit: MOST.editions })).flatMap(
          preparationOf,
        ),
    },
    {
      kinds: Object.values(stuck),
      read: (asked, _locale, actor) =>
        coordinatesSomewhere(actor) ? this.stuck(asked) : this.stuckInGroups(asked),
    },
    {
      kinds: ['addresses_missing'],
      read: async (asked) =>
        (await this.database.rows(sql.addressesMissing, { ...asked, days: ADDRESS_DAYS })).map((row) =>
          line('addresses_missing', row.count, row.edition_id),
        ),
    },
    { kinds: ['sessions'], read: (asked, locale) => this.sessions(asked, locale) },
    {
      kinds: ['sheets_missing'],
      read: async (asked) =>
        (await this.database.rows(sql.sheetsMissing, asked)).map((row) =>
          line('sheets_missing', row.count, row.edition_id, { subjectId: row.session_id }),
        ),
    },
    {
      kinds: ['walk_ins'],
      read: async (asked) =>
        (await this.database.rows(sql.walkInsOpen, asked)).map((row) =>
          line('walk_ins', row.count, row.edition_id),
        ),
    },
    {
      kinds: ['late_work'],
      read: async (asked) =>
        (await this.database.rows(sql.lateWorkWaiting, asked)).map((row) =>
          line('late_work', row.count, row.edition_id),
        ),
    },
    {
      kinds: ['questions', 'faults'],
      read: async (asked) =>
        (await this.database.rows(sql.enquiriesWaiting, { ...asked, seesFaults: true })).map((row) =>
          line(row.is_fault ? 'faults' : 'questions', row.count, row.edition_id),
        ),
    },
    {
      kinds: ['plans_to_review'],
      read: async ({ editionId }, _locale, actor) =>
        (await this.database.rows(sql.plansWaiting, { ...whosePlans(actor), editionId })).map((row) =>
          line('plans_to_review', row.count, row.edition_id),
        ),
    },
    {
      kinds: ['certificates_to_approve'],
      read: async (asked) =>
        (await this.database.rows(sql.batchesToApprove, asked)).map((row) =>
          line('certificates_to_approve', row.count, row.edition_id, { subjectId: row.batch_id }),
        ),
    },
    {
      kinds: ['certificates_to_propose'],
      read: async (asked) =>
        (await this.database.rows(sql.certificatesToPropose, asked)).map((row) =>
          line('certificates_to_propose', row.count, row.edition_id),
        ),
    },
    {
      kinds: ['mails_bounced', 'mails_failed'],
      read: async (asked) =>
        (await this.database.rows(sql.mailsLost, asked)).map((row) =>
          line(row.state === 'bounced' ? 'mails_bounced' : 'mails_failed', row.count, row.edition_id),
        ),
    },
    {
      kinds: ['remarks'],
      read: async (_asked, _locale, actor) => [line('remarks', await this.remarks.waiting(actor), null)],
    },
    {
      kinds: ['jobs_failed'],
      read: async () => [line('jobs_failed', await this.jobs.failed(), null)],
    },
  ];

  private async nominations(asked: sql.Asked): Promise<TodayLine[]> {
    const rows = await this.database.rows(sql.nominationsWaiting, asked);
    const countOf = (editionId: string, state: string) =>
      rows.find((row) => row.edition_id === editionId && row.state === state)?.count ?? 0;
    const lines = rows.flatMap(({ edition_id: editionId, state, is_untold: isUntold, count }) =>
      state === 'waitlisted' || state === 'declined'
        ? []
        : [line(isUntold ? 'nominees_untold' : nominationKinds[state], count, editionId)],
    );
    // Seats are counted per edition, and only where somebody waits for one.
    for (const { edition_id: editionId } of rows.filter(({ state }) => state === 'waitlisted')) {
      const { countries } = asked;
      const next = await this.database.row(sql.waitingForFreeSeat, { editionId, countries });
      if (!next) continue;
      const declined = countOf(editionId, 'declined');
      lines.push(
        line('seats_to_offer', next.total, editionId, { subjectId: next.id, subject: next.name, declined }),
      );
    }
    return lines;
  }

  /** Only where people study now: before, everybody waits, and afterwards the edition is to be closed. */
  private async stuck({ editionId, countries }: sql.Asked): Promise<TodayLine[]> {
    const editions = await this.database.rows(sql.editionsRunning, { editionId, limit: MOST.editions });
    const counts = await this.rosters.stuckCounts(
      editions.map(({ id }) => id),
      countries,
    );
    return counts.flatMap(({ editionId: id, kind, count }) => {
      const known = stuck[kind];
      return known ? [line(known, count, id)] : [];
    });
  }

  /** The same for those who only accompany groups: a line for each of these. */
  private async stuckInGroups({ viewerId, editionId }: sql.Asked): Promise<TodayLine[]> {
    const asked = { viewerId, editionId, limit: MOST.groups };
    const groups = await this.database.rows(facilitatedGroupsRunning, asked);
    const members = await this.rosters.stuckOfGroups(groups.map(({ id }) => id));
    return groups.flatMap((group) => {
      const reasons = members.flatMap((member) => (member.groupId === group.id ? member.reasons : []));
      return Object.entries(stuck).map(([kind, known]) =>
        line(known, reasons.filter((reason) => reason.kind === kind).length, group.edition_id, {
          subjectId: group.id,
          subject: group.name,
        }),
      );
    });
  }

  private async sessions(asked: sql.Asked, locale: Locale): Promise<TodayLine[]> {
    const rows = await this.database.rows(sql.sessionsComing, {
      ...asked,
      days: DAYS_AHEAD,
      limit: MOST.sessions,
    });
    return rows.map((row) =>
      line('sessions', 1, row.edition_id, {
        subjectId: row.session_id,
        subject: titleIn(row.titles, locale),
        at: row.starts_at,
        timeZone: row.time_zone,
      }),
    );
  }
}
