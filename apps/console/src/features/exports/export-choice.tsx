import { type DataOf, type ExportableModules, packageStandardValues } from '@campus/api-client';
import { Checkbox, Notice, RadioGroup, Select } from '@campus/ui';
import { localeNames, locales } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';

/** A part of a course that can be taken along. */
export type Exportable = DataOf<typeof ExportableModules>['exportableModules'][number];

export const standards = packageStandardValues;
export type Standard = (typeof standards)[number];

/** What a person has chosen to take along; languages in the order of the campus. */
export const useExportChoice = (exportables: readonly Exportable[]) => {
  const [id, setId] = useState(exportables[0]?.id ?? '');
  const [standard, setStandard] = useState<Standard>('SCORM_1_2');
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = exportables.find((each) => each.id === id) ?? exportables[0] ?? null;
  const available = locales.filter((locale) => chosen?.locales.includes(locale));
  const wanted = available.filter((locale) => !left.includes(locale));
  const toggle = (locale: string, isWanted: boolean) =>
    setLeft(isWanted ? left.filter((each) => each !== locale) : [...left, locale]);
  return { chosen, setId, standard, setStandard, available, wanted, toggle };
};

export type ExportChoice = ReturnType<typeof useExportChoice>;

const Languages = ({ choice }: { choice: ExportChoice }) => {
  const t = useText();
  const { available, wanted } = choice;
  return (
    <fieldset className="field">
      <legend className="field__label">{t('exports.languages')}</legend>
      <p className="field__hint">{t('exports.languages.hint')}</p>
      <div className="choices">
        {available.map((locale) => (
          <Checkbox
            key={locale}
            label={<span lang={locale}>{localeNames[locale]}</span>}
            checked={wanted.includes(locale)}
            onChange={(event) => choice.toggle(locale, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
};

/** Which part, which version of SCORM, which languages. */
export const ChoiceFields = ({
  label,
  choice,
  exportables,
}: {
  /** The question: what to export, or what to open. */
  label: string;
  choice: ExportChoice;
  exportables: readonly Exportable[];
}) => {
  const t = useText();
  const { chosen, standard } = choice;
  const nameOf = ({ kind, title, courseTitle }: Exportable) =>
    t(`exports.kind.${kind}`, { title, course: courseTitle });
  return (
    <>
      <Select
        label={label}
        value={chosen?.id ?? ''}
        options={exportables.map((each) => ({ value: each.id, label: nameOf(each) }))}
        onChange={(event) => choice.setId(event.target.value)}
      />
      {chosen && !chosen.isMarked && (
        <Notice title={t('exports.unmarked')}>
          <p>{t('exports.unmarked.text')}</p>
        </Notice>
      )}
      <RadioGroup
        label={t('exports.standard')}
        name="standard"
        value={standard}
        options={standards.map((value) => ({
          value,
          label: t(`exports.standard.${value}`),
          note: t(`exports.standard.${value}.note`),
        }))}
        onChange={(value) => choice.setStandard(value === 'SCORM_2004_4' ? 'SCORM_2004_4' : 'SCORM_1_2')}
      />
      <Languages choice={choice} />
    </>
  );
};
