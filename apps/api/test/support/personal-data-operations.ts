import { randomUUID } from 'node:crypto';
import { personOf } from './personas.ts';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const reason = 'La persona lo pidió por escrito.';
const personId = personOf('luis').id;

/** Operations about the data of people. */
export const personalDataCases: StaffCase[] = [
  ['RetentionRules', 'read by everybody', 'ana', () => ({})],
  ['RetentionBoard', 'for all countries', 'lucia', () => ({})],
  ['RetentionBoard', 'not for one country', 'carla', () => ({})],
  ['RetentionDue', 'for all countries', 'lucia', () => ({})],
  ['RunRetention', 'without a reason', 'lucia', command({ reason: '' })],
  ['PersonalData', 'one’s own', 'ana', () => ({})],
  ['PersonalData', 'of another country', 'carla', () => ({ personId })],
  ['ErasurePreview', 'of oneself', 'ana', () => ({})],
  ['AskForPersonalData', 'of another country', 'carla', command({ personId, reason })],
  ['AskForErasure', 'with another name', 'ana', command({ typedName: 'x', reason })],
  ['CancelErasure', 'unknown', 'ana', command({ erasureId: randomUUID() })],
];
