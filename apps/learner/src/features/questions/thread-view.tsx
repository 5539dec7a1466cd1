import { Button, Tag, TextArea } from '@campus/ui';
import { randomId, useFormats, useJournal, usePerson, useUnsavedWarning } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useKeptDraft } from '../../shared/use-kept-draft.ts';
import { LONGEST } from '../../shared/ask/ask-form.tsx';
import type { Reply, Thread } from './threads.ts';

const tones = {
  WAITING: 'quiet',
  ANSWERED: 'info',
  CLOSED: 'quiet',
  CORRECTED: 'done',
  NO_FAULT: 'quiet',
} as const;

/** Where it was asked, with a link back. */
const Place = ({ thread: { enrolmentId, place } }: { thread: Thread }) => {
  const { activityId, activityKind, activityTitle, moduleTitle, cardId, screen, quoted } = place;
  const activity =
    activityId && activityKind ? paths.activity(enrolmentId, { kind: activityKind, id: activityId }) : null;
  const href = cardId
    ? paths.cards(enrolmentId, cardId)
    : activity && screen
      ? `${activity}#${screen}`
      : activity;
  const titles = [...new Set([moduleTitle, activityTitle, quoted])].filter((title) => title !== null);
  if (titles.length === 0) return null;
  return (
    <ul className="thread__place soft small">
      {titles.map((title, at) => (
        <li key={title}>{href && at === titles.length - 1 ? <a href={href}>{title}</a> : title}</li>
      ))}
    </ul>
  );
};

const Said = ({ by, text, at, isWaiting }: { by: string; text: string; at: string; isWaiting?: boolean }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <div className="thread__said">
      <p className="small">
        <strong>{by}</strong> <span className="soft">{formats.dateTime(at)}</span>{' '}
        {isWaiting && <Tag icon="device">{t('questions.onDevice')}</Tag>}
      </p>
      <p className="thread__text">{text}</p>
    </div>
  );
};

const ReplyForm = ({ thread, onEnd }: { thread: Thread; onEnd: () => void }) => {
  const t = useText();
  const journal = useJournal();
  const [text, setText] = useKeptDraft(`reply ${thread.id}`, '');
  const [isMissing, setMissing] = useState(false);
  const [id] = useState(randomId);
  useUnsavedWarning(text.trim() !== '');
  const end = () => {
    setText(null);
    onEnd();
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!text.trim()) return setMissing(true);
    await journal.record('enquiryReplied', { id, enquiryId: thread.id, text });
    end();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <TextArea
        label={t('questions.reply.text')}
        error={isMissing && !text.trim() ? t('questions.text.missing') : undefined}
        value={text}
        maxLength={LONGEST}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <Button type="submit" icon="send">
          {t('questions.reply.send')}
        </Button>
        <Button kind="quiet" onClick={end}>
          {t('questions.cancel')}
        </Button>
      </div>
    </form>
  );
};

/** One question with its whole thread. */
export const ThreadView = ({ thread }: { thread: Thread }) => {
  const t = useText();
  const { fullName } = usePerson();
  const [isReplying, setReplying] = useState(false);
  const { kind, state, isUnread, isWaiting } = thread;
  const isFault = kind !== 'QUESTION';
  // Who reads a fault does not see a name: the officer's own would say otherwise.
  const own = isFault ? t('questions.you') : fullName;
  const said = (reply: Reply) => (
    <Said
      key={reply.id}
      by={reply.writtenBy ?? own}
      text={reply.text}
      at={reply.writtenAt}
      isWaiting={reply.isWaiting}
    />
  );
  return (
    <article
      className="thread"
      aria-label={t(isFault ? 'questions.thread.fault' : 'questions.thread.question')}
    >
      <div className="row">
        <Tag tone={tones[state]}>
          {t(`questions.state.${isFault && state === 'WAITING' ? 'RECEIVED' : state}`)}
        </Tag>
        {isFault && <Tag icon="alert">{t(`questions.kind.${kind}`)}</Tag>}
        {isUnread && (
          <Tag tone="warn" icon="info">
            {t('questions.unread')}
          </Tag>
        )}
      </div>
      <Place thread={thread} />
      {isFault && <p className="soft small">{t('questions.fault.readers')}</p>}
      <Said by={own} text={thread.text} at={thread.askedAt} isWaiting={isWaiting} />
      {thread.replies.map(said)}
      {isReplying ? (
        <ReplyForm thread={thread} onEnd={() => setReplying(false)} />
      ) : (
        <p>
          <Button kind="bare" icon="send" onClick={() => setReplying(true)}>
            {t('questions.reply')}
          </Button>
        </p>
      )}
    </article>
  );
};
