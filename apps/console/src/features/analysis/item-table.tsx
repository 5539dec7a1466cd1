import { wordsOf } from '@campus/players';
import { Checkbox, Table, Tag, type Column } from '@campus/ui';
import { useFormats, useLocale } from '@campus/web-shell';
import { useState } from 'react';
import { useSort } from '../../shared/lists/use-sort.ts';
import { analysisPaths } from '../../shared/paths/versions-paths.ts';
import { useText } from '../../shared/text.ts';
import { excerptOf } from '../../shared/words/excerpt.ts';
import { discriminationWord, sorted, toneOf, type Item, type Quiz, type SortKey } from './analysis-data.ts';
import { useAnalysisChoice } from './use-choice.ts';

/** Characters of a question shown in the list. */
const EXCERPT = 140;

const Findings = ({ findings }: Pick<Item, 'findings'>) => {
  const t = useText();
  return findings.length === 0 ? null : (
    <span className="analysis-tags">
      {findings.map((finding) => (
        <Tag key={finding} tone={toneOf(finding)}>
          {t(`analysis.finding.${finding}`)}
        </Tag>
      ))}
    </span>
  );
};

type Sorted = ReturnType<typeof useSort<SortKey>>;

/** A share that may be hidden. */
const Percent = ({ value }: { value: number | null }) => {
  const t = useText();
  const formats = useFormats();
  return value === null ? <span className="soft">{t('analysis.hidden')}</span> : formats.percent(value);
};

const Discrimination = ({ item: { discrimination, rightPercent } }: { item: Item }) => {
  const t = useText();
  if (discrimination === null) return rightPercent === null ? <Percent value={null} /> : '—';
  return t('analysis.discrimination.with', {
    word: t(`analysis.discrimination.${discriminationWord(discrimination)}`),
    value: Math.round(discrimination * 100) / 100,
  });
};

const QuestionLink = ({ activityId, item }: { activityId: string; item: Item }) => {
  const t = useText();
  const locale = useLocale();
  const choice = useAnalysisChoice();
  const { questionId, promptHtml, isChanged } = item;
  return (
    <>
      <a
        href={analysisPaths.question(activityId, questionId, choice)}
        lang={promptHtml === null ? undefined : locale}
      >
        {promptHtml === null
          ? t('analysis.question.unread', { key: questionId.slice(-4) })
          : excerptOf(wordsOf(promptHtml), EXCERPT)}
      </a>
      {isChanged && <p className="soft small">{t('analysis.changed')}</p>}
    </>
  );
};

const useColumns = ({ activityId }: Quiz, { sortingOf }: Sorted): Column<Item>[] => {
  const t = useText();
  return [
    {
      id: 'question',
      label: t('analysis.question'),
      isName: true,
      cell: (item) => <QuestionLink activityId={activityId} item={item} />,
    },
    {
      id: 'look',
      label: t('analysis.look'),
      sorting: sortingOf('look'),
      cell: ({ findings }) => <Findings findings={findings} />,
    },
    {
      id: 'right',
      label: t('analysis.right'),
      isNumber: true,
      sorting: sortingOf('right'),
      cell: ({ rightPercent }) => <Percent value={rightPercent} />,
    },
    {
      id: 'discrimination',
      label: t('analysis.discrimination'),
      sorting: sortingOf('discrimination'),
      cell: (item) => <Discrimination item={item} />,
    },
    {
      id: 'skipped',
      label: t('analysis.skipped'),
      isNumber: true,
      sorting: sortingOf('skipped'),
      cell: ({ skippedPercent }) => <Percent value={skippedPercent} />,
    },
    {
      id: 'time',
      label: t('analysis.time'),
      isNumber: true,
      sorting: sortingOf('time'),
      cell: ({ medianSeconds }) =>
        medianSeconds === null ? '—' : t('analysis.seconds', { seconds: medianSeconds }),
    },
  ];
};

/** Every question of a quiz, those to look at first. */
export const ItemTable = ({ quiz }: { quiz: Quiz }) => {
  const t = useText();
  const [isOnlyFlagged, setOnlyFlagged] = useState(false);
  const sort = useSort<SortKey>('look', true, () => undefined);
  const columns = useColumns(quiz, sort);
  const flagged = quiz.items.filter(({ findings }) => findings.length > 0);
  const rows = sorted(isOnlyFlagged ? flagged : quiz.items, sort.sort, sort.isDescending);
  const caption = t('analysis.questions');
  return (
    <section className="stack stack--tight" aria-labelledby="analysis-questions">
      <h2 id="analysis-questions">{caption}</h2>
      <p>
        {flagged.length === 0
          ? t('analysis.flagged.none')
          : t('analysis.flagged', { count: flagged.length, all: quiz.items.length })}
      </p>
      {flagged.length > 0 && (
        <Checkbox
          label={t('analysis.onlyFlagged')}
          checked={isOnlyFlagged}
          onChange={({ target }) => setOnlyFlagged(target.checked)}
        />
      )}
      <Table caption={caption} columns={columns} rows={rows} keyOf={({ questionId }) => questionId} />
      <p className="soft small">{t('analysis.hidden.why')}</p>
      <p className="soft small">{t('analysis.how')}</p>
    </section>
  );
};
