import './chips.css';
import { VisuallyHidden } from '../feedback/state.tsx';
import { Icon } from '../icon.tsx';

/** Something a list is narrowed by, in words, and how it is taken away. */
export interface Chip {
  id: string;
  label: string;
  onRemove: () => void;
}

/** What a list is narrowed by, one button each: pressing it takes it away. Nothing where there is nothing. */
export const Chips = ({
  label,
  chips,
  removeLabel,
  clear,
}: {
  /** Of the list of them; for screen readers. */
  label: string;
  chips: readonly Chip[];
  /** What pressing one does; for screen readers. */
  removeLabel: string;
  /** Takes away all; shown where there are several. */
  clear?: { label: string; onClear: () => void } | undefined;
}) =>
  chips.length === 0 ? null : (
    <ul className="chips" aria-label={label}>
      {chips.map(({ id, label: words, onRemove }) => (
        <li key={id}>
          <button type="button" className="chip" onClick={onRemove}>
            {words}
            <Icon name="close" />
            <VisuallyHidden>{removeLabel}</VisuallyHidden>
          </button>
        </li>
      ))}
      {clear && chips.length > 1 && (
        <li>
          <button type="button" className="opening opening--bare" onClick={clear.onClear}>
            {clear.label}
          </button>
        </li>
      )}
    </ul>
  );
