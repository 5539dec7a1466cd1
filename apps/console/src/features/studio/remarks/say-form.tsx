import { Button, TextArea } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useText } from '../../../shared/text.ts';
import { longestText } from './remark-data.ts';

/** Words to be sent: a remark or an answer. They stay in the field until the server has them. */
export const SayForm = ({
  kind,
  about = '',
  send,
  children,
  onDone,
}: {
  kind: 'remark' | 'answer';
  /** What the words are about: the same words about something else are said anew. */
  about?: string;
  send: (said: { idempotencyKey: string; text: string }) => Promise<{ __typename: string }>;
  /** Fields above the words. */
  children?: ReactNode;
  onDone: () => Promise<void>;
}) => {
  const t = useText();
  const { cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (text.trim() === '') return;
    const said = text.trim();
    const done = await act({ about, said }, ({ idempotencyKey }) => send({ idempotencyKey, text: said }));
    if (!done) return;
    setText('');
    setChecked(false);
    cache.invalidate();
    await onDone();
  };
  return (
    <Form className="stack" onSubmit={(event) => void submit(event)}>
      {children}
      <TextArea
        label={t(`studio.${kind}.text`)}
        error={isChecked && text.trim() === '' && t(`studio.${kind}.missing`)}
        maxLength={longestText}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div>
        <Button type="submit" kind={kind === 'answer' ? 'quiet' : 'primary'} isBusy={isRunning}>
          {t(`studio.${kind}.send`)}
        </Button>
      </div>
    </Form>
  );
};
