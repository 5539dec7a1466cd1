import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { OutlineCache } from '@campus/course';
import { blockerCodes } from '../../outcomes/blockers.ts';
import { judge, type ProposedItem } from '../../outcomes/proposed-item.ts';
import { standingOfEdition, type StandingRow } from '../../outcomes/standing-rows.ts';
import { countriesOf } from '../batches.access.ts';
import { type CertificateReadiness } from './readiness.type.ts';

/** People decided at a time: their progress is in memory together. */
const CHUNK = 500;

type Judged = Pick<ProposedItem, 'state' | 'blockers'>;

/** What a proposal would find now: it decides as a proposal does, and writes nothing. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  async of(actor: Actor, editionId: string): Promise<CertificateReadiness> {
    const people = isId(editionId) ? await this.judged(editionId, countriesOf(actor)) : [];
    const blocked = people.filter(({ state }) => state === 'blocked');
    const countOf = (code: (typeof blockerCodes)[number]) =>
      blocked.filter(({ blockers }) => blockers.some((each) => each.code === code)).length;
    return {
      people: people.length,
      ready: people.filter(({ state }) => state === 'ready').length,
      already: people.filter(({ state }) => state === 'already').length,
      blockers: blockerCodes
        .map((code) => ({ code, count: countOf(code) }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count),
    };
  }

  private async judged(editionId: string, countries: string[] | null): Promise<Judged[]> {
    const judged: Judged[] = [];
    let afterEnrolmentId: string | null = null;
    for (;;) {
      const rows: StandingRow[] = await this.database.rows(standingOfEdition, {
        editionId,
        countries,
        afterEnrolmentId,
        limit: CHUNK,
      });
      for (const row of rows) {
        const { state, blockers } = judge(row, await this.outlines.get(row.version_id)).item;
        judged.push({ state, blockers });
      }
      if (rows.length < CHUNK) return judged;
      afterEnrolmentId = rows.at(-1)?.enrolment_id ?? null;
    }
  }
}
