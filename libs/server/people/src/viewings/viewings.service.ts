import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '../audit/audit.service.ts';
import { ViewingEntity } from './viewing.entity.ts';
import {
  type EndViewingInput,
  type SeeAsLearnerInput,
  type Viewing,
  type ViewingOfMe,
} from './viewing.type.ts';
import { canView, mayView } from './viewings.access.ts';

/** Minutes a viewing lasts unless it is ended. */
const MINUTES = 30;

const NAME = `concat_ws(' ', p.given_names, p.first_surname, p.second_surname)`;

const personToView = statement<{ country: string | null; name: string; roles: string[] }>(
  'viewing-person',
  `select p.country_code as country, ${NAME} as name,
          coalesce((select array_agg(distinct g.role)
                      from role_grant g
                     where g.person_id = p.id and g.revoked_at is null), '{}') as roles
     from person p
    where p.id = $1 and p.disabled_at is null`,
);
const viewingById = statement<{
  id: string;
  staff_id: string;
  person_id: string;
  name: string;
  ends_at: Date;
  country: string | null;
  is_open: boolean;
}>(
  'viewing-by-id',
  `select v.id, v.staff_id, v.person_id, ${NAME} as name, v.ends_at, p.country_code as country,
          v.ended_at is null as is_open
     from viewing v
     join person p on p.id = v.person_id
    where v.id = $1`,
);
const viewingsOfPerson = statement<ViewingOfMe>(
  'viewings-of-person',
  `select v.id, ${NAME} as "staffName", v.reason, v.begun_at as "begunAt", coalesce(v.ended_at, v.ends_at) as "endedAt"
     from viewing v join person p on p.id = v.staff_id where v.person_id = $1 order by v.begun_at desc, v.id limit 100`,
);

@Injectable()
export class Viewings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    sessions: Sessions,
  ) {
    sessions.ruleViewings((actor, person) => mayView(actor) && canView(actor, person));
  }

  /** Refuses NOT_FOUND (also for people one may not see so) and REASON_NEEDED. */
  async begin(actor: Actor, input: SeeAsLearnerInput): Promise<Viewing> {
    const reason = reasonIn(input.reason);
    if (!isId(input.personId)) throw new Refused('NOT_FOUND');
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'seeAsLearner', async () => {
        const person = await this.database.rowIn(tx, personToView, [input.personId]);
        if (!person || !canView(actor, { personId: input.personId, ...person }))
          throw new Refused('NOT_FOUND');
        const viewing = { id: newId(), staffId: actor.personId, personId: input.personId, reason };
        await tx.insert(ViewingEntity, { ...viewing, endsAt: new Date(Date.now() + MINUTES * 60_000) });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'viewing.begun',
          subjectType: 'person',
          subjectId: input.personId,
          countryCode: person.country,
          reason,
        });
        return viewing.id;
      }),
    );
    const row = await this.database.row(viewingById, [id]);
    if (!row) throw new Refused('NOT_FOUND');
    return { id, personName: row.name, endsAt: row.ends_at };
  }

  /** Ends the actor's viewing; one that has ended stays as it was. */
  async end(actor: Actor, input: EndViewingInput): Promise<string> {
    if (!isId(input.viewingId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'endViewing', async () => {
        const row = await this.database.rowIn(tx, viewingById, [input.viewingId]);
        if (row?.staff_id !== actor.personId) throw new Refused('NOT_FOUND');
        if (!row.is_open) return row.id;
        await tx.update(ViewingEntity, row.id, { endedAt: () => 'least(now(), ends_at)' });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'viewing.ended',
          subjectType: 'person',
          subjectId: row.person_id,
          countryCode: row.country,
        });
        return row.id;
      }),
    );
  }

  /** The viewing the actor is in; null: none. */
  async current(actor: Actor): Promise<Viewing | null> {
    const row = actor.viewing ? await this.database.row(viewingById, [actor.viewing.id]) : null;
    return row && { id: row.id, personName: row.name, endsAt: row.ends_at };
  }

  /** Who has viewed the campus as the actor. */
  ofMe(actor: Actor): Promise<ViewingOfMe[]> {
    return this.database.rows(viewingsOfPerson, [actor.personId]);
  }
}
