import { KeepPackage, LibraryPackages } from '@campus/api-client';
import { Button, Field, LinkButton, Notice, RadioGroup, Select } from '@campus/ui';
import { go, TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import type { PackageReport, Upload } from '../../shared/package-data.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

/** Where a ready upload goes: a new package, or the next version of one that is on the shelf. */
export const KeepForm = ({ upload, report }: { upload: Upload; report: PackageReport }) => {
  const t = useText();
  const { client, answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const shelf = useQuery(LibraryPackages, { limit: 100, offset: 0, search: null });
  const packages = (shelf.data?.libraryPackages.items ?? []).filter(({ isArchived }) => !isArchived);
  const [kind, setKind] = useState(upload.libraryPackageId ? 'version' : 'new');
  const [title, setTitle] = useState(report.title);
  const [chosen, setChosen] = useState(upload.libraryPackageId ?? '');
  const target = chosen || packages[0]?.id || '';

  if (upload.isKept && upload.libraryPackageId)
    return (
      <Notice tone="done" title={t('keep.done')}>
        <LinkButton kind="quiet" href={paths.package(upload.libraryPackageId)}>
          {t('keep.open')}
        </LinkButton>
      </Notice>
    );

  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const where = kind === 'new' ? { title: title.trim() || null } : { libraryPackageId: target };
    const kept = await act(
      { uploadId: upload.id, ...where },
      async (input) => (await client.run(KeepPackage, { input })).keepPackage,
    );
    if (!kept) return;
    answers.invalidate();
    const version = kept.libraryPackage.versions[0];
    go(
      version
        ? paths.packageVersion(kept.libraryPackage.id, version.id)
        : paths.package(kept.libraryPackage.id),
    );
  };

  return (
    <form className="stack panel" aria-labelledby="keep" onSubmit={(event) => void keep(event)}>
      <h2 id="keep">{t('keep.title')}</h2>
      <p>{t('keep.text')}</p>
      {upload.knownAs && (
        <Notice tone="warn" title={t('keep.known')}>
          <a href={paths.package(upload.knownAs)}>{t('keep.known.open')}</a>
        </Notice>
      )}
      {packages.length > 0 && (
        <RadioGroup
          label={t('keep.where')}
          name="where"
          value={kind}
          options={[
            { value: 'new', label: t('keep.where.new') },
            { value: 'version', label: t('keep.where.version'), note: t('keep.where.version.note') },
          ]}
          onChange={setKind}
        />
      )}
      {kind === 'new' ? (
        <Field
          label={t('keep.name')}
          hint={t('keep.name.hint')}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      ) : (
        <Select
          label={t('keep.of')}
          value={target}
          options={packages.map((each) => ({ value: each.id, label: each.title }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button type="submit" isBusy={isRunning}>
        {isRunning ? t('keep.running') : t('keep.submit')}
      </Button>
    </form>
  );
};
