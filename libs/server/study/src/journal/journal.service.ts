import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { occurredAt, timeToken } from '@campus/platform/auth/time-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Epochs, type Epoch } from '@campus/platform/database/epochs.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { log } from '@campus/platform/http/log.ts';
import { Receipts } from '../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry } from '../progress/work.ts';
import { DeviceContacts } from './device-contacts.ts';
import { faultOf, hasMore, saidIn } from './journal.rules.ts';
import { KeptWork } from './kept-work.ts';
import {
  type RecordWorkInput,
  type WorkEntryInput,
  type WorkReceipt,
  type WorkRecorded,
} from './journal.type.ts';

/** SQLSTATE class 22: the data itself is at fault, so sending it again would fail again. */
const isDataFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^22...$/.test(error.code);

@Injectable()
export class JournalService {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly receipts: Receipts,
    private readonly epochs: Epochs,
    private readonly contacts: DeviceContacts,
    private readonly kept: KeptWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Records a batch in its order, each entry for itself. When an entry cannot be stored, what was before it is
   * acknowledged; it and what follows come again, because later work may rest on it.
   */
  async record(actor: Actor, input: RecordWorkInput): Promise<WorkRecorded> {
    const field = faultOf(input);
    if (field) throw new Refused('INPUT_INVALID', { field });
    const epoch = await this.epochs.current();
    // Earlier work has to come back first: an attempt handed in takes no more answers.
    if (input.epoch && input.epoch !== epoch.id) return this.answer(actor, epoch, []);
    const begunAt = new Date();
    const receipts: WorkReceipt[] = [];
    for (const entry of input.entries) {
      try {
        const receipt = await this.recordEntry(actor, input.deviceId, entry);
        receipts.push({ sequence: entry.sequence, isRecorded: receipt.refusal === null, ...receipt });
      } catch (error) {
        if (!receipts.length) throw error;
        log.error('a batch of work was stored in part', { sequence: entry.sequence, error: String(error) });
        break;
      }
    }
    const isAll = receipts.length === input.entries.length && !hasMore(input);
    await this.contacts.note(actor.personId, input.deviceId, begunAt, isAll);
    return this.answer(actor, epoch, receipts);
  }

  private answer({ personId }: Actor, epoch: Epoch, receipts: WorkReceipt[]): WorkRecorded {
    const now = new Date();
    const token = timeToken(this.config.secret, personId, now);
    return { receipts, personId, epoch, serverTime: now, timeToken: token };
  }

  private async recordEntry(actor: Actor, deviceId: string, input: WorkEntryInput): Promise<Receipt> {
    const { personId } = actor;
    const { timeToken: token = null, elapsedMs } = input;
    const moment = occurredAt(this.config, personId, token, elapsedMs, new Date());
    const entry: WorkEntry = { personId, deviceId, sequence: input.sequence, occurredAt: moment };
    const said = saidIn(input);
    const handler = said ? this.handlers.find(said.kind) : undefined;
    const payload = handler?.parse(said?.payload) ?? null;
    if (!handler || payload === null)
      return this.receipts.refuse(entry, said?.kind ?? 'unknown', 'INPUT_INVALID');
    try {
      const receipt = await handler.record(entry, payload, actor);
      if (receipt.refusal === 'WORK_KEPT') await this.kept.keep(entry, handler.kind, said?.payload);
      return receipt;
    } catch (error) {
      if (!isDataFault(error)) throw error;
      log.warn('an entry no table can hold was refused', { kind: handler.kind, error: String(error) });
      return this.receipts.refuse(entry, handler.kind, 'INPUT_INVALID');
    }
  }
}
