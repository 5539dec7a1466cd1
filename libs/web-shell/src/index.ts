export { Application } from './application.tsx';
export type { ApplicationParts } from './application.tsx';
export { keyOf } from './query-cache/query-cache.ts';
export { QueryView } from './query-cache/query-view.tsx';
export {
  ShellProvider,
  useJournal,
  usePending,
  usePerson,
  useQuery,
  useSaveState,
  useSession,
  useShell,
  useShellText,
} from './hooks.tsx';
export type { PendingWork, Query } from './hooks.tsx';
export { createFormats, deviceTimeZone } from './i18n/format.ts';
export type { Formats } from './i18n/format.ts';
export { localeNames, locales } from './i18n/locales.ts';
export { regionOf } from '@campus/content-format/numbers';
export {
  createRich,
  createUseText,
  TextProvider,
  useFormats,
  useLocale,
  useTranslator,
} from './i18n/text.tsx';
export type { Text } from './i18n/text.tsx';
export type { MessageValues } from '@campus/content-format/interpret';
export { Translator } from './i18n/translator.ts';
export type { CompiledMessages, MessageBundles } from './i18n/translator.ts';
export type { Clock } from './journal/clock.ts';
export type { Journal, SaveState } from './journal/journal.ts';
export { SaveLine } from './journal/save-line.tsx';
export { zoneName } from './i18n/zone-name.ts';
export { zoneLabel, zoneOptions } from './i18n/zone-options.ts';
export { useIsOnline } from './use-is-online.ts';
export type { Entry, RecordedEntry, RefusedWork, Work, WorkKind, WorkPayloads } from './journal/work.ts';
export type { ShellMessageId } from './messages/ids.ts';
export { CalendarPart } from './calendar/calendar-part.tsx';
export { CopySection } from './personal-data/copy-section.tsx';
export { keptTerm } from './personal-data/kept-term.ts';
export { ErasureSection } from './personal-data/erasure-section.tsx';
export { lazyPage } from './routing/lazy-page.tsx';
export { lazyPart } from './routing/lazy-part.tsx';
export { go, navigation } from './routing/navigation.ts';
export { moveTo, Redirect, route, Routes, usePath, useSearchValue } from './routing/router.tsx';
export type { ParamsOf, Route } from './routing/router.tsx';
export { WithMessages } from './routing/with-messages.tsx';
export { Arrival } from './screen/arrival.tsx';
export { Broken } from './screen/broken.tsx';
export { askedLocale } from './i18n/kept-locale.ts';
export { LanguageAsked } from './screen/language-asked.tsx';
export { LanguageRow } from './screen/language-row.tsx';
export { LanguageSwitch } from './screen/language-switch.tsx';
export { Opening } from './screen/opening.tsx';
export { Page } from './screen/page.tsx';
export { applyKeptLook, chooseLook, keptLook, looks } from './screen/look.ts';
export { LookStart, TextLook } from './screen/text-look.tsx';
export type { Look, LookName } from './screen/look.ts';
export type { Person, SessionState } from './session/session.ts';
export { leaveViewing, viewingOfWindow } from './session/viewing.ts';
export { createShell } from './shell.ts';
export type { Shell, ShellOptions } from './shell.ts';
export { ForgotForm } from './sign-in/forgot-form.tsx';
export { ResetForm } from './sign-in/reset-form.tsx';
export { InstitutionAccounts } from './institution/institution-accounts.tsx';
export { ActTrouble } from './second-factor/act-trouble.tsx';
export { FactorSection } from './second-factor/factor-section.tsx';
export { PasskeySection } from './passkeys/passkey-section.tsx';
export { SessionList } from './sessions/session-list.tsx';
export { SignInForm } from './sign-in/sign-in-form.tsx';
export { SignOutPage } from './sign-out/sign-out-page.tsx';
export { isReason, ReasonField } from './forms/reason-field.tsx';
export { useIntention } from './forms/use-intention.ts';
export { useSubmit } from './forms/use-submit.ts';
export { useUnsavedWarning } from './forms/use-unsaved-warning.ts';
export { keptTexts } from './storage/kept-texts.ts';
export { randomId } from './storage/ids.ts';
export type { TroubleCode } from './trouble/catalogue.ts';
export { TroubleNotice, useTroubleWords } from './trouble/trouble-notice.tsx';
export type { Trouble } from './trouble/trouble-notice.tsx';
export { errorsAllowed, errorsBetween } from './find/typing-errors.ts';
