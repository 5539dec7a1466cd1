import './field.css';
import { useId, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';

export interface FieldText {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right; null or undefined when nothing is. */
  error?: ReactNode;
  /** Something is wrong with it, which is said elsewhere: of a group, in its one sentence. */
  isWrong?: boolean | undefined;
}

/** Attributes that connect an input to its label and the lines around it, for screen readers. */
export interface InputTies {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** The ids that tie an input to its label, its hint and what is wrong with it. */
export const useTies = ({
  hint,
  error,
  isWrong,
}: Pick<FieldText, 'hint' | 'error' | 'isWrong'>): InputTies => {
  const id = useId();
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return {
    id,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error || isWrong ? true : undefined,
  };
};

/** The hint and the error, with the ids given by `useTies`. */
export const Description = ({ id, hint, error }: { id: string } & Pick<FieldText, 'hint' | 'error'>) => (
  <>
    {hint && (
      <p className="field__hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p className="field__error" id={`${id}-error`}>
        <Icon name="alert" />
        <span>{error}</span>
      </p>
    )}
  </>
);

/** A label above, hint and error between, and below them the input, which is given its ties. */
export const FieldFrame = ({
  label,
  hint,
  error,
  isWrong,
  children,
}: FieldText & { children: (ties: InputTies) => ReactNode }) => {
  const ties = useTies({ hint, error, isWrong });
  return (
    <div className="field">
      <label className="field__label" htmlFor={ties.id}>
        {label}
      </label>
      <Description id={ties.id} hint={hint} error={error} />
      {children(ties)}
    </div>
  );
};
