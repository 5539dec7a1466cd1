import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { WELCOME_PEOPLE } from '../applying/write-people.ts';
import { CheckRows } from '../checking/check-rows.ts';
import * as sql from './import-steps.statements.ts';
import { Leases, type Lease } from './lease.ts';
import { ReadFile } from '../reading/read-file.ts';
import { WritingSteps } from '../applying/writing-steps.ts';
import { WelcomePeople } from '../applying/welcome-people.ts';

const IMPORT_PEOPLE = 'people-import';
const TRIES = 5;

interface Payload {
  importId: string;
  /** The language of letters, when the list may go on to its dry run by itself. */
  locale?: Locale | null;
}

/** Does the step that a list is at. Running it twice does no harm: a step is one lease, and its end is its commit. */
@Injectable()
export class ImportJob {
  constructor(
    private readonly database: Database,
    private readonly leases: Leases,
    private readonly reading: ReadFile,
    private readonly checking: CheckRows,
    private readonly writing: WritingSteps,
    private readonly jobs: Jobs,
    welcome: WelcomePeople,
  ) {
    jobs.registerJob(IMPORT_PEOPLE, (payload) => {
      const { importId, locale } = payload as Payload;
      return this.run(importId, locale);
    });
    jobs.registerJob(WELCOME_PEOPLE, (payload) => welcome.run((payload as Payload).importId));
    jobs.registerCron('recover-people-imports', '* * * * *', () => this.recover());
  }

  async queue(tx: EntityManager, importId: string, locale: Locale | null = null): Promise<void> {
    await this.jobs.add(
      tx,
      IMPORT_PEOPLE,
      { importId, locale },
      { key: `${IMPORT_PEOPLE}:${importId}`, maxAttempts: TRIES },
    );
  }

  /** With a language for letters, a list that was read may have its dry run at once. */
  async run(importId: string, locale: Locale | null = null): Promise<void> {
    const lease = await this.leases.take(importId, newId());
    if (!lease) return;
    await this.leases.hold(lease, () => this.step(lease, locale));
    if (locale && lease.step.status === 'reading') await this.run(importId);
  }

  /** A step whose server died is begun again after a minute; one that fails again and again is given up. */
  async recover(): Promise<void> {
    for (const { id, tries } of await this.database.rows(sql.withoutWorker)) {
      if (tries >= TRIES) await this.database.rows(sql.giveUp, [id]);
      else await this.database.transaction((tx) => this.queue(tx, id));
    }
  }

  private step(lease: Lease, locale: Locale | null): Promise<void> {
    switch (lease.step.status) {
      case 'reading':
        return this.reading.run(lease, locale);
      case 'checking':
        return this.checking.run(lease);
      case 'applying':
        return this.writing.apply(lease);
      default:
        return this.writing.undo(lease);
    }
  }
}
