import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

export interface MailOutcome {
  mailId: string;
  /** `delayed`: it is tried again; `bounced`: the address refused it; `failed`: it is given up. */
  state: 'sent' | 'delayed' | 'failed' | 'bounced';
  /** A status of RFC 3463 or a code; null when all went well. */
  why: string | null;
}

export type MailListener = (tx: EntityManager, outcome: MailOutcome) => Promise<void>;

/** What happened to mails, for those who keep account of them: in the transaction that marks the mail. */
@Injectable()
export class MailOutcomes {
  private readonly listeners: MailListener[] = [];

  /** In the constructor of the class that wants to know. */
  listen(listener: MailListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, outcome: MailOutcome): Promise<void> {
    for (const listener of this.listeners) await listener(tx, outcome);
  }
}
