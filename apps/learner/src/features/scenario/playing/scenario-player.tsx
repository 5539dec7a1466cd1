import { playPath, type Script } from '@campus/scenario-engine';
import { Skeleton } from '@campus/ui';
import { randomId } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import {
  attemptAt,
  continuePlace,
  forkPlace,
  listedAttempts,
  startPlace,
  type Attempt,
  type Place,
} from '../attempts.ts';
import { DecisionScreen } from './decision-screen.tsx';
import { EndingScreen } from './ending-screen.tsx';
import type { Scenario, ScenarioIds } from '../scenario-data.ts';
import { StartScreen } from './start-screen.tsx';
import { useAttempts, type Attempts } from '../use-attempts.ts';
import { usePlace, type Go } from '../use-place.ts';
import { usePressure, type Pressure } from './use-pressure.ts';

interface Player {
  scenario: Scenario;
  script: Script;
  enrolmentId: string;
  pressure: Pressure;
  go: Go;
  record: Attempts['record'];
  refetch: () => Promise<void>;
}

const isEnded = ({ rules }: Script, { path }: Attempt) => playPath(rules, path)?.isEnded === true;

/** A moment of an attempt: its decision, or what came of it. */
const Moment = ({
  player,
  place,
  attempt,
  isAgain,
}: {
  player: Player;
  place: Place;
  attempt: Attempt;
  isAgain: boolean;
}) => {
  const { script, pressure, go, record } = player;
  const node = playPath(script.rules, attempt.path)?.at ?? '';
  return (
    <DecisionScreen
      scenario={player.scenario}
      script={script}
      enrolmentId={player.enrolmentId}
      attempt={attempt}
      step={place.step}
      isAgain={isAgain}
      seconds={pressure.isOn ? (script.rules.nodes[node]?.seconds ?? null) : null}
      onStopPressure={() => pressure.choose(false)}
      onDecide={(choice) => record(attempt, { path: [...attempt.path, { node, choice }] })}
      onNext={() => go({ ...place, step: place.step + 1 })}
      onLeave={() => go(null)}
    />
  );
};

/** Where an attempt is: at one of its moments, or at its ending. */
const Story = ({ player, place, attempts }: { player: Player; place: Place; attempts: Attempt[] }) => {
  const { scenario, script, enrolmentId, go, record, refetch } = player;
  const attempt = attemptAt(place, attempts);
  if (!attempt) return null;
  const step = Math.min(place.step, attempt.path.length);
  if (isEnded(script, attempt) && step === attempt.path.length) {
    return (
      <EndingScreen
        key={`${attempt.id} ending`}
        scenario={scenario}
        script={script}
        enrolmentId={enrolmentId}
        attempt={attempt}
        onAgain={(steps) => go(forkPlace(attempt, steps, randomId()))}
        onStartAnew={() => go(startPlace(randomId()))}
        onLeave={() => go(null)}
        onRead={() => record(attempt, { isDebriefRead: true })}
        refetch={refetch}
      />
    );
  }
  const origin = attempts.find(({ id }) => id === attempt.forkedFrom);
  const isAgain = attempt.updatedAt === 0 && origin !== undefined && origin.path.length > attempt.path.length;
  return (
    <Moment
      key={`${attempt.id} ${step}`}
      player={player}
      place={{ ...place, step }}
      attempt={attempt}
      isAgain={isAgain}
    />
  );
};

/** Shows somebody's place in a scenario: its start, or the story of an attempt. */
export const ScenarioPlayer = ({
  scenario,
  script,
  ids,
  fetchedAt,
  refetch,
}: {
  scenario: Scenario;
  script: Script;
  ids: ScenarioIds;
  fetchedAt: number;
  refetch: () => Promise<void>;
}) => {
  const t = useText();
  const { enrolmentId } = ids;
  const { place, go } = usePlace();
  const pressure = usePressure();
  const { all, isMine, record } = useAttempts(ids, scenario, script, fetchedAt);
  // While the journal is being read, this must not look like a story that has not begun.
  if (!all) return <Skeleton label={t('query.loading')} lines={6} />;
  if (place && attemptAt(place, all)) {
    const player = { scenario, script, enrolmentId, pressure, go, record, refetch };
    return <Story player={player} place={place} attempts={all} />;
  }
  const goOn = (attempt: Attempt) => {
    const known = { isMine: isMine(attempt), isEnded: isEnded(script, attempt), newId: randomId() };
    go(continuePlace(attempt, known));
  };
  return (
    <StartScreen
      scenario={scenario}
      script={script}
      enrolmentId={enrolmentId}
      attempts={listedAttempts(all)}
      isMine={isMine}
      pressure={pressure}
      onStart={() => go(startPlace(randomId()))}
      onContinue={goOn}
    />
  );
};
