import { storeCommit, summariseCmi, type ScormStandard } from '@campus/scorm-format';

/** Seconds a session reports so far, without those of earlier sessions. */
export const sessionSeconds = (standard: ScormStandard, cmi: Record<string, unknown>): number =>
  summariseCmi(standard, storeCommit(standard, 0, cmi)).totalSeconds;
