import { statement } from '@campus/platform/database/database.ts';

/** $1 place: the version that its edition teaches; null: it waits. */
export const versionOfPlace = statement<{ version_id: string | null }>(
  'partner-version-of-place',
  `select o.version_id from partner_place p left join offering o on o.id = p.edition_id where p.id = $1`,
);

/** Of courses that a place may be tied to, the version that new editions are offered. */
export const versionsToLink = statement<{ version_id: string }>(
  'partner-versions-to-link',
  `select id as version_id from version_on_offer order by course_key, id limit 20`,
);
