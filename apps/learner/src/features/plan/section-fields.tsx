import { Button, classes } from '@campus/ui';
import { useId, useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import { countFilled, groupsOf, halvesOf, type Field, type Plan, type Section } from './plan-data.ts';
import { PlanFields } from './plan-field.tsx';

interface FieldsProps {
  fields: readonly Field[];
  plan: Plan;
  texts: TextDrafts;
}

const Groups = ({ fields, plan, texts }: FieldsProps) =>
  groupsOf(fields).map((group) => (
    <PlanFields
      key={group.activityId}
      group={group}
      texts={texts}
      enrolmentId={plan.enrolmentId}
      lang={plan.locale}
    />
  ));

/** What can wait: behind a press on the screen, all of it on paper. */
const Rest = ({ isShown, ...props }: FieldsProps & { isShown: boolean }) => {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(isShown);
  const { fields, texts } = props;
  return (
    <div className="plan-rest">
      <div className="plan-half row">
        <h3>{t('plan.rest')}</h3>
        <Button
          kind="quiet"
          icon="down"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'plan.rest.hide' : 'plan.rest.show', {
            filled: countFilled(fields, texts.valueOf),
            total: fields.length,
          })}
        </Button>
      </div>
      <div id={id} className={classes('plan-rest__fields', !isOpen && 'plan-rest__fields--shut')}>
        <Groups {...props} />
      </div>
    </div>
  );
};

/** The fields of a part or annex: the core, then what can wait. Where there is no core to come first, all of them. */
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
  const knowsCore = plan.parts.some(({ fields }) => fields.some(({ isCore }) => isCore));
  if (!knowsCore) return <Groups fields={rest} plan={plan} texts={texts} />;
  return (
    <>
      {core.length > 0 && (
        <>
          <h3 className="plan-half">{t('plan.core')}</h3>
          <Groups fields={core} plan={plan} texts={texts} />
        </>
      )}
      {rest.length > 0 && (
        // While the lessons of the core are closed, what can be written already is in sight.
        <Rest
          isShown={!core.some(({ isOpen }) => isOpen) && rest.some(({ isOpen }) => isOpen)}
          fields={rest}
          plan={plan}
          texts={texts}
        />
      )}
    </>
  );
};
