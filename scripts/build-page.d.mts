/** Bundles the page of the desk into a folder: page.js, page.html, page.css. */
export function buildPage(outdir: string): Promise<void>;
