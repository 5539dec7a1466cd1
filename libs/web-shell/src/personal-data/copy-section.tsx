import { AskForPersonalData } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useState } from 'react';
import { isReason, ReasonField } from '../forms/reason-field.tsx';
import { useIntention } from '../forms/use-intention.ts';
import { useShell } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { subjectOf, useText, type HeldData, type Whose } from './personal-data.ts';

/** Who asked for it, where that is news to the reader. */
const Asker = ({ copy, whose }: { copy: HeldData['exports'][number]; whose: Whose }) => {
  const t = useText();
  const { isByPerson, reason } = copy;
  if (isByPerson && whose === 'own') return null;
  return (
    <p className="soft small">
      {isByPerson
        ? t('personalData.copy.byPerson')
        : t('personalData.copy.byOthers', { whose, reason: reason ?? '' })}
    </p>
  );
};

const Copy = ({ copy, whose }: { copy: HeldData['exports'][number]; whose: Whose }) => {
  const t = useText();
  const formats = useFormats();
  const { status, askedAt, expiresAt, url } = copy;
  return (
    <li>
      {formats.dateTime(askedAt)}: {t(`personalData.copy.${status}`)}{' '}
      {url && expiresAt && (
        <a href={url} download>
          {t('personalData.copy.take', { until: formats.dateTime(expiresAt) })}
        </a>
      )}
      <Asker copy={copy} whose={whose} />
    </li>
  );
};

/** Everything the campus holds, as a file. */
export const CopySection = ({ data, whose }: { data: HeldData; whose: Whose }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const needsReason = whose === 'other';
  const ask = async () => {
    setChecked(true);
    if (needsReason && !isReason(reason)) return;
    const done = await act(
      { ...subjectOf(whose, data.personId), ...(needsReason ? { reason: reason.trim() } : {}) },
      async (input) => (await client.run(AskForPersonalData, { input })).askForPersonalData,
    );
    if (!done) return;
    setReason('');
    setChecked(false);
    cache.invalidate();
  };
  return (
    <section className="stack" aria-labelledby="copy">
      <h2 id="copy">{t('personalData.copy.title')}</h2>
      <p>{t('personalData.copy.text', { whose })}</p>
      {data.exports.length > 0 && (
        <ul className="stack">
          {data.exports.map((copy) => (
            <Copy key={copy.id} copy={copy} whose={whose} />
          ))}
        </ul>
      )}
      {needsReason && (
        <ReasonField reader="person" value={reason} isChecked={isChecked} onChange={setReason} />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button kind="quiet" icon="download" isBusy={isRunning} onClick={() => void ask()}>
          {t('personalData.copy.ask')}
        </Button>
      </p>
    </section>
  );
};
