export { EditionPhase, SessionMode } from './edition.type.ts';
export { EditionsModule } from './editions.module.ts';
export { EditionsService, type NewEdition } from './editions.service.ts';
export { EditionClosings } from './edition-closings.ts';
export { EditionCopies, MESSAGE_RULES } from './edition-copies.ts';
export { EditionCorrectionEntity } from './edition-correction.entity.ts';
export { EditionEntity } from './edition.entity.ts';
export { EditionGroupEntity } from './edition-group.entity.ts';
export { EditionQuotaEntity } from './edition-quota.entity.ts';
export { EditionReleaseEntity } from './edition-release.entity.ts';
export {
  correctionNotesOf,
  endOf,
  opensOf,
  phaseOf,
  versionAt,
  type CorrectionNote,
} from './editions.sql.ts';
export { facilitates } from './facilitating.sql.ts';
export { GroupFacilitatorEntity } from './group-facilitator.entity.ts';
export { LiveSessionEntity } from './live-session.entity.ts';
export { lockedEdition, openEdition, type LockedEdition } from './locked-edition.ts';
export { nationalZones, REGIONAL_ZONE } from './national-zones.ts';
export { SessionHalfDayEntity } from './session-half-day.entity.ts';
export { TextInLocalesInput } from './plan.type.ts';
export { TextInLocales } from './edition.type.ts';
export { titleIn } from './edition-title.ts';
