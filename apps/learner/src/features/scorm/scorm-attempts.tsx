import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { ScormActivity } from './scorm-data.ts';

type Attempt = ScormActivity['attempts'][number];

const Line = ({ attempt }: { attempt: Attempt }) => {
  const t = useText();
  const formats = useFormats();
  const { number, status, startedAt, score, isPassed, versionLabel } = attempt;
  const words = [
    formats.date(startedAt),
    status === 'OPEN' ? t('scorm.attempt.open') : t('scorm.attempt.finished'),
    score === null ? null : formats.percent(score),
    isPassed === null ? null : t(isPassed ? 'scorm.part.passed' : 'scorm.part.failed'),
    versionLabel && t('scorm.attempt.version', { version: versionLabel }),
  ];
  return (
    <li>
      <strong>{t('scorm.attempt', { number })}</strong>
      <span className="soft">{words.filter(Boolean).join(' · ')}</span>
    </li>
  );
};

/** Every time the learner began the activity, newest first. */
export const ScormAttempts = ({ attempts }: { attempts: readonly Attempt[] }) => {
  const t = useText();
  return (
    <section className="stack">
      <h2>{t('scorm.attempts')}</h2>
      <ul className="plain-list scorm-attempts" data-testid="scorm-attempts">
        {attempts.map((attempt) => (
          <Line key={attempt.id} attempt={attempt} />
        ))}
      </ul>
    </section>
  );
};
