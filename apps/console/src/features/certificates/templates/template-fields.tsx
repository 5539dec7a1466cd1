import { certificatePaperValues } from '@campus/api-client';
import { Checkbox, Disclosure, Field, RadioGroup } from '@campus/ui';
import { useLocale } from '@campus/web-shell';
import { hasAnyText, TextsFields } from '../../../shared/forms/texts-fields.tsx';
import { useText } from '../../../shared/text.ts';
import {
  LONGEST,
  MOST,
  outcomeCodes,
  outcomes,
  type Draft,
  type Issues,
  type Template,
} from './template-data.ts';

export interface FieldsProps {
  draft: Draft;
  issues: Issues;
  template: Template;
  change: (part: Partial<Draft>) => void;
}

const PaperFields = ({ draft, issues, change }: FieldsProps) => {
  const t = useText();
  return (
    <>
      <RadioGroup
        label={t('certificates.template.paper')}
        hint={t('certificates.template.paper.hint')}
        name="paper"
        value={draft.paper}
        options={certificatePaperValues.map((value) => ({
          value,
          label: t(`certificates.template.paper.${value}`),
        }))}
        onChange={(value) => change({ paper: value === 'LETTER' ? 'LETTER' : 'A4' })}
      />
      <Field
        label={t('certificates.template.months')}
        hint={t('certificates.template.months.hint')}
        error={issues.months && t('certificates.template.months.wrong', { most: MOST.months })}
        inputMode="numeric"
        maxLength={3}
        value={draft.months}
        onChange={(event) => change({ months: event.target.value.trim() })}
      />
      <Field
        label={t('certificates.template.accent')}
        hint={t('certificates.template.accent.hint')}
        error={issues.accent && t('certificates.template.accent.wrong')}
        type="color"
        style={{ maxInlineSize: '6rem' }}
        value={draft.accent}
        onChange={(event) => change({ accent: event.target.value })}
      />
    </>
  );
};

/** Paper, validity, colour, heading, donor, and who approves. */
export const GeneralFields = (props: FieldsProps) => {
  const t = useText();
  const locale = useLocale();
  const { draft, issues, template, change } = props;
  return (
    <section className="stack" aria-labelledby="template-general">
      <h2 id="template-general">{t('certificates.template.general')}</h2>
      <PaperFields {...props} />
      <TextsFields
        legend={t('certificates.template.heading')}
        hint={t('certificates.template.heading.hint')}
        error={issues.heading && t('certificates.template.texts.wrong')}
        texts={draft.heading}
        maxLength={LONGEST.heading}
        onChange={(heading) => change({ heading })}
      />
      <Checkbox
        label={t('certificates.template.donor')}
        note={template.donor?.[locale] ?? t('certificates.template.donor.none')}
        checked={draft.showsDonor}
        onChange={(event) => change({ showsDonor: event.target.checked })}
      />
      <Checkbox
        label={t('certificates.template.secondPerson')}
        note={t('certificates.template.secondPerson.note')}
        checked={draft.needsSecondPerson}
        onChange={(event) => change({ needsSecondPerson: event.target.checked })}
      />
      <Checkbox
        label={t('certificates.template.saysDecisions')}
        note={t('certificates.template.saysDecisions.hint')}
        checked={draft.saysDecisions}
        onChange={(event) => change({ saysDecisions: event.target.checked })}
      />
    </section>
  );
};

/** Names allowed in a sentence of a template. */
const names = { course: '{course}', edition: '{edition}', hours: '{hours}' };

/** The sentence of each outcome, in each language. */
export const StatementFields = ({ draft, issues, template, change }: FieldsProps) => {
  const t = useText();
  const locale = useLocale();
  return (
    <section className="stack" aria-labelledby="template-statements">
      <h2 id="template-statements">{t('certificates.template.statements')}</h2>
      <p>{t('certificates.template.statements.hint', names)}</p>
      {outcomes.map((outcome) => (
        <Disclosure
          key={outcome}
          summary={t(`certificates.outcome.${outcomeCodes[outcome]}`)}
          isOpen={hasAnyText(draft.statements[outcome])}
        >
          <TextsFields
            isLong
            legend={t('certificates.template.statement')}
            hint={t('certificates.template.statement.usual', {
              sentence: template.usualStatements[outcome]?.[locale] ?? '',
            })}
            error={issues.statements.includes(outcome) && t('certificates.template.texts.wrong')}
            texts={draft.statements[outcome]}
            maxLength={LONGEST.statement}
            onChange={(texts) => change({ statements: { ...draft.statements, [outcome]: texts } })}
          />
        </Disclosure>
      ))}
    </section>
  );
};
