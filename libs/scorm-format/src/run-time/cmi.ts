import { formatDuration, parseDuration } from './duration.ts';
import { flattenCmi, type FlatCmi } from './flat-cmi.ts';
import type { ScormStandard } from '../manifest/manifest.ts';

/** What the platform takes from run-time data. */
export interface CmiSummary {
  completed: boolean;
  /** Null when content has not said, and no mark decides. */
  passed: boolean | null;
  /** 0 to 100, two decimals; null without a score. */
  scorePercent: number | null;
  /** Bookmark, as content wrote it. */
  location: string | null;
  /** All sessions so far, in seconds. */
  totalSeconds: number;
  /** suspend_data in UTF-8. */
  suspendBytes: number;
}

interface Elements {
  total: string;
  session: string;
  location: string;
  exit: string;
}

/** Names of elements that both versions have, each in its own place. */
export const elementsOf = (standard: ScormStandard): Elements =>
  standard === '1.2'
    ? {
        total: 'cmi.core.total_time',
        session: 'cmi.core.session_time',
        location: 'cmi.core.lesson_location',
        exit: 'cmi.core.exit',
      }
    : { total: 'cmi.total_time', session: 'cmi.session_time', location: 'cmi.location', exit: 'cmi.exit' };

const numberIn = (cmi: FlatCmi, name: string): number | null => {
  const text = cmi[name]?.trim();
  const value = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

const percent = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000 + 1e-7) / 100;

const rawPercent = (cmi: FlatCmi, score: string): number | null => {
  const raw = numberIn(cmi, `${score}.raw`);
  if (raw === null) return null;
  const min = numberIn(cmi, `${score}.min`) ?? 0;
  const max = numberIn(cmi, `${score}.max`) ?? 100;
  return percent(max > min ? (raw - min) / (max - min) : raw / 100);
};

/**
 * 1.2 has one status for both. `passed`, `failed` and `completed` are ends of the work; a mastery score then
 * decides between the first two whatever content said (RTE 1.2, lesson_status), unless nothing was scored.
 */
const outcome12 = (cmi: FlatCmi): Pick<CmiSummary, 'completed' | 'passed' | 'scorePercent'> => {
  const status = cmi['cmi.core.lesson_status']?.trim().toLowerCase() ?? '';
  const completed = ['passed', 'failed', 'completed', 'p', 'f', 'c'].includes(status);
  const said = status.startsWith('p') ? true : status.startsWith('f') ? false : null;
  const mastery = numberIn(cmi, 'cmi.student_data.mastery_score');
  const raw = numberIn(cmi, 'cmi.core.score.raw');
  const byMastery = mastery === null || raw === null ? said : raw >= mastery;
  return { completed, passed: completed ? byMastery : null, scorePercent: rawPercent(cmi, 'cmi.core.score') };
};

/**
 * 2004: a completion threshold decides completion as soon as there is a progress measure, a scaled passing score
 * decides success as soon as there is a scaled score (RTE 4.2.4, 4.2.22); otherwise content's own word stands.
 */
const outcome2004 = (cmi: FlatCmi): Pick<CmiSummary, 'completed' | 'passed' | 'scorePercent'> => {
  const threshold = numberIn(cmi, 'cmi.completion_threshold');
  const progress = numberIn(cmi, 'cmi.progress_measure');
  const mark = numberIn(cmi, 'cmi.scaled_passing_score');
  const scaled = numberIn(cmi, 'cmi.score.scaled');
  const success = cmi['cmi.success_status']?.trim().toLowerCase();
  const said = success === 'passed' ? true : success === 'failed' ? false : null;
  return {
    completed:
      threshold !== null && progress !== null
        ? progress >= threshold
        : cmi['cmi.completion_status']?.trim().toLowerCase() === 'completed',
    passed: mark !== null && scaled !== null ? scaled >= mark : said,
    scorePercent: scaled !== null ? percent(scaled) : rawPercent(cmi, 'cmi.score'),
  };
};

/** Seconds of all sessions in stored run-time data: those before, and the one it reports. */
export const totalSecondsOf = (standard: ScormStandard, cmi: FlatCmi): number => {
  const { total, session } = elementsOf(standard);
  return (parseDuration(cmi[total] ?? '') ?? 0) + (parseDuration(cmi[session] ?? '') ?? 0);
};

/**
 * Reads stored run-time data (see {@link storeCommit}) of either version. Nothing in it is trusted to have the
 * right form; what has not counts as not said.
 */
export const summariseCmi = (standard: ScormStandard, cmiJson: unknown): CmiSummary => {
  const cmi = flattenCmi(cmiJson);
  return {
    ...(standard === '1.2' ? outcome12(cmi) : outcome2004(cmi)),
    location: cmi[elementsOf(standard).location] ?? null,
    totalSeconds: Math.round(totalSecondsOf(standard, cmi) * 100) / 100,
    suspendBytes: new TextEncoder().encode(cmi['cmi.suspend_data'] ?? '').byteLength,
  };
};

/**
 * What to store of a commit: flat, its total_time set to the time before this session. A commit carries total_time
 * never, without, or with the running session, depending on when it was sent; stored data always has
 * "total before" and "session" apart, so their sum is right at any time and no session is counted twice.
 *
 * @param secondsBefore total time that the session was launched with (total_time of its launch state)
 */
export const storeCommit = (standard: ScormStandard, secondsBefore: number, commit: unknown): FlatCmi => ({
  ...flattenCmi(commit),
  [elementsOf(standard).total]: formatDuration(secondsBefore, standard),
});
