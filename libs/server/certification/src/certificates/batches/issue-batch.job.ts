import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isTransientError } from '@campus/platform/database/transient-error.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { log } from '@campus/platform/http/log.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { OutlineCache } from '@campus/course';
import { IssueCertificate } from '../issuing/issue-certificate.ts';
import { IssuerKeys } from '../proof/keys/issuer-keys.ts';
import { Templates, type ChosenTemplate } from '../templates/templates.service.ts';
import {
  finishBatch,
  itemFailed,
  itemIssued,
  runningBatch,
  takeItem,
  versionsOfBatch,
  waitingItems,
  type RunningBatchRow,
} from './batch.statements.ts';
import { PrintCertificates } from './files/print-certificates.ts';

export const ISSUE_BATCH = 'issue-certificates';

/** Transactions at a time: the database answers one while another signs. */
const AT_ONCE = 4;
/** Delay before looking again at a row that another server holds. */
const ELSEWHERE_MS = 250;

interface Payload {
  batchId: string;
}

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && 'batchId' in value && typeof value.batchId === 'string';

/**
 * Issues a batch person by person, each in its own transaction, and prints what was issued. It may stop
 * anywhere, run twice and run beside itself: each person is locked, and nothing is done twice.
 */
@Injectable()
export class IssueBatchJob {
  constructor(
    private readonly database: Database,
    private readonly issuing: IssueCertificate,
    private readonly templates: Templates,
    private readonly printing: PrintCertificates,
    private readonly outlines: OutlineCache,
    private readonly keys: IssuerKeys,
    jobs: Jobs,
  ) {
    jobs.registerJob(ISSUE_BATCH, (payload) => this.run(payload));
  }

  async run(payload: unknown): Promise<void> {
    if (!isPayload(payload)) return;
    const batch = await this.database.row(runningBatch, [payload.batchId]);
    if (!batch?.issuer || (batch.status !== 'approved' && batch.status !== 'done')) return;
    const { issuer } = batch;
    const template = await this.database.transaction((tx) =>
      this.templates.chosen(tx, batch.edition_id, batch.template_id),
    );
    await this.prepare(batch.id);
    await this.issueAll(batch, issuer, template);
    await this.printing.ofBatch(batch.id, template.content.paper);
    await this.database.rows(finishBatch, [batch.id]);
  }

  /**
   * Loads what the transactions need beforehand: each holds a connection and would wait for another one that
   * the others hold.
   */
  private async prepare(batchId: string): Promise<void> {
    const versions = await this.database.rows(versionsOfBatch, [batchId]);
    for (const { version_id } of versions) await this.outlines.get(version_id);
    await this.database.transaction((tx) => this.keys.forCredentials(tx));
  }

  private async issueAll(batch: RunningBatchRow, issuer: Actor, template: ChosenTemplate): Promise<void> {
    for (;;) {
      const waiting = await this.database.rows(waitingItems, [batch.id]);
      if (!waiting.length) return;
      let taken = 0;
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift())
          if (await this.issueOne(batch, issuer, template, next.enrolment_id)) taken++;
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (!taken) await setTimeout(ELSEWHERE_MS);
    }
  }

  /** False: another server has this person. */
  private async issueOne(
    { id: batchId, approved_as }: RunningBatchRow,
    issuer: Actor,
    template: ChosenTemplate,
    enrolmentId: string,
  ): Promise<boolean> {
    try {
      return await this.database.transaction(async (tx) => {
        const item = await this.database.rowIn(tx, takeItem, [batchId, enrolmentId]);
        if (!item) return false;
        const approved = {
          template,
          name: item.name,
          affiliation: item.affiliation,
          approvedAs: approved_as,
        };
        const { id } = await this.issuing.certify(tx, issuer, enrolmentId, approved);
        await this.database.rowsIn(tx, itemIssued, [batchId, enrolmentId, id]);
        return true;
      });
    } catch (error) {
      if (isTransientError(error)) throw error;
      const code = error instanceof Refused ? error.code : 'FAILED';
      if (!(error instanceof Refused))
        log.error('a certificate could not be issued', { batchId, enrolmentId, error: String(error) });
      await this.database.rows(itemFailed, [batchId, enrolmentId, code]);
      return true;
    }
  }
}
