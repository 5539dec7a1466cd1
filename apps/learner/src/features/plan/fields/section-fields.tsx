import { classes, Disclosure } from '@campus/ui';
import { useId } from 'react';
import { paths } from '../../../shared/paths.ts';
import { Rich, useText } from '../../../shared/text.ts';
import type { TextDrafts } from '../../../shared/use-text-drafts.ts';
import { countFilled, groupsOf, halvesOf, type Field, type FieldGroup } from '../plan-data.ts';
import type { Plan, Section } from '../plan-data.ts';
import { PlanField } from './plan-field.tsx';
import { WhyClosed } from './why-closed.tsx';

interface FieldsProps {
  fields: readonly Field[];
  plan: Plan;
  texts: TextDrafts;
}

/** What one lesson asks, named by it: it is one press away, or not open yet. */
const LessonGroup = ({ group, plan, texts }: { group: FieldGroup; plan: Plan; texts: TextDrafts }) => {
  const t = useText();
  const id = useId();
  const { lessonTitle: lesson, isOpen } = group;
  const href = paths.activity(plan.enrolmentId, { kind: 'LESSON', id: group.activityId });
  const link = (words: string) => (
    <a href={href} lang={plan.locale}>
      {words}
    </a>
  );
  return (
    <div className={classes('plan-group', !isOpen && 'plan-group--closed')} role="group" aria-labelledby={id}>
      <p id={id} className="plan-group__from">
        {isOpen ? <Rich id="plan.from" values={{ lesson }} tags={{ link }} /> : t('plan.closed', { lesson })}
      </p>
      {group.fields.map((field) => (
        <PlanField key={field.fieldId} field={field} texts={texts} lang={plan.locale} />
      ))}
    </div>
  );
};

const Lessons = ({ fields, ...props }: FieldsProps) =>
  groupsOf(fields).map((group) => <LessonGroup key={group.activityId} group={group} {...props} />);

/** What can be written now; what its lesson still keeps closed is folded, with its number, and why is said before. */
const Groups = ({ fields, ...props }: FieldsProps) => {
  const t = useText();
  const open = fields.filter(({ isOpen }) => isOpen);
  const closed = fields.filter(({ isOpen }) => !isOpen);
  const [first] = closed;
  return (
    <>
      <Lessons fields={open} {...props} />
      {first && (
        <>
          <WhyClosed plan={props.plan} field={first} count={closed.length} />
          <Disclosure summary={t('plan.closed.count', { count: closed.length })}>
            <Lessons fields={closed} {...props} />
          </Disclosure>
        </>
      )}
    </>
  );
};

/**
 * The fields of a part or annex: the core, then what can wait, folded. Where there is no core to come first, all of
 * them.
 */
export const SectionFields = ({
  section,
  plan,
  texts,
}: {
  section: Section;
  plan: Plan;
  texts: TextDrafts;
}) => {
  const t = useText();
  const { core, rest } = halvesOf(section.fields);
  const counts = { filled: countFilled(rest, texts.valueOf), total: rest.length };
  if (core.length === 0) return <Groups fields={rest} plan={plan} texts={texts} />;
  return (
    <>
      <section className="plan-half" aria-labelledby="plan-core">
        <h2 id="plan-core">{t('plan.core')}</h2>
        <p className="small soft">{t('plan.core.what')}</p>
        <Groups fields={core} plan={plan} texts={texts} />
      </section>
      {rest.length > 0 && (
        <section className="plan-half" aria-label={t('plan.rest')}>
          <Disclosure
            summary={<h2>{t('plan.rest.count', counts)}</h2>}
            // While the lessons of the core are closed, what can be written already is in sight.
            isOpen={!core.some(({ isOpen }) => isOpen) && rest.some(({ isOpen }) => isOpen)}
          >
            <Groups fields={rest} plan={plan} texts={texts} />
          </Disclosure>
        </section>
      )}
    </>
  );
};
