import { KeepPackage, LibraryPackages } from '@campus/api-client';
import { Button, Field, LinkButton, Notice, RadioGroup, Select } from '@campus/ui';
import { go, TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import type { PackageReport, Upload } from '../../shared/package-data.ts';
import { paths } from '../../shared/paths/paths.ts';
import { useText } from '../../shared/text.ts';

type Place = 'new' | 'version';

/** Others are searched by name. */
const size = 20;

/** The form's values, kept whatever happens to the request. */
const useKeep = (upload: Upload, report: PackageReport) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [search, setSearch] = useState('');
  const shelf = useQuery(LibraryPackages, { limit: size, offset: 0, search: search || null });
  const packages = (shelf.data?.libraryPackages.items ?? []).filter(({ isArchived }) => !isArchived);
  const [place, setPlace] = useState<Place>(upload.libraryPackageId ? 'version' : 'new');
  const [title, setTitle] = useState(report.title);
  const [chosen, setChosen] = useState(upload.libraryPackageId ?? '');
  // What was chosen before may not be among those found now.
  const isThere = packages.some(({ id }) => id === chosen);
  const target = search && !isThere ? (packages[0]?.id ?? '') : chosen || packages[0]?.id || '';
  const isLong = search !== '' || (shelf.data?.libraryPackages.totalCount ?? 0) > size;

  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    if (place === 'version' && !target) return;
    const where = place === 'new' ? { title: title.trim() || null } : { libraryPackageId: target };
    const kept = await act(
      { uploadId: upload.id, ...where },
      async (input) => (await client.run(KeepPackage, { input })).keepPackage,
    );
    if (!kept) return;
    cache.invalidate();
    const { id, versions } = kept.libraryPackage;
    go(versions[0] ? paths.packageVersion(id, versions[0].id) : paths.package(id));
  };
  return {
    packages,
    search,
    setSearch,
    isLong,
    isSearching: shelf.isAwaited,
    place,
    setPlace,
    title,
    setTitle,
    target,
    setChosen,
    isRunning,
    trouble,
    keep,
  };
};

const Kept = ({ packageId }: { packageId: string }) => {
  const t = useText();
  return (
    <Notice tone="done" title={t('keep.done')}>
      <LinkButton kind="quiet" href={paths.package(packageId)}>
        {t('keep.open')}
      </LinkButton>
    </Notice>
  );
};

/** The packages on the shelf; a long shelf is searched by name. */
const Shelf = ({ form }: { form: ReturnType<typeof useKeep> }) => {
  const t = useText();
  const { packages, search, isLong, isSearching } = form;
  return (
    <>
      {isLong && (
        <Field
          label={t('keep.search')}
          type="search"
          defaultValue={search}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            form.setSearch(event.currentTarget.value.trim());
          }}
          onBlur={(event) => form.setSearch(event.currentTarget.value.trim())}
        />
      )}
      {packages.length > 0 ? (
        <Select
          label={t('keep.of')}
          value={form.target}
          options={packages.map((each) => ({ value: each.id, label: each.title }))}
          onChange={(event) => form.setChosen(event.target.value)}
        />
      ) : (
        !isSearching && <p role="status">{t('keep.search.none', { words: search })}</p>
      )}
    </>
  );
};

const Where = ({ form }: { form: ReturnType<typeof useKeep> }) => {
  const t = useText();
  return (
    <>
      {(form.packages.length > 0 || form.isLong) && (
        <RadioGroup
          label={t('keep.where')}
          name="where"
          value={form.place}
          options={[
            { value: 'new', label: t('keep.where.new') },
            { value: 'version', label: t('keep.where.version'), note: t('keep.where.version.note') },
          ]}
          onChange={(value) => form.setPlace(value === 'version' ? 'version' : 'new')}
        />
      )}
      {form.place === 'new' ? (
        <Field
          label={t('keep.name')}
          hint={t('keep.name.hint')}
          maxLength={200}
          value={form.title}
          onChange={(event) => form.setTitle(event.target.value)}
        />
      ) : (
        <Shelf form={form} />
      )}
    </>
  );
};

/** Where a ready upload goes: a new package, or the next version of one that is on the shelf. */
export const KeepForm = ({ upload, report }: { upload: Upload; report: PackageReport }) => {
  const t = useText();
  const form = useKeep(upload, report);
  if (upload.isKept && upload.libraryPackageId) return <Kept packageId={upload.libraryPackageId} />;
  return (
    <Form
      noValidate={false}
      className="stack panel"
      aria-labelledby="keep"
      onSubmit={(event) => void form.keep(event)}
    >
      <h2 id="keep">{t('keep.title')}</h2>
      <p>{t('keep.text')}</p>
      {upload.knownAs && (
        <Notice tone="warn" title={t('keep.known')}>
          <a href={paths.package(upload.knownAs)}>{t('keep.known.open')}</a>
        </Notice>
      )}
      <Where form={form} />
      {form.trouble && <TroubleNotice trouble={form.trouble} />}
      <Button type="submit" isBusy={form.isRunning}>
        {form.isRunning ? t('keep.running') : t('keep.submit')}
      </Button>
    </Form>
  );
};
