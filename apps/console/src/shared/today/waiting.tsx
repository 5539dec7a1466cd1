import { lazyPart } from '@campus/web-shell';
import { badges, useBadgeLines } from './badges.ts';
import type { TodayKind } from './today-lines.ts';

/** With its words; the page does not wait for it. */
const WaitingList = lazyPart(async () => (await import('./waiting-list.tsx')).WaitingList, 'today');

/** What the badge of this place counts, with the way to each list; nothing where nothing waits. */
export const Waiting = ({ badge }: { badge: keyof typeof badges }) => {
  const kinds: readonly TodayKind[] = badges[badge];
  const lines = useBadgeLines().filter(({ kind }) => kinds.includes(kind));
  return lines.length > 0 ? <WaitingList lines={lines} /> : null;
};
