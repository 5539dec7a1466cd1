import { useFormats, usePerson, useShell, zoneName } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { daysLeft, differsIn } from './deadline.ts';
import type { Home } from '../overlay.ts';

/** The deadline in words, on the clock of the edition and, where it differs, on the person's own. */
export const DeadlineText = ({ deadline }: { deadline: NonNullable<Home['deadline']> }) => {
  const t = useText();
  const formats = useFormats();
  const { clock } = useShell();
  const { timeZone } = usePerson();
  const days = daysLeft(deadline, clock.serverNow());
  const values = {
    days,
    date: formats.day(deadline.localDate, 'short'),
    time: formats.time(deadline.at, deadline.timeZone),
    zone: zoneName(deadline.timeZone, formats.locale),
  };
  return (
    <p>
      {t(days < 0 ? 'course.deadline.over' : 'course.deadline.days', values)}
      {differsIn(deadline.at, deadline.timeZone, timeZone) && (
        <>
          {' '}
          <span className="soft">
            {t('course.deadline.mine', {
              date: formats.date(deadline.at, 'short'),
              time: formats.time(deadline.at),
              zone: zoneName(timeZone, formats.locale),
            })}
          </span>
        </>
      )}
    </p>
  );
};
