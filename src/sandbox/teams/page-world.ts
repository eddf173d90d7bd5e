/** The clock of the invented world, and what can be done to it; nothing where the world is real. */
import { el } from './page-dom.ts';
import type { PageState } from './page-state.ts';

/** What the panel lets people do. */
export interface WorldEvents {
  /** Resolves when it is done. */
  readonly onAct: (act: 'next-monday' | 'colleague') => Promise<void>;
}

/** Draws the panel; null without a clock that can be moved. */
export function worldPanel({ clock, said }: PageState, { onAct }: WorldEvents): HTMLElement | null {
  if (clock === null) return null;
  return el(
    'section',
    { class: 'world', 'aria-labelledby': 'world-title' },
    el('h2', { id: 'world-title' }, 'This world'),
    el('p', { class: 'clock' }, clock),
    actButton('Go to next Monday, 08:00', () => onAct('next-monday')),
    actButton('Let colleagues work', () => onAct('colleague')),
    el('a', { href: 'weekly', target: '_blank', rel: 'noopener' }, 'Weekly messages'),
    el('div', { class: 'said', role: 'status' }, ...said.map((line) => el('p', {}, line))),
  );
}

/** Free again when its act is done, or failed: the next drawing makes a new one anyway. */
function actButton(label: string, act: () => Promise<void>): HTMLElement {
  const button = el('button', { type: 'button' }, label);
  button.addEventListener('click', () => {
    button.disabled = true;
    void act().finally(() => (button.disabled = false));
  });
  return button;
}
