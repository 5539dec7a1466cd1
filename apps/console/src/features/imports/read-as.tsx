import { ChangePeopleImport } from '@campus/api-client';
import { Button, Disclosure } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { countColumns } from '../../shared/lists/column-counts.ts';
import { useText } from '../../shared/text.ts';
import { titleIn, type ImportDetail } from './import-data.ts';
import { PlanChoices } from './mapping/plan-choices.tsx';
import { draftOf } from './mapping/plan-draft.ts';
import { useDryRun } from './use-dry-run.ts';

const BackToColumns = ({ importId }: { importId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const change = async () => {
    const run = async (input: { importId: string; idempotencyKey: string }) =>
      (await client.run(ChangePeopleImport, { input })).changePeopleImport;
    if (await act({ importId }, run)) cache.invalidate();
  };
  return (
    <>
      <Button kind="quiet" icon="back" isBusy={isRunning} onClick={() => void change()}>
        {t('imports.columns.change')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

/** How the list was read, in a sentence, and changing it without going back. */
export const ReadAs = ({ detail, isWaiting }: { detail: ImportDetail; isWaiting: boolean }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const { list, columns } = detail;
  const { check, isRunning, trouble } = useDryRun(list.id);
  const [plan, setPlan] = useState(() => draftOf(detail, null, locale));
  const said = [
    t('imports.columns.counted', { ...countColumns(columns, plan.fields) }),
    t('imports.readAs.locale', { language: formats.language(list.plan?.locale ?? plan.locale) }),
    list.edition
      ? t('imports.readAs.edition', { title: titleIn(list.edition.titles, locale) })
      : t('imports.readAs.noEdition'),
  ];
  return (
    <Disclosure summary={said.join(' · ')}>
      <div className="stack">
        <PlanChoices plan={plan} onChange={(more) => setPlan((now) => ({ ...now, ...more }))} />
        {trouble && <TroubleNotice trouble={trouble} />}
        <div className="imports-actions">
          <Button kind="quiet" isBusy={isRunning || isWaiting} onClick={() => void check(plan)}>
            {t('imports.readAs.again')}
          </Button>
          <BackToColumns importId={list.id} />
        </div>
      </div>
    </Disclosure>
  );
};
