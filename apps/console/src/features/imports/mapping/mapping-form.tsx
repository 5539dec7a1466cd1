import { Button, Disclosure } from '@campus/ui';
import { TroubleNotice, useLocale } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useText } from '../../../shared/text.ts';
import { ColumnChoices } from './column-choices.tsx';
import { FileFacts, OtherSheets } from './file-facts.tsx';
import { lackingFields, type ImportDetail } from '../import-data.ts';
import { PlanChoices } from './plan-choices.tsx';
import { draftOf, type Draft } from './plan-draft.ts';
import { PlanPreview } from './plan-preview.tsx';
import { useDryRun } from '../use-dry-run.ts';

/** The field of each column, and values for the whole list; the first rows show the result. */
export const MappingForm = ({ detail, editionId }: { detail: ImportDetail; editionId: string | null }) => {
  const t = useText();
  const locale = useLocale();
  const { check, isRunning, trouble } = useDryRun(detail.list.id);
  const [plan, setPlan] = useState(() => draftOf(detail, editionId, locale));
  const [isShown] = useState(plan.fields.includes('FULL_NAME'));
  const [isChecked, setChecked] = useState(false);
  const lacking = lackingFields(plan.fields);
  const change = (more: Partial<Draft>) => setPlan((now) => ({ ...now, ...more }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (lacking.length > 0) document.getElementById('imports-columns')?.focus();
    else void check(plan);
  };
  return (
    <Form className="stack" onSubmit={submit}>
      <FileFacts detail={detail} />
      <OtherSheets detail={detail} />
      <ColumnChoices
        columns={detail.columns}
        fields={plan.fields}
        lacking={lacking}
        isChecked={isChecked}
        onChange={(fields) => change({ fields })}
      />
      {lacking.length === 0 && (
        <Disclosure summary={t('imports.preview')} isOpen={isShown}>
          <PlanPreview importId={detail.list.id} plan={plan} />
        </Disclosure>
      )}
      <h2>{t('imports.whole')}</h2>
      <PlanChoices plan={plan} onChange={change} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div>
        <Button type="submit" isBusy={isRunning}>
          {t('imports.check')}
        </Button>
      </div>
      <p className="soft">{t('imports.check.note')}</p>
    </Form>
  );
};
