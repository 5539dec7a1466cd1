import { statement } from '@campus/platform/database/database.ts';
import { learnsThere } from './places.access.ts';
import { type PartnerPlace, type PlaceGroup, type TyingPreview } from './place.type.ts';
import { type WantedResult } from './wanted-results.ts';

export interface LaunchedPlace {
  id: string;
  edition_id: string | null;
  group_id: string | null;
  is_fresh: boolean;
  line_items_url: string | null;
  service_scopes: string[];
  wanted_results: WantedResult[];
  members_url: string | null;
}

const SERVICES = 'line_items_url, service_scopes, wanted_results, members_url';

/** $1 platform, $2 deployment, $3 context. */
export const placeAt = statement<LaunchedPlace>(
  'partner-place-at',
  `select id, edition_id, group_id, last_launch_at > now() - interval '1 minute' as is_fresh, ${SERVICES}
     from partner_place where platform_id = $1 and deployment = $2 and context = $3`,
);

export const placeById = statement<LaunchedPlace>(
  'partner-place-by-id',
  `select id, edition_id, group_id, last_launch_at > now() - interval '1 minute' as is_fresh, ${SERVICES}
     from partner_place where id = $1`,
);

/** A place that is new, or was not seen for a minute: many come at once, and it is written once. */
export const notePlace = statement<
  LaunchedPlace,
  { id: string; platformId: string; deployment: string; context: string; title: string | null }
>(
  'partner-place-note',
  `insert into partner_place as p (id, platform_id, deployment, context, title, first_seen_at, last_launch_at)
   values (:id, :platformId, :deployment, :context, left(:title, 300), now(), date_trunc('minute', now(), 'UTC'))
   on conflict (platform_id, deployment, context)
     do update set title = coalesce(excluded.title, p.title), last_launch_at = excluded.last_launch_at
   returning id, edition_id, group_id, true as is_fresh, ${SERVICES}`,
);

/** What a launch said of results, where it is something new. */
export const noteServices = statement<
  object,
  { id: string; lineItemsUrl: string | null; scopes: readonly string[]; wanted: readonly WantedResult[] }
>(
  'partner-place-note-services',
  `update partner_place
      set line_items_url = :lineItemsUrl, service_scopes = :scopes::text[], wanted_results = :wanted::text[],
          furnished_at = null
    where id = :id`,
);

/** $1 place, $2 where the platform says who is in the course. */
export const noteMembersUrl = statement(
  'partner-place-note-members',
  `update partner_place set members_url = $2 where id = $1`,
);

export const allPlaces = statement<PartnerPlace>(
  'partner-places',
  `select p.id, m.name as platform, p.title, p.context, p.first_seen_at as "firstSeenAt",
          p.last_launch_at as "lastLaunchAt", p.members_url is not null and m.token_url is not null as "saysMembers",
          g.id as "groupId", g.name as "groupName",
          g.edition_titles as "editionTitles"
     from partner_place p
     join partner_platform m on m.id = p.platform_id
     left join cohort g on g.id = p.group_id
    order by (p.edition_id is null) desc, p.last_launch_at desc, p.id limit 200`,
);

export const placeGroups = statement<PlaceGroup>(
  'partner-place-groups',
  `select g.id, g.name, g.edition_titles as "editionTitles", g.seats,
          (select count(*)::int from participant e where e.group_id = g.id and e.holds_seat) as taken
     from cohort g
    where g.closed_at is null and (g.ends_at is null or g.ends_at > now())
    order by g.starts_on desc, g.edition_id, g.name, g.id limit 200`,
);

const HOLDS_A_SEAT = `
  exists (select from participant e where e.person_id = c.person_id and e.edition_id = it.edition_id and e.holds_seat)`;

/** $1 place, $2 group. */
export const tyingPreview = statement<TyingPreview>(
  'partner-tying-preview',
  `with came as (
     select distinct coalesce(own.merged_into, own.id) as person_id
       from partner_guest g
       join partner_account k on k.id = g.account_id
       join account own on own.id = k.person_id
      where g.place_id = $1)
   select g.starts_on::text as "startsOn", g.ends_on::text as "endsOn", g.begins_on is null as "hasBegun",
          (select count(*)::int from came) as came,
          (select count(*)::int from came c, (select g.edition_id) it where ${HOLDS_A_SEAT}) as here,
          (select count(*)::int from came c, (select p.edition_id where p.edition_id <> g.edition_id) it
            where ${HOLDS_A_SEAT}) as elsewhere,
          case when r.read_at is not null
               then (select count(*)::int from partner_member t
                      where t.place_id = p.id and t.is_active and ${learnsThere}) end as learning
     from partner_place p
     join cohort g on g.id = $2
     left join partner_reading r on r.place_id = p.id
    where p.id = $1`,
);

/** $1 group. */
export const groupToTie = statement<{ edition_id: string; is_closed: boolean }>(
  'partner-group-to-tie',
  `select edition_id, closed_at is not null or coalesce(ends_at <= now(), false) as is_closed
     from cohort where id = $1`,
);
