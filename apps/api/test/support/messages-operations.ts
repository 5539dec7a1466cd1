import { plannedEditionId } from '../../src/seeds/planned-edition.ts';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const editionId = plannedEditionId;
const page = { limit: 10, offset: 0 };
const texts = [{ locale: 'es', subject: 'Aviso', body: 'Hola, {given}:\n\nNos vemos pronto.' }];

/** Operations about messages. */
export const messagesCases: StaffCase[] = [
  ['RemindersPreview', 'unknown', 'carla', () => ({ enrolmentIds: ['none'], locale: 'fr' })],
  ['RemindEnrolments', 'nobody', 'carla', command({ enrolmentIds: [] })],
  ['MessageRules', 'of an edition', 'carla', () => ({ editionId })],
  ['MessageRules', 'unknown', 'lucia', () => ({ editionId: 'none' })],
  ['MessageRules', 'not for learners', 'ana', () => ({ editionId })],
  [
    'MessageRulePreview',
    'nobody yet',
    'lucia',
    () => ({ editionId, kind: 'BEFORE_DEADLINE', days: [7, 2], ...page }),
  ],
  ['MessageAudience', 'everybody', 'carla', () => ({ editionId, filter: { isStuck: true }, ...page })],
  [
    'MessagePreview',
    'to nobody in particular',
    'carla',
    () => ({
      editionId,
      kind: 'LIVE_SESSION',
      text: { locale: 'fr', subject: '{session}', body: '{given}\n\n{deadline}\n\n{link}\n\n{name}' },
      enrolmentId: null,
    }),
  ],
  [
    'MessagePreview',
    'unknown',
    'carla',
    () => ({ editionId: 'none', kind: 'ONE_OFF', text: { locale: 'es', subject: 'x', body: 'x' } }),
  ],
  [
    'MessageLog',
    'empty',
    'carla',
    () => ({ editionId, filter: { state: 'FAILED' }, sort: 'NAME', isDescending: false, ...page }),
  ],
  [
    'MessageLog',
    'not for donors',
    'dora',
    () => ({ editionId, sort: 'PLANNED', isDescending: true, ...page }),
  ],
  [
    'ChangeMessageRule',
    'a name nobody knows',
    'lucia',
    command({
      editionId,
      kind: 'WELCOME',
      isOn: true,
      days: [],
      texts: [{ locale: 'es', subject: 'Hola', body: '{name}' }],
    }),
  ],
  ['SendMessage', 'to nobody', 'carla', command({ editionId, filter: {}, texts, expectedCount: 0 })],
  ['RetryMessages', 'nothing failed', 'carla', command({ editionId, messageIds: [] })],
  ['ReminderChoice', 'of the person', 'ana', () => ({})],
  ['ReminderChoice', 'of nobody', 'nobody', () => ({})],
  ['ChooseReminders', 'on', 'luis', () => ({ input: { isOn: true } })],
];
