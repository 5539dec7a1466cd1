import { Injectable } from '@nestjs/common';
import { defaultAttemptPolicy, type AttemptPolicy, type Item } from '@campus/scorm-format';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { completeOpened } from '../commits/commit.statements.ts';
import { type KnownPackage } from '../packages.ts';

/** Items that are completed by opening them: those that do not communicate, and all where the policy says so. */
@Injectable()
export class OpenedItems {
  constructor(private readonly database: Database) {}

  async complete(
    tx: EntityManager,
    sessionId: string,
    known: KnownPackage,
    item: Item,
    { completion, grading, mastery }: AttemptPolicy = defaultAttemptPolicy,
  ): Promise<void> {
    const isDone = completion === 'opened' || item.launch?.scormType === 'asset';
    if (!isDone || known.isCourse) return;
    const launchable = known.launchable.length;
    await this.database.rowsIn(tx, completeOpened, {
      sessionId,
      launchable,
      grading,
      mastery,
      byItems: true,
    });
  }
}
