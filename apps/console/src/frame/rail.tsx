import './rail.css';
import { Menu } from '@campus/ui';
import { usePath, type Person } from '@campus/web-shell';
import { useEffect, useRef } from 'react';
import { learnerPaths, paths } from '../shared/paths/paths.ts';
import { isStaff } from '../shared/staff.ts';
import { useText } from '../shared/text.ts';
import type { TodayLine } from '../shared/today/today-lines.ts';
import { useBadgeLines } from '../shared/today/badges.ts';
import { DailyPart, FoldedPart } from './job-part.tsx';
import { jobs, ownSessions, placesFor, today } from './jobs.ts';
import { PlaceLink, RailLink } from './rail-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useOpenJobs } from './use-open-jobs.ts';
import { useWordsAway } from './use-words-away.ts';

/** A rail longer than the window shows the current place without a hand on it; the page itself does not move. */
const useCurrentInView = (path: string) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const link = list.current?.querySelector('[aria-current="page"]');
    if (!list.current || !link) return;
    const [box, at] = [list.current.getBoundingClientRect(), link.getBoundingClientRect()];
    if (at.top < box.top || at.bottom > box.bottom)
      list.current.scrollTop += at.top - box.top - (box.height - at.height) / 2;
  }, [path]);
  return list;
};

/** What concerns the person; it stays in sight however long the list above it is. */
const PersonPart = ({ person }: { person: Person }) => {
  const t = useText();
  const path = usePath();
  return (
    <div className="rail__person">
      <p className="rail__label">
        <span className="rail__words">{person.fullName}</span>
      </p>
      <ThemeSwitch />
      <RailLink href={paths.look} icon="text" words={t('console.look')} isCurrent={path === paths.look} />
      <PlaceLink place={ownSessions} />
      <RailLink href={learnerPaths.home} icon="course" words={t('console.course')} isCurrent={false} />
      <RailLink
        href={paths.signOut}
        icon="signOut"
        words={t('signOut.button')}
        isCurrent={path === paths.signOut}
      />
    </div>
  );
};

const Places = ({ person, lines = [] }: { person: Person; lines?: readonly TodayLine[] }) => {
  const list = useCurrentInView(usePath());
  const { isOpen, turn } = useOpenJobs();
  const isOnly = jobs.filter((job) => placesFor(job, person).length > 0).length === 1;
  return (
    <div ref={list} className="rail__places">
      {isStaff(person) && (
        <div className="rail__job">
          <PlaceLink place={today} lines={lines} />
        </div>
      )}
      {jobs.map((job) => {
        const props = { job, person, lines };
        // Someone with a single job has nothing to unfold.
        return job.icon === undefined || isOnly ? (
          <DailyPart key={job.label} {...props} />
        ) : (
          <FoldedPart
            key={job.label}
            {...props}
            icon={job.icon}
            isOpen={isOpen(job.label)}
            onTurn={() => turn(job.label)}
          />
        );
      })}
    </div>
  );
};

const CountedPlaces = ({ person }: { person: Person }) => (
  <Places person={person} lines={useBadgeLines()} />
);

/** What waits today, the jobs of the console and their places; below them what concerns the person. */
export const Rail = ({ person }: { person: Person }) => {
  const t = useText();
  useWordsAway();
  return (
    <Menu label={t('console.navigation')} buttonLabel={t('console.menu')} place={usePath()}>
      {isStaff(person) ? <CountedPlaces person={person} /> : <Places person={person} />}
      <PersonPart person={person} />
    </Menu>
  );
};
