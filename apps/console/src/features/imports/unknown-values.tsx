import { Institutions, MapImportValue, Posts } from '@campus/api-client';
import { Button } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { SearchedSelect } from '../../shared/forms/searched-select.tsx';
import { programmePaths } from '../../shared/paths/programmes-paths.ts';
import { useText } from '../../shared/text.ts';
import { AddInstitution } from './add-institution.tsx';
import type { ImportDetail, UnknownValue } from './import-data.ts';

const SIZE = 50;

type Choose = (placeId: string | null) => void;

interface Found {
  items: readonly { id: string; label: string }[];
  total: number;
}

/** The country's directory, as far as it was searched. */
const useDirectory = ({ field, country }: UnknownValue, search: string): Found => {
  const wanted = {
    search: search || null,
    country,
    isOpen: true,
    isDescending: false,
    limit: SIZE,
    offset: 0,
  };
  const isPost = field === 'POST';
  const institutions = useQuery(Institutions, { ...wanted, sort: 'NAME', limit: isPost ? 1 : SIZE });
  const posts = useQuery(Posts, { ...wanted, sort: 'CITY', limit: isPost ? SIZE : 1 });
  if (isPost)
    return {
      items: (posts.data?.posts.items ?? []).map(({ id, city }) => ({ id, label: city })),
      total: posts.data?.posts.totalCount ?? 0,
    };
  return {
    items: (institutions.data?.institutions.items ?? []).map(({ id, name, acronym }) => ({
      id,
      label: acronym ? `${name} (${acronym})` : name,
    })),
    total: institutions.data?.institutions.totalCount ?? 0,
  };
};

const Acts = ({ value, isRunning, choose }: { value: UnknownValue; isRunning: boolean; choose: Choose }) => {
  const t = useText();
  const [placeId, setPlace] = useState('');
  const [search, setSearch] = useState('');
  const [isAdding, setAdding] = useState(false);
  const { items, total } = useDirectory(value, search);
  const isPost = value.field === 'POST';
  return (
    <>
      <SearchedSelect
        label={t('imports.unknown.is')}
        none={t('imports.unknown.choose')}
        choices={items.map(({ id, label }) => ({ value: id, label }))}
        total={total}
        search={search}
        value={placeId}
        onSearch={setSearch}
        onChange={setPlace}
      />
      <div className="imports-actions">
        <Button kind="quiet" disabled={!placeId} isBusy={isRunning} onClick={() => choose(placeId)}>
          {t('imports.unknown.map')}
        </Button>
        {!isPost && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            {t('imports.unknown.add')}
          </Button>
        )}
        <Button kind="quiet" isBusy={isRunning} onClick={() => choose(null)}>
          {t('imports.unknown.empty')}
        </Button>
      </div>
      {isPost && <a href={programmePaths.posts}>{t('imports.unknown.posts')}</a>}
      {isAdding && <AddInstitution value={value} onAdded={choose} onClose={() => setAdding(false)} />}
    </>
  );
};

/** Texts that the directory does not have, each asked once whatever the number of its rows. */
export const UnknownValues = ({ detail: { list, unknown, mapped } }: { detail: ImportDetail }) => {
  const t = useText();
  const formats = useFormats();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const choose = async ({ field, country, text }: UnknownValue, placeId: string | null) => {
    const run = async (input: {
      importId: string;
      field: UnknownValue['field'];
      country: string;
      text: string;
      placeId: string | null;
      idempotencyKey: string;
    }) => (await client.run(MapImportValue, { input })).mapImportValue;
    if (await act({ importId: list.id, field, country, text, placeId }, run)) cache.invalidate();
  };
  if (unknown.length === 0)
    return mapped > 0 ? <p className="soft">{t('imports.unknown.mapped', { count: mapped })}</p> : null;
  return (
    <section className="stack" aria-labelledby="imports-unknown">
      <h2 id="imports-unknown">{t('imports.unknown', { count: unknown.length })}</h2>
      <p>{t('imports.unknown.text')}</p>
      {mapped > 0 && <p className="soft">{t('imports.unknown.mapped', { count: mapped })}</p>}
      {trouble && <TroubleNotice trouble={trouble} />}
      <ul className="plain-list imports-unknown">
        {unknown.map((value) => (
          <li key={`${value.field} ${value.country} ${value.text}`} className="stack stack--tight">
            <h3>{value.text}</h3>
            <p className="soft">
              {t('imports.unknown.where', {
                field: t(`imports.field.${value.field}`),
                country: formats.country(value.country),
                count: value.rows,
              })}
            </p>
            <Acts value={value} isRunning={isRunning} choose={(placeId) => void choose(value, placeId)} />
          </li>
        ))}
      </ul>
    </section>
  );
};
