import { Select } from '@campus/ui';
import { useLocale, zoneOptions } from '@campus/web-shell';
import { useMemo } from 'react';

/** Every zone of the world by the place it is named after; typing its first letters finds it. */
export const ZoneSelect = ({
  label,
  hint,
  error,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  error?: string | false;
  value: string;
  onChange: (zone: string) => void;
}) => {
  const locale = useLocale();
  const options = useMemo(() => zoneOptions(value, locale), [value, locale]);
  return (
    <Select
      label={label}
      hint={hint}
      error={error}
      value={value}
      options={options}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
