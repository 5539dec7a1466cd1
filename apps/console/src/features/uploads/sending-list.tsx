import { Button, Notice, Progress } from '@campus/ui';
import { TroubleNotice, useFormats } from '@campus/web-shell';
import type { RefusalCode } from '@campus/api-client';
import { useText } from '../../shared/text.ts';
import { useAmounts } from '../../shared/forms/use-amounts.ts';
import { senders, type Sending } from './sending.ts';

const Buttons = ({ sending: { key, status, fileName } }: { sending: Sending }) => {
  const t = useText();
  const isOnItsWay = status === 'sending' || status === 'waiting';
  return (
    <div className="row">
      {isOnItsWay && (
        <Button
          kind="quiet"
          icon="pause"
          aria-label={t('uploads.pause.of', { name: fileName })}
          onClick={() => void senders.pause(key)}
        >
          {t('uploads.pause')}
        </Button>
      )}
      {(status === 'paused' || status === 'failed') && (
        <Button
          kind="quiet"
          icon="play"
          aria-label={t('uploads.resume.of', { name: fileName })}
          onClick={() => senders.resume(key)}
        >
          {t('uploads.resume')}
        </Button>
      )}
      <Button
        kind="bare"
        aria-label={t('uploads.cancel.of', { name: fileName })}
        onClick={() => void senders.drop(key)}
      >
        {status === 'refused' ? t('uploads.dismiss') : t('uploads.cancel')}
      </Button>
    </div>
  );
};

const Item = ({ sending }: { sending: Sending }) => {
  const t = useText();
  const formats = useFormats();
  const { bytes } = useAmounts();
  const { fileName, sent, status, code } = sending;
  const isSaid = code !== null && (status === 'refused' || code === 'STORAGE_FULL');
  const share = sending.bytes === 0 ? 0 : (sent / sending.bytes) * 100;
  return (
    <li className="upload">
      <Progress
        label={<strong className="upload__name">{fileName}</strong>}
        words={t('uploads.sent', {
          sent: bytes(sent),
          total: bytes(sending.bytes),
          percent: formats.percent(Math.floor(share)),
        })}
        value={share}
      />
      <p className="small soft" role="status">
        {t(`uploads.sending.${status}`)}
        {sending.isResumed && status === 'sending' && ` ${t('uploads.resumed')}`}
      </p>
      {isSaid && <TroubleNotice trouble={{ code: code as RefusalCode }} />}
      {status === 'failed' && !isSaid && <Notice tone="warn" title={t('uploads.failed')} />}
      <Buttons sending={sending} />
    </li>
  );
};

/** What this window is sending; what has arrived is in the list below it. */
export const SendingList = ({ list }: { list: readonly Sending[] }) => {
  const t = useText();
  const moving = list.filter(({ status }) => status !== 'arrived');
  if (moving.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="sending">
      <h2 id="sending">{t('uploads.sending.title')}</h2>
      <ul className="plain-list stack">
        {moving.map((sending) => (
          <Item key={sending.key} sending={sending} />
        ))}
      </ul>
    </section>
  );
};
