import './field-changes.css';
import { useText } from './text.ts';

/** A field in the reader's words; null: nothing. */
export interface ShownChange {
  name: string;
  before: string | null;
  after: string | null;
}

/** What happens to each field, one a line. What is new has no before. */
export const FieldChanges = ({ changes }: { changes: readonly ShownChange[] }) => {
  const t = useText();
  const nothing = t('console.change.nothing');
  return (
    <ul className="plain-list field-changes">
      {changes.map(({ name, before, after }) => (
        <li key={name}>
          {before === null && after !== null
            ? t('console.change.set', { name, after })
            : t('console.change', { name, before: before ?? nothing, after: after ?? nothing })}
        </li>
      ))}
    </ul>
  );
};
