import { SwitchCall } from '@campus/api-client';
import { Button, Dialog } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import type { Call } from './call-data.ts';

type Switched = (revision: number) => void;

const useSwitch = (call: Call, isOpen: boolean) => {
  const { client } = useShell();
  const locale = useLocale();
  return async (reason: string | null) =>
    (await client.run(SwitchCall, { input: { callId: call.id, isOpen, reason, locale } })).switchCall;
};

/** Whom the call asks: the countries that were chosen for it, or all that get a link. */
const Asked = ({ call }: { call: Call }) => {
  const t = useText();
  const formats = useFormats();
  const countries = call.countries.map(formats.country);
  return (
    <p>
      {countries.length === 0
        ? t('calls.open.anyCountry')
        : t('calls.open.countries', { countries: formats.list(countries), count: countries.length })}
    </p>
  );
};

/** Opening for the first time: institutions can nominate from then on. */
const OpenDialog = ({
  call,
  onSwitched,
  onClose,
}: {
  call: Call;
  onSwitched: Switched;
  onClose: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { cache } = useShell();
  const run = useSwitch(call, true);
  const { act, isRunning, trouble } = useIntention();
  const open = async () => {
    const done = await act({ callId: call.id }, () => run(null));
    if (!done) return;
    onSwitched(done.call.revision);
    cache.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('calls.open.title')}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={isRunning} onClick={() => void open()}>
            {t('calls.open')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('calls.open.what', { from: formats.day(call.opensOn), to: formats.day(call.closesOn) })}</p>
      <Asked call={call} />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Dialog>
  );
};

/** Opens a draft; closes a call before its last day, or opens it again, with a reason. */
export const SwitchCallRow = ({ call, onSwitched }: { call: Call; onSwitched: Switched }) => {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const isRunning = call.phase === 'OPEN' || call.phase === 'COMING';
  const act = call.phase === 'DRAFT' ? 'open' : isRunning ? 'close' : 'reopen';
  const run = useSwitch(call, !isRunning);
  const close = () => setAsking(false);
  return (
    <div>
      <Button
        kind={act === 'open' ? 'primary' : 'quiet'}
        icon={act === 'close' ? 'lock' : 'play'}
        onClick={() => setAsking(true)}
      >
        {t(`calls.${act}`)}
      </Button>
      {isAsking && act === 'open' && <OpenDialog call={call} onSwitched={onSwitched} onClose={close} />}
      {isAsking && act !== 'open' && (
        <ReasonDialog
          title={t(`calls.${act}.title`)}
          what={t(`calls.${act}.what`)}
          submit={t(`calls.${act}`)}
          run={async ({ reason }) => {
            const answer = await run(reason);
            if (answer.__typename === 'CallSaved') onSwitched(answer.call.revision);
            return answer;
          }}
          onClose={close}
        />
      )}
    </div>
  );
};
