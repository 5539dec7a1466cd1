import { AnswerRemark, SettleRemark } from '@campus/api-client';
import { Button, Disclosure, Tag, VisuallyHidden } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../shared/text.ts';
import type { Remark } from './remark-data.ts';
import { SayForm } from './say-form.tsx';

interface OfRemark {
  remark: Remark;
  onChanged: () => Promise<void>;
}

/** Settles a remark, or opens it again. */
const Settle = ({ remark: { id, author, settledAt }, onChanged }: OfRemark) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const isSettled = settledAt === null;
  const settle = async () => {
    const done = await act(
      { remarkId: id, isSettled },
      async (input) => (await client.run(SettleRemark, { input })).settleRemark,
    );
    if (!done) return;
    cache.invalidate();
    await onChanged();
  };
  return (
    <>
      <Button kind="quiet" isBusy={isRunning} onClick={() => void settle()}>
        {t(isSettled ? 'studio.remark.settle' : 'studio.remark.reopen')}
        <VisuallyHidden>{` · ${author}`}</VisuallyHidden>
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

const Answer = ({ remark: { id, author }, onChanged }: OfRemark) => {
  const t = useText();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      summary={
        <>
          {t('studio.remark.answer')}
          <VisuallyHidden>{` · ${author}`}</VisuallyHidden>
        </>
      }
      onOpen={() => setOpen(true)}
    >
      {isOpen && (
        <SayForm
          kind="answer"
          about={id}
          send={async (said) =>
            (await client.run(AnswerRemark, { input: { ...said, remarkId: id } })).answerRemark
          }
          onDone={onChanged}
        />
      )}
    </Disclosure>
  );
};

/** A remark with the passage it is about and what was answered; answered and settled in its place. */
export const RemarkItem = ({
  remark,
  onChanged,
  children,
}: OfRemark & {
  /** Where it stands. */
  children?: ReactNode;
}) => {
  const t = useText();
  const formats = useFormats();
  const { quote, text, author, writtenAt, settledAt, settledBy, answers, maySettle, mayAnswer } = remark;
  return (
    <li className="studio-remark stack stack--tight">
      {children}
      {quote === '' ? (
        <p className="soft small">{t('studio.remark.whole')}</p>
      ) : (
        <blockquote className="studio-remark__quote">{quote}</blockquote>
      )}
      <p className="studio-remark__text">{text}</p>
      <p className="row soft small">
        {t('studio.remark.by', { name: author, date: formats.dateTime(writtenAt) })}
        {settledAt !== null && <Tag tone="done">{t('studio.remark.settled')}</Tag>}
      </p>
      {answers.length > 0 && (
        <ul className="stack stack--tight studio-remark__answers" aria-label={t('studio.remark.answers')}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <p className="studio-remark__text">{answer.text}</p>
              <p className="soft small">
                {t('studio.remark.by', { name: answer.author, date: formats.dateTime(answer.writtenAt) })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {settledAt !== null && settledBy !== null && (
        <p className="soft small">
          {t('studio.remark.settledBy', { name: settledBy, date: formats.dateTime(settledAt) })}
        </p>
      )}
      {mayAnswer && settledAt === null && <Answer remark={remark} onChanged={onChanged} />}
      {maySettle && (
        <div className="row">
          <Settle remark={remark} onChanged={onChanged} />
        </div>
      )}
    </li>
  );
};
