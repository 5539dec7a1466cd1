import './disclosure.css';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Folded text with a summary; native `details`, so find-in-page opens it. */
export const Disclosure = ({
  summary,
  isOpen,
  children,
}: {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}) => (
  <details className="disclosure" open={isOpen}>
    <summary className="disclosure__summary">
      <Icon name="down" />
      <span>{summary}</span>
    </summary>
    <div className="disclosure__body">{children}</div>
  </details>
);
