import './answers.css';
import { LearnerAnswers } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { Page, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import { missedNow, type Answers } from './answers-data.ts';
import { LearnerPage } from './learner-page.tsx';
import { OutcomeShares } from './outcome-shares.tsx';
import { QuizTable } from './quiz-table.tsx';
import { ScenarioTable } from './scenario-table.tsx';

const Missed = ({ quizzes }: Pick<Answers, 'quizzes'>) => {
  const t = useText();
  const missed = missedNow(quizzes);
  if (missed.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="answers-missed">
      <h2 id="answers-missed">{t('answers.missed')}</h2>
      <p className="soft">{t('answers.missed.lead')}</p>
      <OutcomeShares shares={missed.slice(0, 5)} />
    </section>
  );
};

const Whole = ({ answers: { quizzes, scenarios } }: { answers: Answers }) => {
  const t = useText();
  if (quizzes.length + scenarios.length === 0)
    return (
      <EmptyState title={t('answers.none')}>
        <p>{t('answers.none.what')}</p>
      </EmptyState>
    );
  return (
    <>
      <Missed quizzes={quizzes} />
      {quizzes.length > 0 && (
        <section className="stack stack--tight">
          <h2>{t('answers.quizzes')}</h2>
          <QuizTable quizzes={quizzes} />
        </section>
      )}
      {scenarios.length > 0 && (
        <section className="stack stack--tight">
          <h2>{t('answers.simulations')}</h2>
          <ScenarioTable scenarios={scenarios} />
        </section>
      )}
    </>
  );
};

/** What one officer answered in quizzes and decided in simulations. */
export const AnswersPage = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(LearnerAnswers, { enrolmentId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('answers.loading')} children={null} />}>
      {({ learnerAnswers: answers }) =>
        answers ? (
          <LearnerPage learner={answers.learner} title={t('answers.of', { name: answers.learner.fullName })}>
            <Whole answers={answers} />
            <p className="soft small">{t('answers.notShown')}</p>
          </LearnerPage>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
