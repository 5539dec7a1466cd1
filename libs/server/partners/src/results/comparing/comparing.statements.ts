import { statement } from '@campus/platform/database/database.ts';
import { type ResultTrouble } from '../troubles.ts';

/** The kind of job that reads what a platform holds. */
export const COMPARE_RESULTS = 'compare-results';

/**
 * SQL condition: the platform holds another thing of the score `s` than it was sent last. It need not keep what was not
 * the last word; gradebooks round.
 */
export const DIFFERS = `
  (s.state = 'sent' and s.read_at > s.sent_at and s.sent_given is not null
   and case when s.held is null then s.grading = 'FullyGraded' else abs(s.held - s.sent_given) > 0.05 end)`;

/** $1 platform, $2 the scope by which results are read, $3 the line item to go on after. */
export const linesToRead = statement<{ id: string; url: string }>(
  'partner-lines-to-read',
  `select l.id, l.url
     from partner_line l
     join partner_place p on p.id = l.place_id
    where p.platform_id = $1 and l.url is not null and $2 = any(p.service_scopes) and ($3::uuid is null or l.id > $3)
    order by l.id limit 100`,
);

/** `held`: of each subject once; of everybody else the platform holds nothing. */
export const heldRead = statement<object, { lineId: string; held: string }>(
  'partner-scores-held',
  `update partner_score s set read_at = now(), held = n.percent
     from partner_account k
     left join jsonb_to_recordset(:held::jsonb) as n (subject text, percent numeric(9,2)) on n.subject = k.subject
    where s.line_id = :lineId and k.id = s.account_id`,
);

export const strangersRead = statement<object, { lineId: string; platformId: string; held: string }>(
  'partner-line-strangers',
  `update partner_line l
      set trouble = null,
          strangers = (select count(*)::int
                         from jsonb_to_recordset(:held::jsonb) as n (subject text, percent numeric)
                        where n.percent is not null
                          and not exists (select from partner_account k
                                           where k.platform_id = :platformId and k.subject = n.subject))
    where l.id = :lineId`,
);

/** $1 line item. */
export const lineUnread = statement<object, { lineId: string; trouble: ResultTrouble }>(
  'partner-line-unread',
  `update partner_line set trouble = :trouble where id = :lineId`,
);

/** $1 platform. */
export const askToCompare = statement(
  'partner-service-ask-to-compare',
  `insert into partner_service (platform_id, compare_asked_at) values ($1, now())
   on conflict (platform_id) do update set compare_asked_at = excluded.compare_asked_at`,
);

/** It came to its end, or not, and then says why. */
export const compared = statement<object, { platformId: string; trouble: ResultTrouble | null }>(
  'partner-service-compared',
  `update partner_service
      set compare_asked_at = null, compare_trouble = :trouble::text,
          compared_at = case when :trouble::text is null then now() else compared_at end
    where platform_id = :platformId`,
);
