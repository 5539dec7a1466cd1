import './notice.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon.tsx';

/** What a notice is about; each has its own icon, so that colour never carries the meaning alone. */
export type Tone = 'info' | 'warn' | 'danger' | 'done';

const icons: Record<Tone, IconName> = { info: 'info', warn: 'alert', danger: 'stop', done: 'done' };

/**
 * A box that tells what happened and what to do. The title is a whole sentence. `isLive` announces it when it
 * appears: at once for danger, politely otherwise.
 */
export const Notice = ({
  tone = 'info',
  title,
  isLive,
  icon,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  isLive?: boolean;
  icon?: IconName;
  children?: ReactNode;
}) => (
  <div
    className={`notice notice--${tone}`}
    role={isLive ? (tone === 'danger' ? 'alert' : 'status') : undefined}
  >
    <Icon name={icon ?? icons[tone]} />
    <div className="notice__body">
      {title && <p className="notice__title">{title}</p>}
      {children}
    </div>
  </div>
);
