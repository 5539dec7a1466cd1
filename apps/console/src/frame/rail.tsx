import './rail.css';
import { Menu } from '@campus/ui';
import { usePath, type Person } from '@campus/web-shell';
import { useEffect, useId, useRef } from 'react';
import { learnerPaths, paths } from '../shared/paths/paths.ts';
import { isStaff } from '../shared/staff.ts';
import { useText } from '../shared/text.ts';
import { jobs, placesFor, today, type Job, type Place } from './jobs.ts';
import { PlaceIcon, type PlaceIconName } from './place-icon.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** Its words are there for screen readers also when the rail shows icons alone; a pointer that rests sees them too. */
const RailLink = ({
  href,
  icon,
  words,
  isCurrent,
}: {
  href: string;
  icon: PlaceIconName;
  words: string;
  isCurrent: boolean;
}) => (
  <a href={href} data-words={words} aria-current={isCurrent ? 'page' : undefined}>
    <PlaceIcon name={icon} />
    <span className="rail__words">{words}</span>
  </a>
);

const PlaceLink = ({ place: { href, icon, label, isCurrent } }: { place: Place }) => {
  const t = useText();
  return <RailLink href={href} icon={icon} words={t(label)} isCurrent={isCurrent(usePath())} />;
};

const JobPart = ({ job, person }: { job: Job; person: Person }) => {
  const t = useText();
  const id = useId();
  const places = placesFor(job, person);
  if (places.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className="rail__job">
      <p id={id} className="rail__label">
        <span className="rail__words">{t(job.label)}</span>
      </p>
      {places.map((place) => (
        <PlaceLink key={place.href} place={place} />
      ))}
    </div>
  );
};

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

/** What waits today, the jobs of the console and their places; below them what concerns the person. */
export const Rail = ({ person }: { person: Person }) => {
  const t = useText();
  const path = usePath();
  const list = useCurrentInView(path);
  return (
    <Menu label={t('console.navigation')} buttonLabel={t('console.menu')} place={path}>
      <div ref={list} className="rail__places">
        {isStaff(person) && (
          <div className="rail__job">
            <PlaceLink place={today} />
          </div>
        )}
        {jobs.map((job) => (
          <JobPart key={job.label} job={job} person={person} />
        ))}
      </div>
      <PersonPart person={person} />
    </Menu>
  );
};
