import { go, useIntention, useShell, type Trouble } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../../shared/paths/attendance-paths.ts';
import { checkList, inputOf, rememberFile, type ListToSend } from './send-attendance-list.ts';

const tooLarge: Trouble = { code: 'LIST_UNREADABLE', params: { reason: 'FILE_TOO_LARGE' } };

/** Uploads a file to be checked, and opens the result. */
export const useSendList = (sessionId: string) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [fault, setFault] = useState<Trouble | null>(null);
  const send = async (list: ListToSend) => {
    const input = await inputOf(list);
    setFault(input ? null : tooLarge);
    if (!input) return;
    const done = await act(input, (whole) => checkList(client, whole));
    if (!done) return;
    rememberFile(done.listId, list.file);
    cache.invalidate();
    go(attendancePaths.list(sessionId, done.listId));
  };
  return { send, isRunning, trouble: fault ?? trouble };
};
