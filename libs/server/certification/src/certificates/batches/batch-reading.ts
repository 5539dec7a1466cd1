import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containing, containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { OutlineCache, type Outline } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { planView } from '../outcomes/standing.ts';
import { blockerView, titleOf } from '../outcomes/blocker-view.ts';
import { decisionView } from '../outcomes/deciding/decision-rows.ts';
import { type OutcomeLines } from '../outcomes/blockers.ts';
import { plainTemplate } from '../templates/template-content.ts';
import { templateOfEdition } from '../templates/template.statements.ts';
import {
  blockerCounts,
  itemCount,
  itemPage,
  sessionsNotOver,
  sessionsUnrecorded,
  type BatchItemRow,
  type SessionNotOverRow,
} from './batch-item.statements.ts';
import { batchById, batchCount, batchPage, type BatchRow } from './batch.statements.ts';
import {
  type BatchCounts,
  type CertificateBatch,
  type CertificateBatchesArgs,
  type CertificateBatchPage,
} from './batch.type.ts';
import {
  type CertificateBatchItem,
  type CertificateBatchItemPage,
  type CertificateBatchItemsArgs,
  type OutcomeExplanation,
} from './batch-item.type.ts';
import { canRun, countriesOf } from './batches.access.ts';

const nothing: CertificateBatchItemPage = {
  items: [],
  totalCount: 0,
  blockers: [],
  sessionsNotOver: [],
  sessionsUnrecorded: [],
};

const sessionView = (row: SessionNotOverRow, locale: Locale) => ({
  id: row.session_id,
  title: titleIn(row.titles, locale),
  groupName: row.group_name,
  endsAt: row.ends_at,
});

/** Batches as coordinators see them: of each only the people of their countries. */
@Injectable()
export class BatchReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  async list(
    actor: Actor,
    editionId: string,
    filter: CertificateBatchesArgs,
    page: Page,
  ): Promise<CertificateBatchPage> {
    if (!isId(editionId)) return { items: [], totalCount: 0 };
    const wanted = {
      editionId,
      countries: countriesOf(actor),
      pattern: containingPlain(filter.search),
      state: filter.status,
    };
    const [rows, counted, needsSecondPerson] = await Promise.all([
      this.database.rows(batchPage(filter), {
        ...wanted,
        viewerId: actor.personId,
        limit: page.limit,
        offset: page.offset,
      }),
      this.database.row(batchCount, wanted),
      this.needsSecondPerson(editionId),
    ]);
    return {
      items: rows.map((row) => batchView(actor, row, needsSecondPerson)),
      totalCount: counted?.count ?? 0,
    };
  }

  async find(actor: Actor, id: string): Promise<CertificateBatch | null> {
    const row = isId(id)
      ? await this.database.row(batchById, {
          batchId: id,
          countries: countriesOf(actor),
          viewerId: actor.personId,
        })
      : null;
    return row && batchView(actor, row, await this.needsSecondPerson(row.editionId));
  }

  async get(actor: Actor, id: string): Promise<CertificateBatch> {
    const batch = await this.find(actor, id);
    if (!batch) throw new Error(`batch ${id} is not there`);
    return batch;
  }

  async items(
    actor: Actor,
    batchId: string,
    locale: Locale,
    filter: CertificateBatchItemsArgs,
    page: Page,
  ): Promise<CertificateBatchItemPage> {
    if (!isId(batchId)) return nothing;
    const countries = countriesOf(actor);
    const wanted = {
      batchId,
      countries,
      pattern: containing(filter.search),
      state: filter.state,
      blocker: filter.blocker,
      differs: filter.differs,
      isByDecision: filter.isByDecision,
    };
    const [rows, counted, blockers, ahead, unrecorded] = await Promise.all([
      this.database.rows(itemPage(filter, locale), { ...wanted, limit: page.limit, offset: page.offset }),
      this.database.row(itemCount, wanted),
      this.database.rows(blockerCounts, [batchId, countries]),
      this.database.rows(sessionsNotOver, { batchId, countries }),
      this.database.rows(sessionsUnrecorded, { batchId, countries }),
    ]);
    return {
      items: await Promise.all(
        rows.map(async (row) => itemView(actor, row, await this.outlines.get(row.versionId), locale)),
      ),
      totalCount: counted?.count ?? 0,
      blockers: blockers as CertificateBatchItemPage['blockers'],
      sessionsNotOver: ahead.map((row) => sessionView(row, locale)),
      sessionsUnrecorded: unrecorded.map((row) => ({ ...sessionView(row, locale), missing: row.missing })),
    };
  }

  private async needsSecondPerson(editionId: string): Promise<boolean> {
    const template = await this.database.row(templateOfEdition, [editionId]);
    return (template?.content ?? plainTemplate).needsSecondPerson;
  }
}

const noCounts: BatchCounts = {
  ready: 0,
  blocked: 0,
  already: 0,
  waiting: 0,
  issued: 0,
  failed: 0,
  readyWaived: 0,
  readyGranted: 0,
  readyByOwnDecision: 0,
  files: 0,
  mailed: 0,
  unmailed: 0,
};

function batchView(actor: Actor, row: BatchRow, needsSecondPerson: boolean): CertificateBatch {
  const counts = { ...noCounts, ...row.counts };
  const mayChange = canRun(actor, row);
  const isOwn = row.proposedById === actor.personId || counts.readyByOwnDecision > 0;
  return {
    ...row,
    countries: row.countries ?? [],
    counts,
    mayChange,
    mayApprove: mayChange && row.status === 'proposed' && counts.ready > 0 && !(needsSecondPerson && isOwn),
    needsSecondPerson,
  };
}

const openIds = ({ decisions }: BatchItemRow) => decisions.map(({ id }) => id);

/** What was kept of a decision stays; it can be taken back once. */
const openOf = (id: string | null | undefined, open: readonly string[]): string | null =>
  id && open.includes(id) ? id : null;

const explanationView = (
  { outcome, isMet, lines }: OutcomeLines,
  open: readonly string[],
  outline: Outline,
  locale: Locale,
): OutcomeExplanation => ({
  outcome,
  isMet,
  lines: lines.map(({ activityId, overrideId, isGranted, plan, ...line }) => ({
    ...line,
    plan: planView(plan),
    isGranted: isGranted ?? false,
    title: titleOf(outline, activityId, locale),
    overrideId: openOf(overrideId, open),
  })),
});

/** The account has another name than the one proposed: a coordinator chooses. */
const nameChanged: CertificateBatchItem['blockers'][number] = {
  code: 'NAME_CHANGED',
  remover: 'coordinator',
  outcome: null,
  activityId: null,
  title: null,
  lessons: [],
  had: null,
  needed: null,
  overrideId: null,
  reason: null,
  plan: null,
};

const itemView = (
  actor: Actor,
  row: BatchItemRow,
  outline: Outline,
  locale: Locale,
): CertificateBatchItem => ({
  ...row,
  decisions: row.decisions.map((decision) => decisionView(actor, decision, outline, locale)),
  explanations: row.explanations.map((one) => explanationView(one, openIds(row), outline, locale)),
  blockers: [
    ...(row.isRenamed ? [nameChanged] : []),
    ...row.blockers.map((blocker) => ({
      ...blockerView(blocker, outline, locale),
      overrideId: openOf(blocker.overrideId, openIds(row)),
    })),
  ],
});
