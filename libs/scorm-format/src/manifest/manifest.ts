import type { Fault } from '../fault.ts';
import { joinLaunch, type Href } from './href.ts';
import type { Metadata } from './lom.ts';
import type { XmlElement } from './xml.ts';

/** Versions that are distinguished. `2004-2` declares `CAM 1.3` and is played as 2004. */
export const scormStandards = ['1.2', '2004-2', '2004-3', '2004-4'] as const;
export type ScormStandard = (typeof scormStandards)[number];

/** A manifest as plain data: it can be stored as JSON. */
export interface Manifest {
  identifier: string;
  version: string | null;
  standard: ScormStandard;
  /** `schemaversion` as written. */
  declared: string | null;
  /** Title of the default organization; empty when nothing has one. */
  title: string;
  organizations: Organization[];
  /** Index of the organization to play. */
  defaultOrganization: number;
  resources: Resource[];
  /** `imsss:sequencingCollection`: sequencing that items refer to by `IDRef`. */
  sequencingCollection: XmlElement[];
  /** Its description, in its languages; external metadata files are read with the archive. */
  metadata: Metadata;
  /** What is odd but does not hinder. */
  warnings: Fault[];
}

export interface Organization {
  identifier: string;
  title: string;
  items: Item[];
  sequencing: XmlElement | null;
  /** Whether objectives with a global target outlive the attempt and the course (2004). */
  objectivesGlobalToSystem: boolean;
  sharedDataGlobalToSystem: boolean;
  /** 2004 4th Ed.: progress measure, 0 to 1, from which the course is completed; null: its rollup rules say so. */
  completionThreshold: number | null;
}

/** One entry of the table of contents. An item with children may be launchable itself. */
export interface Item {
  /** Unique in the manifest; padding taken off. */
  identifier: string;
  title: string;
  isVisible: boolean;
  /** What opens, or null for a mere heading. */
  launch: Launch | null;
  parameters: string | null;
  /** 1.2: AICC script, kept as written. */
  prerequisites: string | null;
  /** 1.2: raw score from which the item is passed. */
  masteryScore: number | null;
  /** As written: `0001:00:00` (1.2) or `PT1H` (2004, from `attemptAbsoluteDurationLimit` too). */
  maxTimeAllowed: string | null;
  timeLimitAction: string | null;
  dataFromLms: string | null;
  /** 2004: progress measure, 0 to 1, at which the item is completed; null when content reports completion itself. */
  completionThreshold: number | null;
  /** 2004 4th Ed.: weight in the progress of the parent, 0 to 1. */
  progressWeight: number;
  /** 2004: scaled score, −1 to 1, at which the item is passed; null when content reports success itself. */
  scaledPassingScore: number | null;
  /** 2004: controls of the LMS that content asks to hide (`continue`, `previous`, `exit` …). */
  hideLmsUi: string[];
  /** 2004 4th Ed.: shared data stores. */
  sharedData: { target: string; read: boolean; write: boolean }[];
  /** `imsss:sequencing` as written, its `IDRef` not yet followed. */
  sequencing: XmlElement | null;
  children: Item[];
}

/** What an item opens. An asset does not talk to the LMS. */
export interface Launch extends Href {
  resource: string;
  scormType: 'sco' | 'asset';
}

export interface Resource {
  identifier: string;
  scormType: 'sco' | 'asset';
  /** Paths of its files that exist in the package. */
  files: string[];
  dependencies: string[];
}

/** The URL an item opens, relative to the root of the package, or null for a heading. */
export const launchHref = (item: Pick<Item, 'launch' | 'parameters'>): string | null =>
  item.launch && joinLaunch(item.launch, item.parameters);

/** An item and its place in the tree. */
export interface PlacedItem {
  item: Item;
  /** 0 at the top. */
  depth: number;
}

/** Items of an organization in the order they are read, children after their parent. */
export const flattenItems = (items: readonly Item[]): PlacedItem[] => {
  const flat: PlacedItem[] = [];
  const waiting: PlacedItem[] = items.map((item) => ({ item, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    flat.push(next);
    const depth = next.depth + 1;
    for (const child of next.item.children.toReversed()) waiting.push({ item: child, depth });
  }
  return flat;
};
