import { PersonalData } from '@campus/api-client';
import { CopySection, ErasureSection, Page, QueryView, useQuery } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { ReadersSection } from './readers-section.tsx';
import { RetentionSection } from './retention-section.tsx';

/** What the campus holds about the person: a copy, an erasure, and how long what is kept. */
export const MyDataPage = () => {
  const t = useText();
  const query = useQuery(PersonalData, {});
  return (
    <Page
      title={t('myData.title')}
      lead={t('myData.lead')}
      above={<a href={paths.profile}>{t('myData.back')}</a>}
    >
      <QueryView query={query}>
        {({ personalData }) =>
          personalData && (
            <>
              <CopySection data={personalData} whose="own" />
              <ErasureSection data={personalData} whose="own" />
            </>
          )
        }
      </QueryView>
      <ReadersSection />
      <RetentionSection />
    </Page>
  );
};
