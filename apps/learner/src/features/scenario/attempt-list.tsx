import { Button } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { Attempt } from './attempts.ts';
import type { Scenario, Script } from './scenario-data.ts';
import { wordsAt } from './story.ts';

const AttemptItem = ({
  script,
  scenario,
  attempt,
  isMine,
  onOpen,
}: {
  script: Script;
  scenario: Scenario;
  attempt: Attempt;
  isMine: boolean;
  onOpen: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const at = wordsAt(script, attempt.path);
  if (!at) return null;
  const { isEnded, title, clock } = at;
  const place = isEnded ? title : t('scenario.place', { title, clock });
  const facts = [
    formats.dateTime(attempt.updatedAt),
    t('scenario.attempt.decisions', { count: attempt.path.length }),
    ...(attempt.forkedFrom ? [t('scenario.attempt.fork', { number: attempt.forkedAt + 1 })] : []),
    ...(isEnded ? [t(attempt.isDebriefRead ? 'scenario.attempt.read' : 'scenario.attempt.unread')] : []),
    ...(isMine ? [] : [t('scenario.attempt.elsewhere')]),
    ...(attempt.isWaiting ? [t('scenario.attempt.waiting')] : []),
  ];
  return (
    <li>
      <p className="scenario-attempt__title" lang={scenario.locale}>
        {t(isEnded ? 'scenario.attempt.ended' : 'scenario.attempt.stopped', { place })}
      </p>
      <ul className="scenario-attempt__facts plain-list">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Button
        kind="quiet"
        aria-label={t(isEnded ? 'scenario.attempt.seeAt' : 'scenario.attempt.goOnAt', { title })}
        onClick={onOpen}
      >
        {t(isEnded ? 'scenario.attempt.see' : 'scenario.continue')}
      </Button>
    </li>
  );
};

/** The attempts so far, the newest first. */
export const AttemptList = ({
  script,
  scenario,
  attempts,
  isMine,
  onOpen,
}: {
  script: Script;
  scenario: Scenario;
  attempts: readonly Attempt[];
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
            scenario={scenario}
            attempt={attempt}
            isMine={isMine(attempt)}
            onOpen={() => onOpen(attempt)}
          />
        ))}
      </ul>
    </section>
  );
};
