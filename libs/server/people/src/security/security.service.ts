import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { limitOf } from '@campus/platform/graphql/page.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { latestAlerts, securityEvents, type SecurityEventRow } from './security.statements.ts';
import { type SecurityAlert, type SecurityEventsArgs } from './security.type.ts';

const ALERTS = 20;

const numberIn = (text: string | null): string | null => (text && /^\d{1,18}$/.test(text) ? text : null);

/** What administrators read of the security log. */
@Injectable()
export class Security {
  constructor(
    private readonly database: Database,
    private readonly log: SecurityLog,
  ) {}

  /** The newest first, what just happened included. One row more than asked tells that there are more. */
  async events(question: SecurityEventsArgs): Promise<{ items: SecurityEventRow[]; hasMore: boolean }> {
    if (question.personId !== null && !isId(question.personId)) return { items: [], hasMore: false };
    await this.log.flush();
    const limit = limitOf(question);
    const rows = await this.database.rows(securityEvents, {
      before: numberIn(question.before),
      kind: question.kind,
      personId: question.personId,
      pattern: containingPlain(question.search),
      network: question.network?.trim().toLowerCase() || null,
      from: question.from,
      until: question.until,
      limit: limit + 1,
    });
    return { items: rows.slice(0, limit), hasMore: rows.length > limit };
  }

  /** Those that go on first. */
  async alerts(): Promise<SecurityAlert[]> {
    const rows = await this.database.rows(latestAlerts, [ALERTS]);
    return rows.map(({ subject, ...row }) => ({ ...row, network: row.rule === 'spray' ? subject : null }));
  }
}
