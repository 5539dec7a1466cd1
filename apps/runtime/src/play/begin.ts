import type { ExportCourse } from '@campus/export-format';
import type { Interaction, Start } from '../lms/report.ts';
import { decodeState, encodeState } from '../state/codec.ts';
import { mergeStates } from '../state/merge.ts';
import { newRun, type RunState } from '../state/run-state.ts';

/** Where a launch begins. */
export interface Beginning {
  state: RunState;
  /** The platform gave this run back, now or before. */
  isConfirmed: boolean;
  /** Answers that the platform may never have heard. */
  interactions: Interaction[];
  /** The platform needs a report: it has nothing, or less than this device. */
  isBehind: boolean;
}

/**
 * Whether what the device kept may be another attempt, or of another activity with the same package: the platform once
 * gave it back, or took it as done, or the page lay at another place.
 */
const mayBeAnother = ({ hasLms, kept, place }: Start): boolean =>
  hasLms && kept !== null && (kept.isConfirmed || kept.isHandedIn || kept.place !== place);

/**
 * Combines the platform's data with what this device kept, so that a lost commit is sent again. Data that may
 * belong to another attempt counts only if the platform has the same run: an empty platform has started a new
 * attempt, and so do we.
 */
export const beginRun = (course: ExportCourse, start: Start, random: () => number): Beginning => {
  const platform = decodeState(course, start.suspend);
  const kept = start.kept && decodeState(course, start.kept.suspend);
  const device = kept && (kept.run === platform?.run || !mayBeAnother(start)) ? kept : null;
  const interactions = (device && start.kept?.interactions) ?? [];
  if (platform === null)
    return {
      state: device ?? newRun(course, random),
      isConfirmed: false,
      interactions,
      isBehind: true,
    };
  const merged = device ? mergeStates(platform, device) : platform;
  const lost = interactions.filter(({ revision }) => revision > platform.revision);
  const isMore = encodeState(course, merged) !== start.suspend;
  const revision = isMore ? Math.max(merged.revision, platform.revision + 1) : merged.revision;
  return {
    state: { ...merged, revision },
    isConfirmed: true,
    interactions: lost,
    isBehind: isMore || lost.length > 0,
  };
};
