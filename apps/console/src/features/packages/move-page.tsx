import { AttemptMove, MoveAttempts, type DataOf } from '@campus/api-client';
import { Button, Checkbox, EmptyState, Notice, Table, Tag, type Column } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  TroubleNotice,
  useFormats,
  useIntention,
  usePerson,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import type { LibraryPackage } from '../../shared/package-data.ts';
import { PackageScreen } from '../../shared/package-screen.tsx';
import { hasRole } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';

type Preview = NonNullable<DataOf<typeof AttemptMove>['attemptMove']>;
type Row = Preview['items'][number];

/** As many as the server moves at once. */
const size = 100;

const useColumns = (
  left: readonly string[],
  toggle: (id: string, isWanted: boolean) => void,
): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'person',
      label: t('move.column.person'),
      isName: true,
      cell: ({ attemptId, personName, countryCode }) => (
        <Checkbox
          label={personName}
          note={countryCode ? formats.country(countryCode) : undefined}
          checked={!left.includes(attemptId)}
          onChange={(event) => toggle(attemptId, event.target.checked)}
        />
      ),
    },
    {
      id: 'from',
      label: t('move.column.from'),
      cell: ({ fromVersion }) => t('package.version', { number: fromVersion }),
    },
    {
      id: 'kept',
      label: t('move.column.kept'),
      cell: ({ itemsKept }) => (itemsKept.length === 0 ? '—' : formats.list(itemsKept)),
    },
    {
      id: 'lost',
      label: t('move.column.lost'),
      cell: ({ itemsLost, stateKept }) =>
        itemsLost.length === 0 && stateKept ? (
          <Tag tone="done" icon="done">
            {t('move.nothing')}
          </Tag>
        ) : (
          <Tag tone="warn" icon="alert">
            {[...itemsLost, ...(stateKept ? [] : [t('move.place')])].join(' · ')}
          </Tag>
        ),
    },
  ];
};

const MoveForm = ({ preview, toVersionId }: { preview: Preview; toVersionId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const columns = useColumns(left, (id, isWanted) =>
    setLeft(isWanted ? left.filter((each) => each !== id) : [...left, id]),
  );
  const attemptIds = preview.items.map(({ attemptId }) => attemptId).filter((id) => !left.includes(id));
  const move = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReason(reason) || attemptIds.length === 0) return;
    const moved = await act(
      { toVersionId, attemptIds, reason: reason.trim() },
      async (input) => (await client.run(MoveAttempts, { input })).moveAttempts,
    );
    if (!moved) return;
    setReason('');
    setChecked(false);
    cache.invalidate();
  };
  return (
    <Form className="stack" onSubmit={(event) => void move(event)}>
      <Table
        caption={t('move.title')}
        columns={columns}
        rows={preview.items}
        keyOf={({ attemptId }) => attemptId}
      />
      {preview.totalCount > preview.items.length && (
        <p className="soft">{t('move.more', { count: preview.totalCount - preview.items.length })}</p>
      )}
      <Notice title={t('move.audited')} />
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button type="submit" isBusy={isRunning} disabled={attemptIds.length === 0}>
        {isRunning ? t('move.running') : t('move.submit', { count: attemptIds.length })}
      </Button>
    </Form>
  );
};

const Move = ({ libraryPackage: { id, currentVersion } }: { libraryPackage: LibraryPackage }) => {
  const t = useText();
  const query = useQuery(
    AttemptMove,
    currentVersion ? { libraryPackageId: id, toVersionId: currentVersion.id, limit: size, offset: 0 } : null,
  );
  if (!hasRole(usePerson(), 'COORDINATOR', 'ADMINISTRATOR')) return <Notice title={t('move.notYours')} />;
  if (!currentVersion) return <Notice title={t('package.unpublished')} />;
  return (
    <section className="stack">
      <h2>{t('move.title')}</h2>
      <p className="prose">{t('move.lead', { number: currentVersion.number })}</p>
      <QueryView query={query}>
        {({ attemptMove }) =>
          attemptMove && attemptMove.items.length > 0 ? (
            <MoveForm preview={attemptMove} toVersionId={currentVersion.id} />
          ) : (
            <EmptyState title={t('move.none')}>
              <p>{t('move.none.text')}</p>
            </EmptyState>
          )
        }
      </QueryView>
    </section>
  );
};

/** Takes open attempts over to the version in use: who, what is kept and what is lost, before anything is done. */
export const MovePage = ({ packageId }: { packageId: string }) => (
  <PackageScreen packageId={packageId}>
    {(libraryPackage) => <Move libraryPackage={libraryPackage} />}
  </PackageScreen>
);
