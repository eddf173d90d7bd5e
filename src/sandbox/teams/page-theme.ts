/** Light or dark, as the page is drawn. */
export type Theme = 'light' | 'dark';

/** Name in the browser's storage. */
const KEY = 'desk-theme';

/** The theme that the address asks for, else the one chosen last, else the system's. */
export function firstTheme(): Theme {
  const asked = new URLSearchParams(location.search).get('theme') ?? remembered();
  if (asked === 'dark' || asked === 'light') return asked;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Draws the page in a theme and remembers the choice. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be switched off; the theme then lasts until the page is left.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
