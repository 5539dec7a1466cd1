import { CoursesToWrite, OfferVersion } from '@campus/api-client';
import { Button, VisuallyHidden } from '@campus/ui';
import { useIntention, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { useText } from '../../shared/text.ts';
import type { Version } from '../../shared/versions/offers.ts';

/** Whether one publishes the course. */
export const useMayOffer = (courseId: string): boolean => {
  const courses = useQuery(CoursesToWrite, { locale: useLocale() }).data?.coursesToWrite ?? [];
  const rights = courses.find(({ id }) => id === courseId)?.rights ?? [];
  return rights.some(({ kind }) => kind === 'PUBLISHER');
};

const OfferDialog = ({
  version: { id: versionId, number },
  current,
  onClose,
}: {
  version: Version;
  current: Version;
  onClose: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const offer = async () => {
    const done = await intention.act(
      { versionId, seenVersionId: current.id },
      async (input) => (await client.run(OfferVersion, { input })).offerVersion,
    );
    // Refused, another version may be on offer by now.
    cache.invalidate();
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('versions.offer.title', { number })}
      submit={t('versions.offer.submit', { number })}
      isUnsaved={false}
      intention={intention}
      onSubmit={offer}
      onClose={onClose}
    >
      <p>{t('versions.offer.text', { number, current: current.number })}</p>
      <p>{t('versions.offer.kept')}</p>
    </FormDialog>
  );
};

/** Goes back to a version, or forth again: for editions from now on. */
export const OfferAgain = ({ version, current }: { version: Version; current: Version }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('versions.offer')}
        <VisuallyHidden>{` · ${t('versions.column.number')} ${version.number}`}</VisuallyHidden>
      </Button>
      {isOpen && <OfferDialog version={version} current={current} onClose={() => setOpen(false)} />}
    </>
  );
};
