import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runSigns, signsOfTime, type TimedSign } from './time-limit.ts';

/** `after: minutes left`, and how it ends. */
const said = (signs: TimedSign[]) => signs.map(({ after, minutesLeft }) => `${after}: ${minutesLeft}`);

const cmi2004 = (max: string, action: string, total = 'PT0S') => ({
  'cmi.max_time_allowed': max,
  'cmi.time_limit_action': action,
  'cmi.total_time': total,
  'cmi.mode': 'normal',
});

describe('the time an item is allowed', () => {
  it.each<[string, string, string, string[]]>([
    ['PT1H', 'PT0S', 'exit,message', ['3300: 5', '3540: 1', '3605: 0']],
    ['PT1H', 'PT50M', 'exit,message', ['300: 5', '540: 1', '605: 0']],
    ['PT5M', 'PT0S', 'exit,message', ['0: 5', '240: 1', '305: 0']],
    ['PT5M', 'PT2M10S', 'exit,message', ['0: 3', '110: 1', '175: 0']],
    ['PT5M', 'PT4M20S', 'exit,message', ['0: 1', '45: 0']],
    ['PT5M', 'PT5M', 'exit,message', ['0: 0']],
    ['PT5M', 'PT9M', 'exit,message', ['0: 0']],
    ['PT1H', 'PT0S', 'exit,no message', ['3605: 0']],
    ['PT1H', 'PT10M', 'continue,message', ['3000: 0']],
    ['PT1H', 'PT2H', 'continue,message', ['0: 0']],
    ['PT1H', 'PT0S', 'continue,no message', []],
    ['PT1H', 'PT0S', '', []],
    ['', 'PT0S', 'exit,message', []],
    ['an hour', 'PT0S', 'exit,message', []],
  ])('of %s with %s spent and "%s" is told as %j', (max, total, action, expected) => {
    const signs = signsOfTime(cmi2004(max, action, total));
    expect(said(signs)).toEqual(expected);
    for (const { isExit, isTold } of signs)
      expect([isExit, isTold]).toEqual([action.startsWith('exit'), action.endsWith(',message')]);
  });

  it('is told of SCORM 1.2 too, by its own names', () => {
    const cmi = {
      'cmi.student_data.max_time_allowed': '0000:30:00',
      'cmi.student_data.time_limit_action': 'exit,message',
      'cmi.core.total_time': '0000:20:00.00',
      'cmi.core.lesson_mode': 'normal',
    };
    expect(said(signsOfTime(cmi))).toEqual(['300: 5', '540: 1', '605: 0']);
  });

  it('is not told to whoever reads an attempt again', () => {
    expect(signsOfTime({ ...cmi2004('PT1H', 'exit,message'), 'cmi.mode': 'review' })).toEqual([]);
  });
});

describe('the clock', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const heard = (signs: TimedSign[]) => {
    const minutes: number[] = [];
    const stop = runSigns(signs, ({ minutesLeft }) => minutes.push(minutesLeft));
    return { minutes, stop };
  };

  it('gives each sign when it is due, over days too', () => {
    const { minutes } = heard(signsOfTime(cmi2004('P40D', 'exit,message')));
    jest.advanceTimersByTime(40 * 86_400_000 - 300_001);
    expect(minutes).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(minutes).toEqual([5]);
    jest.advanceTimersByTime(305_000);
    expect(minutes).toEqual([5, 1, 0]);
  });

  it('is silent once it is stopped', () => {
    const { minutes, stop } = heard(signsOfTime(cmi2004('PT6M', 'exit,message')));
    jest.advanceTimersByTime(60_000);
    stop();
    jest.advanceTimersByTime(600_000);
    expect(minutes).toEqual([5]);
  });
});
