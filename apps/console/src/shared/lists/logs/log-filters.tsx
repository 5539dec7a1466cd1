import { Button, Field, Select } from '@campus/ui';
import { go, useFormats } from '@campus/web-shell';
import { useText } from '../../text.ts';
import { ListToolbar } from '../table/list-toolbar.tsx';
import { useAsked } from '../use-asked.ts';
import { addressWith } from '../address-with.ts';
import { isFiltered, type LogFilter } from './log-filter.ts';

/** What a log can be narrowed by besides the words of the field in sight. */
export interface LogField<Key extends string> {
  key: Key;
  label: string;
  /** To choose from; what anybody may ask for besides is none of them. */
  options?: readonly { value: string; label: string }[];
  isDay?: boolean;
  hint?: string;
  /** An address or a code: not to be written as a sentence is. */
  isCode?: boolean;
}

/** The first and the last day, as every log has them. */
export const useDayFields = (): LogField<'from' | 'until'>[] => {
  const t = useText();
  return [
    { key: 'from', label: t('console.log.from'), isDay: true },
    { key: 'until', label: t('console.log.until'), isDay: true },
  ];
};

/** What is set, in words, each to be taken away alone. */
const useChips = <Key extends string>(
  filter: Partial<Record<Key, string>>,
  fields: readonly LogField<Key>[],
  onRemove: (key: Key) => void,
) => {
  const t = useText();
  const formats = useFormats();
  return fields.flatMap(({ key, label, options, isDay }) => {
    const asked = filter[key];
    if (!asked) return [];
    const value = isDay
      ? formats.day(asked)
      : (options?.find((option) => option.value === asked)?.label ?? asked);
    return [
      { id: key, label: t('console.list.chip', { what: label, value }), onRemove: () => onRemove(key) },
    ];
  });
};

const One = ({
  field: { label, options, isDay, hint, isCode },
  value,
  onChange,
}: {
  field: LogField<string>;
  value: string;
  onChange: (value: string) => void;
}) => {
  const t = useText();
  const bound = {
    label,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (options)
    return <Select {...bound} options={[{ value: '', label: t('console.log.any') }, ...options]} />;
  return (
    <Field
      {...bound}
      type={isDay ? 'date' : 'search'}
      {...(hint && { hint })}
      {...(isCode && { autoCapitalize: 'none', spellCheck: false })}
    />
  );
};

/** The line above a log: words are searched while one types, the rest when the button is pressed. */
export const LogFilters = <Key extends string>({
  path,
  filter,
  search,
  fields,
}: {
  path: string;
  filter: Partial<Record<Key, string>>;
  /** The name of the field in sight. */
  search: string;
  fields: readonly LogField<Key>[];
}) => {
  const t = useText();
  const [asked, setAsked] = useAsked<LogFilter>(filter);
  const narrowedBy = (next: LogFilter) => addressWith(path, { ...next, before: undefined });
  return (
    <ListToolbar
      search={{
        label: search,
        value: (filter as LogFilter)['search'] ?? '',
        onSearch: (words, how) => go(narrowedBy({ ...filter, search: words }), how),
      }}
      chips={useChips(filter, fields, (key) => go(narrowedBy({ ...filter, [key]: undefined })))}
      onClear={() => go(path)}
      count={null}
      filters={
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            go(narrowedBy(asked));
          }}
        >
          <div className="list-fields">
            {fields.map((field) => (
              <One
                key={field.key}
                field={field}
                value={asked[field.key] ?? ''}
                onChange={(value) => setAsked({ ...asked, [field.key]: value })}
              />
            ))}
          </div>
          <div className="row">
            <Button type="submit">{t('console.log.apply')}</Button>
            {isFiltered(filter) && <a href={path}>{t('console.log.all')}</a>}
          </div>
        </form>
      }
    />
  );
};
