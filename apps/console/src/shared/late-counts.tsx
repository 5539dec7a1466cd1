import type { DataOf, PersonDossier } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { peoplePaths } from './paths/people-paths.ts';
import { useText } from './text.ts';

/** What arrived late, and what was made of it. */
export type Late = NonNullable<DataOf<typeof PersonDossier>['personDossier']>['attempts'][number]['late'];

const kinds = ['waiting', 'trusted', 'accepted', 'refused'] as const;

/** For somebody's decision: how much work arrived late, whether it counts, and who decided. */
export const LateWords = ({ late, editionId }: { late: Late; editionId?: string }) => {
  const t = useText();
  const formats = useFormats();
  const said = kinds.filter((kind) => late[kind] > 0);
  if (said.length === 0) return null;
  return (
    <Notice
      tone={late.waiting > 0 ? 'warn' : 'info'}
      icon="clock"
      title={
        <>
          {said.map((kind) => (
            <p key={kind}>{t(`console.late.${kind}`, { count: late[kind] })}</p>
          ))}
        </>
      }
    >
      {late.decidedBy.length > 0 && (
        <p>{t('console.late.decidedBy', { names: formats.list(late.decidedBy) })}</p>
      )}
      {late.waiting > 0 && editionId !== undefined && (
        <p>
          <a href={peoplePaths.late(editionId)}>{t('console.late.decide')}</a>
        </p>
      )}
    </Notice>
  );
};
