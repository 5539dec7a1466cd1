import 'fake-indexeddb/auto';

// React then knows that updates outside act() are a fault of the test.
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

// jsdom has the element but not its methods.
HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.scrollTo = () => {};
