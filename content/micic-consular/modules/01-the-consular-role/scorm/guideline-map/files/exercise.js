import { fill, focusOn, h } from './dom.js';
import { ACTIONS, PHASES, phaseOf, scoreOf } from './state.js';

/**
 * Ten actions, one at a time. `on.answered(index, key)` keeps an answer, `on.finished()` follows the last one,
 * `on.again()` clears them, `on.card(key)` shows a card, `on.map()` leaves.
 */
export function exerciseView(texts, state, on) {
  const view = h('div', { class: 'view' });
  const first = state.answers.indexOf('');
  const show = (index, isMove) => {
    const part =
      index < 0 || index >= ACTIONS.length ? result(texts, state, on) : question(index, texts, on, advance);
    view.replaceChildren(part);
    if (isMove) focusOn(part.querySelector('h2'));
  };
  const advance = (from) => {
    if (from === ACTIONS.length - 1) on.finished();
    show(from + 1, true);
  };
  show(first, false);
  return view;
}

function question(index, texts, on, advance) {
  const { ui } = texts;
  const action = ACTIONS[index];
  const feedback = h('div', { class: 'feedback', role: 'status' });
  const select = h(
    'select',
    { id: 'guideline', name: 'guideline', disabled: true },
    h('option', { value: '' }, ui.pickPhaseFirst),
  );
  const phases = h(
    'fieldset',
    { class: 'phases' },
    h('legend', null, ui.choosePhase),
    PHASES.map((phase) => phaseChoice(phase, texts, () => offer(select, phase, texts))),
  );
  const check = h('button', { type: 'submit', class: 'primary' }, ui.check);
  const form = h(
    'form',
    { class: 'question' },
    h('p', { class: 'count' }, fill(ui.actionOf, { n: index + 1, total: ACTIONS.length })),
    h('h2', null, texts.actions[action.id].text),
    phases,
    h('div', { class: 'choose' }, h('label', { for: 'guideline' }, ui.chooseGuideline), select),
    h('div', { class: 'row' }, check),
    feedback,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (select.value === '') {
      feedback.replaceChildren(h('p', { class: 'verdict attention' }, ui.needBoth));
      return;
    }
    phases.disabled = true;
    select.disabled = true;
    check.parentElement.remove();
    on.answered(index, select.value);
    feedback.replaceChildren(...verdict(action, select.value, texts));
    form.append(nextRow(index, action, texts, on, advance));
    form.querySelector('.next').focus();
  });
  return form;
}

function phaseChoice(phase, texts, chosen) {
  const words = texts.phases[phase.key];
  return h(
    'label',
    { class: 'choice' },
    h('input', { type: 'radio', name: 'phase', value: phase.key, onchange: chosen }),
    h('span', null, h('strong', null, words.when), ` ${words.name}`),
  );
}

function offer(select, phase, texts) {
  select.disabled = false;
  select.replaceChildren(
    h('option', { value: '' }, texts.ui.pick),
    ...phase.guidelines.map((key) => h('option', { value: key }, `${key} ${texts.guidelines[key].short}`)),
  );
}

/** The word first, then the reason, then what sets the chosen guideline apart where people mix the two up. */
function verdict(action, given, texts) {
  const { ui } = texts;
  const words = texts.actions[action.id];
  const isRight = given === action.guideline;
  const isHalf = !isRight && phaseOf(given) === phaseOf(action.guideline);
  const head = isRight ? ui.right : isHalf ? ui.halfRight : ui.wrong;
  const answer = fill(ui.answerIs, {
    key: action.guideline,
    short: texts.guidelines[action.guideline].short,
  });
  return [
    h('p', { class: `verdict ${isRight ? 'good' : isHalf ? 'attention' : 'bad'}` }, head),
    isRight ? null : h('p', null, h('strong', null, answer)),
    h('p', null, words.why),
    !isRight && words.mixups[given] ? h('p', null, words.mixups[given]) : null,
  ].filter((each) => each !== null);
}

function nextRow(index, action, texts, on, advance) {
  const { ui } = texts;
  const label = index === ACTIONS.length - 1 ? ui.seeResult : ui.nextAction;
  return h(
    'div',
    { class: 'row' },
    h('button', { type: 'button', class: 'primary next', onclick: () => advance(index) }, label),
    h(
      'button',
      { type: 'button', class: 'quiet', onclick: () => on.card(action.guideline) },
      fill(ui.seeCard, { key: action.guideline }),
    ),
  );
}

function result(texts, state, on) {
  const { ui } = texts;
  const score = scoreOf(state.answers);
  return h(
    'div',
    { class: 'result' },
    h('h2', null, ui.resultTitle),
    h('p', { class: 'lead' }, fill(ui.resultText, { score })),
    state.best !== null && state.best > score ? h('p', null, fill(ui.best, { score: state.best })) : null,
    h(
      'ol',
      { class: 'review' },
      ACTIONS.map((action, index) => reviewLine(action, state.answers[index], texts)),
    ),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', class: 'primary', onclick: on.map }, ui.backToMap),
      h('button', { type: 'button', class: 'quiet', onclick: on.again }, ui.again),
    ),
  );
}

function reviewLine(action, given, texts) {
  const { ui } = texts;
  const name = (key) => `${key} ${texts.guidelines[key].short}`;
  const isRight = given === action.guideline;
  return h(
    'li',
    { class: isRight ? 'is-right' : 'is-wrong' },
    h('p', null, texts.actions[action.id].text),
    h(
      'p',
      { class: 'answer' },
      h('span', { class: 'mark', 'aria-hidden': 'true' }, isRight ? '✓ ' : '✗ '),
      fill(ui.yours, { guideline: name(given) }),
    ),
    isRight ? null : h('p', { class: 'answer' }, fill(ui.correct, { guideline: name(action.guideline) })),
  );
}
