import { Icon } from '@campus/ui';
import { usePath, type Person } from '@campus/web-shell';
import { useId, useRef } from 'react';
import { useText } from '../shared/text.ts';
import { countIn, type TodayLine } from '../shared/today/today-lines.ts';
import { placesFor, type Job } from './jobs.ts';
import { PlaceIcon, type PlaceIconName } from './place-icon.tsx';
import { Badge, PlaceLink } from './rail-link.tsx';
import { useIsWriter } from './use-is-writer.ts';

interface Props {
  job: Job;
  person: Person;
  lines: readonly TodayLine[];
}

/** A job of every day: its places under its name. */
export const DailyPart = ({ job, person, lines }: Props) => {
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

/**
 * A job of now and then: a heading that unfolds its places. Folded, it shows the place somebody is at, and how many
 * wait in the others.
 */
export const FoldedPart = ({
  job,
  icon,
  person,
  lines,
  isOpen,
  onTurn,
}: Props & { icon: PlaceIconName; isOpen: boolean; onTurn: () => void }) => {
  const t = useText();
  const id = useId();
  const part = useRef<HTMLDivElement>(null);
  const path = usePath();
  const isWriter = useIsWriter(person, isOpen && job.places.some(({ isForWriters }) => isForWriters));
  const all = placesFor(job, person);
  if (all.length === 0) return null;
  const isHere = all.some(({ isCurrent }) => isCurrent(path));
  const places = isOpen
    ? placesFor(job, person, isWriter || isHere)
    : all.filter(({ isCurrent }) => isCurrent(path));
  const away = isOpen ? [] : all.filter((place) => !places.includes(place));
  const count = countIn(
    lines,
    away.flatMap(({ waits = [] }) => waits),
  );
  const turn = () => {
    onTurn();
    // What unfolds at the end of the rail is in sight.
    requestAnimationFrame(() => part.current?.scrollIntoView?.({ block: 'nearest' }));
  };
  return (
    <div ref={part} role="group" aria-labelledby={id} className="rail__job rail__job--folds">
      <button
        type="button"
        id={id}
        className="rail__heading"
        data-words={t(job.label)}
        aria-expanded={isOpen}
        onClick={turn}
      >
        <PlaceIcon name={icon} />
        <span className="rail__words">{t(job.label)}</span>
        {count > 0 && <Badge count={count} />}
        <Icon name="down" />
      </button>
      {places.map((place) => (
        <PlaceLink key={place.href} place={place} lines={lines} />
      ))}
    </div>
  );
};
