import { announcementPaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { Edition } from '../edition-data.ts';

/** Who learns of a changed session, and how: the course shows it, nobody is written to. And the way to write. */
export const TellThem = ({ edition, groupId }: { edition: Edition; groupId: string | null }) => {
  const t = useText();
  const groupNameOf = useGroupName();
  const group = edition.groups.find(({ id }) => id === groupId);
  return (
    <p>
      {t('session.told')}{' '}
      <a href={group ? announcementPaths.ofGroup(group.id) : announcementPaths.ofEdition(edition.id)}>
        {group ? t('session.tell.group', { group: groupNameOf(group.name) }) : t('session.tell.all')}
      </a>
    </p>
  );
};
