import { GroupRoster } from '@campus/api-client';
import { Page, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { AnnounceForm } from './announce-form.tsx';
import { Said } from './said.tsx';

export interface AnnouncementPlace {
  editionId: string;
  /** Null: everybody of the edition whom one looks after. */
  groupId: string | null;
}

const Parts = (place: AnnouncementPlace) => (
  <>
    <AnnounceForm {...place} />
    <Said {...place} />
  </>
);

/** For anyone who accompanies the group. */
export const GroupAnnouncementsPage = ({ groupId }: { groupId: string }) => {
  const t = useText();
  const locale = useLocale();
  const groupNameOf = useGroupName();
  const query = useQuery(GroupRoster, {
    groupId,
    locale,
    search: null,
    sort: 'NAME',
    isDescending: false,
    limit: 1,
    offset: 0,
  });
  return (
    <QueryView query={query} loading={<Page title={t('announcements.title')} children={null} />}>
      {({ groupRoster }) =>
        groupRoster ? (
          <Page
            title={t('announcements.of', { name: groupNameOf(groupRoster.group.name) })}
            lead={t('announcements.lead')}
            above={<a href={peoplePaths.group(groupId)}>{groupNameOf(groupRoster.group.name)}</a>}
          >
            <Parts editionId={groupRoster.group.editionId} groupId={groupId} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};

/** For those who coordinate: to the people of their countries. */
export const EditionAnnouncementsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('announcements.title')}>
      {() => (
        <>
          <p>
            <a href={messagePaths.rules(editionId)}>{t('announcements.messages')}</a>
          </p>
          <p className="prose">{t('announcements.lead')}</p>
          <Parts editionId={editionId} groupId={null} />
        </>
      )}
    </EditionFrame>
  );
};
