import { lazyPart } from '@campus/web-shell';
import { ConsoleWay } from '../../../shared/console-way.tsx';
import type { DeviceHome } from '../device-home.ts';
import { isFinished } from '../finished.ts';
import { useKeptForLater } from '../use-kept-for-later.ts';
import { NewsPart } from './news.tsx';
import { Standing } from './standing.tsx';
import { TakeAlong } from './take-along.tsx';

// Only for editions with live sessions. Room for one of them is reserved, so that what is below does not
// move.
const SessionsPart = lazyPart(
  async () => (await import('../sessions-part.tsx')).SessionsPart,
  'sessions',
  <div className="home__sessions" />,
);

// Listens from the home on: the browser offers to install only once, soon after a page is loaded.
void import('../../../shared/install/prompt.ts').catch(() => undefined);

/** Who helps, and what they said: nobody waits for it. */
const PeoplePart = lazyPart(async () => (await import('../people-part.tsx')).PeoplePart, 'questions');

/** Beside the next step on wide windows, below it on phones: how far, how fast, what came back, when to be where. */
export const HomeBeside = ({ home }: { home: DeviceHome }) => {
  useKeptForLater(home);
  return (
    <>
      <ConsoleWay />
      {!isFinished(home) && <Standing home={home} />}
      <NewsPart home={home} />
      <PeoplePart enrolmentId={home.enrolmentId} />
      {home.hasSessions && <SessionsPart enrolmentId={home.enrolmentId} />}
      <TakeAlong home={home} />
    </>
  );
};
