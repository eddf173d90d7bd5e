/**
 * The two pages of the sign-in. A person opens the first from a card in Teams; it only sends the
 * browser to Entra. Entra sends it back to the second, which hands a code to Teams, and closes.
 * Anybody may call them: without a request of the bot's own both say no more than that.
 */
import { z } from 'zod';
import type { Consents, PageAnswer } from '../auth/consents.ts';
import { SignInError, type SignInProblem } from '../auth/sign-in-error.ts';
import { PAGE_FILES, readPageFile } from './auth-files.ts';
import { pageOf, type PageView } from './auth-html.ts';

/** What a browser gets. */
export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Pages by their paths. */
export interface Pages {
  readonly paths: readonly string[];
  answer(path: string, query: URLSearchParams): Promise<Page>;
}

interface AuthPagesOptions {
  readonly consents: Pick<Consents, 'begin' | 'finish'>;
  /** Origins besides Microsoft's at which Teams may be. */
  readonly hosts: () => readonly string[];
  /** Is told how a page ended, for the log; never what was on it. */
  readonly ended: (page: string, problem: SignInProblem) => void;
  /** Folder of the built script, when it is not in its usual place. */
  readonly folder?: string | undefined;
}

const START = '/auth-start';
const END = '/auth-end';

/** Opens the pages. */
export function createAuthPages(options: AuthPagesOptions): Pages {
  return {
    paths: [START, END, ...Object.keys(PAGE_FILES)],
    answer: async (path, query) => {
      if (path === START) return start(options, query);
      if (path === END) return end(options, query);
      return readPageFile(path, options.folder);
    },
  };
}

const Request = z.string().min(1).max(200);

async function start({ consents, ended }: AuthPagesOptions, query: URLSearchParams): Promise<Page> {
  try {
    const request = Request.safeParse(query.get('request'));
    if (!request.success) throw new SignInError('stale');
    const location = await consents.begin(request.data);
    return { status: 302, headers: { Location: location }, body: '' };
  } catch (error) {
    return failed({ page: START, error, ended });
  }
}

const Answer = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(8000).optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(4000).optional(),
});

async function end(options: AuthPagesOptions, query: URLSearchParams): Promise<Page> {
  const { consents, ended, hosts } = options;
  try {
    const { code, problem } = await consents.finish(answerIn(query));
    if (problem !== null) ended(END, problem);
    return shown({ outcome: problem ?? 'done', code, hosts: hosts() });
  } catch (error) {
    return failed({ page: END, error, ended });
  }
}

function answerIn(query: URLSearchParams): PageAnswer {
  const read = Answer.safeParse(Object.fromEntries(query));
  if (!read.success) throw new SignInError('stale');
  const { state, code, error, error_description: errorDescription } = read.data;
  return { state, code, error, errorDescription };
}

/** A problem without a code for Teams: nobody is known whom the chat could tell of it. */
function failed(failure: { page: string; error: unknown; ended: AuthPagesOptions['ended'] }): Page {
  const { page, error, ended } = failure;
  if (!(error instanceof SignInError)) throw error;
  ended(page, error.problem);
  return { ...shown({ outcome: error.problem, code: '', hosts: [] }), status: 400 };
}

function shown(view: PageView): Page {
  const headers = { ...POLICY, 'Content-Type': 'text/html; charset=utf-8' };
  return { status: 200, headers, body: pageOf(view) };
}

/** Clients of Teams and Microsoft 365, which may show a page of an app in a frame of theirs. */
const FRAMES =
  'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';

/** Scripts and styles of our own alone, no request to anybody, no form, and no frame but Teams. */
const POLICY = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${FRAMES}`,
  ].join('; '),
};
