export { displayed, goingOn } from './told-fault.ts';
export { isFault, ScormError, type Fault, type FaultCode } from './fault.ts';
export {
  attemptGradings,
  defaultAttemptPolicy,
  itemCompletions,
  newAttemptRules,
  type AttemptPolicy,
} from './run-time/attempt-policy.ts';
export type { OtherKind } from './archive/other-kinds.ts';
export {
  flattenItems,
  launchHref,
  scormStandards,
  type Item,
  type Launch,
  type Manifest,
  type Organization,
  type PlacedItem,
  type Resource,
  type ScormStandard,
} from './manifest/manifest.ts';
export type { Href } from './manifest/href.ts';
export { declaredEncoding } from './manifest/xml-declaration.ts';
export type { XmlElement } from './manifest/xml.ts';
export { parseManifest } from './manifest/parse-manifest.ts';
export { matchFiles } from './manifest/match-files.ts';
export { defaultLimits, type ArchiveLimits } from './archive/entries.ts';
export { packageKinds } from './archive/package-in.ts';
export { readArchive, type Archive, type ArchiveFile, type PackageKind } from './archive/read-archive.ts';
export {
  hasRules,
  inspect,
  summariseManifest,
  type InspectedItem,
  type Inspection,
  type ManifestSummary,
} from './report/inspect.ts';
export {
  startScan,
  staticReport,
  type MissingFile,
  type Scan,
  type StaticReport,
} from './report/static-report.ts';
export type { OutsideRequest } from './report/outside-requests.ts';
export type { PopUp } from './report/scan-file.ts';
export { pageSetManifest, titleFrom } from './archive/page-set.ts';
export { versionNames } from './manifest/standard.ts';
export type { Metadata, TextByLanguage } from './manifest/lom.ts';
export { manifestXml, type PackageManifest, type PackageMetadata } from './writing/manifest-xml.ts';
export {
  streamPackage,
  writePackage,
  type PackageContent,
  type PackageFile,
} from './writing/write-package.ts';
export { addDurations, formatDuration, parseDuration } from './run-time/duration.ts';
export { flattenCmi, type FlatCmi } from './run-time/flat-cmi.ts';
export { storeCommit, summariseCmi, type CmiSummary } from './run-time/cmi.ts';
export {
  entryOf,
  launchState,
  preferencesIn,
  type LaunchMode,
  type LaunchSettings,
  type Learner,
  type SavedCmi,
} from './run-time/launch-state.ts';
export {
  attemptsLeft,
  gradedStanding,
  openingOf,
  openings,
  type ActivityStanding,
  type AttemptStanding,
  type Opening,
} from './run-time/attempts.ts';
export {
  completedUnder,
  isSuspended,
  itemResultOf,
  marksUnder,
  rootResultOf,
  type ItemResult,
  type RolledUp,
} from './run-time/item-result.ts';
export { learnerWideOf, needsCourseRun, type LearnerWide } from './run-time/course-run.ts';
export { prerequisitesMet } from './run-time/prerequisites.ts';
export {
  interactionResults,
  interactionsIn,
  interactionTypes,
  legible,
  type Interaction,
  type InteractionOption,
  type InteractionResult,
  type InteractionType,
} from './run-time/interactions.ts';
export { readSequencing } from './sequencing/sequencing.ts';
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
} from './sequencing/sequencing-types.ts';
export { isFontHost } from './report/font-hosts.ts';
