import { Button, Disclosure, Field, Select } from '@campus/ui';
import { go } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { addressOf, isFiltered, kinds, type FilterKey, type SecurityFilter } from './security-filter.ts';

/** What happened, whose account, from where and when; asked when the button is pressed, and kept in the address. */
export const SecurityFilters = ({ filter }: { filter: SecurityFilter }) => {
  const t = useText();
  const [asked, setAsked] = useState(filter);
  const bind = (key: FilterKey) => ({
    value: asked[key] ?? '',
    onChange: ({ target }: { target: { value: string } }) => setAsked({ ...asked, [key]: target.value }),
  });
  const options = [
    { value: '', label: t('security.filter.any') },
    ...kinds.map((value) => ({ value, label: t(`security.kind.${value}`) })),
  ];
  return (
    <Disclosure summary={t('security.filter.title')} isOpen={isFiltered(filter)}>
      <form
        role="search"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          go(addressOf({ ...asked, before: undefined }));
        }}
      >
        <div className="security__filters">
          <Select label={t('security.filter.kind')} options={options} {...bind('kind')} />
          <Field label={t('security.filter.search')} type="search" {...bind('search')} />
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
          <Button type="submit" kind="quiet" icon="search">
            {t('security.filter.apply')}
          </Button>
          {isFiltered(filter) && <a href={addressOf({})}>{t('security.filter.clear')}</a>}
        </div>
      </form>
    </Disclosure>
  );
};
