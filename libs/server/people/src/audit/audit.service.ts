import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { afterCommit } from '@campus/platform/database/open-transaction.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { type AuditAction } from './audit-actions.ts';
import { AuditEventEntity } from './audit-event.entity.ts';
import { securityFactOf } from './security-facts.ts';
import { actsAbout, refuseUnseen, type SeenInput } from './seen.ts';

/** A fact to record. `actorId` null: the operator, at the command line. */
export interface AuditFact {
  actorId: string | null;
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  countryCode?: string | null;
  reason?: string | null;
  detail?: Record<string, unknown>;
}

const RECORD_ALL = `
  insert into audit_event (id, actor_id, action, subject_type, subject_id, country_code, reason, detail)
  select id, "actorId", action, "subjectType", "subjectId", "countryCode", reason, detail
    from rows from (jsonb_to_recordset($1) as (id uuid, "actorId" uuid, action text, "subjectType" text,
                                               "subjectId" text, "countryCode" text, reason text,
                                               detail jsonb)) with ordinality as given
   order by ordinality`;

@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly security: SecurityLog,
  ) {}

  /**
   * For a decision about things that another may have decided about since: their rows are locked by the caller. Refuses
   * CHANGED_MEANWHILE {count, action, actor, at, rows}.
   */
  async requireSeen(tx: EntityManager, subjectType: string, seen: readonly SeenInput[]): Promise<void> {
    const ids = seen.map(({ id }) => id.toLowerCase());
    refuseUnseen(seen, await this.database.rowsIn(tx, actsAbout, [subjectType, ids]));
  }

  /** The same for a single row, given the version the decision was based on. */
  async requireUnchanged(
    tx: EntityManager,
    subjectType: string,
    id: string,
    basedOn: number | null | undefined,
  ): Promise<void> {
    if (typeof basedOn === 'number') await this.requireSeen(tx, subjectType, [{ id, basedOn }]);
  }

  /** Inside the caller's transaction: no change without its event, no event without its change. */
  async record(tx: EntityManager, fact: AuditFact): Promise<void> {
    await tx.insert(AuditEventEntity, {
      id: newId(),
      actorId: fact.actorId,
      action: fact.action,
      subjectType: fact.subjectType,
      subjectId: fact.subjectId,
      countryCode: fact.countryCode ?? null,
      reason: fact.reason ?? null,
      detail: fact.detail ?? {},
    });
    this.tell(fact);
  }

  /** Many facts in one statement, in their order; the same promise. */
  async recordAll(tx: EntityManager, facts: readonly AuditFact[]): Promise<void> {
    const rows = facts.map((fact) => ({ ...fact, id: newId(), detail: fact.detail ?? {} }));
    await tx.query(RECORD_ALL, [JSON.stringify(rows)]);
    for (const fact of facts) this.tell(fact);
  }

  /** What is rolled back has not happened. */
  private tell(fact: AuditFact): void {
    const told = securityFactOf(fact);
    if (told) afterCommit(() => this.security.note(told));
  }
}
