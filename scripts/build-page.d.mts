/** Bundles the page of the desk into a folder: page.js, page.html, page.css. */
export function buildPage(outdir: string): Promise<void>;
/** Bundles the page of the sign-in into a folder: auth-end.js, auth.css. */
export function buildAuthPage(outdir: string): Promise<void>;
