export { RosterFilter } from './roster.type.ts';
export { type Choice } from './roster-wish.ts';
export { RosterReading } from './roster-reading.ts';
export { RostersModule } from './rosters.module.ts';
export { RosterViewEntity } from './roster-view.entity.ts';
export { stuckKinds, type StuckKind } from './stuck.rules.ts';
