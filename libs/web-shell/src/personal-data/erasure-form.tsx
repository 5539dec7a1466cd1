import { AskForErasure, ErasurePreview, type DataOf } from '@campus/api-client';
import { Button, Field, Notice } from '@campus/ui';
import { useState, type SubmitEvent } from 'react';
import { QueryView } from '../query-cache/query-view.tsx';
import { isReason, ReasonField, type ReasonReader } from '../forms/reason-field.tsx';
import { useIntention } from '../forms/use-intention.ts';
import { useQuery, useShell } from '../hooks.tsx';
import { ActTrouble } from '../second-factor/act-trouble.tsx';
import { subjectOf, useText, type Whose } from './personal-data.ts';

type Preview = NonNullable<DataOf<typeof ErasurePreview>['erasurePreview']>;

/** Part by part: what goes, what stays and why. */
const Shares = ({ shares, whose }: { shares: Preview['shares']; whose: Whose }) => {
  const t = useText();
  return (
    <ul className="stack">
      {shares.map(({ area, gone, kept, keptFor }) => (
        <li key={area}>
          <strong>{t(`personalData.area.${area}`, { whose })}</strong>
          <br />
          {t('personalData.erase.goes', { gone })} {kept > 0 && t('personalData.erase.stays', { kept })}{' '}
          {keptFor.map((why) => t(`personalData.kept.${why}`)).join(' ')}
        </li>
      ))}
    </ul>
  );
};

const Form = ({
  subject,
  preview,
  reader,
}: {
  subject: { personId?: string };
  preview: Preview;
  reader: ReasonReader;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble, clearTrouble } = useIntention();
  const [reason, setReason] = useState('');
  const [typedName, setTypedName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const erase = async (event?: SubmitEvent) => {
    event?.preventDefault();
    setChecked(true);
    if (!isReason(reason) || !typedName.trim()) return;
    const done = await act(
      { ...subject, reason: reason.trim(), typedName: typedName.trim() },
      async (input) => (await client.run(AskForErasure, { input })).askForErasure,
    );
    if (done) cache.invalidate();
  };
  return (
    <>
      <form className="stack" noValidate onSubmit={(event) => void erase(event)}>
        <ReasonField reader={reader} value={reason} isChecked={isChecked} onChange={setReason} />
        <Field
          label={t('personalData.erase.name', { name: preview.nameToType })}
          error={isChecked && !typedName.trim() && t('personalData.erase.name.missing')}
          autoComplete="off"
          value={typedName}
          onChange={({ target }) => setTypedName(target.value)}
        />
        <p>
          <Button kind="danger" type="submit" isBusy={isRunning}>
            {t('personalData.erase.submit', { days: preview.graceDays })}
          </Button>
        </p>
      </form>
      <ActTrouble trouble={trouble} onProved={erase} onClose={clearTrouble} />
    </>
  );
};

/** What an erasure would do, and the way to ask for it. */
export const ErasureForm = ({ personId, whose }: { personId: string; whose: Whose }) => {
  const t = useText();
  const subject = subjectOf(whose, personId);
  const query = useQuery(ErasurePreview, subject);
  return (
    <QueryView query={query}>
      {({ erasurePreview: preview }) =>
        preview && (
          <>
            <Shares shares={preview.shares} whose={whose} />
            {preview.blockers.map((blocker) => (
              <Notice key={blocker} tone="warn" title={t(`personalData.blocker.${blocker}`)} />
            ))}
            {preview.blockers.length === 0 && (
              <Form subject={subject} preview={preview} reader={whose === 'other' ? 'person' : 'records'} />
            )}
          </>
        )
      }
    </QueryView>
  );
};
