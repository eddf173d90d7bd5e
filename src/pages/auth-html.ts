/** What the second page says; the chat says the rest, with a way on. */
import type { SignInProblem } from '../auth/sign-in-error.ts';

/** What is on the page. */
export interface PageView {
  readonly outcome: 'done' | SignInProblem;
  /** For Teams, which hands it to the bot; '' for none. */
  readonly code: string;
  /** Origins besides Microsoft's at which Teams may be. */
  readonly hosts: readonly string[];
}

const ELSE = 'Go back to Teams: I say there how to go on.';

const WORDS: Readonly<Record<PageView['outcome'], readonly [title: string, text: string]>> = {
  done: ['You are signed in', 'This window closes by itself. I go on with your question in Teams.'],
  person: [
    'This is another account',
    'You signed in with another account than the one that writes to me in Teams. Nothing was kept of it.',
  ],
  consent: ['It is not allowed yet', ELSE],
  step: ['One more step is needed', ELSE],
  admin: ['An administrator has to allow this', ELSE],
  declined: ['You did not allow it', `Nothing was read. ${ELSE}`],
  again: ['That sign-in has ended', ELSE],
  disabled: ['This account may not sign in here', ELSE],
  blocked: ['A rule of your organization stops this', ELSE],
  stale: [
    'This link is used, or too old',
    'A link is good once and for ten minutes. Go back to Teams and ask again; I give you a new one.',
  ],
  later: ['I can’t reach the sign-in right now', 'Close this window and try again in a minute.'],
  clock: ['The clocks do not agree', ELSE],
  setup: ['The app is not set up rightly', ELSE],
};

/** The page; all of its words are ours, and nothing of the address goes into it. */
export function pageOf({ outcome, code, hosts }: PageView): string {
  const [title, text] = WORDS[outcome];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} - CSAM Ops</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/auth.css">
    <script type="module" src="/auth-end.js"></script>
  </head>
  <body data-code="${attribute(code)}" data-hosts="${attribute(hosts.join(' '))}">
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
      <p id="stays" role="status" hidden>You can close this window now.</p>
    </main>
  </body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
