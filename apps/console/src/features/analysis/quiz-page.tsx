import './analysis.css';
import { QuizAnalysis } from '@campus/api-client';
import { EmptyState, Notice, Stat } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { analysisPaths } from '../../shared/paths/versions-paths.ts';
import { useText } from '../../shared/text.ts';
import { reliabilityWord, type Quiz } from './analysis-data.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { ItemTable } from './item-table.tsx';
import { useAnalysisChoice } from './use-choice.ts';

const Reliability = ({ alpha }: Pick<Quiz, 'alpha'>) => {
  const t = useText();
  if (alpha === null)
    return <Stat value="—" label={t('analysis.reliability')} note={t('analysis.reliability.unknown')} />;
  return (
    <Stat
      value={t('analysis.decimal', { value: Math.round(alpha * 100) / 100 })}
      label={t('analysis.reliability')}
      note={t(`analysis.reliability.${reliabilityWord(alpha)}`)}
    />
  );
};

const Whole = ({ quiz }: { quiz: Quiz }) => {
  const t = useText();
  const formats = useFormats();
  const { learners, mean, alpha, error, length } = quiz;
  return (
    <section className="analysis-stats" aria-label={t('analysis.whole')}>
      <Stat
        value={learners === null ? '—' : formats.number(learners)}
        label={t('analysis.people')}
        note={length === null ? null : t('analysis.length', { count: Math.round(length) })}
      />
      <Stat value={mean === null ? '—' : formats.percent(mean * 100)} label={t('analysis.mean')} />
      <Reliability alpha={alpha} />
      <Stat
        value={error === null ? '—' : t('analysis.error.points', { points: Math.round(error * 100) })}
        label={t('analysis.error')}
        note={error === null ? null : t('analysis.error.text', { points: Math.round(error * 100) })}
      />
    </section>
  );
};

const Parts = ({ quiz }: { quiz: Quiz }) => {
  const t = useText();
  return quiz.isSmallGroup || quiz.items.length === 0 ? (
    <EmptyState title={t('analysis.small')}>
      <p>{t('analysis.small.text')}</p>
    </EmptyState>
  ) : (
    <>
      <Whole quiz={quiz} />
      {quiz.items.every(({ promptHtml }) => promptHtml === null) && (
        <Notice title={t('analysis.hidesTexts')}>
          <p>{t('analysis.hidesTexts.text')}</p>
        </Notice>
      )}
      <ItemTable quiz={quiz} />
    </>
  );
};

/** What the answers to one quiz say: how far its result can be trusted, and which questions to look at. */
export const QuizPage = ({ activityId }: { activityId: string }) => {
  const t = useText();
  const locale = useLocale();
  const filter = useAnalysisChoice();
  const { query, isWaiting } = useSteady(activityId, useQuery(QuizAnalysis, { activityId, filter, locale }));
  return (
    <QueryView query={query} loading={<Page isWide title={t('analysis.loading')} children={null} />}>
      {({ quizAnalysis: quiz }) =>
        quiz ? (
          <Page
            isWide
            title={quiz.title}
            windowTitle={t('analysis.of', { title: quiz.title })}
            above={<a href={analysisPaths.list}>{t('analysis.title')}</a>}
            lead={quiz.moduleTitle}
          >
            <ChoiceFields quiz={quiz} />
            <div className="stack" aria-busy={isWaiting}>
              <Parts quiz={quiz} />
            </div>
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
