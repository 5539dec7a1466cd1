import './rail.css';
import { Menu, VisuallyHidden } from '@campus/ui';
import { useFormats, usePath, type Person } from '@campus/web-shell';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { learnerPaths, paths } from '../shared/paths/paths.ts';
import { isStaff } from '../shared/staff.ts';
import { useText } from '../shared/text.ts';
import { countIn, type TodayLine } from '../shared/today/today-lines.ts';
import { useToday } from '../shared/today/use-today.ts';
import { jobs, placesFor, today, type Job, type Place } from './jobs.ts';
import { PlaceIcon, type PlaceIconName } from './place-icon.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useWordsAway } from './use-words-away.ts';

/** Its text is there for screen readers even when the rail shows icons alone, and for a resting pointer. */
const RailLink = ({
  href,
  icon,
  words,
  isCurrent,
  children,
}: {
  href: string;
  icon: PlaceIconName;
  words: string;
  isCurrent: boolean;
  children?: ReactNode;
}) => (
  <a href={href} data-words={words} aria-current={isCurrent ? 'page' : undefined}>
    <PlaceIcon name={icon} />
    <span className="rail__words">{words}</span>
    {children}
  </a>
);

const Badge = ({ count }: { count: number }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <span className="rail__badge" aria-hidden="true">
        {formats.number(count)}
      </span>
      <VisuallyHidden>{t('console.rail.waiting', { count })}</VisuallyHidden>
    </>
  );
};

const PlaceLink = ({
  place: { href, icon, label, isCurrent, waits = [] },
  lines,
}: {
  place: Place;
  lines: readonly TodayLine[];
}) => {
  const t = useText();
  const count = countIn(lines, waits);
  return (
    <RailLink href={href} icon={icon} words={t(label)} isCurrent={isCurrent(usePath())}>
      {count > 0 && <Badge count={count} />}
    </RailLink>
  );
};

const JobPart = ({ job, person, lines }: { job: Job; person: Person; lines: readonly TodayLine[] }) => {
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
        <PlaceLink key={place.href} place={place} lines={lines} />
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
      <RailLink href={paths.look} icon="text" words={t('console.look')} isCurrent={path === paths.look} />
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
  return (
    <div ref={list} className="rail__places">
      {isStaff(person) && (
        <div className="rail__job">
          <PlaceLink place={today} lines={lines} />
        </div>
      )}
      {jobs.map((job) => (
        <JobPart key={job.label} job={job} person={person} lines={lines} />
      ))}
    </div>
  );
};

/** Asked on every screen, so of nothing that takes long to count. */
const counted = jobs.flatMap(({ places }) => places.flatMap(({ waits = [] }) => waits));

const CountedPlaces = ({ person }: { person: Person }) => (
  <Places person={person} lines={useToday(null, counted).data?.todayLines} />
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
