import { clockWords } from '@campus/players';
import { Button, Icon } from '@campus/ui';
import { useEffect, useState } from 'react';
import { useText } from '../../../shared/text.ts';

const isStill = () => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Seconds left of the time an officer would have; with reduced motion only the beginning and the end are shown. */
const useSecondsLeft = (seconds: number) => {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const look = () => {
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    };
    const timer = setInterval(look, isStill() ? seconds * 1000 : 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
};

/**
 * How long an officer would have. Nothing is counted, nothing moves when it is over: both sentences are in the
 * same place, which is as large as the larger of them. Only the end is announced.
 */
export const TimePressure = ({ seconds, onStop }: { seconds: number; onStop: () => void }) => {
  const t = useText();
  const left = useSecondsLeft(seconds);
  const isOver = left === 0;
  return (
    <div className="scenario-pressure no-print">
      <Icon name="clock" />
      <div className="scenario-pressure__words">
        <p className={isOver ? 'scenario-pressure__away' : undefined}>
          {t('scenario.pressure.given', { seconds })}{' '}
          <b className="numbers" aria-hidden="true">
            {clockWords(left)}
          </b>
        </p>
        <p className="scenario-pressure__away" aria-hidden="true">
          {t('scenario.pressure.over')}
        </p>
        <p role="status">{isOver && t('scenario.pressure.over')}</p>
      </div>
      <Button kind="bare" onClick={onStop}>
        {t('scenario.pressure.stop')}
      </Button>
    </div>
  );
};
