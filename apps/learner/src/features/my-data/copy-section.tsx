import { AskForPersonalData, type DataOf, type PersonalData } from '@campus/api-client';
import { Button } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

export type Data = NonNullable<DataOf<typeof PersonalData>['personalData']>;

const Copy = ({ copy }: { copy: Data['exports'][number] }) => {
  const t = useText();
  const formats = useFormats();
  const { status, askedAt, expiresAt, url, isByPerson, reason } = copy;
  return (
    <li>
      {formats.dateTime(askedAt)}: {t(`myData.copy.${status}`)}{' '}
      {url && expiresAt && (
        <a href={url} download>
          {t('myData.copy.take', { until: formats.dateTime(expiresAt) })}
        </a>
      )}
      {!isByPerson && <p className="soft small">{t('myData.copy.byOthers', { reason: reason ?? '' })}</p>}
    </li>
  );
};

/** Everything the campus holds, as a file. */
export const CopySection = ({ data }: { data: Data }) => {
  const t = useText();
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const ask = async () => {
    const done = await act(
      {},
      async (input) => (await client.run(AskForPersonalData, { input })).askForPersonalData,
    );
    if (done) answers.invalidate();
  };
  return (
    <section className="stack" aria-labelledby="copy">
      <h2 id="copy">{t('myData.copy.title')}</h2>
      <p>{t('myData.copy.text')}</p>
      {data.exports.length > 0 && (
        <ul className="stack">
          {data.exports.map((copy) => (
            <Copy key={copy.id} copy={copy} />
          ))}
        </ul>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button kind="quiet" icon="download" isBusy={isRunning} onClick={() => void ask()}>
          {t('myData.copy.ask')}
        </Button>
      </p>
    </section>
  );
};
