import { randomId, useJournal, usePending, usePerson, useSaveState } from '@campus/web-shell';
import type { AttendanceTakenInput, WalkInNotedInput } from '@campus/api-client';
import { useEffect, useState } from 'react';
import { noteDoor } from '../../shared/check-in-device.ts';
import { adoptOldMarks } from './adopt-old-marks.ts';
import { isWaiting, saveWordOf } from './check-in-rules.ts';
import { useRefusedMarks } from './use-refused-marks.ts';
import { useTakenAlong } from './use-taken-along.ts';

const DAY_MS = 86_400_000;

const byTime = (one: { createdAt: number }, other: { createdAt: number }) => one.createdAt - other.createdAt;

type Said<Input> = Omit<Input, 'id' | 'takenBy' | 'deviceAt'>;

/** Where a mark was stored; nowhere when nobody is signed in any more. */
export type Written = 'on-device' | 'in-window' | 'nowhere';

/** A session on this phone: its list, taken along while there is a connection, and the marks made here, which the journal sends. */
export const useCheckIn = (sessionId: string) => {
  const journal = useJournal();
  const person = usePerson();
  const save = useSaveState();
  const list = useTakenAlong(sessionId);
  const [since] = useState(() => Date.now() - DAY_MS);
  const marks = [...usePending('attendanceTaken', since)].sort(byTime);
  const walkIns = [...usePending('walkInNoted', since)].sort(byTime);
  const { refused, takeNote } = useRefusedMarks();

  useEffect(() => {
    noteDoor();
    void adoptOldMarks(journal, person.id);
  }, [journal, person.id]);

  const whole = <Input>(said: Said<Input>) => ({
    ...said,
    id: randomId(),
    takenBy: person.id,
    deviceAt: new Date().toISOString(),
  });
  const written = (recording: Promise<{ isDurable: boolean }>): Promise<Written> =>
    recording.then(
      ({ isDurable }) => (isDurable ? 'on-device' : 'in-window'),
      () => 'nowhere',
    );
  const halfDays = list.taken?.session.halfDays.map(({ id }) => id) ?? [];
  const refusedHere = refused.filter(({ halfDayId }) => halfDays.includes(halfDayId));
  const waiting = [...marks, ...walkIns].filter(isWaiting).length;
  return {
    ...list,
    marks,
    walkIns,
    refused: refusedHere,
    takeNote,
    waiting,
    save,
    word: saveWordOf(waiting, refusedHere.length, save.name),
    /** Resolves when it is stored, with where. */
    mark: (said: Said<AttendanceTakenInput>) =>
      written(journal.record('attendanceTaken', whole<AttendanceTakenInput>(said))),
    noteWalkIn: (said: Said<WalkInNotedInput>) =>
      written(journal.record('walkInNoted', whole<WalkInNotedInput>(said))),
  };
};
