import './disclosure.css';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Folded text with a summary; native `details`, so find-in-page opens it. */
export const Disclosure = ({
  summary,
  isOpen,
  onOpen,
  children,
}: {
  summary: ReactNode;
  isOpen?: boolean;
  /** Hears when it is unfolded: what is inside may be fetched only then. */
  onOpen?: () => void;
  children: ReactNode;
}) => (
  <details
    className="disclosure"
    open={isOpen}
    onToggle={onOpen && ((event) => event.currentTarget.open && onOpen())}
  >
    <summary className="disclosure__summary">
      <Icon name="down" />
      <span>{summary}</span>
    </summary>
    <div className="disclosure__body">{children}</div>
  </details>
);
