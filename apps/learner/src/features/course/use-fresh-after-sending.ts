import { useSaveState } from '@campus/web-shell';
import { useEffect, useRef } from 'react';

/** Asks again once the server has all the work: only it knows what that has opened. */
export const useFreshAfterSending = (refetch: () => Promise<void>): void => {
  const isSent = useSaveState().waiting === 0;
  const wasSent = useRef(isSent);
  useEffect(() => {
    if (isSent && !wasSent.current) void refetch();
    wasSent.current = isSent;
  }, [isSent, refetch]);
};
