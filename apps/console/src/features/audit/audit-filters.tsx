import { AuditActions } from '@campus/api-client';
import { Button, Disclosure, Field, Select } from '@campus/ui';
import { go, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
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

/** Who acted, on which person, what, when and which words; sent when the button is pressed, and kept in the address. */
export const AuditFilters = ({ filter }: { filter: AuditFilter }) => {
  const t = useText();
  const actions = useActions(filter.what);
  const [asked, setAsked] = useState(filter);
  const bind = (key: FilterKey) => ({
    value: asked[key] ?? '',
    onChange: ({ target }: { target: { value: string } }) => setAsked({ ...asked, [key]: target.value }),
  });
  return (
    <Disclosure summary={t('audit.filter.title')} isOpen={isFiltered(filter)}>
      <form
        role="search"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          go(addressOf({ ...asked, before: undefined }));
        }}
      >
        <div className="audit__filters">
          <Field label={t('audit.filter.who')} type="search" {...bind('who')} />
          <Field label={t('audit.filter.whom')} type="search" {...bind('whom')} />
          <Select label={t('audit.filter.what')} options={actions} {...bind('what')} />
          <Field label={t('audit.filter.search')} type="search" {...bind('search')} />
          <Field label={t('audit.filter.from')} type="date" {...bind('from')} />
          <Field label={t('audit.filter.until')} type="date" {...bind('until')} />
        </div>
        <div className="row">
          <Button type="submit" kind="quiet" icon="search">
            {t('audit.filter.apply')}
          </Button>
          {isFiltered(filter) && <a href={addressOf({})}>{t('audit.filter.clear')}</a>}
        </div>
      </form>
    </Disclosure>
  );
};
