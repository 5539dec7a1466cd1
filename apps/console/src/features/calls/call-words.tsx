import { Tag } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { LinkState, NominationRow, Phase, State } from './call-data.ts';

const phaseLooks = {
  DRAFT: { tone: 'quiet', icon: 'folder' },
  COMING: { tone: 'info', icon: 'clock' },
  OPEN: { tone: 'done', icon: 'play' },
  CLOSED: { tone: 'quiet', icon: 'lock' },
} as const;

/** Where a call stands today. */
export const PhaseTag = ({ phase }: { phase: Phase }) => {
  const t = useText();
  return <Tag {...phaseLooks[phase]}>{t(`calls.phase.${phase}`)}</Tag>;
};

const stateLooks = {
  DRAFT: { tone: 'quiet', icon: 'folder' },
  SUBMITTED: { tone: 'info', icon: 'send' },
  UNDER_REVIEW: { tone: 'info', icon: 'eye' },
  ACCEPTED: { tone: 'done', icon: 'check' },
  WAITLISTED: { tone: 'warn', icon: 'clock' },
  REJECTED: { tone: 'quiet', icon: 'close' },
  SUBSTITUTED: { tone: 'quiet', icon: 'next' },
  CONFIRMED: { tone: 'done', icon: 'done' },
  ENROLLED: { tone: 'done', icon: 'flag' },
  NO_SHOW: { tone: 'danger', icon: 'alert' },
} as const;

/** Where a nomination stands. */
export const StateTag = ({ state }: { state: State }) => {
  const t = useText();
  return <Tag {...stateLooks[state]}>{t(`calls.state.${state}`)}</Tag>;
};

const linkLooks = {
  REVOKED: { tone: 'danger', icon: 'stop' },
  EXPIRED: { tone: 'warn', icon: 'clock' },
  FULL: { tone: 'done', icon: 'done' },
  USED: { tone: 'done', icon: 'check' },
  OPENED: { tone: 'info', icon: 'eye' },
  SENT: { tone: 'info', icon: 'send' },
  NEW: { tone: 'quiet', icon: 'ring' },
} as const;

export const LinkTag = ({ state }: { state: LinkState }) => {
  const t = useText();
  return <Tag {...linkLooks[state]}>{t(`calls.link.${state}`)}</Tag>;
};

/** Reasons to look twice, each in a sentence; nothing when none speaks against it. */
export const Checks = ({ checks }: { checks: NominationRow['checks'] }) => {
  const t = useText();
  if (checks.length === 0) return <span className="soft">{t('calls.check.none')}</span>;
  return (
    <ul className="plain-list calls-checks">
      {checks.map((check) => (
        <li key={check}>
          <Tag tone="warn" icon="alert">
            {t(`calls.check.${check}`)}
          </Tag>
        </li>
      ))}
    </ul>
  );
};
