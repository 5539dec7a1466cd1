/**
 * The sequencing rules of a manifest, with every default filled in (IMS Simple Sequencing as profiled by
 * SCORM 2004 Sequencing and Navigation, 2nd to 4th Edition).
 */

/** Which fields of a global objective a local one reads or writes. */
export interface ObjectiveMap {
  target: string;
  read: readonly ObjectiveField[];
  write: readonly ObjectiveField[];
}

/** Fields of an objective that travel by maps; the last five since the 4th Edition. */
export type ObjectiveField = 'satisfied' | 'measure' | 'completion' | 'progress' | 'raw' | 'min' | 'max';

export interface ObjectiveDefinition {
  /** Null: the primary objective of an activity that names none. */
  id: string | null;
  isPrimary: boolean;
  satisfiedByMeasure: boolean;
  /** −1 to 1. */
  minNormalizedMeasure: number;
  maps: ObjectiveMap[];
}

/** What a condition looks at. Those about time are read and never met: the standard leaves time limits open. */
export type ConditionTest =
  | 'satisfied'
  | 'objectiveStatusKnown'
  | 'objectiveMeasureKnown'
  | 'objectiveMeasureGreaterThan'
  | 'objectiveMeasureLessThan'
  | 'completed'
  | 'activityProgressKnown'
  | 'attempted'
  | 'attemptLimitExceeded'
  | 'timeLimitExceeded'
  | 'outsideAvailableTimeRange'
  | 'always'
  | 'never';

export interface RollupCondition {
  test: ConditionTest;
  isNegated: boolean;
}

export interface RuleCondition extends RollupCondition {
  /** Id of a local objective; null: the primary one. */
  objective: string | null;
  /** −1 to 1, for the measure tests. */
  threshold: number;
}

export interface SequencingRule {
  combination: 'all' | 'any';
  conditions: RuleCondition[];
  /** `skip`, `disabled`, `hiddenFromChoice`, `stopForwardTraversal`; `exit`; `retry`, `exitParent` and so on. */
  action: string;
}

export type ChildRule = 'all' | 'any' | 'none' | 'atLeastCount' | 'atLeastPercent';

export interface RollupRule {
  children: ChildRule;
  minimumCount: number;
  /** 0 to 1. */
  minimumPercent: number;
  combination: 'all' | 'any';
  conditions: RollupCondition[];
  action: 'satisfied' | 'notSatisfied' | 'completed' | 'incomplete';
}

export type RollupRequirement = 'always' | 'ifAttempted' | 'ifNotSkipped' | 'ifNotSuspended';

export type Timing = 'never' | 'once' | 'onEachNewAttempt';

/** An activity: the organization, or one of its items. */
export interface ActivityDefinition {
  id: string;
  title: string;
  /**
   * Id of the child that is the page of an item with items below it; the item is known by that id, not by the
   * group's.
   */
  entry: string | null;
  /** In the table of contents. */
  isVisible: boolean;
  children: ActivityDefinition[];
  control: {
    choice: boolean;
    choiceExit: boolean;
    flow: boolean;
    forwardOnly: boolean;
    useCurrentAttemptObjectiveInfo: boolean;
    useCurrentAttemptProgressInfo: boolean;
    preventActivation: boolean;
    constrainChoice: boolean;
  };
  rules: { pre: SequencingRule[]; exit: SequencingRule[]; post: SequencingRule[] };
  attemptLimit: number | null;
  rollup: {
    rules: RollupRule[];
    objectiveSatisfied: boolean;
    progressCompletion: boolean;
    /** 0 to 1. */
    measureWeight: number;
    /** 0 to 1 (4th Edition). */
    progressWeight: number;
    required: Record<RollupRule['action'], RollupRequirement>;
    measureSatisfactionIfActive: boolean;
  };
  /** The primary objective first; there always is one. */
  objectives: [ObjectiveDefinition, ...ObjectiveDefinition[]];
  selection: { timing: Timing; count: number | null };
  randomization: { timing: Timing; isReordered: boolean };
  delivery: { isTracked: boolean; completionSetByContent: boolean; objectiveSetByContent: boolean };
  /** Progress measure, 0 to 1, from which it is completed; null: content or rollup rules say so. */
  completionThreshold: number | null;
  hideLmsUi: readonly string[];
  sharedData: readonly { target: string; read: boolean; write: boolean }[];
}
