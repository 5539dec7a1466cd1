import {
  AttendancePeople,
  AttendanceSession,
  Failure,
  spread,
  type Client,
  type Locale,
} from '@campus/api-client';
import { useLocale, usePerson, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import type { Attendee, TakenAlong } from './check-in-rules.ts';
import { checkInStore } from './check-in-store.ts';

const PAGE = 100;
const AGAIN_MS = 15_000;

/** The session with everybody expected; null: there is none, or not for this person. */
async function fetchSession(
  client: Client,
  personId: string,
  sessionId: string,
  locale: Locale,
): Promise<TakenAlong | null> {
  // Taken before the request: work acknowledged meanwhile may be missing in the answer.
  const fetchedAt = Date.now();
  const { attendanceSession: session } = await client.run(AttendanceSession, { id: sessionId, locale });
  if (!session) return null;
  const people: Attendee[] = [];
  for (let total = 1; people.length < total;) {
    const window = { sort: 'NAME', isDescending: false, limit: PAGE, offset: people.length } as const;
    const variables = { sessionId, groupId: null, search: '', ...window };
    const { attendancePeople } = await client.run(AttendancePeople, variables);
    people.push(...attendancePeople.items);
    total = attendancePeople.items.length === 0 ? 0 : attendancePeople.totalCount;
  }
  return { personId, sessionId, session, people, fetchedAt };
}

interface Found {
  taken: TakenAlong | null;
  isMissing: boolean;
  /** What went wrong last; null after a success. */
  failure: Failure | null;
  /** The browser keeps the list for the next time. */
  isKept: boolean;
}

const nothing: Found = { taken: null, isMissing: false, failure: null, isKept: true };

const failureOf = (error: unknown) => (error instanceof Failure ? error : new Failure('MALFORMED'));

/** Milliseconds until the list is requested again: longer where the server asks for it. */
const waitAfter = (failure: Failure | null) =>
  Math.max(AGAIN_MS, spread(failure?.retryAfterMs ?? 0, Math.random()));

/** The list of a session: first the phone's copy, then the server's, repeatedly while the page is open. */
export const useTakenAlong = (sessionId: string): Found => {
  const { client } = useShell();
  const person = usePerson();
  const locale = useLocale();
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    let isOver = false;
    let isAsking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (more: Partial<Found>) => {
      if (!isOver) setFound((before) => ({ ...before, ...more }));
    };
    const ask = async () => {
      if (isAsking) return;
      isAsking = true;
      clearTimeout(timer);
      let failure: Failure | null = null;
      try {
        const taken = await fetchSession(client, person.id, sessionId, locale);
        tell({ isMissing: !taken, failure, ...(taken && { taken }) });
        if (taken) {
          const keeping = checkInStore.takeAlong(taken);
          tell({ isKept: await keeping.then(() => true).catch(() => false) });
        }
      } catch (error) {
        failure = failureOf(error);
        tell({ failure });
      }
      isAsking = false;
      if (!isOver) timer = setTimeout(() => void ask(), waitAfter(failure));
    };
    const begin = async () => {
      const here = await checkInStore.takenAlong(person.id, sessionId).catch(() => undefined);
      if (here) tell({ taken: here });
      await checkInStore.forgetOthers(person.id).catch(() => undefined);
      await ask();
    };
    void begin();
    const online = () => void ask();
    window.addEventListener('online', online);
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('online', online);
    };
  }, [client, person.id, sessionId, locale]);
  return found;
};
