import { statement } from '@campus/platform/database/database.ts';
import {
  ENROLLED,
  OWN,
  personTable,
  reduced,
  WORDS,
  WHO,
  type WhoValues,
  type DeclaredPersonTable,
} from '@campus/platform/database/person-table.ts';

/** A nominee without an account is found by the address. */
const NOMINATED = `
  (${OWN}
   or ${ENROLLED}
   or (t.person_id is null
       and t.address_key = any(who.addresses)
       and exists (select from jsonb_to_recordset(who.held) m (address text, "to" timestamptz)
                    where m.address = t.address_key and m."to" is null)))`;

/** What this domain holds of people, in an order in which rows can go. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({
    name: 'people_import_row',
    area: 'nominations',
    rows: OWN,
    without: ['search_text'],
    fate: reduced(
      `cells = '[]', mended = '[]', cell_remarks = '[]', decided = null, before = null, search_text = ''`,
      'PROOF',
    ),
  }),
  personTable({
    name: 'nomination',
    area: 'nominations',
    rows: NOMINATED,
    without: ['nominator_name', 'nominator_title', 'client_key', 'confirm_hash', 'address_key'],
    subjects: `(${OWN} or ${ENROLLED})`,
    fate: reduced(
      `given_names = ${WORDS}, first_surname = ${WORDS}, second_surname = null, address = '', position = '',
       post = '', access_needs = '', device = '', connection = '', nominator_name = '', nominator_title = '',
       letter_id = null, confirm_hash = null, reason = null, letter_reason = null, anonymised_at = now()`,
    ),
  }),
];

/** $1 a person: letters about them alone, for their copy of personal data. A letter may name several people. */
export const ownLetters = statement<{ id: string; file_hash: string; media_type: string }>(
  'personal-data-letters',
  `select l.id, l.file_hash, l.media_type from nomination_letter l
    where exists (select from nomination n where n.letter_id = l.id and n.person_id = $1)
      and not exists (select from nomination n where n.letter_id = l.id and n.person_id is distinct from $1)`,
);

/** Letters that are about this person alone go with them. */
const dropLetters = statement<unknown, WhoValues>(
  'erase-letters',
  `with own as (select l.id
                  from nomination_letter l, ${WHO}
                 where exists (select from nomination n
                                where n.letter_id = l.id and n.person_id = any(who.accounts))
                   and not exists (select from nomination n
                                    where n.letter_id = l.id
                                      and (n.person_id is null or n.person_id <> all(who.accounts)))),
        freed as (update nomination set letter_id = null where letter_id in (select id from own))
   delete from nomination_letter where id in (select id from own)`,
);

export const personErasures = [dropLetters];
