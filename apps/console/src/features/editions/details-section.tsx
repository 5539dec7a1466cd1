import '../../shared/grid/grid.css';
import { ChangeEdition } from '@campus/api-client';
import { Checkbox } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { SaveRow } from '../../shared/forms/save-row.tsx';
import { useText } from '../../shared/text.ts';
import { DetailsFields, detailsLabels, detailsOf, issuesOf } from './details-form.tsx';
import type { Edition } from './edition-data.ts';
import { useSeenForm } from '../../shared/forms/use-seen-form.ts';

/** The details of an edition. Its course version can change while nobody is enrolled. */
export const DetailsSection = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const { client } = useShell();
  const form = useSeenForm(detailsOf(edition), edition.version);
  const [isNewer, setNewer] = useState(false);
  const issues = issuesOf(form.value);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (Object.values(issues).some(Boolean)) return;
    const { endsOn, ...details } = form.value;
    await form.save(
      {
        editionId: edition.id,
        versionId: isNewer ? edition.newerVersionId : null,
        details: { ...details, endsOn: endsOn || null },
      },
      async (input) => (await client.run(ChangeEdition, { input })).changeEdition,
      (done) => done.edition.version,
    );
  };
  return (
    <section aria-label={t('edition.details')}>
      <Form className="stack stack--loose" onSubmit={(event) => void submit(event)}>
        <DetailsFields
          details={form.value}
          issues={form.isChecked ? issues : {}}
          offered={edition.offeredLocales}
          change={form.change}
        />
        {edition.newerVersionId && edition.counts.length === 0 && (
          <Checkbox
            label={t('edition.newerVersion')}
            note={t('edition.newerVersion.note')}
            checked={isNewer}
            onChange={(event) => setNewer(event.target.checked)}
          />
        )}
        <div className="save-bar">
          <SaveRow
            intention={form.intention}
            isUnsaved={form.isUnsaved}
            isSaved={form.isSaved}
            changed={form.changed.map((field) => t(detailsLabels[field]))}
          />
        </div>
      </Form>
    </section>
  );
};
