import './form.css';
import { Notice } from '@campus/ui';
import { useEffect, useRef, useState, type FormHTMLAttributes, type SubmitEvent } from 'react';
import { useText } from '../text.ts';
import { goTo, wrongFieldsOf, type WrongField } from './wrong-fields.ts';

const isSame = (a: readonly WrongField[], b: readonly WrongField[]) =>
  a.length === b.length && a.every(({ field, error }, at) => b[at]?.field === field && b[at].error === error);

/** What is wrong, by field, each a way there; it follows what is corrected. */
const Summary = ({ wrong }: { wrong: readonly WrongField[] }) => {
  const t = useText();
  return (
    <Notice tone="danger" icon="alert" title={t('console.form.wrong', { count: wrong.length })}>
      <ul className="form-summary">
        {wrong.map(({ field, label, error }) => (
          <li key={`${label}/${error}/${field.id}`}>
            <button type="button" className="form-summary__way" onClick={() => goTo(field)}>
              {label ? t('console.form.wrong.one', { label, error }) : error}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/**
 * Every form of the console: when sending finds something wrong, the focus moves to the first wrong field,
 * and if there are several, they are listed above (WCAG 3.3.1). Wrong fields are recognised by their
 * attributes; a form whose fields leave that to the browser sets `noValidate={false}`.
 */
export const Form = ({
  onSubmit,
  children,
  ...rest
}: Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> & {
  onSubmit: (event: SubmitEvent) => void;
}) => {
  const form = useRef<HTMLFormElement>(null);
  const [sent, setSent] = useState(0);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const answered = useRef(0);
  useEffect(() => {
    if (sent === 0 || !form.current) return;
    const found = wrongFieldsOf(form.current);
    setWrong((before) => (isSame(before, found) ? before : found));
    if (answered.current === sent) return;
    answered.current = sent;
    const [first] = found;
    if (first) goTo(first.field);
  }, [sent, children]);
  return (
    <form
      noValidate
      {...rest}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event);
        setSent((times) => times + 1);
      }}
    >
      {wrong.length > 1 && <Summary wrong={wrong} />}
      {children}
    </form>
  );
};
