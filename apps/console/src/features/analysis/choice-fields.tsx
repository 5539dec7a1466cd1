import { AnalysedQuizzes } from '@campus/api-client';
import { Select } from '@campus/ui';
import { go, locales, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { analysisPaths, type AnalysisChoice } from '../../shared/paths/versions-paths.ts';
import { useCountryOptions } from '../../shared/places/country-options.ts';
import { useText } from '../../shared/text.ts';
import type { Quiz } from './analysis-data.ts';
import { useAnalysisChoice } from './use-choice.ts';

const codesIn = (parts: Quiz['countries'], chosen: string | null): string[] =>
  [...parts.map(({ code }) => code), chosen].filter((code) => code !== null);

/** Whose answers are counted: of one edition, version, language or country, or of all. */
export const ChoiceFields = ({ quiz }: { quiz: Quiz }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const choice = useAnalysisChoice();
  const listed = useQuery(AnalysedQuizzes, { locale }).data?.analysedQuizzes;
  const editions = listed?.find(({ activityId }) => activityId === quiz.activityId)?.editions ?? [];
  const countries = useCountryOptions(codesIn(quiz.countries, choice.country));
  const fields: { key: keyof AnalysisChoice; all: string; options: { value: string; label: string }[] }[] = [
    {
      key: 'editionId',
      all: t('analysis.choice.allEditions'),
      options: editions.map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      key: 'versionId',
      all: t('analysis.choice.allVersions'),
      options: quiz.versions.map(({ id, number }) => ({
        value: id,
        label: t('analysis.choice.versionOf', { number: formats.number(number) }),
      })),
    },
    {
      key: 'language',
      all: t('analysis.choice.allLanguages'),
      options: locales.map((code) => ({ value: code, label: formats.language(code) })),
    },
    { key: 'country', all: t('analysis.choice.allCountries'), options: countries },
  ];
  return (
    <div className="analysis-choice" role="group" aria-label={t('analysis.choice')}>
      {fields.map(({ key, all, options }) => (
        <Select
          key={key}
          label={t(`analysis.choice.${key}`)}
          value={choice[key] ?? ''}
          options={[{ value: '', label: all }, ...options]}
          onChange={({ target }) =>
            go(analysisPaths.quiz(quiz.activityId, { ...choice, [key]: target.value || null }), {
              replace: true,
            })
          }
        />
      ))}
    </div>
  );
};
