import { SignInDoor } from '@campus/api-client';
import { useEffect, useState, type ComponentProps } from 'react';
import type { useSubmit } from '../forms/use-submit.ts';
import { useQuery } from '../hooks.tsx';
import { forgetHalfStep, halfStepIn } from '../institution/half-step.ts';
import { canUsePasskeys } from '../passkeys/can-use.ts';
import { lazyPart } from '../routing/lazy-part.tsx';
import { DemoPeople } from './demo-people.tsx';
import { LeftNotice } from './left-notice.tsx';

const SecondStep = lazyPart(async () => (await import('../second-factor/steps.ts')).SecondStep, 'factor');
const HalfWay = lazyPart(async () => (await import('../second-factor/steps.ts')).HalfWay, 'factor');
const InstitutionDoor = lazyPart(
  async () => (await import('../institution/parts.ts')).InstitutionDoor,
  'factor',
);
const PasskeyDoor = lazyPart(async () => (await import('../passkeys/parts.ts')).PasskeyDoor, 'factor');

type BelowForm = ComponentProps<typeof DemoPeople>;

type Props =
  // Below the form: passkeys, institutions that sign their people in, and people of a demo.
  | BelowForm
  // Only after a session ended here.
  | ComponentProps<typeof LeftNotice>
  // After the password, of those who have a second factor or need one.
  | { sending: Pick<ReturnType<typeof useSubmit>, 'trouble' | 'clearTrouble'> };

const Below = (props: BelowForm) => {
  const [step, setStep] = useState(() => halfStepIn(location.hash));
  const { data } = useQuery(SignInDoor, {});
  useEffect(() => {
    if (step) forgetHalfStep();
  }, [step]);
  if (step) return <HalfWay form={props.form} step={step} onOver={() => setStep(null)} />;
  return (
    <>
      {canUsePasskeys() && <PasskeyDoor form={props.form} />}
      {data?.hasSignInProviders && <InstitutionDoor form={props.form} />}
      <DemoPeople {...props} />
    </>
  );
};

/** What few sign-in pages show: one file, fetched after the form is drawn. */
export const Seldom = (props: Props) => {
  if ('sending' in props) {
    const { trouble, clearTrouble } = props.sending;
    return trouble && <SecondStep trouble={trouble} onOver={clearTrouble} />;
  }
  return 'left' in props ? <LeftNotice {...props} /> : <Below {...props} />;
};
