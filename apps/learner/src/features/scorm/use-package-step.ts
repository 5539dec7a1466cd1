import { Failure, Me } from '@campus/api-client';
import { useShell, type Shell } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds between checks for the server: not every device tells when its connection is back. */
const lookMs = 5_000;

/** Whether the server answers at all; the answer does not matter. */
const isReached = async ({ client }: Shell): Promise<boolean> => {
  try {
    await client.run(Me, {});
    return true;
  } catch (error) {
    return error instanceof Failure && error.code === 'SIGN_IN_NEEDED';
  }
};

/** Looks, while `isWaiting`, whether something is available again: when the connection is back, and now and then. */
export const useLinkBack = (isWaiting: boolean, look: () => void): void => {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => {
      if (navigator.onLine) latest.current();
    };
    const timer = setInterval(again, lookMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isWaiting]);
};

/**
 * Each part of a 1.2 package is opened by the server: the present one is left only once the server answers.
 * Until then it stays, and the request is repeated when the connection is back.
 */
export const useStep = (go: (itemId: string) => Promise<void>) => {
  const shell = useShell();
  const [isAsking, setAsking] = useState(false);
  const [waitsFor, setWaitsFor] = useState<string | null>(null);
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  const isBusy = useRef(false);
  const step = useCallback(
    async (itemId: string) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setAsking(true);
      const isThere = await isReached(shell);
      isBusy.current = false;
      setAsking(false);
      setWaitsFor(isThere ? null : itemId);
      if (isThere) await latest.current(itemId);
    },
    [shell],
  );
  useLinkBack(waitsFor !== null, () => {
    if (waitsFor !== null) void step(waitsFor);
  });
  return { step, isAsking, isWaiting: waitsFor !== null, stay: () => setWaitsFor(null) };
};
