export { AddressPage } from './address-page.tsx';
