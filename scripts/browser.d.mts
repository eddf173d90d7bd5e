/** Path of an installed Chrome, Edge or Chromium; undefined when there is none. */
export function findBrowser(): string | undefined;
/** The path of a browser, installed first where that is allowed; ends the process otherwise. */
export function ensureBrowser(): string;
