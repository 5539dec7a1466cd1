import type { Item } from './manifest.ts';

/** An item of which only the target is known. */
export const plainItem = (item: Pick<Item, 'identifier' | 'title' | 'launch'>): Item => ({
  ...item,
  isVisible: true,
  parameters: null,
  prerequisites: null,
  masteryScore: null,
  maxTimeAllowed: null,
  timeLimitAction: null,
  dataFromLms: null,
  completionThreshold: null,
  progressWeight: 1,
  scaledPassingScore: null,
  hideLmsUi: [],
  sharedData: [],
  sequencing: null,
  children: [],
});
