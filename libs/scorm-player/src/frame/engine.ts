import type { ApiFunctions } from './guarded-api.ts';
import type { IHttpService } from './scorm-again-types.ts';

/** What we use of scorm-again besides the API's own functions. */
export type Engine = ApiFunctions & {
  loadFromFlattenedJSON(json: object): void;
  /** Its own end leaves the clock of the next commit running. */
  clearScheduledCommit(): void;
};

/** What the engine of 2004 has beyond that. */
export type Engine2004 = Engine & {
  restoreSharedDataSnapshot(stores: Record<string, string>): void;
  captureSharedDataSnapshot(): Record<string, string>;
  adl: {
    nav: { request: string };
    configureSharedDataMaps(
      maps: { targetID: string; readSharedData: boolean; writeSharedData: boolean }[],
    ): void;
  };
};

/** Seconds between commits of an item that never commits on its own. */
const AUTOCOMMIT = 30;

/** scorm-again exports its classes by name but declares them as default exports: the name is what exists. */
function construct<Made>(module: object, name: string, settings: object): Made {
  const found: unknown = Reflect.get(module, name);
  if (typeof found !== 'function') throw new Error(`scorm-again has no ${name}`);
  return Reflect.construct(found, [settings]) as Made;
}

const settingsFor = (httpService: IHttpService) => ({
  lmsCommitUrl: 'journal',
  autocommit: true,
  autocommitSeconds: AUTOCOMMIT,
  sendFullCommit: true,
  logLevel: 5,
  httpService,
  mastery_override: true,
  selfReportSessionTime: false,
  sequencing: { autoRollupOnCMIChange: false },
});

/** An engine is seventy kilobytes or more: only the one a package needs is fetched. */
export const engine12 = async (): Promise<(httpService: IHttpService) => Engine> => {
  const module = await import('scorm-again/scorm12/min');
  return (httpService) => construct<Engine>(module, 'Scorm12API', settingsFor(httpService));
};

export const engine2004 = async (): Promise<(httpService: IHttpService) => Engine2004> => {
  const module = await import('scorm-again/scorm2004/min');
  return (httpService) => construct<Engine2004>(module, 'Scorm2004API', settingsFor(httpService));
};
