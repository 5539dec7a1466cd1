import { Button, Field, Select, type Chip } from '@campus/ui';
import { go, useFormats } from '@campus/web-shell';
import { useAsked } from '../../shared/lists/use-asked.ts';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { useText } from '../../shared/text.ts';
import { addressOf, isFiltered, kinds, type FilterKey, type SecurityFilter } from './security-filter.ts';

/** What the list is narrowed by, besides the name that stands in the field above it. */
const useChips = (filter: SecurityFilter): Chip[] => {
  const t = useText();
  const formats = useFormats();
  return (['kind', 'network', 'from', 'until'] as const).flatMap((key) => {
    const value = filter[key];
    if (!value) return [];
    const kind = kinds.find((each) => key === 'kind' && each === value);
    const said = kind
      ? t(`security.kind.${kind}`)
      : key === 'network' || key === 'kind'
        ? value
        : formats.day(value);
    return [
      {
        id: key,
        label: t('security.filter.chip', { what: t(`security.filter.${key}`), value: said }),
        onRemove: () => go(addressOf({ ...filter, [key]: undefined, before: undefined })),
      },
    ];
  });
};

/** What happened, whose account, from where and when; asked when the button is pressed, and kept in the address. */
export const SecurityFilters = ({ filter }: { filter: SecurityFilter }) => {
  const t = useText();
  const [asked, setAsked] = useAsked(filter);
  const bind = (key: FilterKey) => ({
    value: asked[key] ?? '',
    onChange: ({ target }: { target: { value: string } }) => setAsked({ ...asked, [key]: target.value }),
  });
  const chips = useChips(filter);
  const options = [
    { value: '', label: t('security.filter.any') },
    ...kinds.map((value) => ({ value, label: t(`security.kind.${value}`) })),
  ];
  return (
    <ListToolbar
      search={{
        label: t('security.filter.search'),
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
          </div>
          <div className="row">
            <Button type="submit">{t('security.filter.apply')}</Button>
            {isFiltered(filter) && <a href={addressOf({})}>{t('security.filter.clear')}</a>}
          </div>
        </form>
      }
    />
  );
};
