/**
 * One SCORM 1.2 session. Everything a platform may do wrong is expected here: no API, values that are empty,
 * commits that fail. The whole state is written again with each commit, so a lost one is repaired by the next.
 */

/** ADL's search order: up the parents of this window, then up those of the window that opened it. */
function findApi() {
  return climb(window) ?? (window.opener ? climb(window.opener) : null);
}

function climb(from) {
  let at = from;
  for (let step = 0; step < 12; step += 1) {
    try {
      if (at.API) return at.API;
      if (!at.parent || at.parent === at) return null;
      at = at.parent;
    } catch {
      return null; // another origin: what lies above cannot be asked
    }
  }
  return null;
}

/** Milliseconds as CMITimespan, HHHH:MM:SS.SS. */
export function timespan(milliseconds) {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  const two = (number) => String(number).padStart(2, '0');
  const seconds = Math.floor(hundredths / 100);
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  const clock = [String(hours).padStart(4, '0'), two(Math.floor(seconds / 60) % 60), two(seconds % 60)].join(
    ':',
  );
  return `${clock}.${two(hundredths % 100)}`;
}

const finalStatuses = ['completed', 'passed', 'failed'];

export function openSession() {
  const api = findApi();
  const call = (method, ...values) => {
    try {
      return String(api[method](...values) ?? '');
    } catch {
      return '';
    }
  };
  const connected = api !== null && call('LMSInitialize', '') === 'true';
  const get = (name) => (connected ? call('LMSGetValue', name) : '');
  const mode = get('cmi.core.lesson_mode');
  const mayWrite = connected && mode !== 'review' && mode !== 'browse';
  const started = Date.now();
  let isOpen = connected;
  let status = get('cmi.core.lesson_status');
  const mastery = Number.parseFloat(get('cmi.student_data.mastery_score'));

  const set = (name, value) => mayWrite && call('LMSSetValue', name, String(value)) === 'true';
  const setStatus = (next) => {
    if (next !== status && set('cmi.core.lesson_status', next)) status = next;
  };
  if (mayWrite && !finalStatuses.includes(status)) setStatus('incomplete');

  return {
    connected,
    isReview: connected && !mayWrite,
    learner: get('cmi.core.student_id'),
    isResumed: get('cmi.core.entry') === 'resume',
    suspendData: get('cmi.suspend_data'),
    location: get('cmi.core.lesson_location'),

    /** `score` is per cent or null. False when the platform refused anything: then nothing counts as saved. */
    save({ suspendData, location, score, isDone }) {
      if (!isOpen || !mayWrite) return false;
      const written = [
        set('cmi.suspend_data', suspendData),
        set('cmi.core.lesson_location', location),
        set('cmi.core.exit', 'suspend'),
        set('cmi.core.session_time', timespan(Date.now() - started)),
      ];
      if (score !== null) {
        written.push(
          set('cmi.core.score.min', 0),
          set('cmi.core.score.max', 100),
          set('cmi.core.score.raw', score),
        );
      }
      if (isDone) setStatus(Number.isNaN(mastery) ? 'completed' : score >= mastery ? 'passed' : 'failed');
      return call('LMSCommit', '') === 'true' && written.every(Boolean);
    },

    /** Answers for the platform's statistics; a platform without interactions is left alone. */
    report(answers) {
      const next = Number.parseInt(get('cmi.interactions._count'), 10);
      if (!isOpen || !mayWrite || Number.isNaN(next)) return;
      answers.forEach((answer, index) => {
        const path = `cmi.interactions.${next + index}`;
        set(`${path}.id`, answer.id);
        set(`${path}.type`, 'fill-in');
        set(`${path}.student_response`, answer.given);
        set(`${path}.correct_responses.0.pattern`, answer.right);
        set(`${path}.result`, answer.given === answer.right ? 'correct' : 'wrong');
      });
    },

    /** Once, and last: after it the platform takes nothing more. */
    finish() {
      if (!isOpen) return;
      isOpen = false;
      call('LMSFinish', '');
    },
  };
}
