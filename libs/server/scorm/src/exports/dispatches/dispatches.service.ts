import { createHmac, randomBytes } from 'node:crypto';
import { type DispatchAnswer, type DispatchNews } from '@campus/export-format';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { DispatchEntity } from './dispatch.entity.ts';
import {
  type CreateDispatchInput,
  type Dispatch,
  type DispatchesArgs,
  type DispatchList,
  type SwitchDispatchInput,
} from './dispatch.type.ts';
import {
  beginLaunch,
  dispatchById,
  dispatchCount,
  dispatchPage,
  dispatchSalt,
  noteNews,
  type DispatchRow,
} from './dispatches.statements.ts';
import { ExportsService, type FoundExport } from '../exports.service.ts';

type NewDispatch = Omit<CreateDispatchInput, 'idempotencyKey'>;

/** Thin packages: made and switched by staff, opened by learners of other platforms. */
@Injectable()
export class DispatchesService {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsService,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async page(locale: Locale, filter: DispatchesArgs, { limit, offset }: Page): Promise<DispatchList> {
    const pattern = containingPlain(filter.search);
    const [rows, counted] = await Promise.all([
      this.database.rows(dispatchPage(filter), [pattern, limit, offset]),
      this.database.row(dispatchCount, [pattern]),
    ]);
    return {
      items: await Promise.all(rows.map((row) => this.shown(row, locale))),
      totalCount: counted?.count ?? 0,
    };
  }

  async byId(id: string, locale: Locale): Promise<Dispatch> {
    const row = await this.row(id);
    if (!row) throw new Refused('NOT_FOUND');
    return this.shown(row, locale);
  }

  row(id: string): Promise<DispatchRow | null> {
    return isId(id) ? this.database.row(dispatchById, [id]) : Promise.resolve(null);
  }

  async create(actor: Actor, { idempotencyKey, ...order }: CreateDispatchInput): Promise<string> {
    const found = await this.exports.find(order.targetId);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'createDispatch', () =>
        this.add(tx, actor.personId, order, found),
      ),
    );
  }

  /** `actorId` null: the operator; `found`: what `targetId` names. Refuses NOT_FOUND, INPUT_INVALID, EXPORT_LANGUAGE_MISSING. */
  async add(
    tx: EntityManager,
    actorId: string | null,
    order: NewDispatch,
    found: FoundExport | null,
  ): Promise<string> {
    const label = order.label.trim();
    if (!label || label.length > 200) throw new Refused('INPUT_INVALID', { field: 'label' });
    if (order.maxLearners != null && order.maxLearners < 1)
      throw new Refused('INPUT_INVALID', { field: 'maxLearners' });
    if (!found) throw new Refused('NOT_FOUND');
    const locales = [...new Set(order.locales)];
    const missing = locales.find((locale) => !found.course.locales.includes(locale));
    if (!locales.length || missing) throw new Refused('EXPORT_LANGUAGE_MISSING', { locale: missing ?? '' });
    const id = newId();
    await tx.insert(DispatchEntity, {
      id,
      versionId: found.versionId,
      targetId: order.targetId,
      standard: order.standard,
      locales,
      label,
      isOpen: true,
      maxLearners: order.maxLearners ?? null,
      closesAt: order.closesAt ?? null,
      salt: randomBytes(24).toString('base64url'),
      createdBy: actorId,
      createdAt: new Date(),
    });
    const detail = { targetId: order.targetId, standard: order.standard, locales, label };
    await this.audit.record(tx, {
      actorId,
      action: 'dispatch.created',
      subjectType: 'dispatch',
      subjectId: id,
      detail,
    });
    return id;
  }

  switch(actor: Actor, { dispatchId, isOpen, idempotencyKey }: SwitchDispatchInput): Promise<string> {
    if (!isId(dispatchId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'switchDispatch', async () => {
        const changed = await tx.update(DispatchEntity, { id: dispatchId }, { isOpen });
        if (!changed.affected) throw new Refused('NOT_FOUND');
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: isOpen ? 'dispatch.opened' : 'dispatch.closed',
          subjectType: 'dispatch',
          subjectId: dispatchId,
        });
        return dispatchId;
      }),
    );
  }

  /** Admits a learner, identified by a name of the foreign platform. An unknown dispatch counts as closed. */
  async launch(id: string, learner: string): Promise<DispatchAnswer> {
    const dispatch = isId(id) ? await this.database.row(dispatchSalt, [id]) : null;
    if (!dispatch) return { state: 'closed' };
    const hash = createHmac('sha256', dispatch.salt).update(learner).digest('base64url');
    const begun = await this.database.row(beginLaunch, [id, newId(), hash]);
    return begun
      ? { state: 'open', launchId: begun.id, url: `${this.config.publicUrl}/dispatch/${id}/index.html` }
      : { state: 'closed' };
  }

  async note(id: string, { launchId, isDone, isPassed, score }: DispatchNews): Promise<boolean> {
    if (!isId(id) || !isId(launchId)) return false;
    return (
      (await this.database.row(noteNews, { dispatchId: id, launchId, isDone, isPassed, score })) !== null
    );
  }

  private async shown(row: DispatchRow, locale: Locale): Promise<Dispatch> {
    return {
      id: row.id,
      label: row.label,
      opens: await this.exports.exportable(row.version_id, row.target_id, locale),
      standard: row.standard,
      locales: row.locales.filter(isLocale),
      isOpen: row.is_open,
      maxLearners: row.max_learners,
      closesAt: row.closes_at,
      createdAt: row.created_at,
      launches: row.launches,
      learners: row.learners,
      completions: row.completions,
      path: `/exports/dispatch/${row.id}.zip`,
    };
  }
}
