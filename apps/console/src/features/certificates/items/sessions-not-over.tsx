import { Popover } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { attendancePaths } from '../../../shared/paths/attendance-paths.ts';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { ItemPage } from '../batches/batch-data.ts';

type Session = ItemPage['sessionsNotOver'][number] | ItemPage['sessionsUnrecorded'][number];

const Sessions = ({ sessions }: { sessions: readonly Session[] }) => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  return (
    <ul className="batch-sessions">
      {sessions.map((session) => {
        const { id, title, groupName, endsAt } = session;
        const name =
          groupName === null
            ? title
            : t('certificates.session.ofGroup', { title, group: groupNameOf(groupName) });
        return (
          <li key={id}>
            <a href={attendancePaths.session(id)}>{name}</a>{' '}
            <span className="soft small">
              {'missing' in session
                ? t('certificates.unrecorded.missing', { count: session.missing })
                : t('certificates.notOver.until', { when: formats.dateTime(endsAt) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

/**
 * Shown before approval, one chip a kind that names its sessions: those without entries count as absence, and those to
 * come are in no certificate that is issued now.
 */
export const SessionsNotOver = ({
  page: { sessionsNotOver: ahead, sessionsUnrecorded: unrecorded },
}: {
  page: Pick<ItemPage, 'sessionsNotOver' | 'sessionsUnrecorded'>;
}) => {
  const t = useText();
  return (
    <>
      {unrecorded.length > 0 && (
        <Popover label={t('certificates.unrecorded', { count: unrecorded.length })}>
          <p>{t('certificates.unrecorded.what')}</p>
          <Sessions sessions={unrecorded} />
        </Popover>
      )}
      {ahead.length > 0 && (
        <Popover label={t('certificates.notOver', { count: ahead.length })}>
          <p>{t('certificates.notOver.what')}</p>
          <Sessions sessions={ahead} />
        </Popover>
      )}
    </>
  );
};
