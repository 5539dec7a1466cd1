import '../sign-in/sign-in.css';
import { ShowSecondFactor } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useState, type SubmitEvent } from 'react';
import { useSubmit } from '../forms/use-submit.ts';
import { useShell, useShellText } from '../hooks.tsx';
import { lazyPart } from '../routing/lazy-part.tsx';
import type { Person } from '../session/session.ts';
import { TroubleNotice, type Trouble } from '../trouble/trouble-notice.tsx';
import { AddFactor } from './add-factor.tsx';
import { CodeField } from './code-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useCode } from './use-code.ts';

const PasskeyStep = lazyPart(async () => (await import('../passkeys/parts.ts')).PasskeyStep, 'factor');

/** Tries that remain, as the refusal of a code says. */
const leftOf = (trouble: Trouble | null): number | null =>
  trouble?.code === 'CODE_WRONG' &&
  'params' in trouble &&
  typeof trouble.params === 'object' &&
  trouble.params &&
  'left' in trouble.params
    ? Number(trouble.params.left)
    : null;

/** After these the password is asked for again. */
const isOver = (trouble: Trouble | null) =>
  trouble?.code === 'CODES_USED_UP' || trouble?.code === 'SIGN_IN_NEEDED';

const CodeForm = ({ onOver }: { onOver: () => void }) => {
  const t = useShellText();
  const { client, session } = useShell();
  const { form, code, isRecovery, choose, check, clear, field } = useCode({ isAwaited: true });
  const { isRunning, trouble, submit } = useSubmit();
  const left = leftOf(trouble);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!check()) return;
    const done = await submit(
      async () => (await client.run(ShowSecondFactor, { input: { code } })).showSecondFactor,
    );
    if (done) await session.enter(done.me);
    else clear();
  };

  const back = (
    <Button kind="quiet" onClick={onOver}>
      {t('factor.step.again')}
    </Button>
  );
  if (trouble && isOver(trouble))
    return (
      <>
        <TroubleNotice trouble={trouble} />
        {back}
      </>
    );
  return (
    <form ref={form} className="form" method="post" noValidate onSubmit={(event) => void send(event)}>
      {trouble && <TroubleNotice trouble={trouble} />}
      {left !== null && <p>{t('factor.left', { left })}</p>}
      <CodeField {...field} />
      <Button type="submit" isWide isBusy={isRunning}>
        {t('factor.step.submit')}
      </Button>
      <div className="stack">
        <Button kind="bare" onClick={() => choose(!isRecovery)}>
          {t(isRecovery ? 'factor.step.useCode' : 'factor.recovery.use')}
        </Button>
        {isRecovery && <p className="small soft">{t('factor.recovery.none')}</p>}
      </div>
      {back}
    </form>
  );
};

/** Setting up what the campus asks of whoever works here, before anything else; the codes are seen before they go on. */
const Enrolment = ({ onOver }: { onOver: () => void }) => {
  const t = useShellText();
  const { session } = useShell();
  const [added, setAdded] = useState<{ codes: string[]; me: Person } | null>(null);
  if (added && added.codes.length > 0)
    return <RecoveryCodes codes={added.codes} onDone={() => void session.enter(added.me)} />;
  return (
    <>
      <p>{t('factor.enrol.lead')}</p>
      <AddFactor
        onAdded={({ codes, me }) => (codes.length > 0 ? setAdded({ codes, me }) : void session.enter(me))}
        onCancel={onOver}
        cancelWords={t('factor.step.again')}
      />
    </>
  );
};

/** What stands between a right password and the campus: a code, setting up what gives codes, or a passkey. */
export const SecondStep = ({ trouble, onOver }: { trouble: Trouble; onOver: () => void }) => {
  const t = useShellText();
  const params: unknown = 'params' in trouble ? trouble.params : null;
  const step = typeof params === 'object' && params !== null && 'step' in params ? params.step : null;
  return (
    <section className="stack" aria-labelledby="second-step">
      <h2 id="second-step">{t(step === 'ENROL' ? 'factor.enrol.title' : 'factor.step.title')}</h2>
      {step === 'ENROL' && <Enrolment onOver={onOver} />}
      {step === 'PASSKEY' && <PasskeyStep onOver={onOver} />}
      {step !== 'ENROL' && step !== 'PASSKEY' && <CodeForm onOver={onOver} />}
    </section>
  );
};
