export { AttendanceEntity } from './attendance.entity.ts';
export { AttendanceEntryEntity } from './attendance-entry.entity.ts';
export { AttendanceListEntity } from './attendance-list.entity.ts';
export { AttendanceModule } from './attendance.module.ts';
export { AttendanceResolver } from './attendance.resolver.ts';
export { attendanceMinutesOf, attendancePercentOf } from './attendance.sql.ts';
export { MadeUpSessionEntity } from './made-up-session.entity.ts';
export { WalkInsResolver } from './walk-ins.resolver.ts';
export { WalkInEntity } from './walk-in.entity.ts';
