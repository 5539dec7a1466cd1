import { useFormats } from '@campus/web-shell';
import { useAuditWords } from '../../../shared/words/audit-words.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import { useText, type MessageId } from '../../../shared/text.ts';
import type { TimelineEntry } from '../person-data.ts';

const presences = ['whole', 'part', 'absent', 'none'] as const;

/** What an act changed, in words: a day, extra time, a group. */
const useValueWords = () => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  const group = (value: string | null) => (value === null ? '–' : groupNameOf(value));
  const day = (value: string | null) =>
    value === null ? t('person.line.value.edition') : formats.day(value);
  const time = (value: string | null) =>
    value === null || value === '0' ? t('person.line.value.noTime') : `+${formats.percent(Number(value))}`;
  return ({ word, valueBefore, valueAfter }: TimelineEntry) => {
    const of = word === 'enrolment.extended' ? day : word === 'person.extra-time-set' ? time : group;
    return { before: of(valueBefore), after: of(valueAfter) };
  };
};

/**
 * What staff did, told of them: who did what, with the values. The records of the campus have more kinds of acts than
 * a coordinator meets here: of the others stands what the records say.
 */
const useActWords = () => {
  const t = useText();
  const recorded = useAuditWords();
  const valuesOf = useValueWords();
  return (entry: TimelineEntry): string => {
    const { word, actor } = entry;
    const id = `person.act.${word ?? ''}`;
    const words = actor === null ? id : t(id as MessageId, { name: actor, ...valuesOf(entry) });
    if (words !== id) return words;
    const said = recorded(word ?? '');
    return actor === null ? said : t('person.line.recorded', { act: said, name: actor });
  };
};

/** What happened, in one sentence. */
export const useEntryWords = () => {
  const t = useText();
  const formats = useFormats();
  const acts = useActWords();
  const groupNameOf = useGroupName();
  return (entry: TimelineEntry): string => {
    const edition = entry.editionTitle ?? '';
    const title = entry.title ?? '';
    switch (entry.kind) {
      case 'ENROLLED':
        return entry.word === null
          ? t('person.line.enrolled', { edition })
          : t('person.line.enrolledIn', { edition, group: groupNameOf(entry.word) });
      case 'ENDED':
        return t('person.line.ended', { how: entry.word ?? '', edition });
      case 'WORK':
        return t('person.line.work', { count: entry.count ?? 0 });
      case 'ATTEMPT': {
        const values = { activity: title, number: entry.count ?? 1 };
        if (entry.word === 'open') return t('person.line.attemptOpen', values);
        if (entry.score === null) return t('person.line.attempt', values);
        const passed = entry.isPassed === null ? 'none' : entry.isPassed ? 'yes' : 'no';
        return t('person.line.attemptScore', { ...values, score: formats.percent(entry.score), passed });
      }
      case 'ATTENDANCE': {
        const presence = presences.find((each) => each === entry.word) ?? 'none';
        return t('person.line.attendance', { session: title, presence, minutes: entry.count ?? 0 });
      }
      case 'CERTIFICATE':
        return t('person.line.certificate', { serial: entry.word ?? '', edition });
      case 'ACT':
        return acts(entry);
    }
  };
};
