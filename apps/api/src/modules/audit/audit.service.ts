import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/uuid.ts';
import { AuditEventEntity } from './audit-event.entity.ts';

/** A fact to record. `actorId` null: the operator, at the command line. */
export interface AuditFact {
  actorId: string | null;
  /** `noun.verb`, past tense. */
  action: string;
  subjectType: string;
  subjectId: string;
  countryCode?: string | null;
  reason?: string | null;
  detail?: Record<string, unknown>;
}

@Injectable()
export class AuditService {
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
  }
}
