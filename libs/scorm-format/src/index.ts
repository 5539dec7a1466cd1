export { isFault, ScormError, type Fault, type FaultCode } from './fault.ts';
export { defaultAttemptPolicy, type AttemptPolicy } from './attempt-policy.ts';
export type { OtherKind } from './other-kinds.ts';
export {
  flattenItems,
  launchHref,
  type Item,
  type Launch,
  type Manifest,
  type Organization,
  type PlacedItem,
  type Resource,
  type ScormStandard,
} from './manifest.ts';
export type { Href } from './href.ts';
export type { XmlElement } from './xml.ts';
export { parseManifest } from './parse-manifest.ts';
export { matchFiles } from './match-files.ts';
export { defaultLimits, type ArchiveLimits } from './entries.ts';
export { readArchive, type Archive, type ArchiveFile, type PackageKind } from './read-archive.ts';
export {
  inspect,
  summariseManifest,
  type InspectedItem,
  type Inspection,
  type ManifestSummary,
} from './inspect.ts';
export { startScan, staticReport, type MissingFile, type Scan, type StaticReport } from './static-report.ts';
export type { OutsideRequest } from './outside-requests.ts';
export type { PopUp } from './scan-file.ts';
export { pageSetManifest, titleFrom } from './page-set.ts';
export { versionNames } from './standard.ts';
export type { Metadata, TextByLanguage } from './lom.ts';
export { manifestXml, type PackageManifest, type PackageMetadata } from './manifest-xml.ts';
export { streamPackage, writePackage, type PackageContent, type PackageFile } from './write-package.ts';
export { addDurations, formatDuration, parseDuration } from './duration.ts';
export { flattenCmi, type FlatCmi } from './flat-cmi.ts';
export { storeCommit, summariseCmi, type CmiSummary } from './cmi.ts';
export {
  entryOf,
  launchState,
  preferencesIn,
  type LaunchMode,
  type LaunchSettings,
  type Learner,
  type SavedCmi,
} from './launch-state.ts';
export {
  attemptsLeft,
  gradedStanding,
  openingOf,
  type ActivityStanding,
  type AttemptStanding,
  type Opening,
} from './attempts.ts';
export {
  completedUnder,
  isSuspended,
  itemResultOf,
  marksUnder,
  rootResultOf,
  type ItemResult,
  type RolledUp,
} from './item-result.ts';
export { learnerWideOf, needsCourseRun, type LearnerWide } from './course-run.ts';
export { prerequisitesMet } from './prerequisites.ts';
export {
  interactionsIn,
  legible,
  type Interaction,
  type InteractionOption,
  type InteractionResult,
  type InteractionType,
} from './interactions.ts';
export { readSequencing } from './sequencing.ts';
export type {
  ActivityDefinition,
  ChildRule,
  ConditionTest,
  ObjectiveDefinition,
  ObjectiveField,
  ObjectiveMap,
  RollupCondition,
  RollupRequirement,
  RollupRule,
  RuleCondition,
  SequencingRule,
  Timing,
} from './sequencing-types.ts';
export { isFontHost } from './font-hosts.ts';
