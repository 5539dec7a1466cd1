import { Select } from '@campus/ui';

const zones = Intl.supportedValuesOf('timeZone');

/** Every zone of the world by its own name; typing its first letters finds it. */
export const ZoneSelect = ({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  onChange: (zone: string) => void;
}) => {
  const known = zones.includes(value) ? zones : [value, ...zones];
  return (
    <Select
      label={label}
      hint={hint}
      value={value}
      options={known.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
