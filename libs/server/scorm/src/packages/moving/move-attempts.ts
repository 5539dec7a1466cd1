import { Injectable } from '@nestjs/common';
import { type Item } from '@campus/scorm-format';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { coordinatedCountries, coordinates } from '@campus/people';
import { Packages, type KnownPackage } from '../../scorm/packages.ts';
import { AttemptMoveEntity } from './attempt-move.entity.ts';
import { type AttemptMovePreview, type AttemptsMoved, type MoveAttemptsInput } from './move.type.ts';
import * as sql from './move.statements.ts';

const MOST = 100;

const branch = ({ identifier, sequencing, children }: Item): object => [
  identifier,
  sequencing,
  children.map(branch),
];

/** What an engine’s saved state must find again: the same activities under the same rules. */
const treeOf = ({ manifest }: KnownPackage): string => {
  const organization = manifest.organizations[manifest.defaultOrganization];
  return JSON.stringify([
    organization?.identifier,
    organization?.sequencing,
    organization?.items.map(branch),
    manifest.sequencingCollection,
  ]);
};

/** What people call items of a package; the identifier of one that has no title. */
const titlesOf = ({ items }: KnownPackage, identifiers: readonly string[]): string[] => {
  const titles = new Map(items.map(({ item }) => [item.identifier, item.title]));
  return identifiers.map((identifier) => titles.get(identifier) || identifier);
};

const itemsOf = ({ launchable }: KnownPackage): string[] => launchable.map(({ identifier }) => identifier);

/** Moves open attempts to another version of their library package. Finished attempts never move. */
@Injectable()
export class MoveAttempts {
  constructor(
    private readonly database: Database,
    private readonly packages: Packages,
    private readonly audit: AuditService,
  ) {}

  /** Null when there is no such version of the library package. */
  async preview(
    actor: Actor,
    libraryPackageId: string,
    toVersionId: string,
    { limit, offset }: Page,
  ): Promise<AttemptMovePreview | null> {
    const target = isId(toVersionId) ? await this.database.row(sql.moveTarget, [toVersionId]) : null;
    if (target?.library_package_id !== libraryPackageId.toLowerCase()) return null;
    const to = await this.packages.get(target.package_id);
    const there = new Set(itemsOf(to));
    const rows = await this.database.rows(sql.openAttempts, {
      libraryPackageId: target.library_package_id,
      activityId: target.activity_id,
      packageId: target.package_id,
      countries: coordinatedCountries(actor),
      limit,
      offset,
    });
    const items = rows.map(async (row) => {
      const from = await this.packages.get(row.package_id);
      return {
        attemptId: row.id,
        personName: row.person_name,
        countryCode: row.country_code,
        fromVersion: row.number,
        startedAt: row.started_at,
        itemsKept: titlesOf(
          from,
          row.items.filter((item) => there.has(item)),
        ),
        itemsLost: titlesOf(
          from,
          row.items.filter((item) => !there.has(item)),
        ),
        stateKept: !row.has_tree || treeOf(from) === treeOf(to),
      };
    });
    return { items: await Promise.all(items), totalCount: rows[0]?.total ?? 0 };
  }

  async move(actor: Actor, input: MoveAttemptsInput): Promise<AttemptsMoved> {
    const { toVersionId, attemptIds, idempotencyKey } = input;
    const reason = reasonIn(input.reason);
    if (attemptIds.length > MOST) throw new Refused('INPUT_INVALID', { field: 'attemptIds' });
    if (!isId(toVersionId) || !attemptIds.every(isId)) throw new Refused('NOT_FOUND');
    const target = await this.database.row(sql.moveTarget, [toVersionId]);
    if (!target?.activity_id) throw new Refused('NOT_FOUND');
    if (!target.is_published) throw new Refused('PACKAGE_NOT_PUBLISHED');
    const to = await this.packages.get(target.package_id);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'moveAttempts', async () => {
        const attempts = await this.database.rowsIn(tx, sql.lockAttempts, [attemptIds, target.activity_id]);
        const isTheirs = attempts.every(({ country_code }) => coordinates(actor, country_code));
        if (!isTheirs || attempts.length < new Set(attemptIds).size) throw new Refused('NOT_FOUND');
        for (const attempt of attempts) await this.moveOne(tx, actor, attempt, to, reason);
        return target.id;
      }),
    );
    const moved = await this.database.rows(sql.attemptsOn, [attemptIds, target.package_id]);
    return { attemptIds: moved.map(({ id }) => id) };
  }

  private async moveOne(
    tx: EntityManager,
    actor: Actor,
    attempt: sql.LockedAttempt,
    to: KnownPackage,
    reason: string,
  ): Promise<void> {
    if (attempt.is_finished || attempt.package_id === to.id) return;
    const items = await this.database.rowsIn(tx, sql.takeLostItems, [attempt.id, itemsOf(to)]);
    const isSameTree = await this.haveOneTree(tx, attempt.package_id, to);
    const trees = isSameTree ? [] : await this.database.rowsIn(tx, sql.takeTree, [attempt.id]);
    await this.database.rowsIn(tx, sql.moveAttempt, {
      attemptId: attempt.id,
      packageId: to.id,
      items: itemsOf(to),
      treeId: isSameTree ? null : newId(),
    });
    await tx.insert(AttemptMoveEntity, {
      id: newId(),
      attemptId: attempt.id,
      fromPackageId: attempt.package_id,
      toPackageId: to.id,
      lost: [...items, ...trees].map(({ lost }) => lost),
      movedBy: actor.personId,
      reason,
    });
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'scorm_attempt.moved',
      subjectType: 'scorm_attempt',
      subjectId: attempt.id,
      countryCode: attempt.country_code,
      reason,
      detail: { from: attempt.package_id, to: to.id, itemsLost: items.length },
    });
  }

  private async haveOneTree(tx: EntityManager, fromPackageId: string, to: KnownPackage): Promise<boolean> {
    return treeOf(await this.packages.getIn(tx, fromPackageId)) === treeOf(to);
  }
}
