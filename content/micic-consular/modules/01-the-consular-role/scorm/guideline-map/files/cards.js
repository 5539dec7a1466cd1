import { fill, h } from './dom.js';
import { GUIDELINES, PHASES, phaseOf } from './state.js';

/** The grid: one button per guideline, grouped by phase. `open(key)` shows its card. */
export function mapView(texts, state, open) {
  const { ui } = texts;
  return h(
    'div',
    { class: 'view' },
    h('p', { class: 'lead' }, ui.intro),
    h('p', { class: 'note' }, ui.shortNote),
    PHASES.map((phase) => phaseBlock(phase, texts, state, open)),
  );
}

function phaseBlock(phase, texts, state, open) {
  const words = texts.phases[phase.key];
  return h(
    'section',
    { class: `phase phase-${phase.key}`, 'aria-labelledby': `phase-${phase.key}` },
    h(
      'div',
      { class: 'phase-head' },
      h(
        'h2',
        { id: `phase-${phase.key}` },
        words.when,
        h('span', { class: 'phase-name' }, ` · ${words.name}`),
      ),
      h('p', null, words.about),
    ),
    h(
      'ul',
      { class: 'cards' },
      phase.guidelines.map((key) => h('li', null, cardButton(key, texts, state, open))),
    ),
  );
}

function cardButton(key, texts, state, open) {
  const isRead = state.opened.has(key);
  return h(
    'button',
    {
      type: 'button',
      class: 'card',
      id: `card-${key}`,
      'data-read': String(isRead),
      onclick: () => open(key),
    },
    h('span', { class: 'card-key' }, key),
    h('span', { class: 'card-name' }, texts.guidelines[key].short),
    h('span', { class: 'card-state' }, isRead ? texts.ui.read : texts.ui.unread),
  );
}

/** One dialog for all cards, so that previous and next turn the page without closing it. */
export function cardDialog(texts, opened) {
  const { ui } = texts;
  const body = h('div', {
    class: 'dialog-body',
    tabindex: '0',
    role: 'group',
    'aria-labelledby': 'dialog-title',
  });
  const title = h('h2', { id: 'dialog-title', tabindex: '-1' });
  const turn = (label, by) => h('button', { type: 'button', class: 'quiet', onclick: () => move(by) }, label);
  const previous = turn(ui.previous, -1);
  const next = turn(ui.next, 1);
  const close = h('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, ui.close);
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'dialog-title' },
    h('div', { class: 'dialog-head' }, title),
    body,
    h('div', { class: 'dialog-foot' }, previous, next, close),
  );
  let current = '';
  const move = (by) => show(GUIDELINES[GUIDELINES.indexOf(current) + by]);
  function show(key) {
    if (!key) return;
    current = key;
    title.replaceChildren(h('span', { class: 'card-key' }, key), ` ${texts.guidelines[key].short}`);
    dialog.setAttribute('data-phase', phaseOf(key));
    body.replaceChildren(...cardText(key, texts));
    previous.disabled = key === GUIDELINES[0];
    next.disabled = key === GUIDELINES.at(-1);
    if (!dialog.open) dialog.showModal();
    title.focus();
    body.scrollTop = 0;
    opened(key);
  }
  dialog.addEventListener('close', () => document.getElementById(`card-${current}`)?.focus());
  return { element: dialog, show };
}

function cardText(key, texts) {
  const { ui } = texts;
  const card = texts.guidelines[key];
  const part = (label, text, name) => [h('h3', null, label), h('p', { class: name }, text)];
  const phase = texts.phases[phaseOf(key)];
  return [
    h('p', { class: 'phase-tag' }, `${phase.when} · ${phase.name}`),
    ...part(ui.asks, card.asks),
    ...part(ui.task, card.task, 'task'),
    ...part(ui.practice, card.practice),
    h('p', { class: 'source' }, fill(ui.source, { source: card.source })),
    h('hr', null),
    ...(card.title ? part(ui.workingTitle, card.title, 'title-line') : []),
    h('h3', null, ui.officialTitle),
    h('p', { class: 'title-line', lang: 'en' }, card.official),
  ];
}

/** On paper there is nothing to open: all cards, one after the other. */
export function printSheet(texts) {
  return h(
    'div',
    { class: 'print-only' },
    h('h2', null, texts.ui.printTitle),
    GUIDELINES.map((key) =>
      h(
        'section',
        { class: 'sheet' },
        h('h3', null, `${key} ${texts.guidelines[key].short}`),
        cardText(key, texts),
      ),
    ),
  );
}

/** What is still to be done, in one sentence, with the way to it. */
export function remaining(texts, state, view, toExercise) {
  const { ui } = texts;
  const missing = GUIDELINES.filter((key) => !state.opened.has(key));
  if (missing.length === 0 && state.best !== null) return h('p', { class: 'notice done' }, ui.doneAll);
  if (missing.length === 0) {
    if (view === 'exercise') return null;
    return h(
      'p',
      { class: 'notice' },
      `${ui.missingExercise} `,
      h('button', { type: 'button', class: 'primary', onclick: toExercise }, ui.startExercise),
    );
  }
  return state.best === null
    ? null
    : h('p', { class: 'notice' }, fill(ui.missingCards, { list: missing.join(', ') }));
}
