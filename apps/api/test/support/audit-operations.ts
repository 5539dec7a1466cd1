import { type StaffCase } from './staff-operations.ts';

/** What is asked of the audit. */
export const auditCases: StaffCase[] = [
  ['AuditActions', 'all there are', 'carla', () => ({})],
  ['AuditEvents', 'of one’s countries', 'carla', () => ({ limit: 3 })],
  ['AuditEvents', 'by a name', 'lucia', () => ({ limit: 3, subjectName: 'Ana' })],
  ['AuditCheck', 'the whole chain', 'lucia', () => ({})],
  ['AuditCheck', 'against what is no anchor', 'lucia', () => ({ anchor: 'x' })],
];
