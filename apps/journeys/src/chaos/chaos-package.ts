import { writePackage } from '@campus/scorm-format';

export type ChaosStandard = '1.2' | '2004-4';

/** What the content found when it was opened, and the acts it can perform. */
export interface ChaosContent {
  found: { entry: string; suspendData: string; seconds: number };
  /** Sets what it keeps and how long it has been open, and commits; what Commit answered. */
  keep(suspendData: string, seconds: number): boolean;
}

declare global {
  interface Window {
    chaosContent?: ChaosContent;
  }
}

/** Runs inside the package: untrusted content knows the API and nothing else. */
const script = `
const find = (name) => {
  try { for (let at = window; ; at = at.parent) { if (at[name]) return at[name]; if (at === at.parent) return null; } }
  catch { return null; } // The window above is another origin's.
};
const old = find('API'), api = old || find('API_1484_11');
const call = (name, ...given) => api[(old ? 'LMS' : '') + name](...given);
const core = old ? 'cmi.core.' : 'cmi.';
const end = () => call(old ? 'Finish' : 'Terminate', '');
const two = (n) => String(Math.floor(n)).padStart(2, '0');
const clock = (s) => old ? '00' + two(s / 3600) + ':' + two(s / 60 % 60) + ':' + two(s % 60) : 'PT' + s + 'S';
const secondsOf = (text) => {
  if (old) return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const [, h, m, s] = /PT(?:([\\d.]+)H)?(?:([\\d.]+)M)?(?:([\\d.]+)S)?/.exec(text) || [];
  return Number(h || 0) * 3600 + Number(m || 0) * 60 + Number(s || 0);
};
call('Initialize', '');
// Before anything else, as authoring tools do: a sitting without it begins again.
call('SetValue', core + 'exit', 'suspend');
window.chaosContent = {
  found: { entry: call('GetValue', core + 'entry'), suspendData: call('GetValue', 'cmi.suspend_data'), seconds: secondsOf(call('GetValue', core + 'total_time')) },
  keep(suspendData, seconds) {
    call('SetValue', core + (old ? 'lesson_status' : 'completion_status'), 'incomplete');
    call('SetValue', 'cmi.suspend_data', suspendData);
    call('SetValue', core + 'session_time', clock(seconds));
    return call('Commit', '') === 'true';
  },
};
addEventListener('pagehide', end);
`;

/** A package of one SCO that acts on request. */
export const chaosPackage = (standard: ChaosStandard): Promise<Buffer> =>
  writePackage({
    files: [
      {
        path: 'chaos.html',
        bytes: Buffer.from(
          `<!doctype html><meta charset="utf-8"><title>Chaos</title><p>Chaos</p><script>${script}</script>`,
        ),
      },
    ],
    manifest: {
      identifier: `chaos-${standard}`,
      title: `Chaos ${standard}`,
      standard,
      entry: 'chaos.html',
      mastery: null,
    },
  });
