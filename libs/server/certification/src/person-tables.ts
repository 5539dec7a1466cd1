import {
  ENROLLED,
  kept,
  personTable,
  reduced,
  WORDS,
  type DeclaredPersonTable,
} from '@campus/platform/database/person-table.ts';

const OF_CERTIFICATE =
  't.certificate_id in (select id from certificate where enrolment_id = any(who.enrolments))';

/** What this domain holds of people, in an order in which rows can go. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({
    name: 'certificate_file',
    area: 'certificates',
    rows: OF_CERTIFICATE,
    without: ['blob_hash'],
    fate: kept('CERTIFICATE'),
  }),
  personTable({
    name: 'certificate_seal',
    area: 'certificates',
    rows: OF_CERTIFICATE,
    without: [],
    fate: kept('CERTIFICATE'),
  }),
  personTable({
    name: 'certificate',
    area: 'certificates',
    rows: ENROLLED,
    without: ['issued_by'],
    subjects: ENROLLED,
    fate: kept('CERTIFICATE'),
  }),
  personTable({
    name: 'certificate_batch_item',
    area: 'certificates',
    rows: ENROLLED,
    without: [],
    fate: reduced('name = null, passed_over = null, affiliation = null', 'CERTIFICATE'),
  }),
  personTable({
    name: 'outcome_decision',
    area: 'certificates',
    rows: ENROLLED,
    without: ['decided_by'],
    fate: kept('CERTIFICATE'),
  }),
  personTable({
    name: 'outcome_override',
    area: 'certificates',
    rows: ENROLLED,
    without: ['decided_by', 'confirmed_by', 'withdrawn_by'],
    subjects: ENROLLED,
    fate: reduced(`reason = ${WORDS}`, 'CERTIFICATE'),
  }),
];
