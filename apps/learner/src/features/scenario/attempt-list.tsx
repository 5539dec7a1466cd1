import type { Script } from '@campus/scenario-engine';
import { Button } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { Attempt } from './attempts.ts';
import { wordsAt } from './words-at.ts';

/** When an attempt was last played, and other facts about it. */
export const AttemptFacts = ({
  attempt,
  isEnded,
  isMine,
}: {
  attempt: Attempt;
  isEnded: boolean;
  isMine: boolean;
}) => {
  const t = useText();
  const formats = useFormats();
  const facts = [
    formats.dateTime(attempt.updatedAt),
    t('scenario.attempt.decisions', { count: attempt.path.length }),
    ...(attempt.forkedFrom ? [t('scenario.attempt.fork', { number: attempt.forkedAt + 1 })] : []),
    ...(isEnded ? [t(attempt.isDebriefRead ? 'scenario.attempt.read' : 'scenario.attempt.unread')] : []),
    ...(isMine ? [] : [t('scenario.attempt.elsewhere')]),
    ...(attempt.isWaiting ? [t('scenario.attempt.waiting')] : []),
  ];
  return (
    <ul className="scenario-attempt__facts plain-list">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
};

const AttemptItem = ({
  script,
  attempt,
  isMine,
  isToRead,
  onOpen,
}: {
  script: Script;
  attempt: Attempt;
  isMine: boolean;
  isToRead: boolean;
  onOpen: () => void;
}) => {
  const t = useText();
  const at = wordsAt(script, attempt.path);
  if (!at) return null;
  const { isEnded, title, clock } = at;
  const number = attempt.path.length;
  const place = isEnded ? title : t('scenario.place', { title, clock });
  return (
    <li>
      <p className="scenario-attempt__title">
        {t(isEnded ? 'scenario.attempt.ended' : 'scenario.attempt.stopped', { place })}
      </p>
      <AttemptFacts attempt={attempt} isEnded={isEnded} isMine={isMine} />
      <Button
        kind={isToRead ? 'primary' : 'quiet'}
        aria-label={
          isEnded ? t('scenario.attempt.seeAt', { title }) : t('scenario.attempt.goOnAt', { number, title })
        }
        onClick={onOpen}
      >
        {isEnded ? t('scenario.attempt.see') : t('scenario.continue', { number })}
      </Button>
    </li>
  );
};

/** The attempts so far, the newest first. */
export const AttemptList = ({
  script,
  attempts,
  toRead,
  isMine,
  onOpen,
}: {
  script: Script;
  attempts: readonly Attempt[];
  /** The one whose debrief is what is left to do. */
  toRead: Attempt | null;
  isMine: (attempt: Attempt) => boolean;
  onOpen: (attempt: Attempt) => void;
}) => {
  const t = useText();
  if (attempts.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('scenario.attempts')}</h2>
      <ul className="plain-list scenario-attempts">
        {attempts.map((attempt) => (
          <AttemptItem
            key={attempt.id}
            script={script}
            attempt={attempt}
            isMine={isMine(attempt)}
            isToRead={attempt === toRead}
            onOpen={() => onOpen(attempt)}
          />
        ))}
      </ul>
    </section>
  );
};
