import './audit.css';
import { AuditCheck, type DataOf } from '@campus/api-client';
import { Button, Facts, Notice, TextArea } from '@campus/ui';
import { Page, QueryView, useFormats, usePerson, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { auditPaths } from '../../shared/paths/audit-paths.ts';
import { useText } from '../../shared/text.ts';

type Check = DataOf<typeof AuditCheck>['auditCheck'];

const State = ({ check: { links, fault }, isCompared }: { check: Check; isCompared: boolean }) => {
  const t = useText();
  if (fault)
    return (
      <Notice tone="danger" isLive title={t('audit.chain.broken')}>
        <p>{t(`audit.fault.${fault.kind}`, { number: String(fault.number) })}</p>
        <p>{t('audit.chain.tell')}</p>
      </Notice>
    );
  return (
    <Notice tone="done" isLive title={t('audit.chain.whole', { links })}>
      {isCompared && <p>{t('audit.chain.agrees')}</p>}
    </Notice>
  );
};

/** Number and hash of an anchor as the server prints them: `123 9f86d081 …`. */
const partsOf = (text: string): [number: string, hash: string] => {
  const [number = '', ...groups] = text.split(' ');
  return [number, groups.join(' ')];
};

/** The printed note: what it is, whose it is and how to check it. */
const Anchor = ({ anchor }: { anchor: NonNullable<Check['anchor']> }) => {
  const t = useText();
  const formats = useFormats();
  const { fullName } = usePerson();
  const [number, hash] = partsOf(anchor.text);
  return (
    <section className="stack audit__anchor" aria-labelledby="anchor">
      <h2 id="anchor">{t('audit.anchor.title')}</h2>
      <p>{t('audit.anchor.text')}</p>
      <Facts
        facts={[
          { label: t('audit.anchor.number'), value: <span className="numbers">{number}</span> },
          { label: t('audit.anchor.hash'), value: <code className="audit__hash">{hash}</code> },
          { label: t('audit.anchor.at'), value: formats.dateTime(anchor.at) },
          { label: t('audit.anchor.printed'), value: formats.date(Date.now()) },
          { label: t('audit.anchor.by'), value: fullName },
          { label: t('audit.anchor.campus'), value: window.location.origin },
        ]}
      />
      <p className="audit__sign print-only">{t('audit.anchor.sign')}</p>
      <p>{t('audit.anchor.how')}</p>
      <pre className="audit__values">{`./campus audit verify --anchor "${anchor.text}"`}</pre>
      <p className="no-print">
        <Button kind="quiet" icon="print" onClick={() => window.print()}>
          {t('audit.anchor.print')}
        </Button>
      </p>
    </section>
  );
};

const Compare = ({ onCompare }: { onCompare: (anchor: string) => void }) => {
  const t = useText();
  const [text, setText] = useState('');
  return (
    <section className="stack no-print" aria-labelledby="compare">
      <h2 id="compare">{t('audit.compare.title')}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) onCompare(text.trim());
        }}
      >
        <TextArea
          label={t('audit.compare.label')}
          hint={t('audit.compare.hint')}
          value={text}
          spellCheck={false}
          autoCapitalize="none"
          maxLength={200}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" kind="quiet">
          {t('audit.compare.submit')}
        </Button>
      </form>
    </section>
  );
};

/** Whether the record is whole, and what to print so that it can be shown later. */
export const ChainPage = () => {
  const t = useText();
  const [compared, setCompared] = useState<string | null>(null);
  const query = useQuery(AuditCheck, { anchor: compared });
  return (
    <Page
      title={t('audit.chain.title')}
      lead={t('audit.chain.lead')}
      above={
        <a className="no-print" href={auditPaths.list}>
          {t('audit.back')}
        </a>
      }
    >
      <QueryView query={query}>
        {({ auditCheck }) => (
          <>
            <State check={auditCheck} isCompared={compared !== null} />
            {auditCheck.anchor ? <Anchor anchor={auditCheck.anchor} /> : <p>{t('audit.anchor.none')}</p>}
          </>
        )}
      </QueryView>
      <Compare onCompare={setCompared} />
    </Page>
  );
};
