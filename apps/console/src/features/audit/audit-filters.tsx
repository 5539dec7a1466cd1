import { AuditActions } from '@campus/api-client';
import { Field, Select } from '@campus/ui';
import { useFormats, useLocale, useQuery } from '@campus/web-shell';
import { LogFilters } from '../../shared/lists/logs/log-filters.tsx';
import { auditPaths } from '../../shared/paths/audit-paths.ts';
import { useText } from '../../shared/text.ts';
import { useAuditWords } from '../../shared/words/audit-words.ts';
import type { AuditFilter } from './audit-filter.ts';

/** Actions to filter by; the one in the address is included before the server has listed the others. */
const useActions = (asked: string | undefined) => {
  const t = useText();
  const words = useAuditWords();
  const { compare } = new Intl.Collator(useLocale());
  const { data } = useQuery(AuditActions, {});
  const known = data?.auditActions ?? (asked ? [asked] : []);
  const actions = known.map((value) => ({ value, label: words(value) }));
  return [
    { value: '', label: t('audit.filter.any') },
    ...actions.sort((one, other) => compare(one.label, other.label)),
  ];
};

/** Who acted, on which person, what, when and which words. */
export const AuditFilters = ({ filter }: { filter: AuditFilter }) => {
  const t = useText();
  const formats = useFormats();
  const words = useAuditWords();
  const actions = useActions(filter.what);
  const said = (['who', 'whom', 'what', 'from', 'until'] as const).flatMap((id) => {
    const value = filter[id];
    if (!value) return [];
    const shown = id === 'what' ? words(value) : id === 'who' || id === 'whom' ? value : formats.day(value);
    return [{ id, label: t('audit.filter.chip', { what: t(`audit.filter.${id}`), value: shown }) }];
  });
  return (
    <LogFilters
      path={auditPaths.list}
      filter={filter}
      said={said}
      words={{
        search: t('audit.filter.search'),
        apply: t('audit.filter.apply'),
        clear: t('audit.filter.clear'),
      }}
      fields={(bind) => (
        <>
          <Field label={t('audit.filter.who')} type="search" {...bind('who')} />
          <Field label={t('audit.filter.whom')} type="search" {...bind('whom')} />
          <Select label={t('audit.filter.what')} options={actions} {...bind('what')} />
          <Field label={t('audit.filter.from')} type="date" {...bind('from')} />
          <Field label={t('audit.filter.until')} type="date" {...bind('until')} />
        </>
      )}
    />
  );
};
