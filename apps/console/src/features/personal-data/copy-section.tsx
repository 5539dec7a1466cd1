import { AskForPersonalData, type DataOf, type PersonalData } from '@campus/api-client';
import { Button } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { isReason, ReasonField } from '../../shared/reason-field.tsx';
import { useText } from '../../shared/text.ts';

export type Data = NonNullable<DataOf<typeof PersonalData>['personalData']>;

const Copy = ({ copy }: { copy: Data['exports'][number] }) => {
  const t = useText();
  const formats = useFormats();
  const { status, askedAt, expiresAt, url, isByPerson, reason } = copy;
  return (
    <li>
      {formats.dateTime(askedAt)}: {t(`personData.copy.${status}`)}{' '}
      {url && expiresAt && (
        <a href={url} download>
          {t('personData.copy.take', { until: formats.dateTime(expiresAt) })}
        </a>
      )}
      <p className="soft small">
        {isByPerson ? t('personData.copy.byPerson') : t('personData.copy.byOthers', { reason: reason ?? '' })}
      </p>
    </li>
  );
};

/** Everything the campus holds, as a file. */
export const CopySection = ({ data }: { data: Data }) => {
  const t = useText();
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const ask = async () => {
    setChecked(true);
    if (!isReason(reason)) return;
    const done = await act(
      { personId: data.personId, reason: reason.trim() },
      async (input) => (await client.run(AskForPersonalData, { input })).askForPersonalData,
    );
    if (!done) return;
    setReason('');
    setChecked(false);
    answers.invalidate();
  };
  return (
    <section className="stack" aria-labelledby="copy">
      <h2 id="copy">{t('personData.copy.title')}</h2>
      <p>{t('personData.copy.text')}</p>
      {data.exports.length > 0 && (
        <ul className="stack">
          {data.exports.map((copy) => (
            <Copy key={copy.id} copy={copy} />
          ))}
        </ul>
      )}
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button kind="quiet" icon="download" isBusy={isRunning} onClick={() => void ask()}>
          {t('personData.copy.ask')}
        </Button>
      </p>
    </section>
  );
};
