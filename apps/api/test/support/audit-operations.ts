import { randomUUID } from 'node:crypto';
import { type StaffCase } from './staff-operations.ts';

/** Operations about the audit and the security log. */
export const auditCases: StaffCase[] = [
  ['AuditActions', 'all there are', 'carla', () => ({})],
  ['AuditEvents', 'of one’s countries', 'carla', () => ({ limit: 3 })],
  ['AuditEvents', 'by a name', 'lucia', () => ({ limit: 3, subjectName: 'Ana' })],
  ['AuditCheck', 'the whole chain', 'lucia', () => ({})],
  ['AuditCheck', 'against what is no anchor', 'lucia', () => ({ anchor: 'x' })],
  ['SecurityEvents', 'of an operation not tried', 'admin', () => ({ limit: 3, network: '203.0.113.' })],
  ['SecurityEvents', 'not theirs', 'lucia', () => ({ limit: 3 })],
  ['SecurityAlerts', 'none yet', 'admin', () => ({})],
  ['SessionsOfPerson', 'unknown', 'admin', () => ({ personId: randomUUID() })],
  [
    'EndSessionOfPerson',
    'unknown',
    'admin',
    () => ({
      input: {
        personId: randomUUID(),
        sessionId: randomUUID(),
        reason: 'A reason that is long enough.',
        idempotencyKey: randomUUID(),
      },
    }),
  ],
];
