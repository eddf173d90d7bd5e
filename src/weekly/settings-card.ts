import { button, type Button } from '../cards/actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from '../cards/bind.ts';
import { clean, plain, shortened } from '../cards/plain.ts';
import type { Subscription } from './book.ts';
import { settingsFacts } from './words.ts';

const TEMPLATE = loadTemplate('weekly');

/** What is set for the weekly message, after a sentence on what has just been done. */
export function settingsCard(subscription: Subscription, said = ''): AdaptiveCard {
  const { isOn } = subscription.settings;
  const line = said || (isOn ? CALM : 'It is switched off.');
  return bind(TEMPLATE, {
    title: 'Your weekly message',
    fallback: clean(line),
    said: [{ line: clean(line) }],
    facts: settingsFacts(subscription).map(([name, value]) => ({
      name,
      value: plain(shortened(value, 400)),
    })),
    buttons: [
      button('Change', { verb: 'weekly-form' }),
      ask('Send it now', 'send it now'),
      ...(isOn ? [ask('Stop', 'stop weekly')] : [ask('Start again', 'resume weekly')]),
    ],
  });
}

const CALM = 'It says what changed in your milestones since last week, and what needs you now.';

/** A button that says something for the person. */
function ask(label: string, text: string): Button {
  return button(label, { verb: 'ask', text });
}
