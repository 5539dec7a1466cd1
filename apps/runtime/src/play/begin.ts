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
  /** The platform has to be told: it has nothing, or less than this device. */
  isBehind: boolean;
}

/**
 * Brings together what the platform gives and what this device kept, so that a commit that got lost is told again.
 * When the platform gives nothing although it once gave this run back, or took it as done, it has begun a new attempt:
 * then so do we.
 */
export const beginRun = (course: ExportCourse, start: Start, random: () => number): Beginning => {
  const platform = decodeState(course, start.suspend);
  const device = start.kept && decodeState(course, start.kept.suspend);
  const fresh = { isConfirmed: false, interactions: [], isBehind: true };
  if (platform === null) {
    const wasThere = start.kept !== null && (start.kept.isConfirmed || start.kept.isHandedIn);
    if (device === null || (start.hasLms && wasThere)) return { ...fresh, state: newRun(course, random) };
    return { ...fresh, state: device, interactions: start.kept?.interactions ?? [] };
  }
  const merged = device ? mergeStates(platform, device) : platform;
  const lost = (start.kept?.interactions ?? []).filter(({ revision }) => revision > platform.revision);
  const isMore = encodeState(course, merged) !== start.suspend;
  const revision = isMore ? Math.max(merged.revision, platform.revision + 1) : merged.revision;
  return {
    state: { ...merged, revision },
    isConfirmed: true,
    interactions: lost,
    isBehind: isMore || lost.length > 0,
  };
};
