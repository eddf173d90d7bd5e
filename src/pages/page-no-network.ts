/**
 * Stands in for `fetch` when Teams' library is bundled: it would ask a host of Microsoft for a newer
 * list of origins. The list that the library brings along is used, and nobody is asked.
 */
export function fetch(): Promise<never> {
  return Promise.reject(new Error('This page asks nobody.'));
}
