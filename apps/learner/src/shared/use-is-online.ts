export { useIsOnline } from '@campus/web-shell';
