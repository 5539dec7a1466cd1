import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  entryOf,
  launchState,
  storeCommit,
  summariseCmi,
  type LaunchSettings,
  type SavedCmi,
  type ScormStandard,
} from '../index.ts';

const ana = { id: '0b6f', name: 'Pérez Núñez, Ana' };
const plain: LaunchSettings = {
  dataFromLms: null,
  masteryScore: null,
  maxTimeAllowed: null,
  timeLimitAction: null,
  completionThreshold: null,
  scaledPassingScore: null,
};
const full: LaunchSettings = {
  dataFromLms: 'data',
  masteryScore: 80,
  maxTimeAllowed: '0001:00:00',
  timeLimitAction: 'Exit, message',
  completionThreshold: 0.5,
  scaledPassingScore: 0.8,
};

describe('entryOf', () => {
  const saved = (exit: string, finished: boolean): SavedCmi => ({
    cmi: { cmi: { exit, location: 'p', core: { exit, lesson_location: 'p' } } },
    finished,
  });
  it.each<[SavedCmi | null, string, string]>([
    [null, 'ab-initio', 'ab-initio'],
    [{ cmi: {}, finished: false }, 'ab-initio', 'ab-initio'],
    [{ cmi: null, finished: true }, 'ab-initio', 'ab-initio'],
    [saved('suspend', true), 'resume', 'resume'],
    [saved('suspend', false), 'resume', 'resume'],
    [saved('', false), 'resume', 'resume'],
    [saved('', true), '', 'ab-initio'],
    [saved('normal', true), '', 'ab-initio'],
    [saved('logout', true), '', 'ab-initio'],
    [saved('time-out', true), '', 'ab-initio'],
  ])('%j: %j in 1.2, %j in 2004', (last, in12, in2004) => {
    expect(entryOf('1.2', last)).toBe(in12);
    expect(entryOf('2004-4', last)).toBe(in2004);
  });
});

describe('launchState', () => {
  it('of a first launch, 1.2', () => {
    expect(launchState('1.2', null, ana, plain)).toEqual({
      'cmi.core.student_id': '0b6f',
      'cmi.core.student_name': 'Pérez Núñez, Ana',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.credit': 'credit',
      'cmi.core.entry': 'ab-initio',
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.total_time': '0000:00:00.00',
    });
  });

  it('of a first launch with settings', () => {
    expect(launchState('1.2', null, ana, full)).toMatchObject({
      'cmi.launch_data': 'data',
      'cmi.student_data.mastery_score': '80',
      'cmi.student_data.max_time_allowed': '0001:00:00.00',
      'cmi.student_data.time_limit_action': 'exit,message',
    });
    expect(launchState('2004-3', null, ana, full)).toEqual({
      'cmi.learner_id': '0b6f',
      'cmi.learner_name': 'Pérez Núñez, Ana',
      'cmi.mode': 'normal',
      'cmi.credit': 'credit',
      'cmi.entry': 'ab-initio',
      'cmi.total_time': 'PT0S',
      'cmi.launch_data': 'data',
      'cmi.scaled_passing_score': '0.8',
      'cmi.completion_threshold': '0.5',
      'cmi.max_time_allowed': 'PT1H',
      'cmi.time_limit_action': 'exit,message',
    });
  });

  it.each([
    ['P1Y2M3DT4H5M6.78S', 'P1Y2M3DT4H5M6.78S'],
    [' PT90M ', 'PT90M'],
    ['P2W', 'PT336H'],
    ['0001:30:00', 'PT1H30M'],
  ])('a time of SCORM 2004 is given as the manifest has it, where it is one: %j', (maxTimeAllowed, told) => {
    const state = launchState('2004-4', null, ana, { ...plain, maxTimeAllowed });
    expect(state).toMatchObject({ 'cmi.max_time_allowed': told });
  });

  it('leaves out settings that make no sense', () => {
    const state = launchState('2004-4', null, ana, {
      ...plain,
      maxTimeAllowed: 'soon',
      timeLimitAction: 'explode',
    });
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(['cmi.max_time_allowed']));
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(['cmi.time_limit_action']));
  });

  it.each(['browse', 'review'] as const)('%s is without credit', (mode) => {
    expect(launchState('1.2', null, ana, plain, mode)).toMatchObject({
      'cmi.core.lesson_mode': mode,
      'cmi.core.credit': 'no-credit',
    });
    expect(launchState('2004-4', null, ana, plain, mode)).toMatchObject({
      'cmi.mode': mode,
      'cmi.credit': 'no-credit',
    });
  });

  it('carries over what content saved, not the session, and not what only the LMS may say', () => {
    const cmi = {
      'cmi.core.student_id': 'somebody else',
      'cmi.core.credit': 'no-credit',
      'cmi.core.entry': 'ab-initio',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.lesson_location': 'p3',
      'cmi.core.exit': 'suspend',
      'cmi.core.session_time': '00:05:00',
      'cmi.core.total_time': '0000:10:00.00',
      'cmi.suspend_data': 'abc',
      'cmi.student_data.mastery_score': '1',
      'cmi.launch_data': 'forged',
    };
    expect(launchState('1.2', { cmi, finished: true }, ana, plain)).toEqual({
      'cmi.core.student_id': '0b6f',
      'cmi.core.student_name': 'Pérez Núñez, Ana',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.credit': 'credit',
      'cmi.core.entry': 'resume',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.lesson_location': 'p3',
      'cmi.core.total_time': '0000:15:00.00',
      'cmi.suspend_data': 'abc',
    });
  });

  it('begins anew in 2004 after a normal end, and goes on in 1.2', () => {
    const ended = {
      cmi: { core: { lesson_status: 'passed' }, location: 'p9', completion_status: 'completed' },
      finished: true,
    };
    expect(launchState('2004-4', ended, ana, plain)).not.toHaveProperty(['cmi.location']);
    expect(launchState('1.2', ended, ana, plain)).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.entry': '',
    });
  });
});

