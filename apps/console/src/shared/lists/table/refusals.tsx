import { useTroubleWords } from '@campus/web-shell';
import { useText } from '../../text.ts';
import { refusalsOf, type OneOfMany, type RefusedFor } from './many.ts';

/** Names said of one reason; the others are counted. */
const MOST_NAMED = 5;

const Reason = ({
  code,
  params,
  names,
}: Pick<RefusedFor<unknown>, 'code' | 'params'> & { names: readonly string[] }) => {
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

/** Who of many is left as they were, and why: each reason once. */
export const Refusals = <One extends OneOfMany>({
  many,
  nameOf,
}: {
  many: readonly One[];
  /** Undefined: the name is not at hand. */
  nameOf: (one: One) => string | undefined;
}) => {
  const refusals = refusalsOf(many);
  if (refusals.length === 0) return null;
  return (
    <ul>
      {refusals.map(({ code, params, those }) => (
        <Reason
          key={`${code}/${JSON.stringify(params)}`}
          code={code}
          params={params}
          names={those.flatMap((one) => nameOf(one) ?? [])}
        />
      ))}
    </ul>
  );
};
