import { dropAged, KEPT_SINCE, type Retained } from '@campus/platform/database/retained.ts';
import { TELL_DAYS_BEFORE } from './plans/plan-keeping.rules.ts';

/** What this domain keeps for a time. */
export const retained: readonly Retained[] = [
  // Of editions closed long ago, with their replies.
  dropAged({
    code: 'ENQUIRIES',
    name: 'enquiries',
    table: 'enquiry',
    where: `
      exists (select from participant e
                join offering d on d.id = e.edition_id
               where e.id = t.enrolment_id and d.closed_at < ${KEPT_SINCE})`,
  }),
  // Written in an edition closed long ago, by somebody who was told in time to save it.
  dropAged({
    code: 'PLANS',
    name: 'plans',
    table: 'worksheet_value',
    where: `
      exists (select from participant e
                join offering d on d.id = e.edition_id
               where e.id = t.enrolment_id
                 and d.closed_at < ${KEPT_SINCE}
                 and (t.value = ''
                      or (e.plan_told_at >= d.closed_at
                          and e.plan_told_at < $2::timestamptz - interval '${TELL_DAYS_BEFORE} days')))`,
  }),
];
