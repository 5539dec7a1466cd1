import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../platform/auth/actor.ts';

export type ClosingListener = (tx: EntityManager, actor: Actor, editionId: string) => Promise<void>;

/** An edition was closed: for those who keep something of that moment, in the transaction that closes it. */
@Injectable()
export class EditionClosings {
  private readonly listeners: ClosingListener[] = [];

  /** In the constructor of the class that wants to know. */
  listen(listener: ClosingListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, actor: Actor, editionId: string): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, editionId);
  }
}
