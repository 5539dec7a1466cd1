import { cardDialog, mapView, printSheet, remaining } from './cards.js';
import { fill, focusOn, h } from './dom.js';
import { exerciseView } from './exercise.js';
import { openSession } from './scorm.js';
import { ACTIONS, GUIDELINES, emptyState, isDone, isExerciseDone, localCopy, merge, pack, scoreOf, unpack } from './state.js';

/** Cards are often opened one after the other: one commit serves several. */
const quietMilliseconds = 1500;

const session = openSession();
const copy = localCopy(session.learner);
const state = resume();
let view = session.location === 'exercise' ? 'exercise' : 'map';
let timer = 0;

/** The platform's state and this device's; on a new attempt only what could never be sent comes back. */
function resume() {
  const kept = copy.read();
  const local = kept ? unpack(kept.text) : null;
  const remote = unpack(session.suspendData);
  if (session.connected && !remote && kept?.isSent !== false) return emptyState();
  return merge(remote, local);
}

function start(texts) {
  const { ui } = texts;
  document.documentElement.lang = texts.lang;
  document.title = ui.title;
  const main = h('main', { id: 'main' });
  const todo = h('div', { class: 'todo' });
  const saved = h('p', { class: 'saved', role: 'status' });
  const bars = progressBars(ui);
  const tabs = ['map', 'exercise'].map((name) =>
    h('button', { type: 'button', class: 'tab', 'data-view': name, onclick: () => go(name) }, ui[name]),
  );
  const dialog = cardDialog(texts, (key) => {
    if (state.opened.has(key)) return;
    state.opened.add(key);
    changed(false);
    if (view === 'map') draw();
  });

  function draw() {
    const parts = { map: () => mapView(texts, state, dialog.show), exercise: () => exerciseView(texts, state, handlers) };
    main.replaceChildren(parts[view]());
    for (const tab of tabs) tab.setAttribute('aria-current', tab.dataset.view === view ? 'page' : 'false');
    showProgress();
  }
  function showProgress() {
    bars.show(state);
    todo.replaceChildren(remaining(texts, state, () => go('exercise')) ?? '');
  }
  function go(name) {
    view = name;
    draw();
    focusOn(main.querySelector('h2'));
    changed(false);
  }
  function save() {
    window.clearTimeout(timer);
    timer = 0;
    const text = pack(state);
    const isSent = session.save({ suspendData: text, location: view, score: state.best, isDone: isDone(state) });
    const isKept = session.isReview || copy.write(text, isSent);
    if (session.isReview || !session.connected) return;
    saved.textContent = isSent ? ui.saved : isKept ? ui.savedLocal : ui.notSaved;
  }
  function changed(isUrgent) {
    state.revision += 1;
    window.clearTimeout(timer);
    if (isUrgent) return save();
    if (session.connected && !session.isReview) saved.textContent = ui.saving;
    timer = window.setTimeout(save, quietMilliseconds);
  }
  const handlers = {
    answered(index, key) {
      state.answers[index] = key;
      if (isExerciseDone(state)) state.best = Math.max(state.best ?? 0, scoreOf(state.answers));
      changed(true);
      showProgress();
    },
    finished() {
      session.report(ACTIONS.map((action, index) => ({ id: action.id, given: state.answers[index], right: action.guideline })));
      changed(true);
    },
    again() {
      state.answers = ACTIONS.map(() => '');
      changed(true);
      draw();
      focusOn(main.querySelector('h2'));
    },
    card: dialog.show,
    map: () => go('map'),
  };

  const place = session.isReview ? ui.review : session.connected ? '' : ui.noPlatform;
  const header = h('header', null, h('h1', null, ui.title), bars.element, h('nav', { 'aria-label': ui.views }, tabs));
  const footer = h('footer', null, place ? h('p', { class: 'place' }, place) : null, saved);
  document.getElementById('app').replaceChildren(header, todo, main, footer, dialog.element, printSheet(texts));
  draw();

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== 0) save();
  });
  window.addEventListener('pagehide', () => {
    save();
    session.finish();
  });
  // A page that comes back from the browser's memory has closed its session: open it anew.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}

function progressBars(ui) {
  const bar = (label, total) => {
    const meter = h('progress', { max: total, value: 0, 'aria-label': label });
    const count = h('span', { class: 'bar-count' });
    const element = h('div', { class: 'bar' }, h('span', { class: 'bar-label' }, label), meter, count);
    const show = (n) => {
      meter.value = n;
      count.textContent = fill(ui.of, { n, total });
    };
    return { element, show };
  };
  const cards = bar(ui.cardsRead, GUIDELINES.length);
  const actions = bar(ui.actionsDone, ACTIONS.length);
  return {
    element: h('div', { class: 'bars' }, cards.element, actions.element),
    show(now) {
      cards.show(now.opened.size);
      actions.show(now.answers.filter((answer) => answer !== '').length);
    },
  };
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
