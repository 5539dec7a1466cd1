import '@campus/ui/course/course-text.css';
import './answers.css';
import { LearnerQuizAttempt } from '@campus/api-client';
import { Disclosure, Notice } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import { AnsweredQuestion, verdictIn } from './answered-question.tsx';
import { missedOf, type Attempt, type Question } from './answers-data.ts';
import { LearnerPage } from './learner-page.tsx';
import { OutcomeShares } from './outcome-shares.tsx';
import { Result } from './result-tag.tsx';

interface Numbered {
  question: Question;
  number: number;
}

const Questions = ({ list, locale }: { list: readonly Numbered[]; locale: string }) =>
  list.map(({ question, number }) => (
    <AnsweredQuestion key={question.id} question={question} number={number} locale={locale} />
  ));

/** What was missed, open; what was right, folded. */
const Answered = ({ attempt: { questions, locale } }: { attempt: Attempt }) => {
  const t = useText();
  const numbered = questions.map((question, index) => ({ question, number: index + 1 }));
  const missed = numbered.filter(({ question }) => verdictIn(question) !== 'right');
  const right = numbered.filter(({ question }) => verdictIn(question) === 'right');
  return (
    <section className="stack stack--tight">
      {missed.length > 0 && (
        <>
          <h2>{t('answers.questions.missed', { count: missed.length })}</h2>
          <Questions list={missed} locale={locale} />
        </>
      )}
      {right.length > 0 && (
        <Disclosure
          isOpen={missed.length === 0}
          summary={t('answers.questions.right', { count: right.length })}
        >
          <Questions list={right} locale={locale} />
        </Disclosure>
      )}
    </section>
  );
};

const Whole = ({ attempt }: { attempt: Attempt }) => {
  const t = useText();
  const formats = useFormats();
  const { finishedAt, passMark, byOutcome, showsAnswers } = attempt;
  const missed = missedOf(byOutcome);
  if (finishedAt === null) return <Notice title={t('answers.stillOpen')} />;
  return (
    <>
      <div className="row">
        <Result {...attempt} />
        {passMark !== null && (
          <span className="soft">{t('answers.passMark', { mark: formats.percent(passMark) })}</span>
        )}
        <span className="soft">{formats.dateTime(finishedAt)}</span>
      </div>
      {missed.length > 0 && (
        <section className="stack stack--tight">
          <h2>{t('answers.missed')}</h2>
          <OutcomeShares shares={missed} />
        </section>
      )}
      {showsAnswers ? <Answered attempt={attempt} /> : <Notice title={t('answers.hidden')} />}
    </>
  );
};

/** One attempt of an officer at a quiz: what was missed first. */
export const AttemptPage = ({ attemptId }: { attemptId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(LearnerQuizAttempt, { id: attemptId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('answers.loading')} children={null} />}>
      {({ learnerQuizAttempt: attempt }) =>
        attempt ? (
          <LearnerPage
            isDetail
            learner={attempt.learner}
            title={t('answers.attempt.of', { title: attempt.title, number: attempt.number })}
          >
            <Whole attempt={attempt} />
          </LearnerPage>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
