import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { type InstitutionSort, type PostSort } from './directory.type.ts';

type Names = { es: string; en: string; fr: string };

export interface InstitutionRow {
  id: string;
  country: { code: string; names: Names } | null;
  kind: string;
  name: string;
  acronym: string | null;
  closed_on: string | null;
}

/** Values of the list's filters. */
interface DirectoryValues {
  pattern: string | null;
  /** For a post: the one that sends. */
  country: string | null;
  /** In service today, or closed; null: either. */
  isOpen: boolean | null;
}

const institutions = `
  from institution i
  left join country c on c.code = i.country_code
 where (:pattern::text is null or i.name ilike :pattern or i.acronym ilike :pattern)
   and (:country::text is null or i.country_code = :country)
   and (:isOpen::boolean is null or (i.closed_on is null or i.closed_on >= current_date) = :isOpen)`;

const institutionOrders: Record<InstitutionSort, string> = {
  // Without a country before all others.
  country: `i.country_code is not null $dir, i.country_code $dir, lower(i.name)`,
  name: 'lower(i.name) $dir',
  kind: 'i.kind $dir, lower(i.name)',
};

export const institutionPage = inEveryOrder(institutionOrders, ({ suffix, text }) =>
  statement<InstitutionRow, DirectoryValues & Page>(
    `institutions-${suffix}`,
    `select i.id,
            case when c.code is not null
                   then jsonb_build_object('code', c.code, 'names', c.names) end as country,
            i.kind, i.name, i.acronym, i.closed_on::text ${institutions}
      order by ${text}, i.id limit :limit offset :offset`,
  ),
);
export const institutionCount = statement<{ count: number }, DirectoryValues>(
  'institution-count',
  `select count(*)::int as count ${institutions}`,
);

export interface PostRow {
  id: string;
  sending: { code: string; names: Names };
  host: { code: string; names: Names };
  city: string;
  kind: string;
  district: string | null;
  time_zone: string;
  closed_on: string | null;
}

const posts = `
  from post p
  join country s on s.code = p.sending_country_code
  join country h on h.code = p.host_country_code
 where (:pattern::text is null or p.city ilike :pattern or p.district ilike :pattern)
   and (:country::text is null or p.sending_country_code = :country)
   and (:isOpen::boolean is null or (p.closed_on is null or p.closed_on >= current_date) = :isOpen)`;

const postOrders: Record<PostSort, string> = {
  sending: 'p.sending_country_code $dir, p.host_country_code, lower(p.city)',
  host: 'p.host_country_code $dir, lower(p.city)',
  city: 'lower(p.city) $dir',
  kind: 'p.kind $dir, lower(p.city)',
};

export const postPage = inEveryOrder(postOrders, ({ suffix, text }) =>
  statement<PostRow, DirectoryValues & Page>(
    `posts-${suffix}`,
    `select p.id, jsonb_build_object('code', s.code, 'names', s.names) as sending,
            jsonb_build_object('code', h.code, 'names', h.names) as host, p.city, p.kind, p.district,
            p.time_zone, p.closed_on::text ${posts}
      order by ${text}, p.id limit :limit offset :offset`,
  ),
);
export const postCount = statement<{ count: number }, DirectoryValues>(
  'post-count',
  `select count(*)::int as count ${posts}`,
);

/** Anyone who changes it locks its row. */
export const lockInstitution = statement<{ country: string | null }>(
  'institution-lock',
  `select country_code as country from institution where id = $1 for update`,
);
export const lockPost = statement<{ country: string }>(
  'post-lock',
  `select sending_country_code as country from post where id = $1 for update`,
);
export const countriesKnown = statement<{ count: number }>(
  'directory-countries-known',
  `select count(*)::int as count from country where code = any($1)`,
);
