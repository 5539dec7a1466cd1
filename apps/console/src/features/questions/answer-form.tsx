import { AnswerEnquiry } from '@campus/api-client';
import { Button, Notice, RadioGroup, TextArea } from '@campus/ui';
import { TroubleNotice, useIntention, useShell, useUnsavedWarning } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import { outcomesOf, type Question } from './question-words.ts';

interface Answered {
  question: Question;
  refetch: () => Promise<void>;
}

const useAnswering = ({ question, refetch }: Answered) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const outcomes = outcomesOf(question.kind);
  const [text, setText] = useState('');
  const [state, setState] = useState(outcomes[0] ?? 'ANSWERED');
  const [isChecked, setChecked] = useState(false);
  const [told, setTold] = useState<'sent' | 'closed' | null>(null);
  useUnsavedWarning(text.trim() !== '');
  const isMissing = !text.trim() && state !== 'CLOSED';
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    setTold(null);
    if (isMissing) return;
    const input = { enquiryId: question.id, text: text.trim(), state, repliesSeen: question.replyCount };
    const done = await act(
      input,
      async (whole) => (await client.run(AnswerEnquiry, { input: whole })).answerEnquiry,
    );
    // What is new in the thread is shown; what was written stays.
    if (!done) return refetch();
    setTold(text.trim() ? 'sent' : 'closed');
    // What was typed while it was sent stays.
    setText((now) => (now === text ? '' : now));
    setChecked(false);
    cache.invalidate();
    await refetch();
  };
  return { outcomes, text, setText, state, setState, isChecked, isMissing, told, send, isRunning, trouble };
};

/** The answer to an officer, and the state it gives the question. The text stays when somebody else was quicker. */
export const AnswerForm = (answered: Answered) => {
  const t = useText();
  const { kind, person } = answered.question;
  const name = person?.fullName ?? '';
  const it = useAnswering(answered);
  const { outcomes, text, setText, state, setState, isChecked, isMissing, told } = it;
  return (
    <Form className="stack" onSubmit={(event) => void it.send(event)}>
      <h2>{t('questions.answer')}</h2>
      <TextArea
        label={t('questions.answer.text')}
        hint={t(kind === 'QUESTION' ? 'questions.answer.hint' : 'questions.answer.hint.fault')}
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
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
      {told && (
        <Notice
          tone="done"
          isLive
          title={t(`questions.told.${told}`, { name, who: name ? 'person' : 'other' })}
        />
      )}
      <div>
        <Button type="submit" icon="send" isBusy={it.isRunning}>
          {t(text.trim() || state !== 'CLOSED' ? 'questions.answer.send' : 'questions.answer.close')}
        </Button>
      </div>
    </Form>
  );
};
