import './imports.css';
import { DiscardPeopleImport, PeopleImport, RetryPeopleImport } from '@campus/api-client';
import { Button, Dialog, LinkButton, Notice, Progress } from '@campus/ui';
import {
  go,
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useSearchValue,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { importPaths } from '../../shared/paths/imports-paths.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import { useFocusAfter } from '../../shared/lists/use-focus-after.ts';
import { usePolling } from '../../shared/lists/use-polling.ts';
import { DryRun } from './dry-run.tsx';
import { isMoving, type ImportDetail, type ImportList } from './import-data.ts';
import { useImportWords } from './import-words.ts';
import { MappingForm } from './mapping/mapping-form.tsx';
import { Outcome } from './outcome.tsx';

const Moving = ({ list }: { list: ImportList }) => {
  const t = useText();
  const formats = useFormats();
  const step = list.status as 'READING' | 'CHECKING' | 'APPLYING' | 'UNDOING';
  return (
    <section className="stack" role="status">
      <Progress
        label={t(`imports.step.${step}`)}
        words={formats.percent(list.progress)}
        value={list.progress}
      />
      <p className="soft">
        {t('imports.leave')} <a href={importPaths.list()}>{t('imports.all')}</a>
      </p>
    </section>
  );
};

const Refused = ({ list }: { list: ImportList }) => {
  const t = useText();
  const words = useImportWords();
  return (
    <Notice tone="danger" title={t('imports.refused', { name: list.fileName })} isLive>
      {list.fault && <p>{words.fault(list.fault)}</p>}
      <LinkButton kind="quiet" href={importPaths.list()}>
        {t('imports.another')}
      </LinkButton>
    </Notice>
  );
};

const Failed = ({ list }: { list: ImportList }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const retry = async () => {
    const run = async (input: { importId: string; idempotencyKey: string }) =>
      (await client.run(RetryPeopleImport, { input })).retryPeopleImport;
    if (await act({ importId: list.id }, run)) cache.invalidate();
  };
  return (
    <Notice tone="warn" title={t('imports.failed')} isLive>
      <p>{t('imports.failed.text')}</p>
      <Button kind="quiet" isBusy={isRunning} onClick={() => void retry()}>
        {t('imports.retry')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Notice>
  );
};

const Discard = ({ list }: { list: ImportList }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isAsking, setAsking] = useState(false);
  const discard = async () => {
    const run = async (input: { importId: string; idempotencyKey: string }) =>
      (await client.run(DiscardPeopleImport, { input })).discardPeopleImport;
    if (!(await act({ importId: list.id }, run))) return;
    cache.invalidate();
    go(importPaths.list());
  };
  return (
    <div className="stack stack--tight">
      <p className="soft">{t('imports.discard.text')}</p>
      <Button kind="quiet" icon="close" onClick={() => setAsking(true)}>
        {t('imports.discard')}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={t('imports.discard.title', { name: list.fileName })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" isBusy={isRunning} onClick={() => void discard()}>
              {t('imports.discard')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('console.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('imports.discard.what')}</p>
        {trouble && <TroubleNotice trouble={trouble} />}
      </Dialog>
    </div>
  );
};

/** Being tried once more: what was found before stays in sight. */
const isTried = ({ list, counts }: ImportDetail) => list.status === 'CHECKING' && counts.length > 0;

const Step = ({ detail }: { detail: ImportDetail }) => {
  const t = useText();
  const editionId = useSearchValue('edition');
  const { list } = detail;
  if (list.expiredAt) return <Notice title={t('imports.expired')} />;
  if (isMoving(list.status) && !isTried(detail)) return <Moving list={list} />;
  switch (list.status) {
    case 'REFUSED':
      return <Refused list={list} />;
    case 'FAILED':
      return <Failed list={list} />;
    case 'MAPPING':
      return (
        <>
          <MappingForm detail={detail} editionId={editionId} />
          <Discard list={list} />
        </>
      );
    case 'CHECKED':
    case 'CHECKING':
      return (
        <>
          <DryRun detail={detail} />
          <Discard list={list} />
        </>
      );
    default:
      return <Outcome detail={detail} />;
  }
};

const Body = ({ detail }: { detail: ImportDetail }) => (
  <div ref={useFocusAfter(isTried(detail) ? 'CHECKED' : detail.list.status)} tabIndex={-1} className="stack">
    <Step detail={detail} />
  </div>
);

/** One list on its way in: its columns, its dry run, its result. */
export const ImportPage = ({ importId }: { importId: string }) => {
  const t = useText();
  const query = useQuery(PeopleImport, { id: importId });
  const detail = query.data?.peopleImport;
  usePolling(query.refetch, detail ? isMoving(detail.list.status) : false, 700);
  if (query.data && !detail) return <MissingPage />;
  return (
    <Page
      isWide
      title={detail?.list.fileName ?? t('imports.title')}
      above={<a href={importPaths.list()}>{t('imports.all')}</a>}
      lead={detail && t(`imports.lead.${isTried(detail) ? 'CHECKED' : detail.list.status}`)}
    >
      <QueryView query={query}>
        {({ peopleImport }) => peopleImport && <Body detail={peopleImport} />}
      </QueryView>
    </Page>
  );
};
