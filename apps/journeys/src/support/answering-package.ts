import { writePackage } from '@campus/scorm-format';

const script = `
const find = () => {
  try { for (let at = window; ; at = at.parent) { if (at.API) return at.API; if (at === at.parent) return null; } }
  catch { return null; } // The window above is another origin's.
};
const api = find(), set = (name, value) => api.LMSSetValue(name, value);
api.LMSInitialize('');
set('cmi.core.exit', 'suspend');
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const answer = new FormData(event.target).get('answer');
  const isRight = answer === 'Al_consulado';
  set('cmi.interactions.0.id', 'A_quien_llama_primero');
  set('cmi.interactions.0.type', 'choice');
  set('cmi.interactions.0.correct_responses.0.pattern', 'Al_consulado');
  set('cmi.interactions.0.student_response', answer);
  set('cmi.interactions.0.result', isRight ? 'correct' : 'wrong');
  set('cmi.core.score.min', '0');
  set('cmi.core.score.max', '100');
  set('cmi.core.score.raw', isRight ? '100' : '40');
  set('cmi.core.lesson_status', isRight ? 'passed' : 'failed');
  set('cmi.core.session_time', '0000:02:00');
  document.querySelector('output').textContent = api.LMSCommit('');
});
addEventListener('pagehide', () => api.LMSFinish(''));
`;

const page = `<!doctype html>
<html lang="es">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>La alerta</title></head>
  <body>
    <main>
      <h1>La alerta</h1>
      <form>
        <label><input type="radio" name="answer" value="Al_consulado" /> Al consulado</label>
        <label><input type="radio" name="answer" value="A_la_embajada" /> A la embajada</label>
        <button>Responder</button>
      </form>
      <output></output>
    </main>
    <script>${script}</script>
  </body>
</html>`;

/** A SCORM 1.2 package of one question: 100 for the consulate, 40 for the embassy; what Commit answered is shown. */
export const answeringPackage = (title: string): Promise<Buffer> =>
  writePackage({
    files: [{ path: 'index.html', bytes: Buffer.from(page) }],
    manifest: { identifier: 'answering', title, standard: '1.2', entry: 'index.html', mastery: null },
  });
