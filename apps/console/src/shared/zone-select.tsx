import { Select } from '@campus/ui';

const zones = Intl.supportedValuesOf('timeZone');

/** Every zone of the world by its own name; typing its first letters finds it. */
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
  const known = zones.includes(value) ? zones : [value, ...zones];
  return (
    <Select
      label={label}
      hint={hint}
      error={error}
      value={value}
      options={known.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
