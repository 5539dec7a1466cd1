declare module 'virtual:campus-messages' {
  export const bundles: import('@campus/web-shell').MessageBundles;
}
