import type { ComponentProps } from 'react';
import type { useSubmit } from '../forms/use-submit.ts';
import { lazyPart } from '../routing/lazy-part.tsx';
import { DemoPeople } from './demo-people.tsx';
import { LeftNotice } from './left-notice.tsx';

const SecondStep = lazyPart(
  async () => (await import('../second-factor/second-step.tsx')).SecondStep,
  'factor',
);

type Props =
  // Below the form; real campuses have none.
  | ComponentProps<typeof DemoPeople>
  // Only after a session ended here.
  | ComponentProps<typeof LeftNotice>
  // After the password, of those who have a second factor or need one.
  | { sending: Pick<ReturnType<typeof useSubmit>, 'trouble' | 'clearTrouble'> };

/** What few sign-in pages show: one file, fetched after the form is drawn. */
export const Seldom = (props: Props) => {
  if ('sending' in props) {
    const { trouble, clearTrouble } = props.sending;
    return trouble && <SecondStep trouble={trouble} onOver={clearTrouble} />;
  }
  return 'left' in props ? <LeftNotice {...props} /> : <DemoPeople {...props} />;
};
