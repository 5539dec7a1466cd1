/** From the first visit on the page opens without a connection. Only over https, or on this machine. */
export const startCheckInWorker = () => {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  void navigator.serviceWorker.register('/console/sw.js', { scope: '/console/' }).catch(() => undefined);
  // The browser should not throw the list away when the phone is full.
  void navigator.storage?.persist?.().catch(() => false);
};
