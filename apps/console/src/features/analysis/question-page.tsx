import './analysis.css';
import { QuestionAnalysis } from '@campus/api-client';
import { CourseHtml } from '@campus/players';
import { EmptyState, Notice, Stat } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { analysisPaths, studioPaths, versionPaths } from '../../shared/paths/versions-paths.ts';
import { useText } from '../../shared/text.ts';
import { Advice } from './advice.tsx';
import { discriminationWord, type Question } from './analysis-data.ts';
import { OptionTable } from './option-table.tsx';
import { CountryTable, LanguageTable } from './part-tables.tsx';
import { useAnalysisChoice } from './use-choice.ts';

const Figures = ({ item }: Pick<Question, 'item'>) => {
  const t = useText();
  const formats = useFormats();
  const { given, rightPercent, discrimination, skippedPercent, medianSeconds } = item;
  const percent = (value: number | null) => (value === null ? t('analysis.hidden') : formats.percent(value));
  return (
    <section className="analysis-stats" aria-label={t('analysis.whole')}>
      <Stat value={given === null ? '—' : formats.number(given)} label={t('analysis.people')} />
      <Stat value={percent(rightPercent)} label={t('analysis.right')} />
      <Stat
        value={
          discrimination === null
            ? '—'
            : t('analysis.decimal', { value: Math.round(discrimination * 100) / 100 })
        }
        label={t('analysis.discrimination')}
        note={
          discrimination === null
            ? null
            : t(`analysis.discrimination.${discriminationWord(discrimination)}.text`)
        }
      />
      <Stat value={percent(skippedPercent)} label={t('analysis.skipped')} />
      <Stat
        value={medianSeconds === null ? '—' : t('analysis.seconds', { seconds: medianSeconds })}
        label={t('analysis.time')}
        note={t('analysis.time.text')}
      />
    </section>
  );
};

const Text = ({ item }: Pick<Question, 'item'>) => {
  const t = useText();
  const locale = useLocale();
  if (item.promptHtml === null)
    return (
      <Notice title={t('analysis.hidesTexts')}>
        <p>{t('analysis.hidesTexts.text')}</p>
      </Notice>
    );
  return (
    <section className="analysis-text" aria-label={t('analysis.text')}>
      <CourseHtml lang={locale} html={item.promptHtml} />
      {item.isChanged && <p className="soft small">{t('analysis.changed.text')}</p>}
    </section>
  );
};

const Mend = () => {
  const t = useText();
  return (
    <section className="stack stack--tight">
      <h2>{t('analysis.mend')}</h2>
      <ol className="analysis-steps">
        <li>{t('analysis.mend.text')}</li>
        <li>{t('analysis.mend.suspend')}</li>
        <li>{t('analysis.mend.apply')}</li>
        <li>{t('analysis.mend.regrade')}</li>
      </ol>
      <p className="row">
        <a href={studioPaths.list}>{t('analysis.mend.studio')}</a>
        <a href={versionPaths.list}>{t('analysis.mend.versions')}</a>
      </p>
    </section>
  );
};

const Whole = ({ question }: { question: Question }) => {
  const t = useText();
  return (
    <>
      <Text item={question.item} />
      <Figures item={question.item} />
      <Advice item={question.item} />
      {question.options.length > 0 && <OptionTable question={question} />}
      <LanguageTable question={question} />
      <CountryTable question={question} />
      <p className="soft small">{t('analysis.hidden.why')}</p>
      {question.item.findings.length > 0 && <Mend />}
    </>
  );
};

/** What the answers to one question say: who chose what, in which language, and what to look at. */
export const QuestionPage = ({ activityId, questionId }: { activityId: string; questionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const choice = useAnalysisChoice();
  const query = useQuery(QuestionAnalysis, { activityId, questionId, filter: choice, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('analysis.loading')} children={null} />}>
      {({ questionAnalysis: question }) => (
        <Page
          isWide
          title={t('analysis.question')}
          windowTitle={question ? t('analysis.of', { title: question.quizTitle }) : undefined}
          above={
            <a href={analysisPaths.quiz(activityId, choice)}>{question?.quizTitle ?? t('analysis.back')}</a>
          }
        >
          {question ? (
            <Whole question={question} />
          ) : (
            <EmptyState title={t('analysis.small')}>
              <p>{t('analysis.small.text')}</p>
            </EmptyState>
          )}
        </Page>
      )}
    </QueryView>
  );
};
