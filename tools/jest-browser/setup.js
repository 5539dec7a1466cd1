import { configure, getConfig } from '@testing-library/dom';
import 'fake-indexeddb/auto';
import React from 'react';
import { computeStylesSimply } from './computed-style.js';

// The first look at a screen also compiles it, on a machine that may be busy or stand still for half a minute; what
// never comes is still told, before the test as a whole gives up. A shorter wait fails where nothing is wrong.
const { getElementError } = getConfig();
configure({
  asyncUtilTimeout: 60_000,
  // The document is written out for whoever reads that a wait was in vain, not each time it goes on.
  getElementError: (message, container) =>
    getConfig()._disableExpensiveErrorDiagnostics
      ? Object.assign(new Error(message ?? ''), { name: 'TestingLibraryElementError' })
      : getElementError(message, container),
});

// jsdom has the element but not its methods.
HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.scrollTo = () => {};
computeStylesSimply(window);
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

// While it is developed, React takes a stack trace for each element, to tell in a warning where it was made, which was
// a third of what showing a roster takes. After ten thousand in a second it goes without: here it has from the start.
Object.defineProperty(
  React.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE,
  'recentlyCreatedOwnerStacks',
  { get: () => 10_000, set() {} },
);
