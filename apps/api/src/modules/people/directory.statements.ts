import { statement } from '../../platform/database/database.ts';

type Names = { es: string; en: string; fr: string };

export interface InstitutionRow {
  id: string;
  country: { code: string; names: Names } | null;
  kind: string;
  name: string;
  acronym: string | null;
}

const country = (alias: string) =>
  `case when ${alias}.code is not null then jsonb_build_object('code', ${alias}.code, 'names', ${alias}.names) end`;

/** $1 pattern, or null · $2 country, or null. */
const institutions = `from institution i left join country c on c.code = i.country_code
  where ($1::text is null or i.name ilike $1 or i.acronym ilike $1) and ($2::text is null or i.country_code = $2)`;

/** $3 limit · $4 offset. */
export const institutionPage = statement<InstitutionRow>(
  'institutions',
  `select i.id, ${country('c')} as country, i.kind, i.name, i.acronym ${institutions}
    order by i.country_code nulls first, lower(i.name), i.id limit $3 offset $4`,
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
}

/** $1 pattern, or null · $2 country that sends, or null. */
const posts = `from post p join country s on s.code = p.sending_country_code join country h on h.code = p.host_country_code
  where ($1::text is null or p.city ilike $1 or p.district ilike $1) and ($2::text is null or p.sending_country_code = $2)`;

/** $3 limit · $4 offset. */
export const postPage = statement<PostRow>(
  'posts',
  `select p.id, ${country('s')} as sending, ${country('h')} as host, p.city, p.kind, p.district, p.time_zone ${posts}
    order by p.sending_country_code, p.host_country_code, lower(p.city), p.id limit $3 offset $4`,
);
export const postCount = statement<{ count: number }>('post-count', `select count(*)::int as count ${posts}`);

/** Whoever changes it has its row. */
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
