import { Injectable } from '@nestjs/common';
import { wholeExceededBy } from '@campus/course-rules/quotas';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { countIn, dayIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { institutionKinds, isOneOf } from '@campus/people';
import { EditionQuotaEntity } from './edition-quota.entity.ts';
import { EditionReleaseEntity } from './edition-release.entity.ts';
import { openEdition, type LockedEdition } from '../locked-edition.ts';
import { type PlanQuotasInput, type PlanReleasesInput, type QuotaInput } from './edition-plan.type.ts';
import { requireWithinEdition } from './releases.rules.ts';
import * as sql from './plan.statements.ts';

/** Rows of one table of quotas. */
const MOST_QUOTAS = 500;

const releaseLine = ({ moduleId, opensOn }: { moduleId: string; opensOn?: string | null }) =>
  `${moduleId} ${opensOn ?? ''}`;

const quotaLine = (quota: ReturnType<typeof quotaIn>) =>
  [quota.countryCode, quota.institutionKind, quota.seats, quota.womenPercent].join(' ');

/** A table is saved as a whole: saving over a newer one would undo somebody else's changes. */
function requireSame(basedOn: readonly string[] | undefined, now: readonly string[]): void {
  if (basedOn && [...basedOn].sort().join('\n') !== [...now].sort().join('\n'))
    throw new Refused('PLAN_CHANGED');
}

/** What cannot be meant is refused: seats for a part that its whole does not have. */
function requireParts(rows: readonly ReturnType<typeof quotaIn>[]): void {
  const cells = rows.map(({ countryCode, institutionKind, seats }) => ({
    country: countryCode,
    kind: institutionKind,
    seats,
  }));
  for (const cell of cells) {
    const whole = wholeExceededBy(cell, cells);
    if (whole) throw new Refused('QUOTA_OVER_WHOLE', { seats: cell.seats, whole: whole.seats });
  }
}

/** The two tables of a plan that are saved as a whole: when modules open, and the quotas. */
@Injectable()
export class PlanTables {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Refuses MODULES_AFTER_END. */
  releases(actor: Actor, input: PlanReleasesInput): Promise<string> {
    return this.plan(actor, input, 'planReleases', async (tx, edition) => {
      const known = new Set(
        (await this.database.rowsIn(tx, sql.modulesOf, [edition.version_id])).map(({ id }) => id),
      );
      const days = new Map<string, string>();
      for (const { moduleId, opensOn } of input.releases) {
        // Each may be named once: a name already used is unknown from then on.
        if (!known.delete(moduleId)) refuseInput('moduleId');
        if (!opensOn) continue;
        const day = dayIn(opensOn, 'opensOn');
        days.set(moduleId, day);
      }
      requireWithinEdition([...days.values()], edition.ends_on);
      const before = await tx.findBy(EditionReleaseEntity, { editionId: edition.id });
      requireSame(input.basedOn?.filter(({ opensOn }) => opensOn).map(releaseLine), before.map(releaseLine));
      await tx.delete(EditionReleaseEntity, { editionId: edition.id });
      const rows = [...days].map(([moduleId, opensOn]) => ({ editionId: edition.id, moduleId, opensOn }));
      if (rows.length) await tx.insert(EditionReleaseEntity, rows);
      await this.note(tx, actor, edition, 'edition.releases_planned', { releases: Object.fromEntries(days) });
    });
  }

  /** Refuses QUOTA_OVER_WHOLE. */
  quotas(actor: Actor, input: PlanQuotasInput): Promise<string> {
    return this.plan(actor, input, 'planQuotas', async (tx, edition) => {
      if (input.quotas.length > MOST_QUOTAS) refuseInput('quotas');
      const rows = input.quotas.map((quota) => ({ ...quotaIn(quota), editionId: edition.id, id: newId() }));
      const cells = new Set(
        rows.map(({ countryCode, institutionKind }) => `${countryCode} ${institutionKind}`),
      );
      if (cells.size < rows.length) refuseInput('quotas');
      const codes = [...new Set(rows.flatMap(({ countryCode }) => countryCode ?? []))];
      const countries = await this.database.rowsIn(tx, sql.countriesAmong, [codes]);
      if (countries.length < codes.length) refuseInput('country');
      requireParts(rows);
      const before = await tx.findBy(EditionQuotaEntity, { editionId: edition.id });
      requireSame(
        input.basedOn?.map((quota) => quotaLine(quotaIn(quota))),
        before.map(quotaLine),
      );
      await tx.delete(EditionQuotaEntity, { editionId: edition.id });
      if (rows.length) await tx.insert(EditionQuotaEntity, rows);
      await this.note(tx, actor, edition, 'edition.quotas_planned', {
        quotas: rows.map(({ countryCode, institutionKind, seats, womenPercent }) => ({
          countryCode,
          institutionKind,
          seats,
          womenPercent,
        })),
      });
    });
  }

  private plan(
    actor: Actor,
    { editionId, idempotencyKey }: { editionId: string; idempotencyKey: string },
    operation: string,
    work: (tx: EntityManager, edition: LockedEdition) => Promise<void>,
  ): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        await work(tx, await openEdition(this.database, tx, editionId));
        return editionId;
      }),
    );
  }

  private note(
    tx: EntityManager,
    { personId }: Actor,
    edition: LockedEdition,
    action: AuditAction,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: personId,
      action,
      subjectType: 'edition',
      subjectId: edition.id,
      detail,
    });
  }
}

const quotaIn = ({ country, institutionKind, seats, womenPercent }: QuotaInput) => ({
  countryCode: country ?? null,
  institutionKind:
    !institutionKind || isOneOf(institutionKinds, institutionKind)
      ? (institutionKind ?? null)
      : refuseInput('institutionKind'),
  seats: countIn(seats, 'seats', 0, 100_000),
  womenPercent: womenPercent == null ? null : countIn(womenPercent, 'womenPercent', 0, 100),
});
