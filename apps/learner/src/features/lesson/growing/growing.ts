export { watchGrowingFields } from '@campus/players';
