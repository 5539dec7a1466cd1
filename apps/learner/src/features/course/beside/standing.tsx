import { Progress } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { useDuration } from '../../../shared/use-duration.ts';
import type { DeviceHome } from '../device-home.ts';
import { nextRelease } from '../next-release.ts';
import { daysLeft } from './deadline.ts';
import { DeadlineText } from './deadline-text.tsx';
import { paceOf } from './pace.ts';

type Deadline = NonNullable<DeviceHome['deadline']>;

type Activity = DeviceHome['modules'][number]['activities'][number];

const isLeft = ({ isRequired, followUp, state }: Activity): boolean =>
  isRequired && !followUp && state !== 'COMPLETED';

/** What is required and not done yet, open or not. */
const stepsLeft = ({ modules }: DeviceHome): number =>
  modules.flatMap(({ activities }) => activities).filter(isLeft).length;

/** The day on which something can be done, as long as nothing can: before it nobody keeps a pace. */
const beginsOn = (home: DeviceHome, now: number) => {
  const { modules } = home;
  if (modules.some(({ isOpen, activities }) => isOpen && activities.some(isLeft))) return null;
  const release = nextRelease(home)?.release;
  return release && Date.parse(release.opensAt) > now ? release : null;
};

/** How much per week is needed to finish in time, in words. */
const PaceText = ({ home, deadline }: { home: DeviceHome; deadline: Deadline }) => {
  const t = useText();
  const formats = useFormats();
  const duration = useDuration();
  const { clock } = useShell();
  const now = clock.serverNow();
  const begins = beginsOn(home, now);
  const from = begins ? Date.parse(begins.opensAt) : now;
  const pace = paceOf(stepsLeft(home), home.minutesLeft, daysLeft(deadline, from));
  if (!pace) return null;
  const { steps, minutes } = pace;
  const values = {
    steps,
    time: duration(minutes),
    date: formats.day(deadline.localDate, 'short'),
    from: begins ? formats.day(begins.opensOn, 'short') : 'none',
  };
  return (
    <p className="pace">
      {pace.per === 'days'
        ? t('course.pace.days', { ...values, days: pace.days })
        : t(`course.pace.${pace.per}`, values)}
    </p>
  );
};

/** Where live sessions are still asked for, on days of their own; in a workshop, which is not that, they are counted. */
const hasSessionsOnTop = ({ hasSessions, missingFor, missing }: DeviceHome): boolean =>
  hasSessions &&
  missingFor === 'ACHIEVEMENT' &&
  missing.some(({ kind, isMet }) => kind === 'ATTENDED' && !isMet);

/** How far one is, how much a week it takes to arrive, and until when. */
export const Standing = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const formats = useFormats();
  const duration = useDuration();
  const percent = formats.percent(home.percent);
  const { deadline } = home;
  return (
    <section className="stack stack--tight">
      <Progress
        label={t('course.progress')}
        words={
          home.minutesLeft > 0
            ? t('course.progress.left', {
                percent,
                time: duration(home.minutesLeft),
                sessions: String(hasSessionsOnTop(home)),
              })
            : t('course.progress.done', { percent })
        }
        value={home.percent}
      />
      {deadline && !home.isClosed && <PaceText home={home} deadline={deadline} />}
      {deadline && (
        <div className="soft small">
          <DeadlineText deadline={deadline} />
        </div>
      )}
    </section>
  );
};
