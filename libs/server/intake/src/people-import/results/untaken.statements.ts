import { statement } from '@campus/platform/database/database.ts';

/** How many of the rows that are imported have each remark. $1 list. */
export const remarkedOf = statement<{ code: string; rows: number }>(
  'people-import-remarked',
  `select said ->> 'code' as code, count(distinct r.line)::int as rows
     from people_import_row r
    cross join lateral jsonb_array_elements(coalesce(r.decided -> 'remarks', '[]')) said
    where r.import_id = $1 and r.result in ('create', 'update', 'keep', 'wait')
    group by 1 order by 1 limit 100`,
);
