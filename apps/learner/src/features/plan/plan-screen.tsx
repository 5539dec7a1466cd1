import './plan.css';
import { Plan as PlanQuery } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { ActivityView, OtherLanguageNotice } from '../../shared/activity-view.tsx';
import { CourseText } from '../../shared/course-text/course-text.tsx';
import { useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import type { Plan } from './plan-data.ts';
import type { PlanPlace } from './plan-way.ts';
import { usePlanTexts } from './use-plan-texts.ts';

/** `Part 3. Risks of the country`. */
export const usePlaceTitle = () => {
  const t = useText();
  return ({ kind, section: { key, title } }: PlanPlace) => t(`plan.${kind}`, { key, title });
};

/** Around what a screen shows of the plan. */
export const PlanText = ({ plan, children }: { plan: Plan; children: ReactNode }) => (
  <CourseText className="plan stack stack--loose" enrolmentId={plan.enrolmentId} lang={plan.locale}>
    {plan.askedLocale && <OtherLanguageNotice language={plan.locale} />}
    {children}
  </CourseText>
);

interface WithTextsProps {
  plan: Plan;
  fetchedAt: number;
  children: (plan: Plan, texts: TextDrafts) => ReactNode;
}

const WithTexts = ({ plan, fetchedAt, children }: WithTextsProps) =>
  children(plan, usePlanTexts(plan, fetchedAt));

/** The plan of an enrolment with what is written into it, here or elsewhere; each of its screens shows a piece. */
export const PlanScreen = ({
  enrolmentId,
  children,
}: Pick<WithTextsProps, 'children'> & { enrolmentId: string }) => {
  const locale = useLocale();
  const query = useQuery(PlanQuery, { enrolmentId, locale });
  return (
    <ActivityView query={query} enrolmentId={enrolmentId} pick={({ plan }) => plan}>
      {(plan) => (
        <WithTexts plan={plan} fetchedAt={query.fetchedAt}>
          {children}
        </WithTexts>
      )}
    </ActivityView>
  );
};
