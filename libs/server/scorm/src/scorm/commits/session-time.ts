import { storeCommit, summariseCmi, type ScormStandard } from '@campus/scorm-format';

/** Seconds a session says it took so far, without those of sessions before it. */
export const sessionSeconds = (standard: ScormStandard, cmi: Record<string, unknown>): number =>
  summariseCmi(standard, storeCommit(standard, 0, cmi)).totalSeconds;
