import { CertificateTemplate } from '@campus/api-client';
import { Button, Disclosure } from '@campus/ui';
import { TroubleNotice, useShell, useSubmit } from '@campus/web-shell';
import { useState } from 'react';
import { EditionSelect } from '../../../shared/places/edition-select.tsx';
import { useText } from '../../../shared/text.ts';
import type { Template } from './template-data.ts';

const useCopy = (onCopy: (template: Template) => void) => {
  const { client } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [isPlain, setPlain] = useState(false);
  const copy = async (editionId: string) => {
    let found: Template | null = null;
    await submit(async () => {
      found = (await client.run(CertificateTemplate, { editionId })).certificateTemplate;
      return { __typename: 'Read' as const };
    });
    const template = found as Template | null;
    setPlain(template?.number === 0);
    if (template && template.number > 0) onCopy(template);
  };
  return { copy, isRunning, trouble, isPlain };
};

const Choice = ({ editionId, onCopy }: { editionId: string; onCopy: (template: Template) => void }) => {
  const t = useText();
  const { copy, isRunning, trouble, isPlain } = useCopy(onCopy);
  const [chosen, setChosen] = useState('');
  return (
    <div className="stack stack--tight">
      <EditionSelect
        label={t('certificates.template.copy.from')}
        none={t('certificates.template.copy.none')}
        value={chosen}
        isOffered={({ id }) => id !== editionId}
        onChange={setChosen}
      />
      <p>
        <Button kind="quiet" isBusy={isRunning} disabled={!chosen} onClick={() => void copy(chosen)}>
          {t('certificates.template.copy.take')}
        </Button>
      </p>
      <p role="status" className="soft">
        {isPlain ? t('certificates.template.copy.plain') : ''}
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};

/** Takes the design of another edition into the form; nothing is saved by it. */
export const CopyDesign = (props: { editionId: string; onCopy: (template: Template) => void }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t('certificates.template.copy')}>
      {isOpen ? (
        <Choice {...props} />
      ) : (
        <div className="stack stack--tight">
          <p>{t('certificates.template.copy.text')}</p>
          <p>
            <Button kind="quiet" onClick={() => setOpen(true)}>
              {t('certificates.template.copy.open')}
            </Button>
          </p>
        </div>
      )}
    </Disclosure>
  );
};
