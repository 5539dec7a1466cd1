import { randomUUID } from 'node:crypto';
import { demoEditionId } from '../../src/seeds/editions.ts';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const none = randomUUID();
const page = { limit: 10, offset: 0 };
const text = { locale: 'es', subject: 'Aviso', body: 'Nos vemos.' };
const list = { locale: 'es', editionId: null, limit: 10, offset: 0 };

/** Operations about enquiries, by officers and by those who answer. */
export const enquiriesCases: StaffCase[] = [
  ['OwnEnquiries', 'none', 'ana', () => ({ locale: 'fr' })],
  ['SeeEnquiries', 'unknown', 'ana', () => ({ input: { enquiryIds: [none, 'x'] } })],
  ['Enquiries', 'questions that wait', 'carla', () => ({ ...list, isFault: false, isOnlyWaiting: true })],
  ['Enquiries', 'all faults', 'tomas', () => ({ ...list, isFault: true, isOnlyWaiting: false })],
  ['EnquiryThread', 'unknown', 'tomas', () => ({ id: none, locale: 'en' })],
  ['QuotedText', 'of an unknown question', 'tomas', () => ({ enquiryId: none })],
  [
    'AnswerEnquiry',
    'unknown',
    'tomas',
    command({ enquiryId: none, text: 'Sí.', state: 'ANSWERED', repliesSeen: 0 }),
  ],
  [
    'AnnouncementAudience',
    'of an edition',
    'carla',
    () => ({ editionId: demoEditionId, groupId: null, ...page }),
  ],
  [
    'AnnouncementPreview',
    'of a text',
    'carla',
    () => ({ editionId: demoEditionId, groupId: null, texts: [text] }),
  ],
  [
    'Announcements',
    'none',
    'tomas',
    () => ({ editionId: demoEditionId, groupId: none, ...page, locale: 'es' }),
  ],
  ['AnnouncementReaders', 'of none', 'tomas', () => ({ announcementId: none, ...page })],
  [
    'Announce',
    'to another number',
    'carla',
    command({ editionId: demoEditionId, texts: [text], expectedCount: 999 }),
  ],
  ['ReadAnnouncement', 'unknown', 'ana', () => ({ input: { announcementId: none } })],
  ['CoursePeople', 'of no course', 'ana', () => ({ enrolmentId: none, locale: 'fr' })],
  ['OwnHelperNote', 'none', 'tomas', () => ({})],
  ['SaveHelperNote', 'too long', 'tomas', command({ hours: 'a'.repeat(201), how: null })],
  ['HandOverEnquiry', 'unknown', 'carla', command({ enquiryId: none, personId: none })],
];
