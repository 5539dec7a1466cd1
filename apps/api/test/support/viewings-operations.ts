import { randomUUID } from 'node:crypto';
import { personOf } from './personas.ts';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const reason = 'Ana no ve el cuestionario del módulo 1.';

/** Operations about viewing the campus as a learner. */
export const viewingsCases: StaffCase[] = [
  ['CurrentViewing', 'none', 'ana', () => ({})],
  ['ViewingsOfMe', 'none yet', 'luis', () => ({})],
  ['SeeAsLearner', 'of another country', 'carla', command({ personId: personOf('luis').id, reason })],
  ['SeeAsLearner', 'without a reason', 'carla', command({ personId: personOf('ana').id, reason: '' })],
  ['EndViewing', 'unknown', 'carla', command({ viewingId: randomUUID() })],
];
