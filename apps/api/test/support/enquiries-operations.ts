import { randomUUID } from 'node:crypto';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const none = randomUUID();
const list = { locale: 'es', editionId: null, limit: 10, offset: 0 };

/** What is asked of the people who accompany, and done about it. */
export const enquiriesCases: StaffCase[] = [
  ['OwnEnquiries', 'none', 'ana', () => ({ locale: 'fr' })],
  ['SeeEnquiries', 'unknown', 'ana', () => ({ input: { enquiryIds: [none, 'x'] } })],
  ['Enquiries', 'questions that wait', 'carla', () => ({ ...list, isFault: false, isOnlyWaiting: true })],
  ['Enquiries', 'all faults', 'tomas', () => ({ ...list, isFault: true, isOnlyWaiting: false })],
  ['EnquiryThread', 'unknown', 'tomas', () => ({ id: none, locale: 'en' })],
  [
    'AnswerEnquiry',
    'unknown',
    'tomas',
    command({ enquiryId: none, text: 'Sí.', state: 'ANSWERED', repliesSeen: 0 }),
  ],
  ['HandOverEnquiry', 'unknown', 'carla', command({ enquiryId: none, personId: none })],
];
