import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containing, containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { OutlineCache, type Outline } from '@campus/course';
import { titleIn } from '@campus/delivery';
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
  type BatchItemRow,
} from './batch-item.statements.ts';
import { batchById, batchCount, batchPage, type BatchRow } from './batch.statements.ts';
import {
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

const nothing: CertificateBatchItemPage = { items: [], totalCount: 0, blockers: [], sessionsNotOver: [] };

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
    return row && batchView(actor, row, await this.needsSecondPerson(row.edition_id));
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
    const [rows, counted, blockers, ahead] = await Promise.all([
      this.database.rows(itemPage(filter, locale), { ...wanted, limit: page.limit, offset: page.offset }),
      this.database.row(itemCount, wanted),
      this.database.rows(blockerCounts, [batchId, countries]),
      this.database.rows(sessionsNotOver, { batchId, countries }),
    ]);
    return {
      items: await Promise.all(
        rows.map(async (row) => itemView(actor, row, await this.outlines.get(row.version_id), locale)),
      ),
      totalCount: counted?.count ?? 0,
      blockers: blockers as CertificateBatchItemPage['blockers'],
      sessionsNotOver: ahead.map(({ session_id, titles, group_name, ends_at }) => ({
        id: session_id,
        title: titleIn(titles, locale),
        groupName: group_name,
        endsAt: ends_at,
      })),
    };
  }

  private async needsSecondPerson(editionId: string): Promise<boolean> {
    const template = await this.database.row(templateOfEdition, [editionId]);
    return (template?.content ?? plainTemplate).needsSecondPerson;
  }
}

function batchView(actor: Actor, row: BatchRow, needsSecondPerson: boolean): CertificateBatch {
  const count = (state: string) => row.counts[state] ?? 0;
  const mayChange = canRun(actor, row);
  return {
    id: row.id,
    editionId: row.edition_id,
    countries: row.countries ?? [],
    status: row.status,
    ceremonyOrder: row.ceremony_order,
    templateNumber: row.template_number,
    proposedBy: row.proposed_by_name,
    proposedAt: row.proposed_at,
    approvedBy: row.approved_by_name,
    approvedAt: row.approved_at,
    finishedAt: row.finished_at,
    mailsWantedAt: row.mails_wanted_at,
    counts: {
      readyWaived: row.ready_waived,
      readyGranted: row.ready_granted,
      readyByOwnDecision: row.ready_by_own_decision,
      ready: count('ready'),
      blocked: count('blocked'),
      already: count('already'),
      waiting: count('waiting'),
      issued: count('issued'),
      failed: count('failed'),
      files: row.files,
      mailed: row.mailed,
      unmailed: row.unmailed,
    },
    mayChange,
    mayApprove:
      mayChange &&
      row.status === 'proposed' &&
      count('ready') > 0 &&
      !(needsSecondPerson && (row.proposed_by === actor.personId || row.ready_by_own_decision > 0)),
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
  lines: lines.map(({ activityId, overrideId, isGranted, ...line }) => ({
    ...line,
    isGranted: isGranted ?? false,
    title: titleOf(outline, activityId, locale),
    overrideId: openOf(overrideId, open),
  })),
});

/** The account bears another name than the one proposed: a coordinator chooses. */
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
};

const itemView = (
  actor: Actor,
  row: BatchItemRow,
  outline: Outline,
  locale: Locale,
): CertificateBatchItem => ({
  enrolmentId: row.enrolment_id,
  personId: row.person_id,
  fullName: row.name,
  proposedName: row.pinned_name,
  affiliation: row.affiliation,
  movedTo: row.moved_to,
  countryCode: row.country,
  state: row.state,
  outcome: row.outcome,
  basis: row.basis,
  decisions: row.decisions.map((decision) => decisionView(actor, decision, outline, locale)),
  explanations: row.explanations.map((one) => explanationView(one, openIds(row), outline, locale)),
  blockers: [
    ...(row.is_renamed ? [nameChanged] : []),
    ...row.blockers.map((blocker) => ({
      ...blockerView(blocker, outline, locale),
      overrideId: openOf(blocker.overrideId, openIds(row)),
    })),
  ],
  differs: row.differs,
  problem: row.problem,
  hasAddress: row.has_address,
  mailedAt: row.mailed_at,
  place: row.place,
  late: row.late,
  certificate: row.certificate && {
    id: row.certificate.id,
    serial: row.certificate.serial,
    outcome: row.certificate.outcome as CertificateBatchItem['outcome'] & string,
    status: row.certificate.status,
    basis: row.certificate.basis,
    printedName: row.certificate.name,
    verifyUrl: row.certificate.verifyUrl,
  },
});
