import { Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { letterOf, type Question } from './analysis-data.ts';
import { isLocale } from './language.ts';

type Part = Question['languages'][number];

const usePartColumns = (label: string, nameOf: (code: string) => string): Column<Part>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'part',
      label,
      isName: true,
      cell: ({ code }) => (code === null ? t('analysis.unknown') : nameOf(code)),
    },
    {
      id: 'given',
      label: t('analysis.people'),
      isNumber: true,
      cell: ({ given }) => formats.number(given),
    },
    {
      id: 'right',
      label: t('analysis.right'),
      isNumber: true,
      cell: ({ rightPercent }) =>
        rightPercent === null ? (
          <span className="soft">{t('analysis.hidden')}</span>
        ) : (
          formats.percent(rightPercent)
        ),
    },
  ];
};

/** How often it was right in each language, and who chose what there. */
export const LanguageTable = ({ question }: { question: Question }) => {
  const t = useText();
  const formats = useFormats();
  const { languages, options, optionsByLanguage } = question;
  const nameOf = (code: string) => (isLocale(code) ? formats.language(code) : code);
  const columns: Column<Part>[] = [
    ...usePartColumns(t('analysis.language'), nameOf),
    ...options.map(({ key }, place): Column<Part> => ({
      id: key,
      label: letterOf(place),
      isNumber: true,
      cell: ({ code }) => {
        const own = optionsByLanguage.find(({ language }) => language === code);
        const percent = own?.options.find((option) => option.key === key)?.percent ?? null;
        return percent === null ? (
          <span className="soft">{t('analysis.hidden')}</span>
        ) : (
          formats.percent(percent)
        );
      },
    })),
  ];
  const caption = t('analysis.byLanguage');
  return (
    <section className="stack stack--tight" aria-labelledby="analysis-languages">
      <h2 id="analysis-languages">{caption}</h2>
      {languages.length === 0 ? (
        <p className="soft">{t('analysis.parts.none')}</p>
      ) : (
        <Table caption={caption} columns={columns} rows={languages} keyOf={({ code }) => code ?? '-'} />
      )}
    </section>
  );
};

/** How often it was right among people of each country. */
export const CountryTable = ({ question: { countries } }: { question: Question }) => {
  const t = useText();
  const formats = useFormats();
  const columns = usePartColumns(t('analysis.country'), formats.country);
  const caption = t('analysis.byCountry');
  return (
    <section className="stack stack--tight" aria-labelledby="analysis-countries">
      <h2 id="analysis-countries">{caption}</h2>
      {countries.length === 0 ? (
        <p className="soft">{t('analysis.parts.none')}</p>
      ) : (
        <Table caption={caption} columns={columns} rows={countries} keyOf={({ code }) => code ?? '-'} />
      )}
    </section>
  );
};
