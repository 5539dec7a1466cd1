import { PersonalData } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { CopySection, ErasureSection, Page, QueryView, useQuery } from '@campus/web-shell';
import { auditPaths } from '../../shared/paths/audit-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';

/** What the campus holds about a person, for anyone who coordinates their country: a copy, and an erasure. */
export const PersonDataPage = ({ personId }: { personId: string }) => {
  const t = useText();
  const query = useQuery(PersonalData, { personId });
  return (
    <Page
      title={t('personData.title')}
      lead={t('personData.lead')}
      above={<a href={peoplePaths.person(personId)}>{t('personData.back')}</a>}
    >
      <QueryView query={query}>
        {({ personalData }) =>
          personalData ? (
            <>
              <p>
                <strong>{personalData.fullName}</strong>
                <br />
                <a href={`${auditPaths.list}?subject=${personId}`}>{t('personData.audit')}</a>
              </p>
              <CopySection data={personalData} whose="other" />
              <ErasureSection data={personalData} whose="other" />
            </>
          ) : (
            <EmptyState title={t('personData.nobody')} />
          )
        }
      </QueryView>
    </Page>
  );
};
