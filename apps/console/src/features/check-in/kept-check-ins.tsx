import { Notice } from '@campus/ui';
import { usePath, usePerson, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { deviceId } from '../../shared/check-in-device.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { sendKept } from './check-in-journal.ts';
import { checkInStore } from './check-in-store.ts';

const AGAIN_MS = 30_000;

/** How many entries wait on this phone; they are sent from wherever the person is. At a door the door does it. */
const useWaiting = (isAtDoor: boolean): number => {
  const { client } = useShell();
  const person = usePerson();
  const path = usePath();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (isAtDoor) return;
    let isOver = false;
    let isBusy = false;
    const look = async () => {
      const waiting = (await checkInStore.keptOf(person.id)).filter(({ refusal }) => refusal === null).length;
      if (!isOver) setCount(waiting);
      return waiting;
    };
    const send = async () => {
      if (isBusy) return;
      isBusy = true;
      try {
        if ((await look()) === 0) return;
        await sendKept(client, checkInStore, person.id, deviceId());
        await look();
      } catch {
        // No link, or no storage: what is kept stays, and goes the next time.
      } finally {
        isBusy = false;
      }
    };
    const again = () => void send();
    again();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      isOver = true;
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [client, person.id, path, isAtDoor]);
  return count;
};

/** Says on every screen what was said at a door and is not sent yet, and what signing out now would mean. */
export const KeptCheckIns = () => {
  const t = useText();
  const path = usePath();
  const isAtDoor = path.startsWith('/console/check-in/');
  const count = useWaiting(isAtDoor);
  if (isAtDoor || count === 0) return null;
  return (
    <Notice tone="warn" title={t('console.kept', { count })} isLive>
      <p>{t(path === paths.signOut ? 'console.kept.signOut' : 'console.kept.text')}</p>
    </Notice>
  );
};
