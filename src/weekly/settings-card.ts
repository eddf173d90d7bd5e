import { button, type Button, type WeeklyAction } from '../cards/actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from '../cards/bind.ts';
import { clean, plain, shortened } from '../cards/plain.ts';
import type { Subscription } from './book.ts';
import { settingsForm, settingsFrom } from './settings-form.ts';
import type { Subscriber, Subscriptions } from './subscriptions.ts';
import { settingsFacts } from './words.ts';

const TEMPLATE = loadTemplate('weekly');

/** What is set for the weekly message, after a sentence on what has just been done. */
export function settingsCard(subscription: Subscription, said = ''): AdaptiveCard {
  const { kind, settings } = subscription;
  const { isOn } = settings;
  const line = said || (isOn ? CALM : 'It is switched off.');
  return bind(TEMPLATE, {
    title: kind === 'person' ? 'Your weekly message' : 'The weekly message here',
    fallback: clean(line),
    said: [{ line: clean(line) }],
    facts: settingsFacts(subscription).map(([name, value]) => ({
      name,
      value: plain(shortened(value, 400)),
    })),
    buttons: [
      // The form holds what concerns one person; in a shared chat words do.
      ...(kind === 'person' ? [button('Change', { verb: 'weekly-form' })] : []),
      ask('Send it now', 'send it now'),
      ...(isOn ? [ask('Stop', 'stop weekly')] : [ask('Start again', 'resume weekly')]),
    ],
  });
}

/** Answers a button of the settings, or the form that one of them opened. */
export async function settingsPressed(
  subscriptions: Subscriptions,
  subscriber: Subscriber,
  action: WeeklyAction,
): Promise<AdaptiveCard> {
  const subscription = await subscriptions.of(subscriber);
  const { settings } = subscription;
  if (action.verb === 'weekly-show') return settingsCard(subscription);
  if (action.verb === 'weekly-form') return settingsForm(settings);
  const read = settingsFrom(settings, action);
  if ('problems' in read) {
    return settingsForm(settings, { problems: read.problems, typed: action });
  }
  return settingsCard(await subscriptions.set(subscriber, read.settings), 'Saved.');
}

/** What the message is, where nothing else has to be said. */
const CALM = 'It says what changed in your milestones since last week, and what needs you now.';

/** A button that says something for the person. */
function ask(label: string, text: string): Button {
  return button(label, { verb: 'ask', text });
}
