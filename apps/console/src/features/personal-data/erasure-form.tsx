import { AskForErasure, ErasurePreview, type DataOf } from '@campus/api-client';
import { Button, Field, Notice } from '@campus/ui';
import { QueryView, TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { isReason, ReasonField } from '../../shared/reason-field.tsx';
import { useText } from '../../shared/text.ts';

type Preview = NonNullable<DataOf<typeof ErasurePreview>['erasurePreview']>;

/** Part by part: what goes, what stays and why. */
const Shares = ({ shares }: { shares: Preview['shares'] }) => {
  const t = useText();
  return (
    <ul className="stack">
      {shares.map(({ area, gone, kept, keptFor }) => (
        <li key={area}>
          <strong>{t(`personData.area.${area}`)}</strong>
          <br />
          {t('personData.erase.goes', { gone })} {kept > 0 && t('personData.erase.stays', { kept })}{' '}
          {keptFor.map((why) => t(`personData.kept.${why}`)).join(' ')}
        </li>
      ))}
    </ul>
  );
};

const Form = ({ personId, preview }: { personId: string; preview: Preview }) => {
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
      { personId, reason: reason.trim(), typedName: typedName.trim() },
      async (input) => (await client.run(AskForErasure, { input })).askForErasure,
    );
    if (done) answers.invalidate();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void erase(event)}>
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
      <Field
        label={t('personData.erase.name', { name: preview.nameToType })}
        error={isChecked && !typedName.trim() && t('personData.erase.name.missing')}
        autoComplete="off"
        value={typedName}
        onChange={({ target }) => setTypedName(target.value)}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button kind="danger" type="submit" isBusy={isRunning}>
          {t('personData.erase.submit', { days: preview.graceDays })}
        </Button>
      </p>
    </form>
  );
};

/** What an erasure would do, and the way to ask for it. */
export const ErasureForm = ({ personId }: { personId: string }) => {
  const t = useText();
  const query = useQuery(ErasurePreview, { personId });
  return (
    <QueryView query={query}>
      {({ erasurePreview: preview }) =>
        preview && (
          <>
            <Shares shares={preview.shares} />
            {preview.blockers.map((blocker) => (
              <Notice key={blocker} tone="warn" title={t(`personData.blocker.${blocker}`)} />
            ))}
            {preview.blockers.length === 0 && <Form personId={personId} preview={preview} />}
          </>
        )
      }
    </QueryView>
  );
};
