import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { countIn } from '@campus/platform/graphql/written.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { Templates } from '../templates/templates.service.ts';
import {
  approveBatch,
  awaitItems,
  awaitReady,
  dropBatch,
  itemName,
  lockBatch,
  nameItem,
  reopenBatch,
  restsOnOwnDecision,
  wantMails,
  type LockedBatchRow,
} from './batch.statements.ts';
import { moveToPlace, numberPlaces, orderCeremony, placeItems } from './ceremony/ceremony.statements.ts';
import { canRun } from './batches.access.ts';
import { type CeremonyOrder } from './batch-vocabulary.ts';
import { ISSUE_BATCH } from './issue-batch.job.ts';
import { MAIL_BATCH } from './mail-batch.job.ts';

/** No ceremony is longer. */
const MOST_PLACES = 100_000;

export interface BatchAct {
  batchId: string;
  idempotencyKey: string;
}

/** What coordinators do with a batch. */
@Injectable()
export class RunBatch {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly audit: AuditService,
    private readonly jobs: Jobs,
  ) {}

  /** Issues the certificate to everybody ready, with the present template. */
  approve(actor: Actor, input: BatchAct): Promise<string> {
    return this.act(actor, input, 'approveCertificates', async (tx, batch) => {
      if (batch.status !== 'proposed') throw new Refused('BATCH_NOT_PROPOSED');
      const template = await this.templates.chosen(tx, batch.edition_id);
      if (template.content.needsSecondPerson && batch.proposed_by === actor.personId)
        throw new Refused('SECOND_PERSON_NEEDED');
      const own = template.content.needsSecondPerson
        ? await this.database.rowIn(tx, restsOnOwnDecision, { batchId: batch.id, viewerId: actor.personId })
        : null;
      if (own) throw new Refused('OWN_DECISION', { people: own.people });
      const items = await this.database.rowsIn(tx, awaitReady, [batch.id]);
      if (!items.length) throw new Refused('NOBODY_READY');
      await this.database.rowsIn(tx, approveBatch, [batch.id, template.id, actor.personId]);
      await this.issueSoon(tx, batch.id);
      return { action: 'certificates.approved', detail: { people: items.length, templateId: template.id } };
    });
  }

  /** The name to print for somebody renamed since the proposal: the one proposed, or the account's. */
  chooseName(actor: Actor, input: BatchAct & { enrolmentId: string; name: string }): Promise<string> {
    const { enrolmentId, name } = input;
    if (!isId(enrolmentId)) throw new Refused('NOT_FOUND');
    return this.act(actor, input, 'chooseCertificateName', async (tx, batch) => {
      if (batch.status !== 'proposed') throw new Refused('BATCH_NOT_PROPOSED');
      const names = await this.database.rowIn(tx, itemName, [batch.id, enrolmentId]);
      if (!names) throw new Refused('NOT_FOUND');
      if (name !== names.present && name !== names.name) throw new Refused('NAME_CHANGED');
      const passedOver = name === names.present ? null : names.present;
      await this.database.rowsIn(tx, nameItem, { batchId: batch.id, enrolmentId, name, passedOver });
      return {
        action: 'certificates.name_chosen',
        detail: { enrolmentId, isAccountName: name === names.present },
      };
    });
  }

  /** Nothing of a proposal is issued. It leaves the lists, and its row stays for the audit. */
  drop(actor: Actor, input: BatchAct): Promise<string> {
    return this.act(actor, input, 'dropCertificates', async (tx, batch) => {
      if (batch.status !== 'proposed') throw new Refused('BATCH_NOT_PROPOSED');
      await this.database.rowsIn(tx, dropBatch, [batch.id]);
      return { action: 'certificates.dropped', detail: {} };
    });
  }

  /** Those that failed are tried again. */
  retry(actor: Actor, input: BatchAct): Promise<string> {
    return this.act(actor, input, 'retryCertificates', async (tx, batch) => {
      if (batch.status !== 'approved' && batch.status !== 'done') throw new Refused('BATCH_NOT_APPROVED');
      const items = await this.database.rowsIn(tx, awaitItems, [batch.id, 'failed']);
      await this.database.rowsIn(tx, reopenBatch, [batch.id]);
      await this.issueSoon(tx, batch.id);
      return { action: 'certificates.retried', detail: { people: items.length } };
    });
  }

  /** Each person is told once, however often this is requested. */
  sendMails(actor: Actor, input: BatchAct): Promise<string> {
    return this.act(actor, input, 'sendCertificateMails', async (tx, batch) => {
      if (batch.status !== 'done') throw new Refused('BATCH_NOT_DONE');
      await this.database.rowsIn(tx, wantMails, [batch.id]);
      await this.jobs.add(tx, MAIL_BATCH, { batchId: batch.id }, { key: `${MAIL_BATCH}:${batch.id}` });
      return { action: 'certificates.mails_queued', detail: {} };
    });
  }

  order(actor: Actor, input: BatchAct & { order: CeremonyOrder; enrolmentIds: string[] }): Promise<string> {
    if (!input.enrolmentIds.every(isId)) throw new Refused('NOT_FOUND');
    return this.act(actor, input, 'orderCeremony', async (tx, batch) => {
      await this.database.rowsIn(tx, orderCeremony, [batch.id, input.order]);
      if (input.order === 'custom') {
        if (input.enrolmentIds.length)
          await this.database.rowsIn(tx, placeItems, [batch.id, input.enrolmentIds]);
        await this.database.rowsIn(tx, numberPlaces, [batch.id]);
      }
      return { action: 'certificates.ceremony_ordered', detail: { order: input.order } };
    });
  }

  /** From then on the order is a list of one's own. */
  place(actor: Actor, input: BatchAct & { enrolmentId: string; place: number }): Promise<string> {
    if (!isId(input.enrolmentId)) throw new Refused('NOT_FOUND');
    const place = countIn(input.place, 'place', 1, MOST_PLACES);
    return this.act(actor, input, 'placeInCeremony', async (tx, batch) => {
      await this.database.rowsIn(tx, numberPlaces, [batch.id]);
      const moved = await this.database.rowsIn(tx, moveToPlace, [batch.id, input.enrolmentId, place]);
      if (!moved.length) throw new Refused('NOT_FOUND');
      await this.database.rowsIn(tx, orderCeremony, [batch.id, 'custom']);
      return {
        action: 'certificates.ceremony_ordered',
        detail: { order: 'custom', enrolmentId: input.enrolmentId, place },
      };
    });
  }

  private issueSoon(tx: EntityManager, batchId: string): Promise<void> {
    return this.jobs.add(tx, ISSUE_BATCH, { batchId }, { key: `${ISSUE_BATCH}:${batchId}` });
  }

  /** Once for the key, on the locked batch, with its audit event. */
  private async act(
    actor: Actor,
    { batchId, idempotencyKey }: BatchAct,
    operation: string,
    work: (
      tx: EntityManager,
      batch: LockedBatchRow,
    ) => Promise<{ action: AuditAction; detail: Record<string, unknown> }>,
  ): Promise<string> {
    if (!isId(batchId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        const batch = await this.database.rowIn(tx, lockBatch, [batchId]);
        if (!batch || !canRun(actor, batch)) throw new Refused('NOT_FOUND');
        const { action, detail } = await work(tx, batch);
        const [only] = batch.countries?.length === 1 ? batch.countries : [];
        await this.audit.record(tx, {
          actorId: actor.personId,
          action,
          subjectType: 'certificate_batch',
          subjectId: batch.id,
          countryCode: only ?? null,
          detail: { editionId: batch.edition_id, ...detail },
        });
        return batch.id;
      }),
    );
  }
}
