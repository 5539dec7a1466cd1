import { ListMembers as Listing, NominationCalls } from '@campus/api-client';
import { Button, Notice, Select } from '@campus/ui';
import { QueryView, TroubleNotice, useIntention, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { callPaths } from '../../shared/paths/calls-paths.ts';
import { useText } from '../../shared/text.ts';

/** Calls that are offered: more are open in no region at once. */
const MOST = 100;

interface Call {
  id: string;
  title: string;
  editionId: string;
  editionTitle: string;
}

/** The button waits for a platform that answers page by page. */
const Choice = ({ placeId, calls }: { placeId: string; calls: readonly Call[] }) => {
  const t = useText();
  const { client } = useShell();
  const intention = useIntention();
  const [callId, setCallId] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const call = calls.find(({ id }) => id === callId);
  const make = async () => {
    setChecked(true);
    setMade(null);
    if (!call) return;
    const run = async (input: { placeId: string; callId: string; idempotencyKey: string }) => {
      const answer = (await client.run(Listing, { input })).listMembers;
      if (answer.__typename === 'MembersListed')
        setMade(callPaths.oneList(call.editionId, call.id, answer.listId));
      return answer;
    };
    await intention.act({ placeId, callId }, run);
  };
  return (
    <>
      <Select
        label={t('platforms.list.call')}
        value={callId}
        error={isChecked && !call && t('platforms.list.missing')}
        options={[
          { value: '', label: t('platforms.list.choose') },
          ...calls.map(({ id, title, editionTitle }) => ({
            value: id,
            label: t('platforms.list.option', { call: title, edition: editionTitle }),
          })),
        ]}
        onChange={({ target }) => {
          setMade(null);
          setCallId(target.value);
        }}
      />
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      {made && (
        <Notice tone="done" isLive title={t('platforms.list.done')}>
          <p>
            <a href={made}>{t('platforms.list.look')}</a>
          </p>
        </Notice>
      )}
      <p>
        <Button kind="quiet" isBusy={intention.isRunning} onClick={() => void make()}>
          {t('platforms.list.make')}
        </Button>
      </p>
    </>
  );
};

/** Who learns in a course of a platform becomes a list of nominees, looked through like a spreadsheet. */
export const ListMembers = ({ placeId }: { placeId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(NominationCalls, { locale, phase: 'OPEN', limit: MOST, offset: 0 });
  return (
    <section aria-labelledby="list-members" className="stack stack--tight">
      <h2 id="list-members">{t('platforms.list.title')}</h2>
      <p>{t('platforms.list.text')}</p>
      <QueryView query={query}>
        {({ nominationCalls: { items } }) =>
          items.length === 0 ? <p>{t('platforms.list.none')}</p> : <Choice placeId={placeId} calls={items} />
        }
      </QueryView>
    </section>
  );
};
