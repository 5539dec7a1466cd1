import './uploads.css';
import { CancelUpload, PackageUpload, RetryUpload } from '@campus/api-client';
import { Button, Icon, LinkButton, Notice, Progress, type IconName } from '@campus/ui';
import {
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useFaultWords, type PackageFault } from '../../shared/faults.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import type { Upload } from '../../shared/package-data.ts';
import { paths } from '../../shared/paths/paths.ts';
import { Report } from '../../shared/report/report.tsx';
import { useText } from '../../shared/text.ts';
import { usePolling } from '../../shared/lists/use-polling.ts';
import { KeepForm } from './keep-form.tsx';

const stages = ['RECEIVING', 'READING', 'UNPACKING', 'TRYING'] as const;

/** How far the server has come: stages in words, the present one with a bar. */
const Stages = ({ upload }: { upload: Upload }) => {
  const t = useText();
  const formats = useFormats();
  const at = upload.stage === 'READY' ? stages.length : stages.indexOf(upload.stage);
  const iconOf = (index: number): IconName => (index < at ? 'done' : index === at ? 'clock' : 'ring');
  return (
    <section className="stack" role="status" aria-label={t('upload.stages')}>
      <ol className="plain-list stages">
        {stages.map((stage, index) => (
          <li key={stage} aria-current={index === at ? 'step' : undefined}>
            <Icon name={iconOf(index)} />
            {t(`upload.stage.${stage}`)}
          </li>
        ))}
      </ol>
      {upload.status === 'CHECKING' && upload.stage !== 'READY' && (
        <Progress
          label={t(`upload.stage.${upload.stage}`)}
          words={formats.percent(upload.progress)}
          value={upload.progress}
        />
      )}
      <p className="soft">{t('upload.leave')}</p>
    </section>
  );
};

const Refused = ({ fault, fileName }: { fault: PackageFault; fileName: string }) => {
  const t = useText();
  const words = useFaultWords();
  return (
    <Notice tone="danger" title={t('upload.refused', { name: fileName })} isLive>
      <p>{words({ ...fault, file: fault.file ?? fileName })}</p>
      <LinkButton kind="quiet" href={paths.upload()}>
        {t('upload.another')}
      </LinkButton>
    </Notice>
  );
};

const Cancel = ({ uploadId }: { uploadId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const cancel = async () => {
    const done = await act(
      { uploadId },
      async (input) => (await client.run(CancelUpload, { input })).cancelUpload,
    );
    if (done) cache.invalidate();
  };
  return (
    <div className="stack stack--tight">
      <Button kind="quiet" isBusy={isRunning} onClick={() => void cancel()}>
        {t('upload.cancel')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};

const Failed = ({ upload }: { upload: Upload }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const retry = async () => {
    const done = await act(
      { uploadId: upload.id },
      async (input) => (await client.run(RetryUpload, { input })).retryUpload,
    );
    if (done) cache.invalidate();
  };
  return (
    <Notice tone="warn" title={t('upload.failed', { name: upload.fileName })} isLive>
      <p>{t('upload.failed.text')}</p>
      <Button kind="quiet" isBusy={isRunning} onClick={() => void retry()}>
        {t('upload.retry')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Notice>
  );
};

const Body = ({ upload }: { upload: Upload }) => {
  const t = useText();
  switch (upload.status) {
    case 'REFUSED':
      return upload.fault && <Refused fault={upload.fault} fileName={upload.fileName} />;
    case 'FAILED':
      return <Failed upload={upload} />;
    case 'CANCELLED':
      return (
        <Notice title={t('upload.cancelled')}>
          <a href={paths.upload()}>{t('upload.another')}</a>
        </Notice>
      );
    case 'RECEIVING':
      return (
        <>
          <Notice title={t('uploads.unfinished')}>
            <a href={paths.upload(upload.libraryPackageId ?? '')}>{t('upload.goOn')}</a>
          </Notice>
          <Cancel uploadId={upload.id} />
        </>
      );
    case 'READY':
      return (
        upload.report && (
          <>
            <KeepForm upload={upload} report={upload.report} />
            <Report report={upload.report} />
          </>
        )
      );
    default:
      return (
        <>
          <Stages upload={upload} />
          <Cancel uploadId={upload.id} />
        </>
      );
  }
};

/** One file on its way in: what the server is doing with it, why it was refused, or its report. */
export const UploadPage = ({ uploadId }: { uploadId: string }) => {
  const t = useText();
  const query = useQuery(PackageUpload, { id: uploadId });
  const status = query.data?.packageUpload?.status;
  usePolling(query.refetch, status === 'WAITING' || status === 'CHECKING' || status === 'RECEIVING');
  const upload = query.data?.packageUpload;
  if (query.data && !upload) return <MissingPage />;
  const title = upload?.report?.title ?? upload?.fileName ?? t('upload.title');
  return (
    <Page
      isWide
      title={title}
      above={<a href={paths.upload()}>{t('upload.back')}</a>}
      lead={upload?.report && t('upload.lead', { name: upload.fileName })}
    >
      <QueryView query={query}>
        {({ packageUpload }) => packageUpload && <Body upload={packageUpload} />}
      </QueryView>
    </Page>
  );
};
