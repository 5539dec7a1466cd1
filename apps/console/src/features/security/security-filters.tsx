import { Field, Select } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { LogFilters } from '../../shared/lists/logs/log-filters.tsx';
import { securityPaths } from '../../shared/paths/security-paths.ts';
import { useText } from '../../shared/text.ts';
import { kinds, type SecurityFilter } from './security-filter.ts';

/** What happened, whose account, from where and when. */
export const SecurityFilters = ({ filter }: { filter: SecurityFilter }) => {
  const t = useText();
  const formats = useFormats();
  const kindOf = (value: string) => {
    const kind = kinds.find((each) => each === value);
    return kind ? t(`security.kind.${kind}`) : value;
  };
  const said = (['kind', 'network', 'from', 'until'] as const).flatMap((id) => {
    const value = filter[id];
    if (!value) return [];
    const shown = id === 'kind' ? kindOf(value) : id === 'network' ? value : formats.day(value);
    return [{ id, label: t('security.filter.chip', { what: t(`security.filter.${id}`), value: shown }) }];
  });
  const options = [
    { value: '', label: t('security.filter.any') },
    ...kinds.map((value) => ({ value, label: kindOf(value) })),
  ];
  return (
    <LogFilters
      path={securityPaths.log}
      filter={filter}
      said={said}
      words={{
        search: t('security.filter.search'),
        apply: t('security.filter.apply'),
        clear: t('security.filter.clear'),
      }}
      fields={(bind) => (
        <>
          <Select label={t('security.filter.kind')} options={options} {...bind('kind')} />
          <Field
            label={t('security.filter.network')}
            hint={t('security.filter.networkHint')}
            type="search"
            autoCapitalize="none"
            spellCheck={false}
            {...bind('network')}
          />
          <Field label={t('security.filter.from')} type="date" {...bind('from')} />
          <Field label={t('security.filter.until')} type="date" {...bind('until')} />
        </>
      )}
    />
  );
};
