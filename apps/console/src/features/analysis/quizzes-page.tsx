import { AnalysedQuizzes } from '@campus/api-client';
import { EmptyState, Table, Tag, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { analysisPaths } from '../../shared/paths/versions-paths.ts';
import { useText } from '../../shared/text.ts';
import { byCourse, type AnalysedQuiz } from './analysis-data.ts';

const useColumns = (): Column<AnalysedQuiz>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'quiz',
      label: t('analysis.quiz'),
      isName: true,
      cell: ({ activityId, title }) => <a href={analysisPaths.quiz(activityId)}>{title}</a>,
    },
    { id: 'module', label: t('analysis.module'), cell: ({ moduleTitle }) => moduleTitle },
    {
      id: 'graded',
      label: t('analysis.kind'),
      cell: ({ isGraded }) =>
        isGraded ? <Tag tone="info">{t('analysis.graded')}</Tag> : t('analysis.practice'),
    },
    {
      id: 'learners',
      label: t('analysis.people'),
      isNumber: true,
      cell: ({ learners }) => (learners === null ? t('analysis.few') : formats.number(learners)),
    },
  ];
};

/** The quizzes that somebody has finished: from here to what their answers say. */
export const QuizzesPage = () => {
  const t = useText();
  const locale = useLocale();
  const columns = useColumns();
  const query = useQuery(AnalysedQuizzes, { locale });
  return (
    <Page isWide title={t('analysis.title')} lead={t('analysis.lead')}>
      <QueryView query={query}>
        {({ analysedQuizzes: quizzes }) =>
          quizzes.length === 0 ? (
            <EmptyState title={t('analysis.none')}>
              <p>{t('analysis.none.text')}</p>
            </EmptyState>
          ) : (
            byCourse(quizzes).map(([course, own]) => (
              <section key={course} className="stack stack--tight">
                <h2>{course}</h2>
                <Table caption={course} columns={columns} rows={own} keyOf={({ activityId }) => activityId} />
              </section>
            ))
          )
        }
      </QueryView>
    </Page>
  );
};
