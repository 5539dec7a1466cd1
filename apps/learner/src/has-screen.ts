/** Of what the server answers itself (`served-paths`), what a link can lead to: the whole list would weigh with every screen. */
const served =
  /^\/(media|plan|certificates\/.+|verify|outbox|console|exports|nomination-files|attendance)(\/|$)/;

/** Whether a link to this path changes the screen, without loading a page. */
export const hasScreen = (path: string) => !served.test(path);
