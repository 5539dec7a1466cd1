import './facts.css';
import type { ReactNode } from 'react';

/** Names and values side by side. A value of null or false leaves its line out. */
export const Facts = ({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) => (
  <dl className="facts">
    {facts
      .filter(({ value }) => value !== null && value !== undefined && value !== false)
      .map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

/** One figure that matters, with its name under it and what it means. */
export const Stat = ({ value, label, note }: { value: ReactNode; label: ReactNode; note?: ReactNode }) => (
  <div className="stat">
    <p className="stat__value">{value}</p>
    <p className="stat__label">{label}</p>
    {note && <p className="stat__note">{note}</p>}
  </div>
);
