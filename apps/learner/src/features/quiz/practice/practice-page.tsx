import '@campus/ui/course/quiz.css';
import { Practice as PracticeQuery } from '@campus/api-client';
import type { Response } from '@campus/quiz-grading';
import { Button, LinkButton, Notice, Progress } from '@campus/ui';
import { go, Page, randomId, useLocale, useQuery } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { ActivityView, OtherLanguageNotice } from '../../../shared/activity-view.tsx';
import { CourseText } from '../../../shared/course-text/course-text.tsx';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import { useTurnsOver } from '../attempt-turns.ts';
import type { Ask } from '../recall/recall-data.ts';
import { RecallPlayer } from '../recall/recall-player.tsx';
import { nextRound, practisedWith, rightIn, type Practice, type Practised } from './practice-data.ts';

const noAnswers: ReadonlyMap<string, Response | null> = new Map();

/** Questions asked one after the other, each with its answer at once. */
const Round = ({
  asks,
  onAnswer,
  onOver,
}: {
  asks: readonly Ask[];
  onAnswer: (ask: Ask, response: Response | null) => void;
  onOver: () => void;
}) => {
  const [given, setGiven] = useState(noAnswers);
  // After a reload other questions are asked, from the first.
  const [visit] = useState(randomId);
  const give = (questionId: string, response: Response | null) => {
    setGiven((before) => new Map([...before, [questionId, response]]));
    const ask = asks.find(({ question }) => question.id === questionId);
    if (ask) onAnswer(ask, response);
    return Promise.resolve();
  };
  return (
    <RecallPlayer
      asks={asks}
      recalled={given}
      onGive={give}
      onRead={onOver}
      titled="practice.question"
      endsWith="practice.toEnd"
      named={`${visit}-`}
    />
  );
};

/** Between rounds: how many are right by now, and the ways on. */
const Between = ({
  total,
  right,
  toQuiz,
  onMore,
}: {
  total: number;
  right: number;
  toQuiz: string;
  onMore: () => void;
}) => {
  const t = useText();
  const isAll = right === total;
  useTurnsOver();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="stack">
      <Notice tone={isAll ? 'done' : 'info'} title={t('practice.right', { right, total })}>
        <p>{t(isAll ? 'practice.all' : 'practice.more')}</p>
      </Notice>
      <div className="row">
        {!isAll && (
          <Button icon="next" iconAtEnd onClick={onMore}>
            {t('practice.goOn')}
          </Button>
        )}
        <LinkButton kind={isAll ? 'primary' : 'quiet'} href={toQuiz}>
          {t('practice.toQuiz')}
        </LinkButton>
        {isAll && (
          <Button kind="quiet" onClick={onMore}>
            {t('practice.again')}
          </Button>
        )}
      </div>
    </div>
  );
};

/** Rounds of five, what was wrong again first, until every question was right once. Nothing of it leaves the device. */
const PracticeBody = ({ practice, toQuiz }: { practice: Practice; toQuiz: string }) => {
  const t = useText();
  const [practised, setPractised] = useState<Practised>(new Map());
  const [round, setRound] = useState(() => ({ number: 1, asks: nextRound(practice, new Map()) }));
  const [isBetween, setBetween] = useState(false);
  const total = practice.questions.length;
  const right = rightIn(practised);
  const [inOneGo] = useState(round.asks.length);
  const more = () => {
    const known: Practised = right === total ? new Map() : practised;
    setPractised(known);
    setRound({ number: round.number + 1, asks: nextRound(practice, known) });
    setBetween(false);
  };
  return (
    <>
      <p>{t('practice.intro', { total, round: inOneGo < total ? inOneGo : 0 })}</p>
      <Progress
        label={t('practice.progress')}
        words={t('practice.right', { right, total })}
        value={right}
        max={total}
      />
      {isBetween ? (
        <Between total={total} right={right} toQuiz={toQuiz} onMore={more} />
      ) : (
        <Round
          key={round.number}
          asks={round.asks}
          onAnswer={(ask, response) => setPractised((before) => practisedWith(before, ask, response))}
          onOver={() => setBetween(true)}
        />
      )}
    </>
  );
};

/** What was missed in a quiz, practised as often as one likes; it is not marked, and no attempt is used up. */
export const PracticePage = ({ enrolmentId, activityId }: { enrolmentId: string; activityId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(PracticeQuery, { enrolmentId, activityId, locale });
  // The questions chosen when the page was opened stay: after another attempt the server would choose others.
  const [kept, setKept] = useState<Practice | null>(null);
  const answered = query.data?.practice;
  if (!kept && answered) setKept(answered);
  const toQuiz = paths.activity(enrolmentId, { kind: 'QUIZ', id: activityId });
  // Nothing to practise, or an attempt is open: the quiz says what can be done.
  const isNothing = query.data?.practice === null && !kept;
  useEffect(() => {
    if (isNothing) go(toQuiz, { replace: true });
  }, [isNothing, toQuiz]);
  return (
    <ActivityView query={query} enrolmentId={enrolmentId} pick={({ practice }) => practice ?? kept}>
      {(practice) => (
        <Page
          title={t('practice.title')}
          above={
            <p className="small">
              <a href={toQuiz}>{practice.title}</a>
            </p>
          }
        >
          <CourseText enrolmentId={enrolmentId} lang={practice.locale} className="quiz">
            {practice.locale !== locale && !query.isOtherLanguage && (
              <OtherLanguageNotice language={practice.locale} />
            )}
            <PracticeBody practice={kept ?? practice} toQuiz={toQuiz} />
          </CourseText>
        </Page>
      )}
    </ActivityView>
  );
};
