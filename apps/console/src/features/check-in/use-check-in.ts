import { AttendancePeople, AttendanceSession, Failure, type Client, type Locale } from '@campus/api-client';
import { randomId, useLocale, usePerson, useShell } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';
import { deviceId } from '../../shared/check-in-device.ts';
import { sendKept } from './check-in-journal.ts';
import type { Attendee, Kept, Stranger, TakenAlong, Tick } from './check-in-rules.ts';
import { checkInStore } from './check-in-store.ts';

const PAGE = 100;
const AGAIN_MS = 15_000;

export type SaveWord = 'all' | 'waiting' | 'sending' | 'broken';

type Without<Kind> = Omit<
  Kind,
  'id' | 'personId' | 'sessionId' | 'refusal' | 'timeToken' | 'elapsedMs' | 'createdAt'
>;

/** The session with everybody expected; null: there is none, or not for this person. */
async function fetchSession(
  client: Client,
  personId: string,
  sessionId: string,
  locale: Locale,
): Promise<TakenAlong | null> {
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
  return { personId, sessionId, session, people, fetchedAt: Date.now() };
}

type State = 'loading' | 'ready' | 'missing' | 'offline';

interface Parts {
  send: () => Promise<void>;
  reload: () => Promise<void>;
  setTaken: (taken: TakenAlong) => void;
  setState: (state: State) => void;
  setBroken: (isBroken: boolean) => void;
}

/** What the phone has comes first; then what it kept goes out, at once, when the link is back, and every now and then. */
const useBeginning = (
  personId: string,
  sessionId: string,
  { send, reload, setTaken, setState, setBroken }: Parts,
) => {
  useEffect(() => {
    const begin = async () => {
      const here = await checkInStore.takenAlong(personId, sessionId).catch(() => undefined);
      if (here) {
        setTaken(here);
        setState('ready');
      }
      await checkInStore.forgetOthers(personId).catch(() => undefined);
      await reload().catch(() => setBroken(true));
      await send();
    };
    void begin();
    const again = () => void send();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [personId, sessionId, reload, send, setTaken, setState, setBroken]);
};

/** A session on this phone: taken along while there is a link, worked with where there is none, sent when it is back. */
export const useCheckIn = (sessionId: string) => {
  const { client, clock } = useShell();
  const person = usePerson();
  const locale = useLocale();
  const [taken, setTaken] = useState<TakenAlong | null>(null);
  const [kept, setKept] = useState<Kept[]>([]);
  const [state, setState] = useState<State>('loading');
  const [isSending, setSending] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const [isOnline, setOnline] = useState(true);
  const busy = useRef(false);

  const reload = useCallback(async () => setKept(await checkInStore.keptOf(person.id)), [person.id]);

  const send = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    try {
      await sendKept(client, checkInStore, person.id, deviceId());
      const fresh = await fetchSession(client, person.id, sessionId, locale);
      setOnline(true);
      if (fresh) {
        await checkInStore.takeAlong(fresh);
        setTaken(fresh);
        setState('ready');
      } else setState('missing');
    } catch (error) {
      if (!(error instanceof Failure)) setBroken(true);
      setOnline(false);
      setState((now) => (now === 'loading' ? 'offline' : now));
    } finally {
      busy.current = false;
      setSending(false);
      await reload().catch(() => setBroken(true));
    }
  }, [client, person.id, sessionId, locale, reload]);

  useBeginning(person.id, sessionId, { send, reload, setTaken, setBroken, setState });

  /** Resolves when the device has it, to true; to false when it keeps nothing. */
  const keep = async (said: Without<Tick> | Without<Stranger>): Promise<boolean> => {
    const whole = {
      ...said,
      ...clock.stamp(),
      id: randomId(),
      personId: person.id,
      sessionId,
      refusal: null,
    };
    try {
      await checkInStore.keep(whole);
    } catch {
      setBroken(true);
      return false;
    }
    await reload().catch(() => setBroken(true));
    void send();
    return true;
  };

  const waiting = kept.filter(({ refusal }) => refusal === null).length;
  const refused = kept.filter((each) => each.refusal !== null && each.sessionId === sessionId);
  const word: SaveWord = isBroken ? 'broken' : waiting === 0 ? 'all' : isSending ? 'sending' : 'waiting';
  return { taken, kept, state, waiting, refused, word, isOnline, keep };
};
