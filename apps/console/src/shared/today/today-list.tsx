import './today.css';
import { useFormats, usePerson, zoneName } from '@campus/web-shell';
import { useId, useState } from 'react';
import { Rich, useText } from '../text.ts';
import { useGroupName } from '../words/group-name.ts';
import { nextMonday } from '../words/start-of-day.ts';
import {
  hrefOf,
  inParts,
  isCounted,
  isOfGroup,
  offerOf,
  type KindOfPart,
  type Part,
  type TodayLine,
} from './today-lines.ts';

const number = { n: (words: string) => <strong className="today__count">{words}</strong> };

const Words = ({ kind, count }: Pick<KindOfPart, 'kind' | 'count'>) => (
  <Rich id={`today.line.${kind}`} values={{ count }} tags={number} />
);

/** A line's own next step: whose turn it is, or that a seat has become free. */
const Offer = ({ line }: { line: TodayLine }) => {
  const t = useText();
  const href = offerOf(line);
  if (!href) return null;
  const { declined, subject } = line;
  return (
    <p className="today__act small">
      {Boolean(declined) && <span>{t('today.declined', { count: declined ?? 0 })} </span>}
      <a href={href}>{t('today.offer', { name: subject ?? '' })}</a>
    </p>
  );
};

const Session = ({ line, isOfOne }: { line: TodayLine; isOfOne: boolean }) => {
  const t = useText();
  const formats = useFormats();
  const { subject, at, timeZone, editionTitle } = line;
  return (
    <li className="today__line">
      <a href={hrefOf(line)}>{subject}</a>
      <span className="soft small">
        {at && timeZone
          ? t('today.session', {
              when: formats.dateTime(at, timeZone),
              zone: zoneName(timeZone, formats.locale),
            })
          : ''}
        {!isOfOne && <span className="today__where">{editionTitle}</span>}
      </span>
    </li>
  );
};

/** This week ends on Sunday, on the clocks of the person who reads; what comes after is not of this week. */
const Sessions = ({ lines, isOfOne }: { lines: readonly TodayLine[]; isOfOne: boolean }) => {
  const t = useText();
  const { timeZone } = usePerson();
  const [monday] = useState(() => Date.parse(nextMonday(timeZone)));
  const isLater = ({ at }: TodayLine) => at !== null && Date.parse(at) >= monday;
  const weeks = [
    { id: 'this', words: t('today.sessions.thisWeek'), of: lines.filter((line) => !isLater(line)) },
    { id: 'next', words: t('today.sessions.nextWeek'), of: lines.filter(isLater) },
  ] as const;
  return weeks
    .filter(({ of }) => of.length > 0)
    .map(({ id, words, of }) => (
      <li key={id} className="today__week">
        <span className="soft small">{words}</span>
        <ul className="plain-list" aria-label={words}>
          {of.map((line) => (
            <Session key={`${line.subjectId} ${line.at}`} line={line} isOfOne={isOfOne} />
          ))}
        </ul>
      </li>
    ));
};

/** The edition of a line; where it is of a group only, that group too. */
const useWhere = () => {
  const groupNameOf = useGroupName();
  const t = useText();
  return (line: TodayLine): string | null =>
    isOfGroup(line)
      ? t('today.group', { group: groupNameOf(line.subject ?? ''), edition: line.editionTitle ?? '' })
      : line.editionTitle;
};

/** One edition: the sentence leads there. Several: each has its number and leads to its own. */
const Kind = ({ of: { kind, count, lines }, isOfOne }: { of: KindOfPart; isOfOne: boolean }) => {
  const formats = useFormats();
  const where = useWhere();
  const [only] = lines;
  if (kind === 'SESSIONS') return <Sessions lines={lines} isOfOne={isOfOne} />;
  if (only && lines.length === 1)
    return (
      <li className="today__line">
        <a href={hrefOf(only)}>
          <Words kind={kind} count={count} />
        </a>
        {!isOfOne && only.editionTitle && <span className="soft small">{where(only)}</span>}
        <Offer line={only} />
      </li>
    );
  return (
    <li className="today__line">
      <span>
        <Words kind={kind} count={count} />
      </span>
      <ul className="today__editions small">
        {lines.map((line) => (
          <li key={`${line.editionId} ${line.subjectId}`}>
            <a href={hrefOf(line)}>
              {where(line)}
              {isCounted(line) && <span className="numbers"> ({formats.number(line.count)})</span>}
            </a>
            <Offer line={line} />
          </li>
        ))}
      </ul>
    </li>
  );
};

const Section = ({ part, kinds, isOfOne }: { part: Part; kinds: KindOfPart[]; isOfOne: boolean }) => {
  const t = useText();
  const id = useId();
  return (
    <section className="today__part" aria-labelledby={id}>
      <h2 id={id}>{t(`today.part.${part}`)}</h2>
      <ul className="plain-list">
        {kinds.map((of) => (
          <Kind key={of.kind} of={of} isOfOne={isOfOne} />
        ))}
      </ul>
    </section>
  );
};

/** What waits, in numbers that lead to the list of exactly that; `isOfOne`: of one edition, which the page names. */
export const TodayList = ({ lines, isOfOne = false }: { lines: readonly TodayLine[]; isOfOne?: boolean }) => (
  <div className="today">
    {inParts(lines).map(({ part, kinds }) => (
      <Section key={part} part={part} kinds={kinds} isOfOne={isOfOne} />
    ))}
  </div>
);
