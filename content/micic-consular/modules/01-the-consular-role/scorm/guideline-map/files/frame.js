import { fill, h } from './dom.js';
import { ACTIONS, GUIDELINES } from './state.js';

/** What stays on the page while the view changes: heading, progress, tabs, the line that says what is saved. */
export function frame(ui, place, go) {
  const cards = bar(ui, ui.cardsRead, GUIDELINES.length);
  const actions = bar(ui, ui.actionsDone, ACTIONS.length);
  const stage = h('div', null);
  const todo = h('div', { class: 'todo' });
  const saved = h('p', { class: 'saved', role: 'status' });
  const tabs = ['map', 'exercise'].map((name) =>
    h('button', { type: 'button', class: 'tab', 'data-view': name, onclick: () => go(name) }, ui[name]),
  );
  const header = h(
    'header',
    null,
    h('h1', null, ui.title),
    h('div', { class: 'bars' }, cards.element, actions.element),
    h('nav', { 'aria-label': ui.views }, tabs),
  );
  const footer = h('footer', null, place ? h('p', { class: 'place' }, place) : null, saved);
  return {
    elements: [header, h('main', null, todo, stage), footer],
    stage,
    todo,
    say(text) {
      saved.textContent = text;
    },
    show(view, state) {
      for (const tab of tabs) tab.setAttribute('aria-current', tab.dataset.view === view ? 'page' : 'false');
      cards.show(state.opened.size);
      actions.show(state.answers.filter((answer) => answer !== '').length);
    },
  };
}

function bar(ui, label, total) {
  const meter = h('progress', { max: total, value: 0, 'aria-label': label });
  const count = h('span', { class: 'bar-count' });
  return {
    element: h('div', { class: 'bar' }, h('span', { class: 'bar-label' }, label), count, meter),
    show(n) {
      meter.value = n;
      count.textContent = fill(ui.of, { n, total });
    },
  };
}
