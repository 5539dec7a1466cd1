import { ArchivePackage, PublishPackageVersion, RenamePackage, TryPackage } from '@campus/api-client';
import { Button, Dialog, Field, LinkButton, Table, Tag, type Column } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, usePerson, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import type { LibraryPackage, LibraryVersion } from '../../shared/package-data.ts';
import { PackageScreen } from '../../shared/package-screen.tsx';
import { learnerPaths, paths } from '../../shared/paths/paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { isCoordinator } from '../../shared/staff.ts';
import { useStandard } from '../../shared/words/standard.ts';
import { useText } from '../../shared/text.ts';

/** Opens a version as a learner meets it, in the learner's client. */
const TryButton = ({ version }: { version: LibraryVersion }) => {
  const t = useText();
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const tryIt = async () => {
    const tried = await act(
      { versionId: version.id },
      async (input) => (await client.run(TryPackage, { input })).tryPackage,
    );
    if (tried) location.assign(learnerPaths.scorm(tried.enrolmentId, tried.activityId));
  };
  return (
    <>
      <Button
        kind="quiet"
        icon="play"
        isBusy={isRunning}
        aria-label={t('package.try.of', { number: version.number })}
        onClick={() => void tryIt()}
      >
        {t('package.try')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

const PublishButton = ({ version }: { version: LibraryVersion }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const publish = async () => {
    const published = await act(
      { versionId: version.id },
      async (input) => (await client.run(PublishPackageVersion, { input })).publishPackageVersion,
    );
    if (published) cache.invalidate();
  };
  return (
    <>
      <Button
        isBusy={isRunning}
        aria-label={t('package.publish.of', { number: version.number })}
        onClick={() => void publish()}
      >
        {t('package.publish')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

const useColumns = ({ id, isArchived, learners }: LibraryPackage): Column<LibraryVersion>[] => {
  const t = useText();
  const formats = useFormats();
  const standard = useStandard();
  return [
    {
      id: 'number',
      label: t('package.column.version'),
      isName: true,
      cell: (version) => (
        <a href={paths.packageVersion(id, version.id)}>{t('package.version', { number: version.number })}</a>
      ),
    },
    {
      id: 'state',
      label: t('package.column.state'),
      cell: ({ isCurrent, isPublished }) =>
        isCurrent ? (
          <Tag tone="done" icon="done">
            {t('package.state.current', { learners })}
          </Tag>
        ) : isPublished ? (
          <Tag icon="clock">{t('package.state.earlier')}</Tag>
        ) : (
          <Tag icon="ring">{t('packages.state.draft')}</Tag>
        ),
    },
    {
      id: 'standard',
      label: t('packages.column.standard'),
      cell: (version) => standard(version.standard),
    },
    {
      id: 'attempts',
      label: t('package.column.attempts'),
      isNumber: true,
      cell: ({ attempts }) =>
        attempts > 0 ? <a href={paths.attempts(id)}>{formats.number(attempts)}</a> : formats.number(attempts),
    },
    {
      id: 'uploaded',
      label: t('package.column.uploaded'),
      cell: ({ createdAt, uploadedBy }) =>
        uploadedBy
          ? t('package.uploaded', { when: formats.date(createdAt), who: uploadedBy })
          : formats.date(createdAt),
    },
    {
      id: 'do',
      label: t('package.column.do'),
      isQuiet: true,
      cell: (version) => (
        <div className="row">
          {!version.isCurrent && !isArchived && <PublishButton version={version} />}
          {version.isCurrent && <TryButton version={version} />}
        </div>
      ),
    },
  ];
};

const Rename = ({ libraryPackage, onClose }: { libraryPackage: LibraryPackage; onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [title, setTitle] = useState(libraryPackage.title);
  const rename = async (event: SubmitEvent) => {
    event.preventDefault();
    const renamed = await act(
      { libraryPackageId: libraryPackage.id, title: title.trim() },
      async (input) => (await client.run(RenamePackage, { input })).renamePackage,
    );
    if (!renamed) return;
    cache.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('package.rename')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="rename" isBusy={isRunning}>
            {t('package.rename.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form noValidate={false} id="rename" className="stack" onSubmit={(event) => void rename(event)}>
        <Field
          label={t('keep.name')}
          maxLength={200}
          required
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {trouble && <TroubleNotice trouble={trouble} />}
      </Form>
    </Dialog>
  );
};

const Actions = ({ libraryPackage }: { libraryPackage: LibraryPackage }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isRenaming, setRenaming] = useState(false);
  const { id, isArchived, editionId } = libraryPackage;
  const person = usePerson();
  const archive = async () => {
    const done = await act(
      { libraryPackageId: id, isArchived: !isArchived },
      async (input) => (await client.run(ArchivePackage, { input })).archivePackage,
    );
    if (done) cache.invalidate();
  };
  return (
    <section className="stack" aria-label={t('package.actions')}>
      <div className="row">
        {!isArchived && (
          <LinkButton kind="quiet" icon="send" href={paths.upload(id)}>
            {t('package.newVersion')}
          </LinkButton>
        )}
        {editionId && isCoordinator(person) && (
          <LinkButton kind="quiet" href={peoplePaths.enrol(editionId)}>
            {t('package.enrol')}
          </LinkButton>
        )}
        <Button kind="quiet" onClick={() => setRenaming(true)}>
          {t('package.rename')}
        </Button>
        <Button kind="quiet" icon="lock" isBusy={isRunning} onClick={() => void archive()}>
          {isArchived ? t('package.unarchive') : t('package.archive')}
        </Button>
      </div>
      <p className="soft small prose">
        {isArchived ? t('package.unarchive.note') : t('package.archive.note')}
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
      {isRenaming && <Rename libraryPackage={libraryPackage} onClose={() => setRenaming(false)} />}
    </section>
  );
};

const Versions = ({ libraryPackage }: { libraryPackage: LibraryPackage }) => {
  const t = useText();
  const columns = useColumns(libraryPackage);
  return (
    <>
      <p className="prose">
        {libraryPackage.currentVersion
          ? t('package.learners', { count: libraryPackage.learners })
          : t('package.unpublished')}
      </p>
      <Table
        caption={t('package.tab.versions')}
        columns={columns}
        rows={libraryPackage.versions}
        keyOf={({ id }) => id}
      />
      <Actions libraryPackage={libraryPackage} />
    </>
  );
};

/** A package with its versions: which one new attempts begin on, and what can be done. */
export const PackagePage = ({ packageId }: { packageId: string }) => (
  <PackageScreen packageId={packageId}>
    {(libraryPackage) => <Versions libraryPackage={libraryPackage} />}
  </PackageScreen>
);
