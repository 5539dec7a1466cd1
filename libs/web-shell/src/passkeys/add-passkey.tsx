import { AddPasskey as AddIt, BeginPasskey } from '@campus/api-client';
import { Button, Field, Notice } from '@campus/ui';
import { useState, type SubmitEvent } from 'react';
import { useIntention } from '../forms/use-intention.ts';
import { useSubmit } from '../forms/use-submit.ts';
import { useShell, useShellText } from '../hooks.tsx';
import { ActTrouble } from '../second-factor/act-trouble.tsx';
import { isFactorName } from '../second-factor/factor-name.ts';
import { makePasskey, type NoPasskey } from './asking.ts';

const useAdding = (name: string, onAdded: (name: string) => void) => {
  const { client } = useShell();
  const begin = useSubmit();
  const add = useIntention();
  const [none, setNone] = useState<NoPasskey | null>(null);
  const run = async () => {
    setNone(null);
    const begun = await begin.submit(async () => (await client.run(BeginPasskey, {})).beginPasskey);
    if (!begun) return;
    const made = await makePasskey(begun);
    if (typeof made === 'string') return setNone(made);
    const done = await add.act(
      { name, ...made },
      async (input) => (await client.run(AddIt, { input })).addPasskey,
    );
    if (done) onAdded(name);
  };
  return {
    run,
    none,
    isRunning: begin.isRunning || add.isRunning,
    trouble: begin.trouble ?? add.trouble,
    clear: begin.clearTrouble,
  };
};

/** Names a passkey and has the browser make it. */
export const AddPasskey = ({
  onAdded,
  onCancel,
}: {
  onAdded: (name: string) => void;
  onCancel: () => void;
}) => {
  const t = useShellText();
  const [name, setName] = useState(() => t('passkey.add.name.usual'));
  const { run, none, isRunning, trouble, clear } = useAdding(name.trim(), onAdded);
  const isWrong = !isFactorName(name);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isWrong) void run();
  };
  return (
    <>
      <form className="form" method="post" noValidate onSubmit={send}>
        <p>{t('passkey.add.how')}</p>
        {none && <Notice isLive tone="warn" title={t(`passkey.made.${none}`)} />}
        <Field
          label={t('passkey.add.name')}
          hint={t('passkey.add.name.hint')}
          error={isWrong && t('passkey.add.name.missing')}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <div className="row">
          <Button type="submit" isBusy={isRunning}>
            {t('passkey.add.begin')}
          </Button>
          <Button kind="quiet" onClick={onCancel}>
            {t('passkey.cancel')}
          </Button>
        </div>
      </form>
      <ActTrouble trouble={trouble} onProved={run} onClose={clear} />
    </>
  );
};
