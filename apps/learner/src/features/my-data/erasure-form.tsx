import { AskForErasure, ErasurePreview, type DataOf } from '@campus/api-client';
import { Button, Field, Notice, TextArea } from '@campus/ui';
import { QueryView, TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { useText } from '../../shared/text.ts';

type Preview = NonNullable<DataOf<typeof ErasurePreview>['erasurePreview']>;

const isReason = (text: string) => text.trim().length >= 10 && text.trim().length <= 500;

/** Part by part: what goes, what stays and why. */
const Shares = ({ shares }: { shares: Preview['shares'] }) => {
  const t = useText();
  return (
    <ul className="stack">
      {shares.map(({ area, gone, kept, keptFor }) => (
        <li key={area}>
          <strong>{t(`myData.area.${area}`)}</strong>
          <br />
          {t('myData.erase.goes', { gone })} {kept > 0 && t('myData.erase.stays', { kept })}{' '}
          {keptFor.map((why) => t(`myData.kept.${why}`)).join(' ')}
        </li>
      ))}
    </ul>
  );
};

const Form = ({ preview }: { preview: Preview }) => {
  const t = useText();
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [typedName, setTypedName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const erase = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReason(reason) || !typedName.trim()) return;
    const done = await act(
      { reason: reason.trim(), typedName: typedName.trim() },
      async (input) => (await client.run(AskForErasure, { input })).askForErasure,
    );
    if (done) answers.invalidate();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void erase(event)}>
      <TextArea
        label={t('myData.erase.reason')}
        hint={t('myData.erase.reason.hint')}
        error={isChecked && !isReason(reason) && t('myData.erase.reason.missing')}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Field
        label={t('myData.erase.name', { name: preview.nameToType })}
        error={isChecked && !typedName.trim() && t('myData.erase.name.missing')}
        autoComplete="off"
        value={typedName}
        onChange={({ target }) => setTypedName(target.value)}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button kind="danger" type="submit" isBusy={isRunning}>
          {t('myData.erase.submit', { days: preview.graceDays })}
        </Button>
      </p>
    </form>
  );
};

/** What an erasure would do, and the way to ask for it. */
export const ErasureForm = () => {
  const t = useText();
  const query = useQuery(ErasurePreview, {});
  return (
    <QueryView query={query}>
      {({ erasurePreview: preview }) =>
        preview && (
          <>
            <Shares shares={preview.shares} />
            {preview.blockers.map((blocker) => (
              <Notice key={blocker} tone="warn" title={t(`myData.blocker.${blocker}`)} />
            ))}
            {preview.blockers.length === 0 && <Form preview={preview} />}
          </>
        )
      }
    </QueryView>
  );
};
