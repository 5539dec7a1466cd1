import '../attendance.css';
import { Disclosure, LinkButton } from '@campus/ui';
import { useFormats, useLocale } from '@campus/web-shell';
import { attendancePaths } from '../../../shared/paths/attendance-paths.ts';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { Session } from '../attendance-data.ts';

const papers = ['a4', 'letter'] as const;

/** Those of each half day and group, on either paper. */
const Each = ({ session }: { session: Session }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const groupNameOf = useGroupName();
  return (
    <ul className="plain-list stack stack--tight" aria-label={t('attendance.sheets.each')}>
      {session.halfDays.flatMap((halfDay) =>
        session.groups.map((group) => (
          <li key={`${halfDay.id} ${group.id}`} className="attendance-sheet">
            <span>
              {t('attendance.sheet.of', {
                when: formats.dateTime(halfDay.startsAt, session.timeZone),
                group: groupNameOf(group.name),
              })}
            </span>
            <span className="row">
              {papers.map((paper) => (
                <a
                  key={paper}
                  href={attendancePaths.sheet(halfDay.id, group.id, paper, locale)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t(`attendance.sheet.${paper}`)}
                </a>
              ))}
            </span>
          </li>
        )),
      )}
    </ul>
  );
};

/** Sheets to print and sign: all in one file, or one by one. Needed before a session, so they are folded. */
export const Sheets = ({ session }: { session: Session }) => {
  const t = useText();
  const locale = useLocale();
  return (
    <Disclosure summary={t('attendance.sheets')}>
      <p>{t('attendance.sheets.note')}</p>
      <div className="row">
        {papers.map((paper) => (
          <LinkButton
            key={paper}
            kind="quiet"
            icon="download"
            href={attendancePaths.sheets(session.id, paper, locale)}
            target="_blank"
            rel="noreferrer"
          >
            {t(`attendance.sheets.all.${paper}`)}
          </LinkButton>
        ))}
      </div>
      <Each session={session} />
    </Disclosure>
  );
};
