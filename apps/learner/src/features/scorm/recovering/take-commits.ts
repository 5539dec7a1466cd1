import type { Journal, SessionState, Shell } from '@campus/web-shell';
import type { ScormCommit } from '@campus/scorm-player';
import { leaveCommit } from './keep-sessions.ts';
import { ownerOf } from './kept-sessions.ts';

/** Makes commits of a frame durable, each for the person whose session it is. */
export interface CommitTaker {
  /** Resolves when the commit is in the journal for good, put aside for its owner, or known to the server. */
  take: (commit: ScormCommit) => Promise<void>;
  /** Resolves when all commits taken so far are durable. */
  settled: () => Promise<void>;
}

const whenChanged = (on: (listener: () => void) => () => void) =>
  new Promise<void>((resolve) => {
    const stop = on(() => {
      stop();
      resolve();
    });
  });

const whenServerHasAll = async (journal: Journal) => {
  while (journal.state.waiting > 0) await whenChanged(journal.onChange);
};

/** The learner chose to leave; the session did not simply expire. */
const hasSignedOut = (state: SessionState) => state.status === 'signed-out' && state.was === null;

/**
 * The frame deletes a commit once it is taken over, so a commit held only in this window's memory is taken
 * over when the server has it. On a shared computer the frame may still hold somebody else's work.
 */
export const createCommitTaker = ({ journal, session }: Shell): CommitTaker => {
  const running = new Set<Promise<void>>();

  const take = async (commit: ScormCommit): Promise<void> => {
    const owner = ownerOf(commit.launchId ?? commit.sessionId);
    for (;;) {
      const { state } = session;
      if (state.status === 'signed-in') {
        if (owner === null || owner === state.person.id) break;
        if (leaveCommit(owner, commit)) return;
      } else if (hasSignedOut(state) && owner !== null && leaveCommit(owner, commit)) return;
      await whenChanged(session.onChange);
    }
    const { attemptId, itemId, sessionId, commitNumber, cmi, isFinish } = commit;
    const { launchId, sequencing, calls } = commit;
    const payload = {
      ...{ attemptId, itemId, sessionId, commitNumber, cmi, isFinish },
      ...(launchId && { launchId }),
      ...(sequencing && { sequencing }),
      ...(calls?.length && { calls }),
    };
    const { isDurable } = await journal.record('scormCommitted', payload);
    if (!isDurable) await whenServerHasAll(journal);
  };

  return {
    take: (commit) => {
      const taking = take(commit).finally(() => running.delete(taking));
      running.add(taking);
      return taking;
    },
    settled: async () => {
      await Promise.allSettled(running);
    },
  };
};
