import { CreateCallLinks } from '@campus/api-client';
import { Button, Checkbox, Notice, TextArea } from '@campus/ui';
import { locales, randomId, useLocale, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { EditGrid } from '../../../shared/grid/edit-grid.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import type { Call } from '../calls/call-data.ts';
import { useLinkColumns } from './link-columns.tsx';
import { readPastedLinks, type LinkDraft } from './pasted-links.ts';

const MOST = 100;

const blank = (locale: string, country: string | null): LinkDraft => ({
  id: randomId(),
  institutionName: '',
  institutionKind: 'foreign_ministry',
  country,
  isAnywhere: false,
  nominatorName: '',
  address: '',
  locale,
  seats: '10',
});

/** Lines pasted from where the list of institutions is kept. */
const Paste = ({ onLinks }: { onLinks: (text: string) => void }) => {
  const t = useText();
  const [text, setText] = useState('');
  return (
    <div className="stack stack--tight">
      <TextArea
        label={t('calls.links.paste')}
        hint={t('calls.links.paste.hint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button
          kind="quiet"
          onClick={() => {
            onLinks(text);
            setText('');
          }}
        >
          {t('calls.links.paste.add')}
        </Button>
      </div>
    </div>
  );
};

const mayBeMailed = ({ phase }: Call) => phase === 'OPEN' || phase === 'COMING';

/** The lines of the form, and sending them. */
const useNewLinks = (call: Call, onDone: (count: number) => void) => {
  const { client } = useShell();
  const locale = useLocale();
  const country = call.countries.length === 1 ? (call.countries[0] ?? null) : null;
  const form = useSavedForm({ links: [blank(locale, country)], isSent: false });
  const { links, isSent } = form.value;
  const put = (next: LinkDraft[]) => form.change({ links: next.slice(0, MOST) });
  const columns = useLinkColumns();
  const isRight = links.every((link) => columns.every(({ wrong }) => !wrong?.(link)));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (links.length === 0 || !isRight) return;
    const done = await form.save(
      {
        callId: call.id,
        isSent: isSent && mayBeMailed(call),
        links: links.map(({ id: _id, isAnywhere: _anywhere, seats, address, locale: language, ...link }) => ({
          ...link,
          label: '',
          locale: locales.find((each) => each === language) ?? locale,
          address: address.trim() || null,
          maxNominations: Number(seats),
          expiresAt: null,
        })),
      },
      async (input) => (await client.run(CreateCallLinks, { input })).createCallLinks,
    );
    if (done) onDone(done.count);
  };
  const paste = (text: string) =>
    put([
      ...links.filter(({ institutionName }) => institutionName.trim() !== ''),
      ...readPastedLinks(text).map((read) => ({ ...blank(locale, country), ...read })),
    ]);
  const newRow = () => blank(locale, country);
  return { form, links, columns, isSent, put, submit, paste, newRow };
};

/** Personal links, many at once, one for each institution. */
export const NewLinks = ({ call, onDone }: { call: Call; onDone: (count: number) => void }) => {
  const t = useText();
  const { form, links, columns, isSent, put, submit, paste, newRow } = useNewLinks(call, onDone);
  const mayMail = mayBeMailed(call);
  const anywhere = links.filter(({ isAnywhere }) => isAnywhere).length;
  const unaddressed = links.filter((link) => link.institutionName.trim() && !link.address.trim()).length;
  return (
    <Form className="stack" onSubmit={(event) => void submit(event)}>
      <Paste onLinks={paste} />
      <EditGrid
        caption={t('calls.links.grid')}
        columns={columns}
        rows={links}
        keyOf={({ id }) => id}
        nameOf={({ institutionName }, index) =>
          institutionName || t('console.grid.row', { number: index + 1 })
        }
        newRow={newRow}
        addLabel={t('calls.links.more')}
        most={MOST}
        isChecked={form.isChecked}
        onChange={put}
      />
      {anywhere > 0 && <Notice tone="warn" isLive title={t('calls.links.anywhere', { count: anywhere })} />}
      {unaddressed > 0 && (
        <Notice tone="warn" isLive title={t('calls.links.unaddressed', { count: unaddressed })} />
      )}
      <Checkbox
        label={t('calls.links.isSent')}
        note={t(mayMail ? 'calls.links.isSent.note' : 'calls.links.isSent.closed')}
        disabled={!mayMail}
        checked={isSent && mayMail}
        onChange={(event) => form.change({ isSent: event.target.checked })}
      />
      <SaveRow
        intention={form.intention}
        label={t('calls.links.create', { count: links.length })}
        isUnsaved={form.isUnsaved}
        isSaved={form.isSaved}
      />
    </Form>
  );
};
