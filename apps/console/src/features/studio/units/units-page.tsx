import '../studio.css';
import { CourseDraft, DraftUnits } from '@campus/api-client';
import { Button, EmptyState, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { DraftTabs } from '../draft/draft-tabs.tsx';
import type { Draft } from '../draft/draft-tree.ts';
import { BeginUnit } from './begin-unit.tsx';
import { holding, type Unit, type Units } from './unit-days.ts';
import { VouchDialog } from './vouch-dialog.tsx';

/** Until when a unit holds, and that it does no more. */
const Holding = ({ unit, now }: { unit: Unit; now: number }) => {
  const t = useText();
  const formats = useFormats();
  const state = holding(unit, now);
  return (
    <span className="studio__cell">
      {unit.validUntil === '' ? t('studio.units.until.none') : formats.day(unit.validUntil, 'medium')}
      {state !== 'holds' && (
        <Tag tone={state === 'over' ? 'danger' : 'warn'}>{t(`studio.units.${state}`)}</Tag>
      )}
    </span>
  );
};

/** What a unit lacks: facts, and languages. */
const Lacks = ({ unit: { missing, missingLocales } }: { unit: Unit }) => {
  const t = useText();
  if (missing === 0 && missingLocales.length === 0) return t('studio.units.whole');
  return (
    <span className="studio__cell">
      {missing > 0 && <Tag tone="warn">{t('studio.units.missing', { count: missing })}</Tag>}
      {missingLocales.map((language) => (
        <Tag key={language} tone="warn">
          {t('studio.units.noLanguage', { language })}
        </Tag>
      ))}
    </span>
  );
};

const useColumns = (draftId: string, now: number, onVouch: (unit: Unit) => void): Column<Unit>[] => {
  const t = useText();
  const formats = useFormats();
  const nameOf = ({ country, lesson }: Unit) => `${formats.country(country)} · ${lesson.title}`;
  return [
    {
      id: 'unit',
      label: t('studio.units.unit'),
      isName: true,
      cell: (unit) => <a href={studioPaths.file(draftId, unit.path)}>{nameOf(unit)}</a>,
    },
    { id: 'owner', label: t('studio.units.owner'), isLong: true, cell: ({ owner }) => owner || '–' },
    {
      id: 'reviewed',
      label: t('studio.units.reviewed'),
      cell: ({ reviewed }) => (reviewed === '' ? '–' : formats.day(reviewed, 'medium')),
    },
    { id: 'until', label: t('studio.units.until'), cell: (unit) => <Holding unit={unit} now={now} /> },
    { id: 'lacks', label: t('studio.units.lacks'), cell: (unit) => <Lacks unit={unit} /> },
    {
      id: 'vouch',
      label: t('studio.units.vouch'),
      isQuiet: true,
      cell: (unit) =>
        unit.mayWrite && (
          <Button kind="quiet" onClick={() => onVouch(unit)}>
            {t('studio.units.vouch')}
            <VisuallyHidden>{` · ${nameOf(unit)}`}</VisuallyHidden>
          </Button>
        ),
    },
  ];
};

const Listed = ({
  draft: { id: draftId, state },
  draftUnits,
  refetch,
}: {
  draft: Draft;
  draftUnits: Units;
  refetch: () => Promise<void>;
}) => {
  const t = useText();
  const [now] = useState(() => Date.now());
  const [path, setPath] = useState<string | null>(null);
  const columns = useColumns(draftId, now, (unit) => setPath(unit.path));
  const { units, countries, mayWriteAll } = draftUnits;
  const chosen = units.find((unit) => unit.path === path);
  return (
    <>
      {units.length === 0 ? (
        <EmptyState title={t('studio.units.none')}>
          <p>{t('studio.units.none.text')}</p>
        </EmptyState>
      ) : (
        <Table caption={t('studio.units')} columns={columns} rows={units} keyOf={(unit) => unit.path} />
      )}
      {state === 'OPEN' && (mayWriteAll || countries.length > 0) && (
        <BeginUnit draftId={draftId} draftUnits={draftUnits} />
      )}
      {chosen && (
        <VouchDialog
          key={chosen.hash}
          draftId={draftId}
          unit={chosen}
          now={now}
          onDone={refetch}
          onClose={() => setPath(null)}
        />
      )}
    </>
  );
};

/** What single States add to lessons of a course: who answers for it, until when, and what is still missing. */
export const UnitsPage = ({ draftId }: { draftId: string }) => {
  const t = useText();
  const draft = useQuery(CourseDraft, { id: draftId });
  const query = useQuery(DraftUnits, { draftId });
  return (
    <QueryView query={draft} loading={<Page title={t('studio.units')} children={null} />}>
      {({ courseDraft }) =>
        courseDraft ? (
          <Page
            isWide
            title={t('studio.units')}
            lead={t('studio.units.lead')}
            above={<a href={studioPaths.draft(draftId)}>{courseDraft.name}</a>}
          >
            <DraftTabs draftId={draftId} here="units" />
            <QueryView query={query}>
              {({ draftUnits }) => (
                <Listed draft={courseDraft} draftUnits={draftUnits} refetch={query.refetch} />
              )}
            </QueryView>
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
