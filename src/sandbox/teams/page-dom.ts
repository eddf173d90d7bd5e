/** Makes elements. Text is always text: nothing that a bot or a person wrote becomes markup. */

type Child = Node | string | null;

/** Makes an element. Children that are strings become text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** An element of page.html. @throws Error - the page and this script do not fit together. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`page.html has no #${id}`);
  return element;
}

/** Draws a container anew; the keyboard stays on the control of the same position. */
export function redraw(container: HTMLElement, ...children: readonly Child[]): void {
  const controls = (): HTMLElement[] => [...container.querySelectorAll<HTMLElement>(CONTROLS)];
  const position = controls().findIndex((control) => control === document.activeElement);
  container.replaceChildren(...children.filter((child) => child !== null));
  controls()[position]?.focus();
}

/** What can hold the keyboard in the parts that are drawn anew. */
const CONTROLS = 'button, select';

/** Colours in the style sheet, `color-0` to `color-7`. */
const AVATAR_COLORS = 8;

/** Initials in a circle (people) or a rounded square (bot, teams); only decoration. */
export function avatar(name: string, shape: 'person' | 'bot' | 'team'): HTMLElement {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const initials = [...first].slice(0, 1).join('') + [...(rest.at(-1) ?? '')].slice(0, 1).join('');
  const sum = [...name].reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  const color = shape === 'bot' ? 'bot' : String(sum % AVATAR_COLORS);
  const classes = `avatar ${shape} color-${color}`;
  return el('span', { class: classes, 'aria-hidden': 'true' }, initials.toUpperCase());
}

/** Drawings in a square of 20 by 20, made for this page. */
const PATHS = {
  menu: 'M3 5h14v1.5H3zM3 9.25h14v1.5H3zM3 13.5h14V15H3z',
  send: 'M2.7 3.2 17.6 10 2.7 16.8l2-6 7-.8-7-.8z',
  mention:
    'M10 2a8 8 0 1 0 4 14.9l-.7-1.3A6.5 6.5 0 1 1 16.5 10v.8c0 1-.5 1.7-1.3 1.7s-1.2-.7-1.2-1.7V6.5h-1.4v.6A4 4 0 1 0 13 13c.5.7 1.2 1 2.2 1 1.7 0 2.8-1.3 2.8-3.2V10a8 8 0 0 0-8-8zm0 10.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5z',
  close: 'm5.1 4 4.9 4.9L14.9 4 16 5.1 11.1 10l4.9 4.9-1.1 1.1-4.9-4.9L5.1 16 4 14.9 8.9 10 4 5.1z',
  theme: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 1.5v13a6.5 6.5 0 0 1 0-13z',
} as const;

/** A picture for a button; the button itself carries the name. */
export function icon(name: keyof typeof PATHS): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
