/**
 * A simulation as data: what happens, what the officer may decide, and the consequences. Written in a
 * course's `scenarios/`, checked by `content check`, played on a device without a network.
 */

/** What a decision changes in the world; each from 0 to 100, none of them a mark. */
export const gauges = ['safety', 'trust', 'time', 'resources', 'data'] as const;
export type Gauge = (typeof gauges)[number];
export type Gauges = Readonly<Record<Gauge, number>>;

/** When something is offered, said or followed. A choice is named `node.choice`. */
export type Condition =
  | { readonly chose: string }
  | { readonly gauge: Gauge; readonly atLeast: number }
  | { readonly gauge: Gauge; readonly below: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The rules of a scenario: everything except its texts. */
export interface ScenarioRules {
  /** Key of the first node. */
  readonly start: string;
  /** The gauges at the start. */
  readonly gauges: Gauges;
  /** By key; a path visits each at most once. */
  readonly nodes: Readonly<Record<string, NodeRules>>;
  readonly endings: readonly string[];
}

export interface NodeRules {
  /** Seconds an officer would have; for those who want to feel it, never more than a notice. Null: no hurry. */
  readonly seconds: number | null;
  /** Paragraphs that depend on what was decided before. */
  readonly also: readonly { readonly key: string; readonly when: Condition }[];
  readonly choices: readonly ChoiceRules[];
}

export interface ChoiceRules {
  readonly key: string;
  /** Offered only then; null: always. */
  readonly when: Condition | null;
  /** What it adds to the gauges. */
  readonly effects: Readonly<Partial<Record<Gauge, number>>>;
  /** `G1` … `G15`. */
  readonly guidelines: readonly string[];
  /** The first that holds is followed: a node or an ending. The last holds always. */
  readonly next: readonly { readonly when: Condition | null; readonly to: string }[];
}

/** The texts of a scenario in one language. All HTML is sanitised. */
export interface ScenarioTexts {
  readonly title: string;
  /** The situation, before the first node: HTML. */
  readonly briefing: string;
  /** What may be hard to read, plain words; empty when nothing is. */
  readonly notice: string;
  readonly nodes: Readonly<Record<string, NodeTexts>>;
  readonly endings: Readonly<Record<string, { readonly title: string; readonly html: string }>>;
  readonly debrief: {
    /** What the case behind the story shows: HTML. */
    readonly html: string;
    /** Guideline → what it asked for here: HTML. */
    readonly guidelines: Readonly<Record<string, string>>;
    /** Guideline → its short title, plain words. */
    readonly titles: Readonly<Record<string, string>>;
    /** The list of sources: HTML. */
    readonly sources: string;
  };
}

export interface NodeTexts {
  readonly title: string;
  /** The moment in the story, plain words: `Day 2, 06:00`. */
  readonly clock: string;
  readonly html: string;
  /** By the key of the conditional paragraph. */
  readonly also: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, ChoiceTexts>>;
}

export interface ChoiceTexts {
  /** Shown in a button: inline HTML without links. */
  readonly text: string;
  /** What happens in the world: HTML, shown at once. */
  readonly consequence: string;
  /** What an experienced officer would say about it: HTML, shown in the debrief. */
  readonly advice: string;
}

/** One decision of a path. */
export interface Step {
  readonly node: string;
  readonly choice: string;
}
