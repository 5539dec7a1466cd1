import { VisuallyHidden } from '@campus/ui';
import { useFormats, usePath } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { useText } from '../shared/text.ts';
import { countIn, type TodayLine } from '../shared/today/today-lines.ts';
import type { Place } from './jobs.ts';
import { PlaceIcon, type PlaceIconName } from './place-icon.tsx';

/** Its text is there for screen readers even when the rail shows icons alone, and for a resting pointer. */
export const RailLink = ({
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

/** How many wait there. */
export const Badge = ({ count }: { count: number }) => {
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

export const PlaceLink = ({
  place: { href, icon, label, isCurrent, waits = [] },
  lines = [],
}: {
  place: Place;
  lines?: readonly TodayLine[];
}) => {
  const t = useText();
  const count = countIn(lines, waits);
  return (
    <RailLink href={href} icon={icon} words={t(label)} isCurrent={isCurrent(usePath())}>
      {count > 0 && <Badge count={count} />}
    </RailLink>
  );
};
