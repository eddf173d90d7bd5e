import { DeskError } from './desk-error.ts';
import { requireSameOrigin, type Exchange } from './http.ts';
import { weeklyPage } from './weekly-page.ts';
import type { WorldControls } from './world-controls.ts';

/** No script at all, and a form that goes nowhere but here. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/**
 * Answers below `/weekly`: the page, and the one act that it offers. An answer to the act is the page
 * again, with what was done. @throws DeskError - 403 from another site, 404 for any other address.
 */
export async function sendWeekly(
  weekly: WorldControls['weekly'],
  { request, response, url }: Exchange,
): Promise<void> {
  const route = `${request.method} ${url.pathname}`;
  if (route !== 'GET /weekly' && route !== 'POST /weekly/cancel') {
    throw new DeskError(404, 'NotFound', `The desk has no ${route}.`);
  }
  const isCancel = request.method === 'POST';
  if (isCancel) {
    requireSameOrigin(request);
    const count = await weekly.cancel();
    response.writeHead(303, { location: `/weekly?cancelled=${count}` });
    response.end();
    return;
  }
  const page = weeklyPage(await weekly.view(), saidOf(url));
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  response.end(page);
}

/** Said after a cancellation; a number that nobody counted is not repeated. */
function saidOf({ searchParams }: URL): string {
  const count = searchParams.get('cancelled');
  if (count === null || !/^\d{1,6}$/.test(count)) return '';
  if (count === '0') return 'Nothing was waiting: there was nothing to cancel.';
  return `Cancelled ${count}. What was already on its way is not called back.`;
}
