import './programmes.css';
import { go, Page, usePerson } from '@campus/web-shell';
import { MissingPage } from '../../shared/missing-page.tsx';
import { programmePaths } from '../../shared/paths/programmes-paths.ts';
import { useText } from '../../shared/text.ts';
import { IdentityForm } from './identity-form.tsx';

/** A new programme; its names, donors and logo come next. */
export const NewProgrammePage = () => {
  const t = useText();
  const { isRegional } = usePerson();
  if (!isRegional) return <MissingPage />;
  return (
    <Page
      title={t('programmes.add')}
      lead={t('programmes.add.lead')}
      above={<a href={programmePaths.programmes}>{t('programmes.title')}</a>}
    >
      <IdentityForm programme={null} onSaved={(id) => go(programmePaths.programme(id))} />
    </Page>
  );
};
