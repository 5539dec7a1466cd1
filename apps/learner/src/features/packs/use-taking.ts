import type { Shell } from '@campus/web-shell';
import { useIsOnline, useShell, viewingOfWindow } from '@campus/web-shell';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { isMetered } from './link.ts';
import { dropModules, standingOf, takeModule, type Standing, type Stop, type Wanted } from './take-module.ts';
import type { Pack } from './pieces.ts';

/** A module on its way, or why it is not. It goes on while other screens are open. */
interface Taking {
  isRunning: boolean;
  stop: Stop | null;
}

const idle: Taking = { isRunning: false, stop: null };
const takings = new Map<string, Taking>();
const listeners = new Set<() => void>();

const say = (key: string, taking: Taking) => {
  takings.set(key, taking);
  for (const listener of listeners) listener();
};
const onSay = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const personIn = ({ session }: Shell): string | null =>
  session.state.status === 'signed-in' ? session.state.person.id : null;

const run = async (shell: Shell, key: string, wanted: Wanted, isAllowed: boolean) => {
  if (takings.get(key)?.isRunning) return;
  const person = personIn(shell);
  const may = (): Stop | null => {
    if (personIn(shell) !== person || takings.get(key)?.stop === 'stopped') return 'stopped';
    if (!navigator.onLine) return 'offline';
    return !isAllowed && isMetered() ? 'metered' : null;
  };
  say(key, { isRunning: true, stop: null });
  // Said anew after each piece: what is here is counted again.
  const stop = await takeModule(shell.cache, wanted, may, () =>
    say(key, { isRunning: true, stop: takings.get(key)?.stop ?? null }),
  );
  say(key, { isRunning: false, stop });
};

/** One module on this device: how much of it is here, and the ways to take it along and to remove it. */
export const useTaking = (wanted: Wanted) => {
  const shell = useShell();
  const isOnline = useIsOnline();
  const { enrolmentId, locale, pack, search } = wanted;
  const key = [personIn(shell), enrolmentId, pack.moduleId, locale].join(' ');
  const taking = useSyncExternalStore(onSay, () => takings.get(key) ?? idle);
  const [standing, setStanding] = useState<Standing | null>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void standingOf(shell.cache, { enrolmentId, locale, pack, search }).then(
      (now) => isCurrent && setStanding(now),
    );
    return () => {
      isCurrent = false;
    };
  }, [shell, enrolmentId, locale, pack, search, taking, looks]);
  const start = useCallback(
    (isAllowed = false) => {
      // Asked for once, with the first module: browsers decide by how much a site is used, most without a question.
      if (viewingOfWindow() === null) void navigator.storage?.persist?.().catch(() => false);
      void run(shell, key, { enrolmentId, locale, pack, search }, isAllowed);
    },
    [shell, key, enrolmentId, locale, pack, search],
  );
  useEffect(() => {
    if (isOnline && taking.stop === 'offline' && !taking.isRunning) start();
  }, [isOnline, taking, start]);
  const stop = () => say(key, { ...taking, stop: 'stopped' });
  const remove = async (staying: readonly Pack[]) => {
    await dropModules(shell.cache, enrolmentId, [pack], staying, search);
    say(key, idle);
    setLooks((before) => before + 1);
  };
  return { ...taking, standing, start, pause: stop, remove };
};
