import { AddWebhook, webhookKindValues, type VariablesOf } from '@campus/api-client';
import { Checkbox, Field } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { isWebAddress } from '../../../shared/forms/web-address.ts';
import { useText } from '../../../shared/text.ts';

type Input = VariablesOf<typeof AddWebhook>['input'];
type Kind = (typeof webhookKindValues)[number];

interface Draft {
  name: string;
  url: string;
  kinds: readonly Kind[];
}

const blank: Draft = { name: '', url: '', kinds: [] };

const Kinds = ({
  kinds,
  error,
  onChange,
}: {
  kinds: readonly Kind[];
  error: string | false;
  onChange: (kinds: readonly Kind[]) => void;
}) => {
  const t = useText();
  return (
    <fieldset className="stack stack--tight">
      <legend className="field__label">{t('webhooks.column.kinds')}</legend>
      {webhookKindValues.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`webhooks.kind.${kind}`)}
          checked={kinds.includes(kind)}
          onChange={({ target }) =>
            onChange(target.checked ? [...kinds, kind] : kinds.filter((each) => each !== kind))
          }
        />
      ))}
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  );
};

/** Has an address told what happens. `onDone` is given its secret, which is shown once. */
export const WebhookDialog = ({
  onDone,
  onClose,
}: {
  onDone: (secret: string | null) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const [{ name, url, kinds }, setDraft] = useState(blank);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const [isChecked, setChecked] = useState(false);
  const isWrong = url.trim() !== '' && !isWebAddress(url);
  const submit = async () => {
    setChecked(true);
    if (!name.trim() || !url.trim() || isWrong || kinds.length === 0) return;
    const run = async (input: Input) => (await client.run(AddWebhook, { input })).addWebhook;
    const made = await intention.act({ name: name.trim(), url: url.trim(), kinds: [...kinds] }, run);
    if (!made) return;
    cache.invalidate();
    onDone(made.secret);
  };
  const missing = (text: string) => isChecked && !text.trim() && t('platforms.missing');
  const nothing = isChecked && kinds.length === 0 && t('systems.scopes.missing');
  return (
    <FormDialog
      title={t('webhooks.add.title')}
      submit={t('webhooks.add')}
      isUnsaved={name !== '' || url !== '' || kinds.length > 0}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t('systems.name')}
        hint={t('webhooks.name.hint')}
        error={missing(name)}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={({ target }) => change({ name: target.value })}
      />
      <Field
        label={t('webhooks.column.url')}
        hint={t('webhooks.url.hint')}
        error={missing(url) || (isChecked && isWrong && t('platforms.noAddress'))}
        type="url"
        value={url}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => change({ url: target.value })}
      />
      <Kinds kinds={kinds} error={nothing} onChange={(next) => change({ kinds: next })} />
    </FormDialog>
  );
};
