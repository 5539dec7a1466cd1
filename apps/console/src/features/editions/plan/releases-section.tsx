import { PlanReleases } from '@campus/api-client';
import { Button, Field } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import { opensAfterEnd, type Edition } from '../edition-data.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';

const daysOf = ({ releases }: Edition): Record<string, string> =>
  Object.fromEntries(releases.map(({ moduleId, opensOn }) => [moduleId, opensOn ?? '']));

/** When each module opens: from the start, as suggested, or any day of the edition. */
export const ReleasesSection = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const { value: days, base, change, save, ...form } = useSavedForm(daysOf(edition));
  const isLate = (day = '') => day !== '' && opensAfterEnd(edition, day);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (Object.values(days).some(isLate)) return;
    const plan = (of: Record<string, string>) =>
      edition.releases.map(({ moduleId }) => ({ moduleId, opensOn: of[moduleId] || null }));
    await save(
      { editionId: edition.id, releases: plan(days), basedOn: plan(base) },
      async (input) => (await client.run(PlanReleases, { input })).planReleases,
    );
  };
  const fill = (day: (release: Edition['releases'][number]) => string) =>
    change(Object.fromEntries(edition.releases.map((release) => [release.moduleId, day(release)])));
  return (
    <section className="stack" aria-labelledby="releases">
      <h2 id="releases">{t('edition.releases')}</h2>
      <p className="prose">{t('edition.releases.text')}</p>
      <Form className="stack" onSubmit={(event) => void submit(event)}>
        <div className="row">
          <Button kind="quiet" icon="clock" onClick={() => fill(({ suggestedOn }) => suggestedOn)}>
            {t('edition.releases.suggest')}
          </Button>
          <Button kind="quiet" onClick={() => fill(() => '')}>
            {t('edition.releases.none')}
          </Button>
        </div>
        <div className="stack form-measure">
          {edition.releases.map(({ moduleId, title, gate, suggestedOn }) => (
            <Field
              key={moduleId}
              label={title}
              hint={
                <>
                  {t('edition.releases.suggested', { day: formats.day(suggestedOn) })}
                  {gate && <> {t('edition.releases.gate', { gate })}</>}
                </>
              }
              error={isLate(days[moduleId]) && t('edition.releases.late')}
              type="date"
              value={days[moduleId] ?? ''}
              onChange={(event) => change({ [moduleId]: event.target.value })}
            />
          ))}
        </div>
        <SaveRow intention={form.intention} isUnsaved={form.isUnsaved} isSaved={form.isSaved} />
      </Form>
    </section>
  );
};
