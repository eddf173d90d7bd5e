/**
 * The page of the stand-in on which people sign in and allow: who, what, and two buttons. It goes back
 * to a page on loopback alone, as the real one goes back to registered pages alone.
 */
import { z } from 'zod';
import type { EntraWorld } from './world.ts';

/** What a browser gets. */
export interface BrowserAnswer {
  readonly status: number;
  readonly body: string;
  /** Where it goes on. */
  readonly location?: string;
}

const Request = z.object({
  client_id: z.string(),
  redirect_uri: z.string().regex(/^http:\/\/127\.0\.0\.1:\d+\/auth-end$/),
  response_type: z.literal('code'),
  state: z.string().min(1),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal('S256'),
  scope: z.string(),
  login_hint: z.string().default(''),
  claims: z.string().default(''),
});
type Request = z.infer<typeof Request>;

const Decision = z.object({ account: z.string().min(1), decision: z.enum(['accept', 'cancel']) });

/** The page; a request that Entra would not take is refused in words, and goes nowhere. */
export function consentPage(world: EntraWorld, query: URLSearchParams): BrowserAnswer {
  const request = requestIn(world, query);
  return request ? { status: 200, body: pageOf(world, request) } : NOT_TAKEN;
}

/** What a pressed button does; `tenantId` stands in the path. */
export function decided(
  world: EntraWorld,
  { tenantId, query, form }: { tenantId: string; query: URLSearchParams; form: object },
): BrowserAnswer {
  const request = requestIn(world, query);
  const decision = Decision.safeParse(form);
  if (!request || !decision.success) return NOT_TAKEN;
  const { account: personId } = decision.data;
  if (decision.data.decision === 'cancel') return backWith(request, failed('AADSTS65004'));
  const refused = world.refusals.get(personId);
  if (refused?.at === 'page') return backWith(request, failed(refused.code));
  world.allow(personId, wantedBy(request));
  const { redirect_uri: redirectUri, code_challenge: challenge, claims } = request;
  // MSAL wishes for claims of its own in the id token; a wish of Entra is about the access token.
  const isStrong = claims.includes('access_token');
  const code = world.issue({ personId, tenantId, challenge, redirectUri, isStrong });
  return backWith(request, { code });
}

const NOT_TAKEN: BrowserAnswer = {
  status: 400,
  body: 'AADSTS50011: the stand-in for Entra does not take this request.',
};

function requestIn({ appId }: EntraWorld, query: URLSearchParams): Request | null {
  const read = Request.safeParse(Object.fromEntries(query));
  return read.success && read.data.client_id === appId ? read.data : null;
}

function failed(code: string): Readonly<Record<string, string>> {
  return { error: 'access_denied', error_description: `${code}: refused on the page.` };
}

function backWith(
  { redirect_uri, state }: Request,
  answer: Readonly<Record<string, string>>,
): BrowserAnswer {
  const location = new URL(redirect_uri);
  location.search = new URLSearchParams({ ...answer, state }).toString();
  return { status: 302, body: '', location: location.href };
}

function wantedBy({ scope }: Request): readonly string[] {
  return scope.split(' ').filter((one) => one.includes('://'));
}

function pageOf({ accounts = [] }: EntraWorld, request: Request): string {
  const options = accounts.map(({ id, name }) => {
    const selected = id === request.login_hint ? ' selected' : '';
    return `<option value="${escaped(id)}"${selected}>${escaped(name)}</option>`;
  });
  const scopes = wantedBy(request).map((scope) => `<li>${escaped(scope)}</li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in - stand-in for Microsoft Entra</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="mark">Sample: this stands in for Microsoft Entra</p>
<h1>Permissions requested</h1>
<form method="post">
<label for="account">Account</label>
<select id="account" name="account">${options.join('')}</select>
<p>CSAM Ops would like to use, with your own rights:</p>
<ul>${scopes.join('')}</ul>
<button name="decision" value="cancel">Cancel</button>
<button name="decision" value="accept" class="main">Accept</button>
</form>
</main>
</body>
</html>`;
}

const STYLE =
  'body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;margin:0;background:#f2f2f2;color:#1b1b1b}' +
  'main{max-width:440px;margin:6vh auto;padding:32px;background:#fff;box-shadow:0 2px 6px #0003}' +
  'h1{font-size:1.5rem;font-weight:600;margin:0 0 16px}.mark{color:#5c5c5c;margin:0 0 16px}' +
  'select,button{font:inherit;padding:6px 12px}select{display:block;width:100%;margin:4px 0 16px}' +
  'li{overflow-wrap:anywhere}.main{background:#0067b8;color:#fff;border:1px solid #0067b8}';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
