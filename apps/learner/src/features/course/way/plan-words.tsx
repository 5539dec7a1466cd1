import { useFormats } from '@campus/web-shell';
import { paths } from '../../../shared/paths.ts';
import { Rich } from '../../../shared/text.ts';
import type { Leg } from './stations.ts';

/** How the plan stands that the certificate asks for, with the way there. */
export const PlanWords = ({ plan, enrolmentId }: { plan: NonNullable<Leg['plan']>; enrolmentId: string }) => {
  const formats = useFormats();
  const to = plan.state === 'NOBODY' ? paths.help : paths.plan(enrolmentId);
  return (
    <Rich
      id="course.leg.PLAN"
      values={{ state: plan.state, date: plan.since === null ? '' : formats.date(plan.since) }}
      tags={{ link: (words) => <a href={to}>{words}</a> }}
    />
  );
};
