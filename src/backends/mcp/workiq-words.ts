import type { AskWorkIqOutput, WorkIqFailure } from '../../tools/workiq-tools.ts';

/** A failed question: its class, and what is known beside it. Texts of WorkIQ are not kept. */
export interface Failed {
  readonly failure: WorkIqFailure;
  /** Id by which Microsoft's support finds the call. */
  readonly reference?: string | undefined;
  /** How long WorkIQ asks to wait; undefined when it did not. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * Classes that mending a right, a setting or a sign-in would end; all others are a matter of time.
 */
const REFUSALS: Partial<Record<WorkIqFailure, readonly [why: string, whatToDo: string]>> = {
  'not-signed-in': [
    'WorkIQ does not know who asks.',
    'Sign in so that I may read your Microsoft 365 with your rights.',
  ],
  consent: [
    'Your administrator has not yet allowed this bot to ask WorkIQ.',
    'Send the administrator this: grant admin consent for WorkIQAgent.Ask to this app.',
  ],
  'own-consent': [
    'You have not allowed me to ask WorkIQ yet.',
    'Say “sign in to WorkIQ” in our personal chat, and allow it there.',
  ],
  interaction: [
    'Your organisation asks for an extra sign-in step.',
    'Sign in once more and finish that step: say “sign in to WorkIQ”.',
  ],
  tenant: [
    'WorkIQ is not set up for your organisation.',
    'There is nothing you can fix; operations have to enable it.',
  ],
  entitlement: [
    'WorkIQ is not switched on for your account (licence or spending policy).',
    'Ask your administrator for it. The CRM part is complete.',
  ],
  policy: [
    'A rule of your organisation blocks this question.',
    'Ask your administrator which sources are allowed.',
  ],
  device: [
    'A rule of your organisation stops WorkIQ on this device or network.',
    'Your administrator can say which rule it is.',
  ],
  eula: [
    'The terms of WorkIQ were not accepted on this machine.',
    'Accept the WorkIQ terms yourself once: workiq accept-eula.',
  ],
};

const FAILURES: Partial<Record<WorkIqFailure, string>> = {
  throttled: 'WorkIQ is busy; please try later.',
  timeout: 'That took too long. Ask again with a shorter window or fewer sources.',
  unreachable: 'WorkIQ cannot be reached now. Shown: MSX only.',
  'lost-session': 'WorkIQ lost the connection twice. Please try later.',
  service: 'WorkIQ failed without a reason',
  empty: 'WorkIQ gave an empty answer.',
  protocol: 'Internal fault in talking to WorkIQ',
  budget: 'The number of questions you may ask WorkIQ is used up; please try later.',
  cancelled: 'You stopped this before WorkIQ answered.',
};

/** Classes whose sentence ends with the reference, the only thing that support can work with. */
const WITH_REFERENCE: readonly WorkIqFailure[] = ['service', 'protocol'];

/** A failure as an outcome, in words that never claim a cause nobody observed (WQ-6.1). */
export function outcomeOf({ failure, reference, retryAfterMs }: Failed): AskWorkIqOutput {
  const known = { failure, ...(reference === undefined ? {} : { reference }) };
  const refusal = REFUSALS[failure];
  if (refusal) return { outcome: 'refused', why: refusal[0], whatToDo: refusal[1], ...known };
  const words = FAILURES[failure] ?? 'WorkIQ gave no answer.';
  const why = WITH_REFERENCE.includes(failure)
    ? `${words} (reference ${reference ?? 'none given'}).`
    : words;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { outcome: 'failed', why, ...wait, ...known };
}
