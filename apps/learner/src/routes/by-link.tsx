import { lazyPage, route } from '@campus/web-shell';

const ResetPage = lazyPage(async () => (await import('../features/password/index.ts')).ResetPage);

const NominationPage = lazyPage(
  async () => (await import('../features/nomination/index.ts')).NominationPage,
  'nomination',
);
const ConfirmationPage = lazyPage(
  async () => (await import('../features/nomination/index.ts')).ConfirmationPage,
  'nomination',
);

const AddressPage = lazyPage(
  async () => (await import('../features/address/index.ts')).AddressPage,
  'address',
);

/** The screens behind the links of mails, for people signed in or not. */
export const byLink = [
  route('/address/:token', (params) => <AddressPage key={params.token} {...params} />),
  route('/reset/:token', (params) => <ResetPage {...params} />),
  route('/nominate/:token', (params) => <NominationPage key={params.token} {...params} />),
  route('/confirm/:token', (params) => <ConfirmationPage key={params.token} {...params} />),
];
