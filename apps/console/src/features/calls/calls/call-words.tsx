import { Tag } from '@campus/ui';
import { useText } from '../../../shared/text.ts';
import type { LinkState, NominationRow, Phase } from './call-data.ts';

const phaseLooks = {
  DRAFT: { tone: 'quiet', icon: 'folder' },
  COMING: { tone: 'info', icon: 'clock' },
  OPEN: { tone: 'done', icon: 'play' },
  CLOSED: { tone: 'quiet', icon: 'lock' },
} as const;

/** The phase of a call today. */
export const PhaseTag = ({ phase }: { phase: Phase }) => {
  const t = useText();
  return <Tag {...phaseLooks[phase]}>{t(`calls.phase.${phase}`)}</Tag>;
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
        <li key={check} title={t(`calls.check.${check}`)}>
          <Tag tone="warn" icon="alert">
            {t(`calls.check.${check}`)}
          </Tag>
        </li>
      ))}
    </ul>
  );
};
