import { AttendancePeople, AttendanceSession, Failure } from '@campus/api-client';
import { randomId, useLocale, usePerson, useShell } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sendKept } from './check-in-journal.ts';
import type { Attendee, Kept, Stranger, TakenAlong, Tick } from './check-in-rules.ts';
import { checkInStore } from './check-in-store.ts';

const PAGE = 100;
const AGAIN_MS = 15_000;
const DEVICE = 'campus-check-in-device';

/** One for each browser, so that entries of two phones are told apart. */
const deviceId = () => {
  const known = localStorage.getItem(DEVICE);
  if (known) return known;
  const made = randomId();
  localStorage.setItem(DEVICE, made);
  return made;
};

export type SaveWord = 'all' | 'waiting' | 'sending' | 'broken';

type Without<Kind> = Omit<
  Kind,
  'id' | 'personId' | 'sessionId' | 'refusal' | 'timeToken' | 'elapsedMs' | 'createdAt'
>;

/** A session on this phone: taken along while there is a link, worked with where there is none, sent when it is back. */
export const useCheckIn = (sessionId: string) => {
  const { client, clock } = useShell();
  const person = usePerson();
  const locale = useLocale();
  const [taken, setTaken] = useState<TakenAlong | null>(null);
  const [kept, setKept] = useState<Kept[]>([]);
  const [state, setState] = useState<'loading' | 'ready' | 'missing' | 'offline'>('loading');
  const [isSending, setSending] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const [isOnline, setOnline] = useState(true);
  const busy = useRef(false);

  const reload = useCallback(async () => setKept(await checkInStore.keptOf(person.id)), [person.id]);

  const load = useCallback(async () => {
    const { attendanceSession: session } = await client.run(AttendanceSession, { id: sessionId, locale });
    if (!session) return null;
    const people: Attendee[] = [];
    for (let total = 1; people.length < total;) {
      const variables = { sessionId, groupId: null, search: '', limit: PAGE, offset: people.length };
      const { attendancePeople } = await client.run(AttendancePeople, variables);
      people.push(...attendancePeople.items);
      total = attendancePeople.items.length === 0 ? 0 : attendancePeople.totalCount;
    }
    return { personId: person.id, sessionId, session, people, fetchedAt: Date.now() };
  }, [client, sessionId, locale, person.id]);

  const send = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    try {
      await sendKept(client, checkInStore, person.id, deviceId());
      const fresh = await load();
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
  }, [client, person.id, load, reload]);

  useEffect(() => {
    const begin = async () => {
      const here = await checkInStore.takenAlong(person.id, sessionId).catch(() => undefined);
      if (here) {
        setTaken(here);
        setState('ready');
      }
      await checkInStore.forgetOthers(person.id).catch(() => undefined);
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
  }, [person.id, sessionId, reload, send]);

  /** Resolves when the device has it. */
  const keep = async (said: Without<Tick> | Without<Stranger>) => {
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
      await reload();
    } catch {
      setBroken(true);
    }
    void send();
  };

  const waiting = kept.filter(({ refusal }) => refusal === null).length;
  const refused = kept.filter((each) => each.refusal !== null && each.sessionId === sessionId);
  const word: SaveWord = isBroken ? 'broken' : waiting === 0 ? 'all' : isSending ? 'sending' : 'waiting';
  return { taken, kept, state, waiting, refused, word, isOnline, keep };
};
