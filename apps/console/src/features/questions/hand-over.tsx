import { HandOverEnquiry } from '@campus/api-client';
import { Button, Disclosure, Notice, Select } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import type { Question } from './question-words.ts';

/** Hands the question over to another helper of the edition. */
export const HandOver = ({ question, refetch }: { question: Question; refetch: () => Promise<void> }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const others = question.helpers.filter(({ id }) => id !== question.assignedTo?.id);
  const [personId, setPersonId] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const hand = async (event: SubmitEvent) => {
    event.preventDefault();
    const to = personId || others[0]?.id;
    if (!to) return;
    const input = { enquiryId: question.id, personId: to };
    const done = await act(
      input,
      async (whole) => (await client.run(HandOverEnquiry, { input: whole })).handOverEnquiry,
    );
    setTold(null);
    if (!done) return;
    setTold(others.find(({ id }) => id === to)?.fullName ?? null);
    cache.invalidate();
    await refetch();
  };
  if (others.length === 0 && told === null) return null;
  return (
    <>
      {told !== null && <Notice tone="done" isLive title={t('questions.handOver.done', { name: told })} />}
      <Disclosure summary={t('questions.handOver')}>
        <Form className="stack" onSubmit={(event) => void hand(event)}>
          <Select
            label={t('questions.handOver.to')}
            hint={t('questions.handOver.hint')}
            value={personId || others[0]?.id}
            options={others.map(({ id, fullName }) => ({ value: id, label: fullName }))}
            onChange={(event) => setPersonId(event.target.value)}
          />
          {trouble && <TroubleNotice trouble={trouble} />}
          <div>
            <Button type="submit" kind="quiet" isBusy={isRunning}>
              {t('questions.handOver.do')}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </>
  );
};
