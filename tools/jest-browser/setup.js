import { configure } from '@testing-library/dom';
import 'fake-indexeddb/auto';

// The first look at a screen also compiles it, on a machine that may be busy or stand still for half a minute; what
// never comes is still told, before the test as a whole gives up. A shorter wait fails where nothing is wrong.
configure({ asyncUtilTimeout: 60_000 });

// jsdom has the element but not its methods.
HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.scrollTo = () => {};
// axe asks for a canvas to look at icon fonts, of which there are none.
HTMLCanvasElement.prototype.getContext = () => null;

// Hundreds of options in every choice of a time zone would be most of what axe looks at.
const zones = [
  'America/Costa_Rica',
  'America/Guatemala',
  'America/Mexico_City',
  'America/New_York',
  'America/Phoenix',
];
const valuesOf = Intl.supportedValuesOf;
Intl.supportedValuesOf = (key) => (key === 'timeZone' ? zones : valuesOf(key));
