import { AnswerEnquiry } from '@campus/api-client';
import { Button, RadioGroup, TextArea } from '@campus/ui';
import { TroubleNotice, useIntention, useShell, useUnsavedWarning } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import { outcomesOf, type Question } from './question-words.ts';

/** The answer to an officer, and the state it gives the question. The text stays when somebody else was quicker. */
export const AnswerForm = ({ question, refetch }: { question: Question; refetch: () => Promise<void> }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const outcomes = outcomesOf(question.kind);
  const [text, setText] = useState('');
  const [state, setState] = useState(outcomes[0] ?? 'ANSWERED');
  const [isChecked, setChecked] = useState(false);
  useUnsavedWarning(text.trim() !== '');
  const isMissing = !text.trim() && state !== 'CLOSED';
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return;
    const input = { enquiryId: question.id, text: text.trim(), state, repliesSeen: question.replyCount };
    const done = await act(
      input,
      async (whole) => (await client.run(AnswerEnquiry, { input: whole })).answerEnquiry,
    );
    // What is new in the thread is shown; what was written stays.
    if (!done) return refetch();
    setText('');
    setChecked(false);
    cache.invalidate();
    await refetch();
  };
  return (
    <Form className="stack" onSubmit={(event) => void send(event)}>
      <h2>{t('questions.answer')}</h2>
      <TextArea
        label={t('questions.answer.text')}
        hint={t(question.kind === 'QUESTION' ? 'questions.answer.hint' : 'questions.answer.hint.fault')}
        error={isChecked && isMissing && t('questions.answer.missing')}
        rows={5}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <RadioGroup
        label={t('questions.outcome')}
        name="outcome"
        value={state}
        options={outcomes.map((value) => ({ value, label: t(`questions.outcome.${value}`) }))}
        onChange={(value) => setState(outcomes.find((each) => each === value) ?? state)}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div>
        <Button type="submit" icon="send" isBusy={isRunning}>
          {t('questions.answer.send')}
        </Button>
      </div>
    </Form>
  );
};
