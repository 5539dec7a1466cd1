import './tag.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon.tsx';

/** A state, as a word with an icon. */
export const Tag = ({
  tone = 'quiet',
  icon,
  children,
}: {
  tone?: 'quiet' | 'info' | 'done' | 'warn' | 'danger';
  icon?: IconName;
  children: ReactNode;
}) => (
  <span className={`tag tag--${tone}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
