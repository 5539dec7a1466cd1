import { SignOut } from '@campus/api-client';
import { useEffect, type RefObject } from 'react';
import { useShell } from '../hooks.tsx';
import { SecondStep } from './second-step.tsx';
import { type HalfStep } from '../institution/half-step.ts';

/** In place of the form: an institution has signed somebody in, and the campus asks for a second factor besides. */
export const HalfWay = ({
  form,
  step,
  onOver,
}: {
  form: RefObject<HTMLFormElement | null>;
  step: HalfStep;
  onOver: () => void;
}) => {
  const { client } = useShell();
  useEffect(() => {
    const field = form.current;
    if (!field) return;
    field.style.display = 'none';
    return () => {
      field.style.display = '';
    };
  }, [form]);
  const over = () => {
    client.run(SignOut, {}).catch(() => undefined);
    onOver();
  };
  return <SecondStep trouble={{ code: 'SECOND_FACTOR_NEEDED', params: { step } }} onOver={over} />;
};
