import './programmes.css';
import { Institutions } from '@campus/api-client';
import { Button, EmptyState, Table, type Column, type Sorting } from '@campus/ui';
import { Page, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../shared/list-pager.tsx';
import { programmePaths } from '../../shared/programmes-paths.ts';
import { useText } from '../../shared/text.ts';
import { useVocabulary } from '../../shared/vocabulary.ts';
import { DirectoryFilters, Standing } from './directory-parts.tsx';
import { useDirectoryWish } from './directory-wish.ts';
import { InstitutionDialog } from './institution-dialog.tsx';
import type { Institution } from './programme-data.ts';

const size = 50;
const sorts = ['COUNTRY', 'NAME', 'KIND'] as const;

const useColumns = (
  sortingOf: (key: (typeof sorts)[number]) => Sorting,
  onChange: (institution: Institution) => void,
): Column<Institution>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useVocabulary();
  return [
    {
      id: 'name',
      label: t('institutions.name'),
      isName: true,
      sorting: sortingOf('NAME'),
      cell: ({ name, acronym }) => (acronym ? t('institutions.named', { name, acronym }) : name),
    },
    {
      id: 'country',
      label: t('institutions.country'),
      sorting: sortingOf('COUNTRY'),
      cell: ({ country }) => (country ? formats.country(country.code) : t('institutions.country.none')),
    },
    {
      id: 'kind',
      label: t('institutions.kind'),
      sorting: sortingOf('KIND'),
      cell: ({ kind }) => words.institution(kind),
    },
    {
      id: 'standing',
      label: t('directory.standing'),
      cell: ({ closedOn }) => <Standing closedOn={closedOn} />,
    },
    {
      id: 'act',
      label: t('programmes.change'),
      isQuiet: true,
      cell: (institution) =>
        institution.mayChange && (
          <Button
            kind="quiet"
            aria-label={t('programmes.changeOf', { title: institution.name })}
            onClick={() => onChange(institution)}
          >
            {t('programmes.change')}
          </Button>
        ),
    },
  ];
};

/** Ministries, authorities and organisations people work for. */
export const InstitutionsPage = () => {
  const t = useText();
  const [chosen, setChosen] = useState<{ institution: Institution | null } | null>(null);
  const { wish, visit, sortingOf, variables } = useDirectoryWish(programmePaths.institutions, sorts);
  const columns = useColumns(sortingOf, (institution) => setChosen({ institution }));
  const query = useQuery(Institutions, { ...variables, limit: size, offset: wish.page * size });
  return (
    <Page isWide title={t('institutions.title')} lead={t('institutions.lead')}>
      <DirectoryFilters
        wish={wish}
        visit={visit}
        searchLabel={t('institutions.search')}
        countryLabel={t('institutions.country')}
      />
      <QueryView query={query}>
        {({ institutions: { items, totalCount, mayAddAnywhere, countries } }) => (
          <>
            {(mayAddAnywhere || countries.length > 0) && (
              <div>
                <Button onClick={() => setChosen({ institution: null })}>{t('institutions.add')}</Button>
              </div>
            )}
            {items.length === 0 ? (
              <EmptyState title={t('institutions.none')}>
                <p>{t('directory.none.text')}</p>
              </EmptyState>
            ) : (
              <Table
                caption={t('institutions.title')}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
              />
            )}
            <ListPager page={wish.page} size={size} total={totalCount} onPage={(page) => visit({ page })} />
            {chosen && (
              <InstitutionDialog
                institution={chosen.institution}
                countries={mayAddAnywhere ? null : countries}
                onClose={() => setChosen(null)}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
};
