import { clock, dateFormat } from '@campus/content-format/dates';
import { certificateRows, longDate, type Locale } from '@campus/credentials';
import { badgeRows } from './badge/badge-rows.ts';
import { askOfBadge } from './badge/published.ts';
import { type VerifierData } from './data.ts';
import { element } from './element.ts';
import { type Finding } from './finding.ts';
import { askStanding, type Answer } from './standing.ts';
import { signatureVerdict, verdictOf, type Verdict } from './verdict.ts';
import { sayIn } from './words/verifier.words.ts';

const SIGNS = { good: '✓', bad: '✕', unsure: '?', wait: '…' } as const;

export interface Result {
  finding: Finding;
  /** Null: not answered yet. */
  answer: Answer | null;
}

/** The moment the page was made: it cannot know what happened later. */
export function madeOn({ madeAt }: VerifierData, locale: Locale): string {
  const format = dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...clock });
  return sayIn(locale)('madeOn', { moment: format(new Date(madeAt)) });
}

function stateBox({ tone, saying }: Verdict, locale: Locale): HTMLElement {
  const say = sayIn(locale);
  const [said, meant] =
    tone === 'wait'
      ? [say('checking'), say('asking')]
      : [say(`saying.${saying}.title`), say(`saying.${saying}.means`)];
  return element('p', { class: `state ${tone}` }, `${SIGNS[tone]} ${said}`, element('span', {}, meant));
}

/** When it went out of force and what took its place. */
function afterwards(answer: Answer | null, origin: string, locale: Locale): HTMLElement | null {
  if (!answer || typeof answer === 'string' || answer.status === 'issued') return null;
  const { changedOn, successor } = answer;
  if (!changedOn && !successor) return null;
  const say = sayIn(locale);
  return element(
    'p',
    {},
    changedOn ? `${say('since', { day: longDate(changedOn, locale) })} ` : null,
    successor ? `${say('successor')} ` : null,
    successor
      ? element('a', { href: `${origin}/verify/${successor.code}?lang=${locale}` }, successor.serial)
      : null,
  );
}

/** The verdict, and below it every signed field. `serial`: of the certificate the page is about, where it is about one. */
export function resultView(
  { finding, answer }: Result,
  { data, locale, serial }: { data: VerifierData; locale: Locale; serial: string | null },
): HTMLElement {
  const say = sayIn(locale);
  const verdict = verdictOf(finding, answer, Date.now());
  const { printed, badge } = verdict;
  const signed = printed ?? badge;
  const rows = printed
    ? certificateRows(printed, data.words, locale)
    : badge
      ? badgeRows(badge, data.words, locale)
      : [];
  const isOther = serial !== null && signed !== null && signed.serial !== serial;
  return element(
    'div',
    {},
    stateBox(verdict, locale),
    isOther ? element('p', { class: 'bad' }, `✕ ${say('otherCertificate')}`) : null,
    verdict.tone === 'good' && answer === 'unasked'
      ? element('p', { class: 'unsure' }, `${say('notAsked')} ${madeOn(data, locale)}`)
      : null,
    afterwards(answer, data.origin, locale),
    signed ? element('h2', {}, say('fields')) : null,
    signed ? element('p', {}, say('compare')) : null,
    signed
      ? element(
          'dl',
          {},
          ...rows.map(([label, value]) =>
            element('div', {}, element('dt', {}, label), element('dd', {}, value)),
          ),
        )
      : null,
  );
}

/** Shows the result of the signatures at once, and that of the campus when it answers. */
export async function follow(
  finding: Finding,
  data: VerifierData,
  show: (result: Result) => void,
): Promise<void> {
  const { tone, printed } = signatureVerdict(finding);
  const check = finding.badge;
  if (tone !== 'good') return show({ finding, answer: 'unasked' });
  if (check?.state === 'genuine') {
    show({ finding, answer: null });
    return show({ finding, answer: await askOfBadge(check.badge, data, Date.now()) });
  }
  if (!printed) return show({ finding, answer: 'unasked' });
  show({ finding, answer: null });
  show({ finding, answer: await askStanding(data.origin, printed.code) });
}
