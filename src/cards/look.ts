/**
 * Word and colours of a state. The word always stands beside the colour (teams-platform.md TP-3.7).
 */
export interface Look {
  readonly word: string;
  /** Colour of text. */
  readonly color: 'Attention' | 'Warning' | 'Good' | 'Accent' | 'Default';
  /** Style of a container or column. */
  readonly style: 'attention' | 'warning' | 'good' | 'accent' | 'emphasis';
}

const STYLES = {
  Attention: 'attention',
  Warning: 'warning',
  Good: 'good',
  Accent: 'accent',
  Default: 'emphasis',
} as const;

/** A look of one of the five colours that every Teams client knows. */
export function look(word: string, color: Look['color']): Look {
  return { word, color, style: STYLES[color] };
}
