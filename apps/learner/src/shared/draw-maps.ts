export { drawMaps } from '@campus/players';
