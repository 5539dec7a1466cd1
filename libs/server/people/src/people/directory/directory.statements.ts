import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
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

const country = (alias: string) =>
  `case when ${alias}.code is not null then jsonb_build_object('code', ${alias}.code, 'names', ${alias}.names) end`;

/** In service today, closed, or either when `isOpen` is null. */
const isOpen = (alias: string) =>
  `($3::boolean is null or (${alias}.closed_on is null or ${alias}.closed_on >= current_date) = $3)`;

/** $1 pattern, or null · $2 country, or null · $3 in service, closed, or null. */
const institutions = `from institution i left join country c on c.code = i.country_code
  where ($1::text is null or i.name ilike $1 or i.acronym ilike $1) and ($2::text is null or i.country_code = $2) and ${isOpen('i')}`;

const institutionOrders: Record<InstitutionSort, string> = {
  // Without a country before all others.
  country: `i.country_code is not null $dir, i.country_code $dir, lower(i.name)`,
  name: 'lower(i.name) $dir',
  kind: 'i.kind $dir, lower(i.name)',
};

/** $4 limit · $5 offset. */
export const institutionPage = inEveryOrder(institutionOrders, ({ suffix, text }) =>
  statement<InstitutionRow>(
    `institutions-${suffix}`,
    `select i.id, ${country('c')} as country, i.kind, i.name, i.acronym, i.closed_on::text ${institutions}
      order by ${text}, i.id limit $4 offset $5`,
  ),
);
export const institutionCount = statement<{ count: number }>(
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

/** $1 pattern, or null · $2 country that sends, or null · $3 in service, closed, or null. */
const posts = `from post p join country s on s.code = p.sending_country_code join country h on h.code = p.host_country_code
  where ($1::text is null or p.city ilike $1 or p.district ilike $1) and ($2::text is null or p.sending_country_code = $2) and ${isOpen('p')}`;

const postOrders: Record<PostSort, string> = {
  sending: 'p.sending_country_code $dir, p.host_country_code, lower(p.city)',
  host: 'p.host_country_code $dir, lower(p.city)',
  city: 'lower(p.city) $dir',
  kind: 'p.kind $dir, lower(p.city)',
};

/** $4 limit · $5 offset. */
export const postPage = inEveryOrder(postOrders, ({ suffix, text }) =>
  statement<PostRow>(
    `posts-${suffix}`,
    `select p.id, ${country('s')} as sending, ${country('h')} as host, p.city, p.kind, p.district, p.time_zone, p.closed_on::text ${posts}
      order by ${text}, p.id limit $4 offset $5`,
  ),
);
export const postCount = statement<{ count: number }>('post-count', `select count(*)::int as count ${posts}`);

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
