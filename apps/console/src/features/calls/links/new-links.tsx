import { CreateCallLinks } from '@campus/api-client';
import { Button, Checkbox, Field, Select, TextArea } from '@campus/ui';
import { localeNames, locales, randomId, useLocale, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { InstitutionField } from '../../../shared/places/institution-field.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import type { Call } from '../calls/call-data.ts';
import { isAddress, isSeats, readPastedLinks, type LinkDraft } from './pasted-links.ts';

const MOST = 100;

const blank = (locale: LinkDraft['locale'], country: string | null): LinkDraft => ({
  id: randomId(),
  institutionName: '',
  institutionKind: 'foreign_ministry',
  country,
  nominatorName: '',
  address: '',
  locale,
  seats: '10',
});

const isRight = ({ institutionName, address, seats }: LinkDraft) =>
  institutionName.trim() !== '' && isSeats(seats) && (address === '' || isAddress(address));

interface LinkProps {
  link: LinkDraft;
  isChecked: boolean;
  change: (part: Partial<LinkDraft>) => void;
}

const Institution = ({ link, isChecked, change }: LinkProps) => {
  const t = useText();
  const { institution } = useVocabulary();
  return (
    <>
      <InstitutionField
        label={t('calls.links.institution')}
        error={isChecked && link.institutionName.trim() === '' && t('calls.links.institution.wrong')}
        country={link.country}
        value={link.institutionName}
        onChange={(institutionName) => change({ institutionName })}
        onPlace={({ name, kind, country }) =>
          change({ institutionName: name, institutionKind: kind, ...(country && { country }) })
        }
      />
      <Select
        label={t('calls.links.kind')}
        value={link.institutionKind}
        options={institutionKinds.map((value) => ({ value, label: institution(value) }))}
        onChange={(event) => change({ institutionKind: event.target.value })}
      />
      <CountrySelect
        label={t('calls.links.country')}
        none={t('calls.links.country.any')}
        value={link.country}
        onChange={(country) => change({ country })}
      />
    </>
  );
};

const Nominator = ({ link, isChecked, change }: LinkProps) => {
  const t = useText();
  return (
    <>
      <Field
        label={t('calls.links.nominator')}
        maxLength={200}
        value={link.nominatorName}
        onChange={(event) => change({ nominatorName: event.target.value })}
      />
      <Field
        label={t('calls.links.address')}
        type="email"
        error={isChecked && link.address !== '' && !isAddress(link.address) && t('calls.links.address.wrong')}
        maxLength={254}
        value={link.address}
        onChange={(event) => change({ address: event.target.value })}
      />
      <Select
        label={t('calls.links.language')}
        value={link.locale}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={(event) => change({ locale: locales.find((each) => each === event.target.value) ?? 'es' })}
      />
      <Field
        label={t('calls.links.seats')}
        inputMode="numeric"
        error={isChecked && !isSeats(link.seats) && t('calls.links.seats.wrong')}
        value={link.seats}
        onChange={(event) => change({ seats: event.target.value.trim() })}
      />
    </>
  );
};

const LinkFields = ({ onRemove, ...props }: LinkProps & { onRemove: () => void }) => {
  const t = useText();
  return (
    <li className="calls-link">
      <Institution {...props} />
      <Nominator {...props} />
      <Button kind="quiet" icon="close" onClick={onRemove}>
        {t('calls.links.remove')}
      </Button>
    </li>
  );
};

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
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (links.length === 0 || !links.every(isRight)) return;
    const done = await form.save(
      {
        callId: call.id,
        isSent: isSent && mayBeMailed(call),
        links: links.map(({ id: _id, seats, address, ...link }) => ({
          ...link,
          label: '',
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
  const add = () => put([...links, blank(locale, country)]);
  return { form, links, isSent, put, submit, paste, add };
};

/** Personal links, many at once, one for each institution. */
export const NewLinks = ({ call, onDone }: { call: Call; onDone: (count: number) => void }) => {
  const t = useText();
  const { form, links, isSent, put, submit, paste, add } = useNewLinks(call, onDone);
  const mayMail = mayBeMailed(call);
  return (
    <Form className="stack" onSubmit={(event) => void submit(event)}>
      <Paste onLinks={paste} />
      <ul className="plain-list calls-links">
        {links.map((link) => (
          <LinkFields
            key={link.id}
            link={link}
            isChecked={form.isChecked}
            change={(part) => put(links.map((each) => (each.id === link.id ? { ...each, ...part } : each)))}
            onRemove={() => put(links.filter(({ id }) => id !== link.id))}
          />
        ))}
      </ul>
      <div>
        <Button kind="quiet" disabled={links.length >= MOST} onClick={add}>
          {t('calls.links.more')}
        </Button>
      </div>
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
