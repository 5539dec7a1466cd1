import { Disclosure } from '@campus/ui';
import { useState, type ReactNode } from 'react';
import { lazyPart } from '../routing/lazy-part.tsx';
import type { CalendarOf } from './calendar-feed.tsx';

const CalendarFeed = lazyPart(async () => (await import('./calendar-feed.tsx')).CalendarFeed, 'calendar');

/** Folded until somebody wants their calendar to follow the sessions; `summary` says so. */
export const CalendarPart = ({ summary, ...which }: CalendarOf & { summary: ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={summary} onOpen={() => setOpen(true)}>
      {isOpen && <CalendarFeed {...which} />}
    </Disclosure>
  );
};
