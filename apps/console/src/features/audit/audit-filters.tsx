import { AuditActions } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { LogFilters, useDayFields } from '../../shared/lists/logs/log-filters.tsx';
import { auditPaths } from '../../shared/paths/audit-paths.ts';
import { useText } from '../../shared/text.ts';
import { useAuditWords } from '../../shared/words/audit-words.ts';
import type { AuditFilter } from './audit-filter.ts';

/** Actions to filter by; the one in the address is included before the server has listed the others. */
const useActions = (asked: string | undefined) => {
  const words = useAuditWords();
  const { compare } = new Intl.Collator(useLocale());
  const { data } = useQuery(AuditActions, {});
  const known = data?.auditActions ?? (asked ? [asked] : []);
  const actions = known.map((value) => ({ value, label: words(value) }));
  return actions.sort((one, other) => compare(one.label, other.label));
};

/** Who acted, on which person, what, when and which words. */
export const AuditFilters = ({ filter }: { filter: AuditFilter }) => {
  const t = useText();
  const actions = useActions(filter.what);
  const days = useDayFields();
  return (
    <LogFilters
      path={auditPaths.list}
      filter={filter}
      search={t('audit.filter.search')}
      fields={[
        { key: 'who', label: t('audit.filter.who') },
        { key: 'whom', label: t('audit.filter.whom') },
        { key: 'what', label: t('audit.filter.what'), options: actions },
        ...days,
      ]}
    />
  );
};
