import type { RefusalCode } from '@campus/api-client';
import { useTroubleWords } from '@campus/web-shell';
import { useText } from '../../text.ts';

/** Names said of one reason; the others are counted. */
const MOST_NAMED = 5;

/** One reason for which some of many are left as they were, and who they are. */
export const RefusedLine = ({
  code,
  params,
  names,
}: {
  code: RefusalCode;
  params: unknown;
  names: readonly string[];
}) => {
  const t = useText();
  const { title, whatToDo } = useTroubleWords({ code, params });
  // The obstacle is in what can be done about it.
  const why = code === 'NOT_TRANSFERABLE' ? whatToDo : title;
  return (
    <li>
      {why}{' '}
      <span className="soft">
        {t('console.list.refused.who', {
          names: names.slice(0, MOST_NAMED).join(', '),
          more: Math.max(0, names.length - MOST_NAMED),
        })}
      </span>
    </li>
  );
};
