import { Facts } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { useText, type MessageId } from '../../shared/text.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was recorded of an event, in a list: names in the reader's language where the campus has them. */
export const RecordedValues = ({ values }: { values: object }) => {
  const t = useText();
  const formats = useFormats();
  const named = (key: string): string => {
    const id = `audit.value.${key}`;
    const words = t(id as MessageId);
    return words === id ? key : words;
  };
  const text = (value: string): ReactNode => {
    if (DAY.test(value)) return formats.day(value);
    if (MOMENT.test(value)) return formats.dateTime(value);
    return ID.test(value) ? <code>{value}</code> : value;
  };
  const told = (value: unknown): ReactNode => {
    if (value === null || value === '') return '—';
    if (typeof value === 'boolean') return t(value ? 'audit.value.yes' : 'audit.value.no');
    if (typeof value === 'number') return formats.number(value);
    if (typeof value === 'string') return text(value);
    if (isObject(value)) return <RecordedValues values={value} />;
    if (!Array.isArray(value)) return String(value);
    return value.length === 0 ? (
      '—'
    ) : (
      <ul>
        {value.map((each: unknown, at) => (
          <li key={at}>{told(each)}</li>
        ))}
      </ul>
    );
  };
  return (
    <Facts
      facts={Object.entries(values).map(([key, value]) => ({ label: named(key), value: told(value) }))}
    />
  );
};
