import { Tag, VisuallyHidden } from '@campus/ui';
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

/** Reasons to look twice, each in a sentence; in a row the first, and how many more. */
export const Checks = ({ checks, isRow = false }: { checks: NominationRow['checks']; isRow?: boolean }) => {
  const t = useText();
  const none = t('calls.check.none');
  if (checks.length === 0)
    return (
      <span className="soft" title={none}>
        {isRow ? (
          <>
            <span aria-hidden="true">–</span>
            <VisuallyHidden>{none}</VisuallyHidden>
          </>
        ) : (
          none
        )}
      </span>
    );
  const shown = isRow ? checks.slice(0, 1) : checks;
  const more = checks.slice(shown.length);
  return (
    <ul className="plain-list calls-checks">
      {shown.map((check) => (
        <li key={check} title={t(`calls.check.${check}`)}>
          <Tag tone="warn" icon="alert">
            {t(`calls.check.${check}`)}
          </Tag>
        </li>
      ))}
      {more.length > 0 && (
        <li className="soft" title={more.map((check) => t(`calls.check.${check}`)).join('\n')}>
          <span aria-hidden="true">+{more.length}</span>
          <VisuallyHidden>{more.map((check) => t(`calls.check.${check}`)).join('. ')}</VisuallyHidden>
        </li>
      )}
    </ul>
  );
};
