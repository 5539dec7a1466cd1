import { CourseHtml } from '@campus/players';
import { Icon, Table, type Column } from '@campus/ui';
import { useFormats, useLocale } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { letterOf, type Option, type Question } from './analysis-data.ts';

/** A share as a number and, beside it, as a bar. */
const Share = ({ percent }: { percent: number | null }) => {
  const t = useText();
  const formats = useFormats();
  if (percent === null) return <span className="soft">{t('analysis.hidden')}</span>;
  return (
    <span className="analysis-share">
      <span className="analysis-share__bar" aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      {formats.percent(percent)}
    </span>
  );
};

const OptionText = ({ option, place, type }: { option: Option; place: number; type: string }) => {
  const t = useText();
  const locale = useLocale();
  const words =
    option.html !== null ? (
      <CourseHtml lang={locale} html={option.html} />
    ) : type === 'TRUE_FALSE' ? (
      <p>{t(option.key === 'true' ? 'analysis.true' : 'analysis.false')}</p>
    ) : null;
  return (
    <div className="analysis-option">
      <span className="analysis-option__letter">{letterOf(place)}</span>
      <div>
        {words}
        {option.isCorrect && (
          <p className="analysis-option__right small">
            <Icon name="done" />
            {t('analysis.option.right')}
          </p>
        )}
      </div>
    </div>
  );
};

const useColumns = ({ options, optionsByThird, item }: Question): Column<Option>[] => {
  const t = useText();
  const ofThird = (third: 'UPPER' | 'LOWER'): Column<Option>[] => {
    const own = optionsByThird.find((one) => one.third === third);
    if (!own) return [];
    const shareOf = (key: string) => own.options.find((option) => option.key === key)?.percent ?? null;
    return [
      {
        id: third,
        label: t(`analysis.option.${third}`),
        isNumber: true,
        cell: ({ key }) => <Share percent={shareOf(key)} />,
      },
    ];
  };
  return [
    {
      id: 'option',
      label: t('analysis.option'),
      isName: true,
      cell: (option) => <OptionText option={option} place={options.indexOf(option)} type={item.type} />,
    },
    {
      id: 'share',
      label: t('analysis.option.all'),
      isNumber: true,
      cell: ({ percent }) => <Share percent={percent} />,
    },
    ...ofThird('UPPER'),
    ...ofThird('LOWER'),
  ];
};

/** Who chose what: everybody, those who did best in the rest of the quiz, and those who did worst. */
export const OptionTable = ({ question }: { question: Question }) => {
  const t = useText();
  const columns = useColumns(question);
  const caption = t('analysis.options');
  return (
    <section className="stack stack--tight" aria-labelledby="analysis-options">
      <h2 id="analysis-options">{caption}</h2>
      <p className="soft">{t(question.isExclusive ? 'analysis.options.one' : 'analysis.options.several')}</p>
      <Table caption={caption} columns={columns} rows={question.options} keyOf={({ key }) => key} />
    </section>
  );
};
