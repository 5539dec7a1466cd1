import './rail.css';
import { Icon, Menu } from '@campus/ui';
import { usePath, type Person } from '@campus/web-shell';
import { useEffect, useId, useRef } from 'react';
import { learnerPaths, paths } from '../shared/paths/paths.ts';
import { isStaff } from '../shared/staff.ts';
import { useText } from '../shared/text.ts';
import type { TodayLine } from '../shared/today/today-lines.ts';
import { useBadgeLines } from '../shared/today/badges.ts';
import { DailyPart, FoldedPart } from './job-part.tsx';
import { jobs, ownSessions, placesFor, today } from './jobs.ts';
import { PlaceIcon } from './place-icon.tsx';
import { PlaceLink, RailLink } from './rail-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useOpenJobs, type OpenJobs } from './use-open-jobs.ts';
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

/** What concerns the person, behind their name; the way out stays in sight however long the list above it is. */
const PersonPart = ({ person, open: { isOpen, turn } }: { person: Person; open: OpenJobs }) => {
  const t = useText();
  const id = useId();
  const path = usePath();
  const isUnfolded = isOpen('person');
  return (
    <div role="group" aria-labelledby={id} className="rail__person">
      <button
        type="button"
        id={id}
        className="rail__heading"
        data-words={person.fullName}
        aria-expanded={isUnfolded}
        onClick={() => turn('person')}
      >
        <PlaceIcon name="account" />
        <span className="rail__words">{person.fullName}</span>
        <Icon name="down" />
      </button>
      {isUnfolded && <ThemeSwitch />}
      {(isUnfolded || path === paths.look) && (
        <RailLink href={paths.look} icon="text" words={t('console.look')} isCurrent={path === paths.look} />
      )}
      {(isUnfolded || ownSessions.isCurrent(path)) && <PlaceLink place={ownSessions} />}
      {isUnfolded && (
        <RailLink href={learnerPaths.home} icon="course" words={t('console.course')} isCurrent={false} />
      )}
      <RailLink
        href={paths.signOut}
        icon="signOut"
        words={t('signOut.button')}
        isCurrent={path === paths.signOut}
      />
    </div>
  );
};

interface PlacesProps {
  person: Person;
  open: OpenJobs;
}

const Places = ({
  person,
  open: { isOpen, turn },
  lines = [],
}: PlacesProps & { lines?: readonly TodayLine[] }) => {
  const list = useCurrentInView(usePath());
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
        return job.icon === undefined || isOnly || job.isDailyFor?.(person) ? (
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

const CountedPlaces = (props: PlacesProps) => <Places {...props} lines={useBadgeLines()} />;

/** What waits today, the jobs of the console and their places; below them what concerns the person. */
export const Rail = ({ person }: { person: Person }) => {
  const t = useText();
  const open = useOpenJobs();
  useWordsAway();
  return (
    <Menu label={t('console.navigation')} buttonLabel={t('console.menu')} place={usePath()}>
      {isStaff(person) ? (
        <CountedPlaces person={person} open={open} />
      ) : (
        <Places person={person} open={open} />
      )}
      <PersonPart person={person} open={open} />
    </Menu>
  );
};
