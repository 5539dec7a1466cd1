import { randomUUID } from 'node:crypto';
import { begin, choose, playPath, type Step } from '@campus/scenario-engine';
import type { Ground } from './ground.ts';
import type { Act, Model } from './model.ts';
import type { Random } from './random.ts';

interface Place {
  attemptId: string;
  forkedFrom: string | null;
  forkedAt: number;
  path: readonly Step[];
}

/** The next decision in an attempt, the first of a new one, or, where one has ended, its debrief. */
export function scenarioPlayed({ learner, scenario }: Ground, model: Model, random: Random): Act {
  const place = somePlace(model, random);
  const standing = playPath(scenario.rules, place.path) ?? begin(scenario.rules);
  const next = standing.isEnded ? standing : choose(scenario.rules, standing, random.pick(standing.offered));
  return {
    kind: 'scenarioPlayed',
    payload: {
      enrolmentId: learner.enrolmentId,
      activityId: scenario.uuid,
      locale: learner.locale,
      ...place,
      path: next?.path,
      isDebriefRead: standing.isEnded,
    },
  };
}

function somePlace({ standing }: Model, random: Random): Place {
  const open = Object.entries(standing.attempts).filter(([, { isRead }]) => !isRead);
  if (open.length > 0 && random.chance(0.85)) {
    const [attemptId, { path, forkedFrom, forkedAt }] = random.pick(open);
    return { attemptId, forkedFrom, forkedAt, path };
  }
  const known = Object.entries(standing.attempts);
  const attemptId = randomUUID();
  if (known.length === 0 || random.chance(0.3)) return { attemptId, forkedFrom: null, forkedAt: 0, path: [] };
  const [forkedFrom, { path }] = random.pick(known);
  const forkedAt = random.below(path.length);
  return { attemptId, forkedFrom, forkedAt, path: path.slice(0, forkedAt) };
}
