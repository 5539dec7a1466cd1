import { Button } from '@campus/ui';
import { useText } from '../text/text.ts';
import { useRun } from './run-context.tsx';

/** The way on: to the next activity, or back to the menu after the last. */
export const NextActivity = ({ at }: { at: number }) => {
  const t = useText();
  const run = useRun();
  const next = run.activities[at + 1]?.activity;
  return (
    <p className="no-print">
      <Button icon="next" iconAtEnd onClick={() => run.go({ activity: next ? at + 1 : null, step: 0 })}>
        {next ? t('next.activity', { title: next.title[run.locale] ?? '' }) : t('next.menu')}
      </Button>
    </p>
  );
};