/** The part of the engine's interface that content calls, and the two calls that the player makes. */
interface Engine {
  loadFromFlattenedJSON(json: Record<string, string>): void;
  renderCommitCMI(isTerminating: boolean): unknown;
  get(name: string): string;
  set(name: string, value: string): void;
  start(): void;
}

describe('through the engine that plays it', () => {
  let make: (standard: ScormStandard) => Engine;
  beforeAll(async () => {
    Object.assign(globalThis, { window: globalThis });
    const { Scorm12API, Scorm2004API } = await import('scorm-again');
    make = (standard) => {
      if (standard === '1.2') {
        const api = new Scorm12API({ logLevel: 5 });
        return {
          loadFromFlattenedJSON: (json) => api.loadFromFlattenedJSON(json),
          renderCommitCMI: (isTerminating) => api.renderCommitCMI(isTerminating),
          get: (name) => api.lmsGetValue(name),
          set: (name, value) => expect(api.lmsSetValue(name, value)).toBe('true'),
          start: () => expect(api.lmsInitialize('')).toBe('true'),
        };
      }
      const api = new Scorm2004API({ logLevel: 5 });
      return {
        loadFromFlattenedJSON: (json) => api.loadFromFlattenedJSON(json),
        renderCommitCMI: (isTerminating) => api.renderCommitCMI(isTerminating),
        get: (name) => api.lmsGetValue(name),
        set: (name, value) => expect(api.lmsSetValue(name, value)).toBe('true'),
        start: () => expect(api.lmsInitialize('')).toBe('true'),
      };
    };
  });

  it.each([
    {
      standard: '1.2' as const,
      names: {
        location: 'cmi.core.lesson_location',
        status: 'cmi.core.lesson_status',
        exit: 'cmi.core.exit',
        entry: 'cmi.core.entry',
        session: 'cmi.core.session_time',
        total: 'cmi.core.total_time',
        learner: 'cmi.core.student_name',
      },
      session: '00:05:00',
      totals: ['00:00:00', '00:05:00', '00:10:00'],
    },
    {
      standard: '2004-4' as const,
      names: {
        location: 'cmi.location',
        status: 'cmi.completion_status',
        exit: 'cmi.exit',
        entry: 'cmi.entry',
        session: 'cmi.session_time',
        total: 'cmi.total_time',
        learner: 'cmi.learner_name',
      },
      session: 'PT5M',
      totals: ['PT0S', 'PT5M', 'PT10M'],
    },
  ])(
    '$standard: three sessions go on where the last ended, and time is counted once',
    ({ standard, names, session, totals }) => {
      let saved: SavedCmi | null = null;
      totals.forEach((total, at) => {
        const state = launchState(standard, saved, ana, full);
        const before = summariseCmi(standard, state).totalSeconds;
        const engine = make(standard);
        engine.loadFromFlattenedJSON(state);
        engine.start();
        expect(engine.get(names.learner)).toBe(ana.name);
        expect(engine.get(names.entry)).toBe(at === 0 ? 'ab-initio' : 'resume');
        expect(engine.get(names.location)).toBe(at === 0 ? '' : `page ${at - 1}`);
        expect(engine.get('cmi.suspend_data')).toBe(at === 0 ? '' : `state ${at - 1}`);
        expect(engine.get(names.total)).toBe(total);
        expect(engine.get('cmi.interactions._count')).toBe(at === 0 ? '0' : String(at));
        engine.set(`cmi.interactions.${at}.id`, `q${at}`);
        engine.set('cmi.objectives.0.id', 'o1');
        engine.set(names.location, `page ${at}`);
        engine.set('cmi.suspend_data', `state ${at}`);
        engine.set(names.status, 'incomplete');
        engine.set(names.session, session);
        engine.set(names.exit, 'suspend');
        // Every other session is lost without an end: its last ordinary commit is what is left.
        const finished = at % 2 === 0;
        saved = { cmi: storeCommit(standard, before, engine.renderCommitCMI(finished)), finished };
        expect(summariseCmi(standard, saved.cmi).totalSeconds).toBe((at + 1) * 300);
      });
    },
  );
});
