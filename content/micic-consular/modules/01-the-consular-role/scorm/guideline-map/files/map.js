import { cardDialog, mapView, printSheet, remaining } from './cards.js';
import { focusOn } from './dom.js';
import { exerciseView } from './exercise.js';
import { frame } from './frame.js';
import { openSession } from './scorm.js';
import {
  ACTIONS,
  emptyState,
  isDone,
  isExerciseDone,
  localCopy,
  merge,
  pack,
  scoreOf,
  unpack,
} from './state.js';

/** Cards are often opened one after the other: one commit serves several. */
const quietMilliseconds = 1500;

const session = openSession();
const copy = localCopy(session.learner);
const state = resume();
let view = session.location === 'exercise' ? 'exercise' : 'map';

/** The platform's state and this device's; on a new attempt only what could never be sent comes back. */
function resume() {
  const kept = copy.read();
  const local = kept ? unpack(kept.text) : null;
  const remote = unpack(session.suspendData);
  if (session.connected && !remote && kept?.isSent !== false) return emptyState();
  return merge(remote, local);
}

/** Writes the state to both places. `say` gets a sentence that is true, and only where a platform is listening. */
function keeper(ui, say) {
  let timer = 0;
  const tell = (text) => session.connected && !session.isReview && say(text);
  const save = () => {
    window.clearTimeout(timer);
    timer = 0;
    const text = pack(state);
    const isSent = session.save({
      suspendData: text,
      location: view,
      score: state.best,
      isDone: isDone(state),
    });
    const isKept = session.isReview || copy.write(text, isSent);
    tell(isSent ? ui.saved : isKept ? ui.savedLocal : ui.notSaved);
  };
  return {
    save,
    saveIfPending: () => timer !== 0 && save(),
    changed(isUrgent) {
      state.revision += 1;
      window.clearTimeout(timer);
      if (isUrgent) return save();
      tell(ui.saving);
      timer = window.setTimeout(save, quietMilliseconds);
    },
  };
}

function start(texts) {
  const { ui } = texts;
  document.documentElement.lang = texts.lang;
  document.title = ui.title;
  const place = session.isReview ? ui.review : session.connected ? '' : ui.noPlatform;
  const page = frame(ui, place, go);
  const keep = keeper(ui, page.say);
  const dialog = cardDialog(texts, (key) => {
    if (state.opened.has(key)) return;
    state.opened.add(key);
    keep.changed(false);
    if (view === 'map') draw();
    else showProgress();
  });
  const handlers = answering(keep, { draw, showProgress, go, card: dialog.show, heading });
  document.getElementById('app').replaceChildren(...page.elements, dialog.element, printSheet(texts));
  draw();
  closing(keep);

  function draw() {
    page.stage.replaceChildren(
      view === 'map' ? mapView(texts, state, dialog.show) : exerciseView(texts, state, handlers),
    );
    showProgress();
  }
  function showProgress() {
    page.show(view, state);
    page.todo.replaceChildren(remaining(texts, state, view, () => go('exercise')) ?? '');
  }
  function heading() {
    focusOn(page.stage.querySelector('h2'));
  }
  function go(name) {
    view = name;
    draw();
    heading();
    keep.changed(false);
  }
}

/** What the exercise does to the state. */
function answering(keep, page) {
  return {
    answered(index, key) {
      state.answers[index] = key;
      if (isExerciseDone(state)) state.best = Math.max(state.best ?? 0, scoreOf(state.answers));
      keep.changed(true);
      page.showProgress();
    },
    finished() {
      session.report(
        ACTIONS.map((action, index) => ({
          id: action.id,
          given: state.answers[index],
          right: action.guideline,
        })),
      );
      keep.changed(true);
    },
    again() {
      state.answers = ACTIONS.map(() => '');
      keep.changed(true);
      page.draw();
      page.heading();
    },
    card: page.card,
    map: () => page.go('map'),
  };
}

function closing(keep) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep.saveIfPending();
  });
  window.addEventListener('pagehide', () => {
    keep.save();
    session.finish();
  });
  // A page that comes back from the browser's memory has closed its session: open it anew.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}

fetch('texts.json')
  .then((answer) => {
    if (!answer.ok) throw new Error(`texts.json: ${answer.status}`);
    return answer.json();
  })
  .then(start)
  .catch(() => {
    document.getElementById('failed').hidden = false;
    session.finish();
  });
