import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { OutlineCache } from '@campus/course';
import { blockerCodes } from '../../outcomes/blockers.ts';
import { judge, type ProposedItem } from '../../outcomes/proposed-item.ts';
import { standingOfEdition, type StandingRow } from '../../outcomes/standing-rows.ts';
import { countriesOf } from '../batches.access.ts';
import { type CertificateReadiness, type HeldPerson } from './readiness.type.ts';

/** People decided at a time: their progress is in memory together. */
const CHUNK = 500;

/** Of a blocker, who is named. */
const NAMED = 20;

type Judged = Pick<ProposedItem, 'state' | 'blockers' | 'enrolmentId'> & {
  personId: string;
  fullName: string;
};

const byName = new Intl.Collator('es');

const named = (held: readonly Judged[]): HeldPerson[] =>
  held
    .toSorted((a, b) => byName.compare(a.fullName, b.fullName) || a.enrolmentId.localeCompare(b.enrolmentId))
    .slice(0, NAMED)
    .map(({ enrolmentId, personId, fullName }) => ({ enrolmentId, personId, fullName }));

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
    const heldBy = (code: (typeof blockerCodes)[number]) =>
      blocked.filter(({ blockers }) => blockers.some((each) => each.code === code));
    return {
      people: people.length,
      ready: people.filter(({ state }) => state === 'ready').length,
      already: people.filter(({ state }) => state === 'already').length,
      blockers: blockerCodes
        .map((code) => ({ code, held: heldBy(code) }))
        .filter(({ held }) => held.length > 0)
        .map(({ code, held }) => ({ code, count: held.length, people: named(held) }))
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
        const { enrolment_id: enrolmentId, person_id: personId, name: fullName } = row;
        judged.push({ state, blockers, enrolmentId, personId, fullName });
      }
      if (rows.length < CHUNK) return judged;
      afterEnrolmentId = rows.at(-1)?.enrolment_id ?? null;
    }
  }
}
