import { Failure, StartQuizAttempt } from '@campus/api-client';
import { Button, LinkButton, Notice } from '@campus/ui';
import {
  go,
  randomId,
  type Trouble,
  TroubleNotice,
  useIsOnline,
  useLocale,
  useShell,
  useTroubleWords,
} from '@campus/web-shell';
import { useCallback, useRef, useState } from 'react';
import { useText } from '../../shared/text.ts';
import { attemptPath } from './attempt-path.ts';
import { countdown, type Quiz } from './quiz-data.ts';
import { useTimeUntil } from './use-server-time.ts';

/** Begins an attempt. A try that was not answered is repeated under the same key, so that it begins one attempt. */
const useStart = (enrolmentId: string, activityId: string) => {
  const { client } = useShell();
  const locale = useLocale();
  const key = useRef(randomId());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);

  const start = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const input = { enrolmentId, activityId, locale, idempotencyKey: key.current };
      const { startQuizAttempt } = await client.run(StartQuizAttempt, { input });
      key.current = randomId();
      if (startQuizAttempt.__typename === 'Refusal') setTrouble(startQuizAttempt);
      else go(attemptPath(enrolmentId, activityId, startQuizAttempt.attemptId));
    } catch (error) {
      setTrouble(error instanceof Failure ? error : new Failure('MALFORMED'));
    } finally {
      setBusy(false);
    }
  };
  return { start, isBusy, trouble };
};

const WhyNot = ({ code }: { code: NonNullable<Quiz['whyNot']> }) => {
  const { title, whatToDo } = useTroubleWords({ code });
  return (
    <Notice title={title}>
      <p>{whatToDo}</p>
    </Notice>
  );
};

const Wait = ({ until, onOver }: { until: string; onOver: () => void }) => {
  const t = useText();
  const left = useTimeUntil(until, onOver) ?? 0;
  return (
    <Notice icon="clock">
      <p role="timer" className="numbers">
        {t('quiz.wait', { time: countdown(left) })}
      </p>
    </Notice>
  );
};

/** The way into an attempt: go on, begin, or why not now. */
export const StartAttempt = ({
  quiz,
  enrolmentId,
  isHandedIn = false,
  isAside,
  isAgain = quiz.attempts.length > 0,
  refetch,
}: {
  quiz: Quiz;
  enrolmentId: string;
  /** The open attempt is over on this device, and the server does not know yet. */
  isHandedIn?: boolean;
  /** Something else is the one next step of the page. */
  isAside?: boolean;
  isAgain?: boolean;
  refetch: () => Promise<void>;
}) => {
  const t = useText();
  const { start, isBusy, trouble } = useStart(enrolmentId, quiz.activityId);
  const isOnline = useIsOnline();
  const askAgain = useCallback(() => void refetch(), [refetch]);
  if (isHandedIn) return null;
  if (quiz.openAttemptId && quiz.mayStart) {
    const limit = quiz.myTimeLimitMinutes ?? quiz.timeLimitMinutes;
    return (
      <div className="stack">
        <p>{t(limit === null ? 'quiz.open' : 'quiz.open.timed')}</p>
        <LinkButton
          icon="next"
          iconAtEnd
          href={attemptPath(enrolmentId, quiz.activityId, quiz.openAttemptId)}
        >
          {t('quiz.continue')}
        </LinkButton>
      </div>
    );
  }
  if (!quiz.mayStart) {
    if (quiz.startableAt) return <Wait until={quiz.startableAt} onOver={askAgain} />;
    return quiz.whyNot && <WhyNot code={quiz.whyNot} />;
  }
  return (
    <div className="stack">
      {!isOnline || trouble?.code === 'NETWORK' ? (
        <Notice tone="warn" icon="offline" isLive>
          <p>{t('quiz.offline')}</p>
        </Notice>
      ) : (
        trouble && <TroubleNotice trouble={trouble} onRetry={() => void start()} />
      )}
      <Button
        kind={isAside || !isOnline ? 'quiet' : 'primary'}
        icon="next"
        iconAtEnd
        isBusy={isBusy}
        onClick={() => void start()}
      >
        {t(isBusy ? 'quiz.starting' : isAgain ? 'quiz.startAgain' : 'quiz.start')}
      </Button>
    </div>
  );
};
