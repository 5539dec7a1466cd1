import type { Step, Script } from '@campus/scenario-engine';
import { useJournal, usePerson, type PendingWork } from '@campus/web-shell';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { mergeAttempts, type Attempt, type Played } from './attempts.ts';
import { isBegunHere, keepBegun } from './begun-here.ts';
import { attemptOf, type Scenario, type ScenarioIds } from './scenario-data.ts';

type Work = PendingWork<'scenarioPlayed'>;

const playedIn = (entry: Work): Played => {
  const { attemptId, forkedFrom, forkedAt, path, isDebriefRead } = entry.payload;
  return {
    attemptId,
    forkedFrom: forkedFrom ?? null,
    forkedAt,
    path: [path].flat(),
    isDebriefRead,
    isWaiting: !('recordedAt' in entry),
    at: entry.createdAt,
  };
};

/** What the journal holds of a scenario that an answer may lack, oldest first; null until it has been read. */
const useWork = ({ enrolmentId, activityId }: ScenarioIds, fetchedAt: number) => {
  const journal = useJournal();
  const [work, setWork] = useState<Played[] | null>(null);
  const newest = useRef(0);
  const read = useCallback(async () => {
    const turn = ++newest.current;
    const entries = await journal.pendingSince(fetchedAt);
    // A reading that was overtaken knows less than the one that is drawn.
    if (turn !== newest.current) return;
    const ofScenario = entries.filter(
      (entry): entry is Work =>
        entry.kind === 'scenarioPlayed' &&
        entry.payload.enrolmentId === enrolmentId &&
        entry.payload.activityId === activityId,
    );
    setWork(ofScenario.map(playedIn));
  }, [journal, fetchedAt, enrolmentId, activityId]);
  useEffect(() => {
    void read();
    return journal.onChange(() => void read());
  }, [journal, read]);
  return { work, read };
};

/** The attempts at a scenario and the way to write one down. */
export interface Attempts {
  /** The newest first; null for the moment in which the journal is read. */
  all: Attempt[] | null;
  /** Whether this device began it. */
  isMine: (attempt: Attempt) => boolean;
  /** Resolves when it is stored and in `all`; rejects when nobody is signed in. */
  record: (attempt: Attempt, change: { path?: readonly Step[]; isDebriefRead?: boolean }) => Promise<void>;
}

export const useAttempts = (
  ids: ScenarioIds,
  scenario: Scenario,
  script: Script,
  fetchedAt: number,
): Attempts => {
  const journal = useJournal();
  const person = usePerson();
  const { work, read } = useWork(ids, fetchedAt);
  const { rules } = script;
  const all = useMemo(
    () => work && mergeAttempts(rules, scenario.attempts.map(attemptOf), work),
    [rules, scenario.attempts, work],
  );
  const isMine = ({ id }: Attempt) =>
    isBegunHere(person.id, id) || work?.some(({ attemptId }) => attemptId === id) === true;
  const record: Attempts['record'] = async (attempt, change) => {
    const { id: attemptId, forkedFrom, forkedAt } = attempt;
    const { path = attempt.path, isDebriefRead = attempt.isDebriefRead } = change;
    const played = { attemptId, forkedFrom, forkedAt, path: [...path], isDebriefRead };
    await journal.record('scenarioPlayed', { ...ids, locale: scenario.locale, ...played });
    // An attempt of elsewhere whose debrief is read here stays one of elsewhere.
    if (change.path) keepBegun(person.id, attemptId);
    await read();
  };
  return { all, isMine, record };
};
