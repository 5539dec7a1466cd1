import { Progress } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { useDuration } from '../../../shared/use-duration.ts';
import type { DeviceHome } from '../device-home.ts';
import { daysLeft } from './deadline.ts';
import { DeadlineText } from './deadline-text.tsx';
import { paceOf } from './pace.ts';

type Deadline = NonNullable<DeviceHome['deadline']>;

/** What is required and not done yet, open or not. */
const stepsLeft = ({ modules }: DeviceHome): number =>
  modules
    .flatMap(({ activities }) => activities)
    .filter(({ isRequired, followUp, state }) => isRequired && !followUp && state !== 'COMPLETED').length;

/** How much per week is needed to finish in time, in words. */
const PaceText = ({ home, deadline }: { home: DeviceHome; deadline: Deadline }) => {
  const t = useText();
  const formats = useFormats();
  const duration = useDuration();
  const { clock } = useShell();
  const pace = paceOf(stepsLeft(home), home.minutesLeft, daysLeft(deadline, clock.serverNow()));
  if (!pace) return null;
  const { steps, minutes } = pace;
  const values = { steps, time: duration(minutes), date: formats.day(deadline.localDate, 'short') };
  return (
    <p className="pace">
      {pace.per === 'days'
        ? t('course.pace.days', { ...values, days: pace.days })
        : t(`course.pace.${pace.per}`, values)}
    </p>
  );
};

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
            ? t('course.progress.left', { percent, time: duration(home.minutesLeft) })
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
