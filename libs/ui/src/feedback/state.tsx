import './state.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon.tsx';

/** Words for screen readers only. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="visually-hidden">{children}</span>
);

/** The first stop of the Tab key: jumps over the header. `href` names the id of the main part. */
export const SkipLink = ({ href, children }: { href: `#${string}`; children: ReactNode }) => (
  <a className="skip-link" href={href}>
    {children}
  </a>
);

/** Something is on its way, in words. */
export const Spinner = ({ label }: { label: ReactNode }) => (
  <p className="spinner" role="status">
    {label}
  </p>
);

/** A placeholder for a text that is loading; `label` announces it to screen readers. */
export const Skeleton = ({ label, lines = 4 }: { label: ReactNode; lines?: number }) => (
  <div className="skeleton" role="status">
    {Array.from({ length: lines }, (_, index) => (
      <div className="skeleton__line" key={index} />
    ))}
    <VisuallyHidden>{label}</VisuallyHidden>
  </div>
);

/** Explains why nothing is here yet and what the first step is. */
export const EmptyState = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {children}
  </div>
);

/** The quiet line that tells where the work is saved. It is a status: read out when it changes. */
export const SaveState = ({
  tone = 'quiet',
  icon,
  isSilent,
  children,
}: {
  tone?: 'quiet' | 'warn' | 'done';
  icon: IconName;
  /** A second line on the same screen: shown, but not announced again. */
  isSilent?: boolean;
  children: ReactNode;
}) => (
  <p className={`save-state save-state--${tone}`} role={isSilent ? undefined : 'status'}>
    <Icon name={icon} />
    <span>{children}</span>
  </p>
);
