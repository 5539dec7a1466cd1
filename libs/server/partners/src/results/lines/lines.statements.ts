import { statement } from '@campus/platform/database/database.ts';
import { type WantedResult } from '../../places/wanted-results.ts';
import { type ResultTrouble } from '../troubles.ts';
import { type LineKind } from './line-kind.ts';

export interface LinkLine {
  kind: LineKind;
  subject_id: string | null;
  url: string | null;
}

/** $1 place, $2 link. */
export const lineOfLink = statement<LinkLine>(
  'partner-line-of-link',
  `select kind, subject_id, url from partner_line where place_id = $1 and link = $2`,
);

/** $1 place, $2 link: its line item is another one now, which has nothing of what was sent to the one before. */
export const sendLineAgain = statement(
  'partner-line-send-again',
  `update partner_score s
      set state = 'waiting', tries = 0, tried_of = null, next_try_at = now(), trouble = null,
          read_at = null, held = null
     from partner_line l
    where l.id = s.line_id and l.place_id = $1 and l.link = $2 and s.state in ('sent', 'refused')`,
);

/** What a link brings is always what it brought last. */
export const noteLinkLine = statement<
  object,
  {
    id: string;
    placeId: string;
    link: string;
    kind: LineKind;
    subjectId: string | null;
    url: string | null;
    trouble: ResultTrouble | null;
  }
>(
  'partner-line-note',
  `insert into partner_line (id, place_id, link, kind, subject_id, url, trouble)
   values (:id, :placeId, :link, :kind, :subjectId, :url, :trouble)
   on conflict (place_id, link) do update
      set kind = excluded.kind, subject_id = excluded.subject_id, url = excluded.url, trouble = excluded.trouble`,
);

/**
 * SQL condition: the platform wants line items in the place `p` that are still to be worked out, or made. Parameter 2 is
 * the scope that allows it.
 */
export const TO_FURNISH = `
  (p.edition_id is not null and p.line_items_url is not null and $2 = any(p.service_scopes)
   and (p.furnished_at is null and p.wanted_results <> '{}'
        or exists (select from partner_line w where w.place_id = p.id and w.link is null and w.url is null
                                                and coalesce(w.next_try_at <= now(), true))))`;

/** A place where the campus may make line items, and the course that is taught there. */
export interface PlaceToFurnish {
  id: string;
  line_items_url: string;
  wanted_results: WantedResult[];
  version_id: string;
}

/** $1 platform, $2 the scope that allows it, $3 the place to go on after. */
export const placesToFurnish = statement<PlaceToFurnish>(
  'partner-places-to-furnish',
  `select p.id, p.line_items_url, p.wanted_results, o.version_id
     from partner_place p
     join offering o on o.id = p.edition_id
    where p.platform_id = $1 and ${TO_FURNISH} and ($3::uuid is null or p.id > $3)
    order by p.id limit 100`,
);

export interface KnownLine {
  id: string;
  link: string | null;
  kind: LineKind;
  subject_id: string | null;
  url: string | null;
  is_due: boolean;
}

/** $1 place. */
export const linesOfPlace = statement<KnownLine>(
  'partner-lines-of-place',
  `select id, link, kind, subject_id, url, coalesce(next_try_at <= now(), true) as is_due
     from partner_line where place_id = $1 order by id limit 500`,
);

export const planLine = statement<
  { id: string },
  { id: string; placeId: string; kind: LineKind; subjectId: string | null }
>(
  'partner-line-plan',
  `insert into partner_line (id, place_id, kind, subject_id) values (:id, :placeId, :kind, :subjectId)
   on conflict do nothing returning id`,
);

/** $1 place: what it wants is known here. */
export const furnished = statement(
  'partner-place-furnished',
  `update partner_place set furnished_at = now() where id = $1`,
);

/** $1 line: nobody else makes it for two minutes, which is longer than making it takes. Nothing: somebody does already. */
export const takeLine = statement<{ id: string }>(
  'partner-line-take',
  `update partner_line set next_try_at = now() + interval '2 minutes'
    where id = $1 and url is null and coalesce(next_try_at <= now(), true) returning id`,
);

/** $1 line: the platform is away, and it is made as soon as it is back. */
export const giveLineBack = statement(
  'partner-line-give-back',
  `update partner_line set next_try_at = null where id = $1 and url is null`,
);

/** $1 line, $2 its address. */
export const lineMade = statement(
  'partner-line-made',
  `update partner_line set url = $2, trouble = null, next_try_at = null where id = $1`,
);

/** A line item that a platform did not make is asked for again after an hour. */
export const lineFailed = statement<object, { id: string; trouble: ResultTrouble }>(
  'partner-line-failed',
  `update partner_line set trouble = :trouble, next_try_at = now() + interval '1 hour' where id = :id`,
);
