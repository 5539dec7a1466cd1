import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

const markTold = statement(
  'enrolments-plan-told',
  `update enrolment set plan_told_at = now() where id = any($1)`,
);

/** Records whose authors were told that their plan will soon be deleted. */
@Injectable()
export class PlanNotices {
  constructor(private readonly database: Database) {}

  async markTold(tx: EntityManager, enrolments: readonly string[]): Promise<void> {
    await this.database.rowsIn(tx, markTold, [enrolments]);
  }
}
