import { Notice } from '@campus/ui';
import { useJournal, usePath, usePending, usePerson } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { paths } from '../../shared/paths/paths.ts';
import { useText } from '../../shared/text.ts';
import { adoptOldMarks } from './adopt-old-marks.ts';
import type { TakenAlong } from './check-in-rules.ts';
import { checkInStore } from './check-in-store.ts';
import { RefusedMarks } from './refused-marks.tsx';
import { useRefusedMarks } from './use-refused-marks.ts';

/** What waits only: nothing was acknowledged after the end of time. */
const never = Infinity;

const useWaiting = (): number =>
  usePending('attendanceTaken', never).length + usePending('walkInNoted', never).length;

const Refused = () => {
  const person = usePerson();
  const { refused, takeNote } = useRefusedMarks();
  const [lists, setLists] = useState<TakenAlong[]>([]);
  useEffect(() => {
    if (refused.length > 0) checkInStore.allTakenAlong(person.id).then(setLists, () => undefined);
  }, [person.id, refused.length]);
  const people = lists.flatMap((list) => list.people);
  return (
    <RefusedMarks
      refused={refused}
      nameOf={(enrolmentId) => people.find((each) => each.enrolmentId === enrolmentId)?.name}
      onClose={() => void takeNote(refused)}
    />
  );
};

/** Shows on every screen which marks of a door were not sent yet, and which the server refused. */
export const KeptCheckIns = () => {
  const t = useText();
  const path = usePath();
  const journal = useJournal();
  const person = usePerson();
  const count = useWaiting();
  useEffect(() => void adoptOldMarks(journal, person.id), [journal, person.id]);
  if (path.startsWith('/console/check-in/')) return null;
  return (
    <>
      {count > 0 && (
        <Notice tone="warn" title={t('console.kept', { count })} isLive>
          <p>{t(path === paths.signOut ? 'console.kept.signOut' : 'console.kept.text')}</p>
        </Notice>
      )}
      <Refused />
    </>
  );
};
