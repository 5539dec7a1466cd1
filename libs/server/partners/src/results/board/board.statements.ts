import { statement } from '@campus/platform/database/database.ts';
import { DIFFERS } from '../comparing/comparing.statements.ts';
import { NOW } from '../queue/queue.statements.ts';
import { type PartnerResult, type PlatformResults, type ResultLine, type ResultList } from './result.type.ts';

/** $1 platform. */
export const boardOf = statement<Omit<PlatformResults, 'lines' | 'items'>>(
  'partner-results-board',
  `select m.id, m.name, m.is_open and m.token_url is not null as "canSend", c.sent, c.waiting, c.refused, c.dropped,
          c.different, v.last_sent_at as "lastSentAt", v.away_since as "awaySince", v.trouble,
          case when v.next_call_at > now() then v.next_call_at end as "nextCallAt",
          v.compare_asked_at is not null as "isComparing", v.compared_at as "comparedAt",
          v.compare_trouble as "compareTrouble"
     from partner_platform m
     left join partner_service v on v.platform_id = m.id
    cross join lateral (select count(*) filter (where s.state = 'sent')::int as sent,
                               count(*) filter (where s.state = 'waiting')::int as waiting,
                               count(*) filter (where s.state = 'refused')::int as refused,
                               count(*) filter (where s.state = 'dropped')::int as dropped,
                               count(*) filter (where ${DIFFERS})::int as different
                          from partner_score s
                          join partner_line l on l.id = s.line_id
                          join partner_place p on p.id = l.place_id
                         where p.platform_id = m.id) c
    where m.id = $1`,
);

/** What a line item is about, before its title is looked up. */
export interface SubjectRow {
  subjectId: string | null;
  /** Of the edition that the place leads to; null: it waits. */
  versionId: string | null;
}

/** $1 platform. */
export const linesOfPlatform = statement<Omit<ResultLine, 'subjectTitles'> & SubjectRow>(
  'partner-results-lines',
  `select l.id, coalesce(p.title, p.context) as place, l.kind, l.url is not null as "isMade", l.trouble, l.strangers,
          l.subject_id as "subjectId", o.version_id as "versionId"
     from partner_line l
     join partner_place p on p.id = l.place_id
     left join offering o on o.id = p.edition_id
    where p.platform_id = $1
    order by lower(coalesce(p.title, p.context)), p.id, array_position('{course,module,activity}', l.kind), l.id
    limit 200`,
);

const IN_LIST = `
  case :list when 'refused' then s.state = 'refused'
             when 'different' then ${DIFFERS}
             when 'waiting' then s.state = 'waiting'
             when 'dropped' then s.state = 'dropped' end`;

export const listOfResults = statement<
  Omit<PartnerResult, 'subjectTitles'> & SubjectRow,
  { platformId: string; list: ResultList }
>(
  'partner-results-list',
  `select s.id, a.full_name as "fullName", coalesce(p.title, p.context) as place, l.kind, s.state,
          s.given::float8 as given, s.held::float8 as held, s.reached_at as "reachedAt", s.tries, s.trouble,
          s.dropped_because as "droppedBecause", l.subject_id as "subjectId", o.version_id as "versionId"
     from partner_score s
     join partner_line l on l.id = s.line_id
     join partner_place p on p.id = l.place_id
     join partner_account k on k.id = s.account_id
     join account own on own.id = k.person_id
     join account a on a.id = coalesce(own.merged_into, own.id)
     left join offering o on o.id = p.edition_id
    where p.platform_id = :platformId and ${IN_LIST}
    order by s.reached_at, s.id limit 100`,
);

/** They wait again, as of now: a platform takes nothing that is older than what it holds. */
export const queueAgain = statement<
  { id: string },
  { platformId: string; list: ResultList; id: string | null }
>(
  'partner-results-queue-again',
  `update partner_score s
      set state = 'waiting', reached_at = greatest(${NOW}, s.reached_at + interval '1 millisecond'), tries = 0,
          next_try_at = now(), trouble = null, dropped_because = null, read_at = null, held = null
     from partner_line l
     join partner_place p on p.id = l.place_id
    where l.id = s.line_id and p.platform_id = :platformId and (:id::uuid is null or s.id = :id) and ${IN_LIST}
   returning s.id`,
);

/** $1 platform: a pause is over at once. */
export const endPause = statement(
  'partner-service-end-pause',
  `update partner_service set next_call_at = null where platform_id = $1`,
);

/** One that was not sent; of one that was, nothing is returned. */
export const dropScore = statement<{ platform_id: string }, { id: string; reason: string }>(
  'partner-result-drop',
  `update partner_score s set state = 'dropped', dropped_because = :reason
     from partner_line l
     join partner_place p on p.id = l.place_id
    where s.id = :id and l.id = s.line_id and s.state in ('waiting', 'refused')
   returning p.platform_id`,
);

/** $1 platform. */
export const platformExists = statement<{ canSend: boolean }>(
  'partner-results-platform',
  `select is_open and token_url is not null as "canSend" from partner_platform where id = $1`,
);
