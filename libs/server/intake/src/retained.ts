import { WORDS } from '@campus/platform/database/person-table.ts';
import { KEPT_SINCE, reduceAged, type Retained } from '@campus/platform/database/retained.ts';

/** What this domain keeps for a time. */
export const retained: readonly Retained[] = [
  reduceAged({
    code: 'NOMINATIONS',
    name: 'nominations',
    table: 'nomination',
    where: `t.anonymised_at is null and t.enrolment_id is null
      and exists (select from offering d where d.id = t.edition_id and d.closed_at < ${KEPT_SINCE})`,
    set: `given_names = ${WORDS}, first_surname = ${WORDS}, second_surname = null, address = '', position = '',
      post = '', access_needs = '', device = '', connection = '', nominator_name = '', nominator_title = '',
      letter_id = null, confirm_hash = null, reason = null, anonymised_at = $2`,
  }),
];
