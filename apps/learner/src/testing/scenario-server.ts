import type { Handlers } from '@campus/web-shell/testing';
import type { Scenario } from '../features/scenario/scenario-data.ts';
import { known, scenario } from '../features/scenario/scenario.fixture.ts';
import { createWorkServer } from './work-server.ts';

/**
 * A server of a scenario that knows what it was told: the page asks it anew whenever the link is back, and a story that
 * it had forgotten would begin again.
 */
export const scenarioServer = (over: Partial<Scenario> = {}) => {
  const server = createWorkServer();
  const answer = () => {
    const attempts = new Map((over.attempts ?? []).map((attempt) => [attempt.id, attempt]));
    for (const { attemptId: id, forkedFrom = null, forkedAt, path, isDebriefRead } of server.of(
      'scenarioPlayed',
    ))
      attempts.set(
        id,
        known({ ...attempts.get(id), id, forkedFrom, forkedAt, path: [path].flat(), isDebriefRead }),
      );
    return { scenario: scenario({ ...over, attempts: [...attempts.values()] }) };
  };
  const answers: Handlers = {
    Scenario: answer,
    ScreenNotes: () => ({ screenNotes: [] }),
    RecordWork: server.RecordWork,
  };
  return { ...server, answers };
};
