import { lazyPart, useJournal, type RefusedWork as Refused } from '@campus/web-shell';
import { Suspense, useEffect, useState } from 'react';

/** Hardly anybody meets it. */
const RefusedWork = lazyPart(async () => (await import('./refused-work.tsx')).RefusedWork, 'refused-work');

/** Tells of work that a rule of the server refused, until the person has taken note. */
export const RefusedWorkNotice = () => {
  const journal = useJournal();
  const [refused, setRefused] = useState<Refused[]>([]);
  useEffect(() => journal.onRefused((more) => setRefused((before) => [...before, ...more])), [journal]);
  if (refused.length === 0) return null;
  return (
    <Suspense>
      <RefusedWork refused={refused} onClose={() => setRefused([])} />
    </Suspense>
  );
};
