import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { type ChainedEvent } from './audit-trail.rules.ts';
import { SUBJECT_PERSON, SUBJECT_THING } from './subject.sql.ts';

export interface AuditRow {
  number: number;
  at: Date;
  actor_id: string | null;
  actor_name: string | null;
  action: string;
  subject_type: string;
  subject_id: string;
  subject_name: string | null;
  subject_person_id: string | null;
  country: string | null;
  reason: string | null;
  detail: Record<string, unknown>;
}

const ACTOR = `coalesce(p.full_name, '')`;
/** A person by name; a certificate with its number first. */
const SUBJECT = `concat_ws(', ', ${SUBJECT_THING}, s.full_name)`;

/**
 * The newest first. Who reads some countries reads what was done there and to people who serve there now, and no
 * other name.
 */
export const auditEvents = filteredStatement<
  AuditRow,
  {
    countries: readonly string[] | null;
    before: number | null;
    action: string | null;
    subjectId: string | null;
    pattern: string | null;
    from: Date | null;
    until: Date | null;
    limit: number;
    actorPattern: string | null;
    subjectPattern: string | null;
    locale: string;
  }
>(
  'audit-trail-events',
  `select l.number::int as number, e.at, e.actor_id, ${ACTOR} as actor_name, e.action, e.subject_type,
          e.subject_id, ${SUBJECT} as subject_name, s.id as subject_person_id, e.country_code as country,
          e.reason, e.detail
     from audit_chain l
     join audited_act e on e.id = l.event_id
     left join account p on p.id = e.actor_id
     left join account s
       on s.id = ${SUBJECT_PERSON}
      and (:countries::text[] is null or s.country_code = any(:countries))
    where (:countries::text[] is null
           or e.country_code = any(:countries)
           or (e.subject_type = 'person' and s.id is not null))
      and (:before::bigint is null or l.number < :before)
      and (:action::text is null or starts_with(e.action, :action))
      and (:subjectId::text is null or e.subject_id = :subjectId)
      and (:pattern::text is null
           or ${ACTOR} ilike :pattern
           or ${SUBJECT} ilike :pattern
           or e.subject_id ilike :pattern
           or e.reason ilike :pattern
           or e.detail::text ilike :pattern)
      and (:from::timestamptz is null or e.at >= :from)
      and (:until::timestamptz is null or e.at < :until)
      and (:actorPattern::text is null or ${ACTOR} ilike :actorPattern)
      and (:subjectPattern::text is null or ${SUBJECT} ilike :subjectPattern)
    order by l.number desc limit :limit`,
);

export const chainHead = statement<{ number: number; hash: string; at: Date }>(
  'audit-trail-head',
  `select l.number::int as number, encode(l.hash, 'hex') as hash, e.at
     from audit_chain l
     join audited_act e on e.id = l.event_id
    order by l.number desc limit 1`,
);

export const chainLinkAt = statement<{ hash: string }>(
  'audit-trail-link',
  `select encode(hash, 'hex') as hash from audit_chain where number = $1`,
);

/** $1 after this number, $2 limit. */
export const chainAfter = statement<ChainedEvent>(
  'audit-trail-chain',
  `select l.number::int as number, l.event_id as "eventId", encode(l.hash, 'hex') as hash, e.payload
     from audit_chain l left join audited_act e on e.id = l.event_id
    where l.number > $1 order by l.number limit $2`,
);

/** Events without a link: inserted while the trigger was off. */
export const unchained = statement<{ id: string }>(
  'audit-trail-unchained',
  `select e.id
     from audited_act e
    where not exists (select from audit_chain l where l.event_id = e.id)
    order by e.at, e.id limit 1`,
);

/** Links whose events lost their words, as the events of those erasures name them. */
export const reducedLinks = statement<{ number: number; hash: string }>(
  'audit-trail-reduced',
  `select named.key::int as number, named.value as hash
     from audited_act e, jsonb_each_text(e.detail -> 'reduced') named where e.action = 'person.erased'`,
);
