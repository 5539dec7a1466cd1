import { classes, Icon } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import { countdown } from './quiz-data.ts';

const minute = 60_000;

/** The time left: a clock for the eye, two sentences for the ear. */
export const TimeLeft = ({ ms }: { ms: number }) => {
  const t = useText();
  const words = ms <= minute ? t('quiz.time.one') : ms <= 5 * minute ? t('quiz.time.five') : '';
  return (
    <div className={classes('quiz-time', ms <= 5 * minute && 'quiz-time--short')}>
      <p role="timer" className="numbers">
        <Icon name="clock" /> {t('quiz.time.left', { time: countdown(ms) })}
      </p>
      <p role="status" className="small">
        {words}
      </p>
    </div>
  );
};
