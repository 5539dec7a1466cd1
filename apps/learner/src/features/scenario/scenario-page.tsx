import '@campus/ui/course/scenario.css';
import { Scenario as ScenarioQuery } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { ActivityView } from '../../shared/activity-view.tsx';
import { isScript } from './scenario-data.ts';
import { ScenarioPlayer } from './playing/scenario-player.tsx';

/** The screen of a simulation. */
export const ScenarioPage = ({ enrolmentId, activityId }: { enrolmentId: string; activityId: string }) => {
  const locale = useLocale();
  const query = useQuery(ScenarioQuery, { enrolmentId, activityId, locale });
  return (
    <ActivityView
      query={query}
      enrolmentId={enrolmentId}
      activityId={activityId}
      pick={({ scenario }) =>
        scenario && isScript(scenario.script) ? { scenario, script: scenario.script } : null
      }
    >
      {({ scenario, script }) => (
        <ScenarioPlayer
          scenario={scenario}
          script={script}
          ids={{ enrolmentId, activityId }}
          fetchedAt={query.fetchedAt}
          refetch={query.refetch}
        />
      )}
    </ActivityView>
  );
};
