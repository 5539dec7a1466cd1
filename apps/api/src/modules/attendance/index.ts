export { AttendanceEntity } from './attendance.entity.ts';
export { AttendanceEntryEntity } from './attendance-entry.entity.ts';
export { AttendanceListEntity } from './attendance-list.entity.ts';
export { AttendanceModule } from './attendance.module.ts';
export { type Presence } from './attendance.rules.ts';
export { AttendancePresence } from './record.type.ts';
export { attendanceMinutesOf, attendancePercentOf, isExpectedAt, presentMinutes } from './attendance.sql.ts';
export { MadeUpSessionEntity } from './made-up-session.entity.ts';
export { WalkInEntity } from './walk-in.entity.ts';
