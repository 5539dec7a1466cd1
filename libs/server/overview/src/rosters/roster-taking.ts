import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { AuditService, coordinatedCountries } from '@campus/people';
import { type RosterQuery } from './roster-query.ts';

/** Who took a list of people with them, and how long it was. */
@Injectable()
export class RosterTaking {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  record(actor: Actor, { editionId }: RosterQuery, people: number): Promise<void> {
    const [country = null, ...more] = coordinatedCountries(actor) ?? [];
    return this.database.transaction((tx) =>
      this.audit.record(tx, {
        actorId: actor.personId,
        action: 'roster.downloaded',
        subjectType: 'edition',
        subjectId: editionId ?? 'all',
        countryCode: more.length ? null : country,
        detail: { people },
      }),
    );
  }
}
