import { Notice } from '@campus/ui';
import { paths } from '../../../shared/paths.ts';
import { othersOf } from '../../../shared/others-of.ts';
import { useText } from '../../../shared/text.ts';
import type { TextDrafts } from '../../../shared/use-text-drafts.ts';
import { anchorOfField, keyOfField, type Plan } from '../plan-data.ts';
import { placesOf } from '../plan-way.ts';

/** More are found from field to field. */
const most = 5;

/** The fields with another text, each one press away; nothing where there is none. */
export const Undecided = ({
  plan,
  texts,
  words,
}: {
  plan: Plan;
  texts: TextDrafts;
  words: 'plan.other.here' | 'plan.other.handIn';
}) => {
  const t = useText();
  const found = placesOf(plan).flatMap(({ section }) =>
    section.fields
      .filter((field) => othersOf(texts, keyOfField(field)).length > 0)
      .map((field) => ({ field, href: paths.plan(plan.enrolmentId, section.key, anchorOfField(field)) })),
  );
  if (found.length === 0) return null;
  return (
    <Notice icon="device" title={t(words, { count: found.length })}>
      <ul>
        {found.slice(0, most).map(({ field, href }) => (
          <li key={href}>
            <a href={href} lang={plan.locale}>
              {field.label}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
