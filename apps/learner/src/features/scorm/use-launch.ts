import { Failure, LaunchScorm, type Locale } from '@campus/api-client';
import type { Launch } from '@campus/scorm-player';
import { randomId, useLocale, usePerson, useShell, type Shell, type Trouble } from '@campus/web-shell';
import { useRef, useState } from 'react';
import { keepSession } from './recovering/keep-sessions.ts';
import { toLaunch, type ServedLaunch } from './scorm-data.ts';

/** Why nothing plays: a trouble of the server or the link, or work that must be sent first. */
export type LaunchTrouble = Trouble | 'UNSENT';

export interface LaunchRequest {
  /** Null for the first part that is not completed. */
  itemId: string | null;
  isNewAttempt: boolean;
  /** To read what was done; nothing in it changes. */
  isReview: boolean;
}

/** Whatever the main button does. */
export const onward: LaunchRequest = { itemId: null, isNewAttempt: false, isReview: false };

/** A launch that plays, and its key: requesting it again gives the same session. */
export interface Playing {
  served: ServedLaunch;
  request: LaunchRequest;
  key: string;
}

/** Whether earlier commits still wait here: the server's state would then be older than the learner's. */
const hasUnsentCommits = async ({ journal }: Shell) => {
  if ((await journal.flush()) === 0) return false;
  const entries = await journal.pendingSince(Date.now());
  return entries.some((entry) => entry.kind === 'scormCommitted' && !('recordedAt' in entry));
};

type Answer = { served: ServedLaunch } | { trouble: LaunchTrouble };

const ask = async (
  shell: Shell,
  place: { enrolmentId: string; activityId: string; locale: Locale },
  { itemId, isNewAttempt, isReview }: LaunchRequest,
  key: string,
): Promise<Answer> => {
  try {
    if (await hasUnsentCommits(shell)) return { trouble: 'UNSENT' };
    const input = { ...place, itemId, newAttempt: isNewAttempt, review: isReview, idempotencyKey: key };
    const { launchScorm } = await shell.client.run(LaunchScorm, { input });
    return launchScorm.__typename === 'ScormLaunched'
      ? { served: launchScorm.launch }
      : { trouble: launchScorm };
  } catch (error) {
    return { trouble: error instanceof Failure ? error : new Failure('MALFORMED') };
  }
};

/** Before anything the content commits: after a restore the server makes the launch again by it. */
const keepProof = async ({ journal }: Shell, proof: string | null) => {
  // Somebody whose session has just ended plays on; the content's work is then refused or accepted as usual.
  if (proof) await journal.record('scormLaunched', { proof }).catch(() => undefined);
};

const isSame = (a: LaunchRequest, b: LaunchRequest) =>
  a.itemId === b.itemId && a.isNewAttempt === b.isNewAttempt && a.isReview === b.isReview;

/** Opens and closes parts of an activity. */
export const useLaunch = (enrolmentId: string, activityId: string) => {
  const shell = useShell();
  const locale = useLocale();
  const person = usePerson();
  const [playing, setPlaying] = useState<Playing | null>(null);
  const [opening, setOpening] = useState<LaunchRequest | null>(null);
  const [trouble, setTrouble] = useState<LaunchTrouble | null>(null);
  const lastTry = useRef<{ request: LaunchRequest; key: string } | null>(null);

  /** Whether it plays now; if not, `trouble` tells why, and nothing plays. */
  const open = async (request: LaunchRequest) => {
    setOpening(request);
    setTrouble(null);
    const key =
      lastTry.current && isSame(lastTry.current.request, request) ? lastTry.current.key : randomId();
    lastTry.current = { request, key };
    const answer = await ask(shell, { enrolmentId, activityId, locale }, request, key);
    setOpening(null);
    if ('trouble' in answer) {
      setTrouble(answer.trouble);
      return setPlaying(null);
    }
    const { sessionId, origin, frameUrl, proof } = answer.served;
    await keepProof(shell, proof);
    keepSession({ sessionId, personId: person.id, origin, frameUrl, openedAt: Date.now() });
    lastTry.current = null;
    return setPlaying({ served: answer.served, request, key });
  };

  /** The state after work of an earlier page was handed over; null when it is not available now. */
  const relaunch = async ({ request, key }: Playing): Promise<Launch | null> => {
    const answer = await ask(shell, { enrolmentId, activityId, locale }, request, key);
    if ('served' in answer) return toLaunch(answer.served);
    setTrouble(answer.trouble);
    setPlaying(null);
    return null;
  };
  const stop = () => setPlaying(null);
  return { playing, opening, trouble, open, relaunch, stop };
};
