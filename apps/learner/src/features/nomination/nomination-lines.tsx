import './nomination-lines.css';
import { DiscardNomination } from '@campus/api-client';
import { Button, Tag } from '@campus/ui';
import { TroubleNotice, useShell, useSubmit } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { fullName, type Form, type Written } from './nominee.ts';

const tones = { DRAFT: 'quiet', SUBMITTED: 'info' } as const;
const toneOf = (state: Written['state']) =>
  state === 'DRAFT' || state === 'SUBMITTED' ? tones[state] : 'done';

/** Who was nominated by this link, in the institution's order. */
export const NominationLines = ({
  token,
  form,
  onEdit,
  onChanged,
}: {
  token: string;
  form: Form;
  onEdit?: (nomination: Written) => void;
  onChanged?: () => Promise<void>;
}) => {
  const t = useText();
  const { client } = useShell();
  const { submit, trouble, isRunning } = useSubmit();
  if (form.nominations.length === 0) return null;
  const discard = async (key: string) => {
    const input = { token, key };
    const done = await submit(async () => (await client.run(DiscardNomination, { input })).discardNomination);
    if (done) await onChanged?.();
  };
  return (
    <section className="stack" aria-labelledby="nominations-title">
      <h2 id="nominations-title">{t('nomination.list', { count: form.nominations.length })}</h2>
      {trouble && <TroubleNotice trouble={trouble} />}
      <ol className="plain-list">
        {form.nominations.map((one) => {
          const name = fullName(one) || t('nomination.nameless');
          return (
            <li key={one.id} className="row nominee">
              {one.priority !== null && <span className="numbers">{one.priority}.</span>}
              <strong>{name}</strong>
              <Tag tone={toneOf(one.state)}>{t(`nomination.nomineeState.${one.state}`)}</Tag>
              {onEdit && (one.state === 'DRAFT' || one.state === 'SUBMITTED') && (
                <Button
                  kind="quiet"
                  aria-label={t('nomination.editName', { name })}
                  onClick={() => onEdit(one)}
                >
                  {t('nomination.edit')}
                </Button>
              )}
              {onEdit && one.state === 'DRAFT' && (
                <Button
                  kind="bare"
                  isBusy={isRunning}
                  aria-label={t('nomination.discardName', { name })}
                  onClick={() => void discard(one.key)}
                >
                  {t('nomination.discard')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
