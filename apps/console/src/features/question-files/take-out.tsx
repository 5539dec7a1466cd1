import { questionFileKindValues, WrittenPool, type DataOf } from '@campus/api-client';
import { Button, Notice, Select } from '@campus/ui';
import { locales, TroubleNotice, useShell, useSubmit } from '@campus/web-shell';
import { useState } from 'react';
import { saveFile } from '../../shared/files/save-file.ts';
import { useText } from '../../shared/text.ts';
import type { Draft, Locale, Pool } from './question-file-data.ts';

type Kind = (typeof questionFileKindValues)[number];
type Untold = NonNullable<DataOf<typeof WrittenPool>['writtenPool']>['untold'][number];

const endings: Record<Kind, string> = { GIFT: 'gift', MOODLE_XML: 'xml', TEMPLATE: 'csv' };

interface Group extends Pick<Untold, 'code' | 'what'> {
  items: number[];
}

interface Written {
  count: number;
  untold: Group[];
}

/** What is told of many questions is said once. */
function grouped(untold: readonly Untold[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { item, code, what } of untold) {
    const group = groups.get(`${code} ${what}`) ?? { code, what, items: [] };
    group.items.push(item);
    groups.set(`${code} ${what}`, group);
  }
  return [...groups.values()];
}

const MOST_NUMBERS = 12;

/** The first of many: what holds for the whole pool is no list to read. */
const numbersOf = (items: readonly number[]): string =>
  [...items.slice(0, MOST_NUMBERS), ...(items.length > MOST_NUMBERS ? ['…'] : [])].join(', ');

const Result = ({ written: { count, untold } }: { written: Written }) => {
  const t = useText();
  return (
    <Notice isLive tone={untold.length > 0 ? 'warn' : 'done'} title={t('qfile.out.count', { count })}>
      {untold.length > 0 && (
        <ul>
          {untold.map(({ code, what, items }) => (
            <li key={`${code} ${what}`}>
              {t(`qfile.untold.${code}`, { what, items: numbersOf(items), count: items.length })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

/** The pool as a file for another system, and what of it the file cannot say. */
export const TakeOut = ({ draft, pool }: { draft: Draft; pool: Pool }) => {
  const t = useText();
  const { client } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [locale, setLocale] = useState<Locale>('es');
  const [written, setWritten] = useState<Written | null>(null);
  const take = (kind: Kind) =>
    submit(async () => {
      const { writtenPool } = await client.run(WrittenPool, {
        draftId: draft.id,
        path: pool.path,
        kind,
        locale,
      });
      const name = (pool.path.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '');
      if (writtenPool) {
        saveFile(
          new Blob([writtenPool.text], { type: 'text/plain;charset=utf-8' }),
          kind === 'TEMPLATE' ? `${name}.csv` : `${name}.${locale}.${endings[kind]}`,
        );
        const { count, untold } = writtenPool;
        setWritten(kind === 'TEMPLATE' ? null : { count, untold: grouped(untold) });
      }
      return { __typename: 'Written' };
    });
  return (
    <section className="stack" aria-labelledby="qfile-out">
      <h2 id="qfile-out">{t('qfile.out')}</h2>
      <Select
        label={t('qfile.out.language')}
        value={locale}
        options={locales.map((value) => ({ value, label: t('qfile.language.name', { language: value }) }))}
        onChange={(event) => setLocale(locales.find((each) => each === event.target.value) ?? locale)}
      />
      <div className="row">
        {questionFileKindValues.map((kind) => (
          <Button key={kind} kind="quiet" isBusy={isRunning} onClick={() => void take(kind)}>
            {t(`qfile.out.${kind}`)}
          </Button>
        ))}
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      {written && <Result written={written} />}
    </section>
  );
};
