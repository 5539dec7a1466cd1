/** Where the page with the API is; no package has a file of that name. */
export const TRIAL_PAGE = '/_campus-trial.html';

/** The data of a learner's first launch, in both versions; everything else is empty. */
const answers = {
  'cmi.core.student_id': 'trial',
  'cmi.core.student_name': 'Trial, Run',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.credit': 'credit',
  'cmi.core.entry': 'ab-initio',
  'cmi.core.total_time': '0000:00:00.00',
  'cmi.learner_id': 'trial',
  'cmi.learner_name': 'Trial, Run',
  'cmi.completion_status': 'unknown',
  'cmi.success_status': 'unknown',
  'cmi.mode': 'normal',
  'cmi.credit': 'credit',
  'cmi.entry': 'ab-initio',
  'cmi.total_time': 'PT0H0M0S',
  'cmi._version': '1.0',
};

/**
 * The page around a tried item: an API of both versions that answers as to a new learner and tells the binding
 * `campusCall` of each call. Text and not a function, because no bundler may touch it.
 */
export const trialPage = (
  itemUrl: string,
): string => `<!doctype html><html><head><meta charset="utf-8"><title>Trial</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head><body><script>
(() => {
  const values = new Map(Object.entries(${JSON.stringify(answers)}));
  const tell = (name, element, value) => {
    try { void window.campusCall(String(name), String(element ?? ''), String(value ?? '').length, String(value ?? '').slice(0, 100)); } catch {}
  };
  const get = (element) => {
    const name = String(element);
    if (values.has(name)) return values.get(name);
    if (name.endsWith('._count')) {
      const start = name.slice(0, -6);
      return String(new Set([...values.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length).split('.')[0])).size);
    }
    return '';
  };
  const set = (element, value) => { values.set(String(element), String(value)); return 'true'; };
  const yes = (name) => (first) => { tell(name, first); return 'true'; };
  const errors = { error: () => '0', text: () => '' };
  window.API = {
    LMSInitialize: yes('LMSInitialize'), LMSFinish: yes('LMSFinish'), LMSCommit: yes('LMSCommit'),
    LMSGetValue: (element) => { tell('LMSGetValue', element); return get(element); },
    LMSSetValue: (element, value) => { tell('LMSSetValue', element, value); return set(element, value); },
    LMSGetLastError: errors.error, LMSGetErrorString: errors.text, LMSGetDiagnostic: errors.text,
  };
  window.API_1484_11 = {
    version: '1.0',
    Initialize: yes('Initialize'), Terminate: yes('Terminate'), Commit: yes('Commit'),
    GetValue: (element) => { tell('GetValue', element); return get(element); },
    SetValue: (element, value) => { tell('SetValue', element, value); return set(element, value); },
    GetLastError: errors.error, GetErrorString: errors.text, GetDiagnostic: errors.text,
  };
})();
</script><iframe name="item" src="${itemUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe></body></html>`;
