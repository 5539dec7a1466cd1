import './progress.css';
import { useId, type ReactNode } from 'react';

/** How far something has come, in words and as a bar. `value` runs from 0 to `max` (100 unless said). */
export const Progress = ({
  label,
  words,
  value,
  max = 100,
}: {
  /** What is measured. */
  label: ReactNode;
  /** The value in words, "40 %" or "3 of 8". */
  words: ReactNode;
  value: number;
  max?: number;
}) => {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress__words" id={id}>
        <span>{label}</span>
        <span>{words}</span>
      </div>
      <progress className="progress__bar" value={value} max={max} aria-labelledby={id} />
    </div>
  );
};
