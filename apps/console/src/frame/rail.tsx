import { Icon, Menu } from '@campus/ui';
import { usePath, type Person } from '@campus/web-shell';
import { useEffect, useId, useRef } from 'react';
import { learnerPaths, paths } from '../shared/paths/paths.ts';
import { useText } from '../shared/text.ts';
import { jobs, placesFor, type Job } from './jobs.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const JobPart = ({ job, person }: { job: Job; person: Person }) => {
  const t = useText();
  const path = usePath();
  const id = useId();
  const places = placesFor(job, person);
  if (places.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className="rail__job">
      <p id={id} className="rail__label">
        {t(job.label)}
      </p>
      {places.map((place) => (
        <a key={place.href} href={place.href} aria-current={place.isCurrent(path) ? 'page' : undefined}>
          <Icon name={place.icon} />
          {t(place.label)}
        </a>
      ))}
    </div>
  );
};

/** A rail longer than the window shows the current place without a hand on it; the page itself does not move. */
const useCurrentInView = (path: string) => {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const rail = mark.current?.closest('.console__rail');
    const link = rail?.querySelector('[aria-current="page"]');
    if (!rail || !link) return;
    const [box, at] = [rail.getBoundingClientRect(), link.getBoundingClientRect()];
    if (at.top < box.top || at.bottom > box.bottom)
      rail.scrollTop += at.top - box.top - (box.height - at.height) / 2;
  }, [path]);
  return mark;
};

/** The jobs of the console and their places; below them what concerns the person. */
export const Rail = ({ person }: { person: Person }) => {
  const t = useText();
  const path = usePath();
  const mark = useCurrentInView(path);
  return (
    <Menu label={t('console.navigation')} buttonLabel={t('console.menu')} place={path}>
      <span ref={mark} hidden />
      {jobs.map((job) => (
        <JobPart key={job.label} job={job} person={person} />
      ))}
      <div className="rail__person">
        <p className="rail__label">{person.fullName}</p>
        <ThemeSwitch />
        <a href={learnerPaths.home}>
          <Icon name="book" />
          {t('console.course')}
        </a>
        <a href={paths.signOut} aria-current={path === paths.signOut ? 'page' : undefined}>
          <Icon name="lock" />
          {t('signOut.button')}
        </a>
      </div>
    </Menu>
  );
};
