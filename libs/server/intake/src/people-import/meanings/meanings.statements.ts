import { statement } from '@campus/platform/database/database.ts';
import { type PlaceField } from './list-meaning.entity.ts';

export const mapValue = statement<
  object,
  {
    id: string;
    field: string;
    country: string;
    text: string;
    placeId: string | null;
    isLeftOut: boolean;
  }
>(
  'people-import-map-value',
  `update people_import set plan = plan || jsonb_build_object(
                              'values', coalesce(
                                (select jsonb_agg(said)
                                   from jsonb_array_elements(coalesce(plan -> 'values', '[]')) said
                                  where (said ->> 'field', said ->> 'country', said ->> 'text')
                                          is distinct from (:field::text, :country::text, :text::text)),
                                '[]') || jsonb_build_array(jsonb_build_object(
                                                             'field', :field::text, 'country', :country::text,
                                                             'text', :text::text, 'placeId', :placeId::uuid,
                                                             'isLeftOut', :isLeftOut::boolean)))
    where id = :id`,
);

/** What a text means in later lists of a country, too; the last answer counts. */
export const keepMeaning = statement<
  object,
  { field: string; country: string; key: string; text: string; placeId: string }
>(
  'list-meaning-keep',
  `insert into list_meaning (field, country_code, text_key, text, place_id)
   values (:field, :country, :key, :text, :placeId)
   on conflict (field, country_code, text_key)
   do update set text = excluded.text, place_id = excluded.place_id, kept_at = now()`,
);

export interface UnknownValueRow {
  field: PlaceField | 'country';
  /** Empty: the text is the country. */
  country: string;
  text: string;
  rows: number;
}

/** Texts of the list that the directory does not have, each once; those of the most rows first. */
export const unknownValues = statement<UnknownValueRow>(
  'people-import-unknown-values',
  `select case said ->> 'code' when 'POST_UNKNOWN' then 'post' when 'COUNTRY_UNKNOWN' then 'country'
                               else 'institution' end as field,
          coalesce(said -> 'params' ->> 'country', '') as country, min(said -> 'params' ->> 'text') as text,
          count(*)::int as rows
     from people_import_row r
    cross join lateral jsonb_array_elements(
      coalesce(r.decided -> 'remarks', '[]')
      || jsonb_build_array(jsonb_build_object('code', r.decided ->> 'reason', 'params', r.decided -> 'params'))) said
    where r.import_id = $1
      and (said ->> 'code' = 'COUNTRY_UNKNOWN'
           or said ->> 'code' in ('INSTITUTION_UNKNOWN', 'POST_UNKNOWN') and said -> 'params' ? 'country')
    group by 1, 2, lower(said -> 'params' ->> 'text')
    order by rows desc, field, country, text limit 100`,
);

export interface MeaningRow {
  field: PlaceField | 'country';
  country: string;
  text: string;
  /** Null: nothing. */
  name: string | null;
  is_earlier: boolean;
  is_left_out: boolean;
  rows: number;
}

/** What texts of the list mean where the directory does not have them by that name; those of the most rows first. */
export const meaningsOf = statement<MeaningRow>(
  'people-import-meanings',
  `select said -> 'params' ->> 'field' as field, said -> 'params' ->> 'country' as country,
          min(said -> 'params' ->> 'text') as text, min(said -> 'params' ->> 'name') as name,
          bool_or(said -> 'params' ->> 'by' is not distinct from 'earlier') as is_earlier,
          bool_or(said ->> 'code' = 'PLACE_LEFT_OUT') as is_left_out, count(*)::int as rows
     from people_import_row r
    cross join lateral jsonb_array_elements(
      coalesce(r.decided -> 'remarks', '[]')
      || jsonb_build_array(jsonb_build_object('code', r.decided ->> 'reason', 'params', r.decided -> 'params'))) said
    where r.import_id = $1
      and said ->> 'code' in ('PLACE_MEANT', 'PLACE_SET_ASIDE', 'PLACE_LEFT_OUT', 'COUNTRY_MEANT')
    group by 1, 2, lower(said -> 'params' ->> 'text')
    order by rows desc, field, country, text limit 100`,
);

/** Whether a place is one of the directory that people of a country may have. $1 field, $2 place, $3 country. */
export const placeOfCountry = statement<{ id: string }>(
  'people-import-place',
  `select id from known_institution where $1 = 'institution' and id = $2 and (country_code is null or country_code = $3)
   union all select id from known_post where $1 = 'post' and id = $2 and sending_country_code = $3`,
);
