import { LinkButton, Notice, Progress } from '@campus/ui';
import { Page, Redirect } from '@campus/web-shell';
import { useState } from 'react';
import { AskRow } from '../../shared/ask/ask-part.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import { Undecided } from './fields/undecided.tsx';
import { WhyClosed } from './fields/why-closed.tsx';
import { PlanPaper } from './paper/plan-paper.tsx';
import { PlanContents } from './plan-contents.tsx';
import { anchorOfField, fieldsOf, halvesOf, type Plan } from './plan-data.ts';
import { PlanExport } from './plan-export.tsx';
import { PlanScreen, PlanText, usePlaceTitle } from './plan-screen.tsx';
import { PlanReview } from './review/plan-review.tsx';
import { countClosed, nextEmpty, placesOf, progressOf } from './plan-way.ts';

interface PartProps {
  plan: Plan;
  texts: TextDrafts;
}

/** How much is written, and how much of the core that is: the first words on a plan count, whatever field they are in. */
const Filled = ({ plan, texts }: PartProps) => {
  const t = useText();
  const fields = fieldsOf(plan);
  const { core, all } = progressOf(fields, texts.valueOf);
  const closed = halvesOf(fields).core.filter(({ isOpen }) => !isOpen);
  const [first] = closed;
  return (
    <div className="stack stack--tight">
      <Progress
        label={t('plan.progress')}
        words={t('plan.progress.words', { ...all })}
        value={all.filled}
        max={Math.max(all.total, 1)}
      />
      {core.total > 0 && (
        <>
          <Progress
            label={t('plan.core.progress')}
            words={t('plan.core.progress.words', { ...core })}
            value={core.filled}
            max={core.total}
          />
          <p className="small soft">{t('plan.core.what')}</p>
          {first && closed.length === core.total && (
            <WhyClosed plan={plan} field={first} count={closed.length} />
          )}
        </>
      )}
    </div>
  );
};

/** The one step on: the next empty field, or what is left when there is none to go to. */
const Next = ({ plan, texts }: PartProps) => {
  const t = useText();
  const titleOf = usePlaceTitle();
  const next = nextEmpty(plan, texts.valueOf);
  if (!next) {
    const closed = countClosed(plan, texts.valueOf);
    if (closed > 0) return <Notice title={t('plan.next.closed', { count: closed })} />;
    return <Notice tone="done" title={t('plan.next.none')} />;
  }
  const { place, field } = next;
  return (
    <div className="plan-next">
      <LinkButton
        icon="next"
        iconAtEnd
        href={paths.plan(plan.enrolmentId, place.section.key, anchorOfField(field))}
      >
        {t('plan.next')}
      </LinkButton>
      <p className="small soft" lang={plan.locale}>
        {t('plan.next.where', { title: titleOf(place), field: field.label })}
      </p>
    </div>
  );
};

/** Addresses of parts from before they had a page of their own. */
const oldAddress = (plan: Plan): string | null => {
  const [, key] = /^#plan-(\w)$/.exec(location.hash) ?? [];
  const isKnown = placesOf(plan).some(({ section }) => section.key === key);
  return key && isKnown ? paths.plan(plan.enrolmentId, key) : null;
};

const PlanHome = ({ plan, texts }: PartProps) => {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const moved = oldAddress(plan);
  if (moved) return <Redirect to={moved} />;
  return (
    <Page
      title={plan.title}
      lead={<p className="no-print">{t('plan.lead')}</p>}
      above={
        <p className="small no-print">
          <a href={paths.course(plan.enrolmentId)}>{t('activity.toCourse')}</a>
        </p>
      }
    >
      <PlanText plan={plan}>
        <div className="no-print stack stack--loose">
          <Next plan={plan} texts={texts} />
          <Filled plan={plan} texts={texts} />
          <Undecided plan={plan} texts={texts} words="plan.other.here" />
          <PlanContents plan={plan} texts={texts} />
          <PlanReview plan={plan} texts={texts} />
          <PlanExport plan={plan} isWhole={isWhole} onWhole={setWhole} onSettle={texts.settle} />
          <AskRow on={{ enrolmentId: plan.enrolmentId, quoted: plan.title }} />
        </div>
        <PlanPaper plan={plan} places={placesOf(plan)} isWhole={isWhole} texts={texts} />
      </PlanText>
    </Page>
  );
};

/** The contingency plan that the worksheets add up to: how far it is, where to go on, its parts, and its files. */
export const PlanPage = ({ enrolmentId }: { enrolmentId: string }) => (
  <PlanScreen enrolmentId={enrolmentId}>{(plan, texts) => <PlanHome plan={plan} texts={texts} />}</PlanScreen>
);
