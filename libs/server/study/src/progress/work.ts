import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';

/** Who did a piece of work, where and when; the same for every kind of entry of a journal. */
export interface WorkEntry {
  personId: string;
  deviceId: string;
  /** Of the device's journal for this person. */
  sequence: number;
  /** By the server's clock; see platform/auth/time-token.ts. */
  occurredAt: Date;
}

/** What happened to an entry. */
export interface Receipt {
  /** Code of a refusal, or null when the work was recorded. */
  refusal: string | null;
  /** It had been recorded, or refused, before: nothing happened now. */
  isRepeat: boolean;
}

/**
 * Records one kind of entry of a device's journal. The receipt is written in the same statement or transaction
 * as the effect (`receipts.ts`): an entry that arrives again, even at the same time, has no second effect.
 */
export interface WorkHandler<Payload = unknown> {
  /** Name of the field in `WorkEntryInput`. */
  readonly kind: string;
  /** The payload, or null when it has not the right shape. */
  parse(input: unknown): Payload | null;
  /** `actor` is the person handing it in; null where the server applies work that was accepted later. */
  record(entry: WorkEntry, payload: Payload, actor: Actor | null): Promise<Receipt>;
}

/**
 * Registry of the modules' handlers: the journal is above those modules, so they register instead of
 * importing it.
 */
@Injectable()
export class WorkHandlers {
  private readonly byKind = new Map<string, WorkHandler>();

  register<Payload>(handler: WorkHandler<Payload>): void {
    if (this.byKind.has(handler.kind)) throw new Error(`two handlers record ${handler.kind}`);
    this.byKind.set(handler.kind, {
      kind: handler.kind,
      parse: (input) => handler.parse(input),
      record: (entry, payload, actor) => handler.record(entry, payload as Payload, actor),
    });
  }

  find(kind: string): WorkHandler | undefined {
    return this.byKind.get(kind);
  }
}
