import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';

export type ClosingListener = (tx: EntityManager, actor: Actor, editionId: string) => Promise<void>;

/** An edition was closed, or opened again: for those who keep or change something with it, in the same transaction. */
@Injectable()
export class EditionClosings {
  private readonly listeners: ClosingListener[] = [];
  private readonly reopeningListeners: ClosingListener[] = [];

  /** In the constructor of the class that wants to know. */
  listen(listener: ClosingListener): void {
    this.listeners.push(listener);
  }

  listenToReopening(listener: ClosingListener): void {
    this.reopeningListeners.push(listener);
  }

  async tell(tx: EntityManager, actor: Actor, editionId: string): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, editionId);
  }

  async tellReopening(tx: EntityManager, actor: Actor, editionId: string): Promise<void> {
    for (const listener of this.reopeningListeners) await listener(tx, actor, editionId);
  }
}
