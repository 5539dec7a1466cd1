import { AuditActions } from '@campus/api-client';
import { Button, Field, Select, type Chip } from '@campus/ui';
import { go, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useAsked } from '../../shared/lists/use-asked.ts';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { useText } from '../../shared/text.ts';
import { addressOf, isFiltered, type FilterKey, type AuditFilter } from './audit-filter.ts';
import { useAuditWords } from '../../shared/words/audit-words.ts';

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

/** What the list is narrowed by, besides the words that stand in the field above it. */
const useChips = (filter: AuditFilter): Chip[] => {
  const t = useText();
  const formats = useFormats();
  const words = useAuditWords();
  return (['who', 'whom', 'what', 'from', 'until'] as const).flatMap((key) => {
    const value = filter[key];
    if (!value) return [];
    const said = key === 'what' ? words(value) : key === 'who' || key === 'whom' ? value : formats.day(value);
    return [
      {
        id: key,
        label: t('audit.filter.chip', { what: t(`audit.filter.${key}`), value: said }),
        onRemove: () => go(addressOf({ ...filter, [key]: undefined, before: undefined })),
      },
    ];
  });
};

/** Who acted, on which person, what, when and which words; sent when the button is pressed, and kept in the address. */
export const AuditFilters = ({ filter }: { filter: AuditFilter }) => {
  const t = useText();
  const actions = useActions(filter.what);
  const chips = useChips(filter);
  const [asked, setAsked] = useAsked(filter);
  const bind = (key: FilterKey) => ({
    value: asked[key] ?? '',
    onChange: ({ target }: { target: { value: string } }) => setAsked({ ...asked, [key]: target.value }),
  });
  return (
    <ListToolbar
      search={{
        label: t('audit.filter.search'),
        value: filter.search ?? '',
        onSearch: (search) => {
          go(addressOf({ ...filter, search, before: undefined }), { replace: Boolean(filter.search) });
        },
      }}
      chips={chips}
      onClear={() => go(addressOf({}))}
      count={null}
      filters={
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            go(addressOf({ ...asked, before: undefined }));
          }}
        >
          <div className="list-fields">
            <Field label={t('audit.filter.who')} type="search" {...bind('who')} />
            <Field label={t('audit.filter.whom')} type="search" {...bind('whom')} />
            <Select label={t('audit.filter.what')} options={actions} {...bind('what')} />
            <Field label={t('audit.filter.from')} type="date" {...bind('from')} />
            <Field label={t('audit.filter.until')} type="date" {...bind('until')} />
          </div>
          <div className="row">
            <Button type="submit">{t('audit.filter.apply')}</Button>
            {isFiltered(filter) && <a href={addressOf({})}>{t('audit.filter.clear')}</a>}
          </div>
        </form>
      }
    />
  );
};
