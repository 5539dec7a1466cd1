import { LogFilters, useDayFields } from '../../shared/lists/logs/log-filters.tsx';
import { securityPaths } from '../../shared/paths/security-paths.ts';
import { useText } from '../../shared/text.ts';
import { kinds, type SecurityFilter } from './security-filter.ts';

/** What happened, whose account, from where and when. */
export const SecurityFilters = ({ filter }: { filter: SecurityFilter }) => {
  const t = useText();
  const days = useDayFields();
  return (
    <LogFilters
      path={securityPaths.log}
      filter={filter}
      search={t('security.filter.search')}
      fields={[
        {
          key: 'kind',
          label: t('security.filter.kind'),
          options: kinds.map((value) => ({ value, label: t(`security.kind.${value}`) })),
        },
        {
          key: 'network',
          label: t('security.filter.network'),
          hint: t('security.filter.networkHint'),
          isCode: true,
        },
        ...days,
      ]}
    />
  );
};
