import './plan.css';
import { PlanReleases } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { EditGrid } from '../../../shared/grid/edit-grid.tsx';
import type { GridColumn } from '../../../shared/grid/grid-rules.ts';
import { useText } from '../../../shared/text.ts';
import { opensAfterEnd, type Edition } from '../edition-data.ts';
import { WholeEdition } from '../whole-edition.tsx';

type Release = Edition['releases'][number];
interface Row extends Pick<Release, 'moduleId' | 'title' | 'gate' | 'suggestedOn'> {
  /** `YYYY-MM-DD`; empty: from the start. */
  day: string;
}

const rowsOf = ({ releases }: Edition): { rows: Row[] } => ({
  rows: releases.map(({ moduleId, title, gate, suggestedOn, opensOn }) => ({
    moduleId,
    title,
    gate,
    suggestedOn,
    day: opensOn ?? '',
  })),
});

const planOf = (rows: readonly Row[]) =>
  rows.map(({ moduleId, day }) => ({ moduleId, opensOn: day || null }));

const useOpeningColumns = (edition: Edition): GridColumn<Row>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'module', label: t('edition.releases.module'), read: ({ title }) => title },
    {
      id: 'day',
      label: t('edition.releases.day'),
      kind: 'date',
      read: ({ day }) => day,
      write: (row, day) => ({ ...row, day }),
      wrong: ({ day }) =>
        (day !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(day) && t('edition.releases.wrong')) ||
        (day !== '' && opensAfterEnd(edition, day) && t('edition.releases.late')),
    },
    {
      id: 'suggested',
      label: t('edition.releases.proposal'),
      read: ({ suggestedOn }) => formats.day(suggestedOn, 'medium'),
    },
    {
      id: 'gate',
      label: t('edition.releases.behind'),
      read: ({ gate }) => (gate ? t('edition.releases.gate', { gate }) : '—'),
    },
  ];
};

const OpeningsForm = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const { client } = useShell();
  const { value, base, change, save, ...form } = useSavedForm(rowsOf(edition));
  const { rows } = value;
  const columns = useOpeningColumns(edition);
  const isRight = rows.every((row) => columns.every(({ wrong }) => !wrong?.(row)));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!isRight) return;
    await save(
      { editionId: edition.id, releases: planOf(rows), basedOn: planOf(base.rows) },
      async (input) => (await client.run(PlanReleases, { input })).planReleases,
    );
  };
  const fill = (dayOf: (row: Row) => string) =>
    change({ rows: rows.map((row) => ({ ...row, day: dayOf(row) })) });
  return (
    <Form className="stack plan-grid" onSubmit={(event) => void submit(event)}>
      <div className="row">
        <Button kind="quiet" icon="clock" onClick={() => fill(({ suggestedOn }) => suggestedOn)}>
          {t('edition.releases.suggest')}
        </Button>
        <Button kind="quiet" onClick={() => fill(() => '')}>
          {t('edition.releases.none')}
        </Button>
      </div>
      <EditGrid
        caption={t('edition.releases')}
        columns={columns}
        rows={rows}
        keyOf={({ moduleId }) => moduleId}
        nameOf={({ title }) => title}
        isChecked={form.isChecked}
        onChange={(next) => change({ rows: next })}
      />
      <div className="save-bar">
        <SaveRow intention={form.intention} isUnsaved={form.isUnsaved} isSaved={form.isSaved} />
      </div>
    </Form>
  );
};

const ReleaseLine = ({ release: { title, opensOn, gate } }: { release: Release }) => {
  const t = useText();
  const formats = useFormats();
  const day = opensOn && formats.day(opensOn);
  if (gate && day) return t('edition.releases.lineBoth', { title, day, gate });
  if (gate) return t('edition.releases.lineBehind', { title, gate });
  return day ? t('edition.releases.line', { title, day }) : t('edition.releases.lineOpen', { title });
};

/** As coordinators of one country read it. */
const OpeningsRead = ({ releases }: Pick<Edition, 'releases'>) => (
  <ul className="stack stack--tight">
    {releases.map((release) => (
      <li key={release.moduleId}>
        <ReleaseLine release={release} />
      </li>
    ))}
  </ul>
);

/** When each module opens: from the start, as suggested, or any day of the edition. */
export const OpeningsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <WholeEdition editionId={editionId} part={t('edition.releases')}>
      {(edition) => (
        <>
          <p className="plan-lead soft small">{t('edition.releases.text')}</p>
          {edition.mayPlan ? (
            <OpeningsForm key={`${edition.id} ${edition.startsOn}`} edition={edition} />
          ) : (
            <OpeningsRead releases={edition.releases} />
          )}
        </>
      )}
    </WholeEdition>
  );
};
