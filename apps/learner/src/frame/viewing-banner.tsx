import { createClient, CurrentViewing, EndViewing } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { leaveViewing, TroubleNotice, useFormats, useIntention, useQuery } from '@campus/web-shell';
import { useEffect } from 'react';
import { useText } from '../shared/text.ts';

/** Without the header of the viewing: it is the coordinator who ends it. */
const ownClient = createClient();

/** Whose campus a coordinator is looking at, until when, and the way out. Never hidden while it lasts. */
export const ViewingBanner = () => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(CurrentViewing, {});
  const { act, isRunning, trouble } = useIntention();
  const viewing = query.data?.viewing;
  useEffect(() => {
    if (!viewing) return;
    const timer = setTimeout(leaveViewing, Math.max(0, Date.parse(viewing.endsAt) - Date.now()));
    return () => clearTimeout(timer);
  }, [viewing]);
  if (!viewing) return null;
  const end = async () => {
    const done = await act(
      { viewingId: viewing.id },
      async (input) => (await ownClient.run(EndViewing, { input })).endViewing,
    );
    if (done) leaveViewing();
  };
  return (
    <Notice tone="warn" title={t('viewing.title', { name: viewing.personName })} isLive>
      <p>{t('viewing.text', { until: formats.time(viewing.endsAt) })}</p>
      <Button kind="quiet" isBusy={isRunning} onClick={() => void end()}>
        {t('viewing.end')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Notice>
  );
};
