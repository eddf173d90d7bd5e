/** The looks of cards in Teams, light and dark, for the renderer. */
import { HostConfig } from 'adaptivecards';
import type { Theme } from './page-theme.ts';

/**
 * Colours of one theme, as hex; `subtle` is that of secondary text. Each text has a contrast of at least
 * 4.5 to 1 on each fill (WCAG 2.2, 1.4.3); links and buttons take their colours from `page.css`.
 */
interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  /** Backgrounds of containers by style. */
  readonly fills: Readonly<Record<Fill, string>>;
}
/** Styles that a container of a card may have. */
type Fill = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';

const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    text: '#242424',
    subtle: '#616161',
    accent: '#5B5FC7',
    good: '#217346',
    warning: '#835B00',
    attention: '#C4314B',
    line: '#E0E0E0',
    fills: {
      default: '#FFFFFF',
      emphasis: '#F5F5F5',
      accent: '#E8EBFA',
      good: '#E7F2DA',
      warning: '#FBF6D9',
      attention: '#FBE7EA',
    },
  },
  dark: {
    text: '#FFFFFF',
    subtle: '#ADADAD',
    accent: '#9299F7',
    good: '#92C353',
    warning: '#F8D22A',
    attention: '#E37D80',
    line: '#484848',
    fills: {
      default: '#292929',
      emphasis: '#333333',
      accent: '#2F2F4A',
      good: '#1F3123',
      warning: '#3A3114',
      attention: '#3E2025',
    },
  },
};

/** Teams draws in Segoe UI; the others stand in where it is not installed. */
const FONT =
  "'Segoe UI', -apple-system, BlinkMacSystemFont, 'Noto Sans', 'Liberation Sans', sans-serif";

/** How cards look in Teams: colours, sizes and spacing for the card renderer. */
export function hostConfigFor(theme: Theme): HostConfig {
  const palette = PALETTES[theme];
  const fills = Object.entries(palette.fills);
  const styles = fills.map(([name, fill]) => [name, containerStyle(palette, fill)] as const);
  return new HostConfig({
    ...LAYOUT,
    separator: { lineThickness: 1, lineColor: palette.line },
    containerStyles: Object.fromEntries(styles),
  });
}

/** The same in both themes; numbers are pixels. */
const LAYOUT = {
  supportsInteractivity: true,
  fontFamily: FONT,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', weight: 'default', wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { weight: 'bolder', size: 'medium', color: 'default', isSubtle: false },
    columnHeader: { weight: 'bolder', size: 'default', color: 'default', isSubtle: false },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    // The style sheet keeps the distance: a spacer element would not wrap.
    buttonSpacing: 0,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  table: { cellSpacing: 8 },
} as const;

/**
 * Colours of a container. `dark` and `light` are fixed colours in Adaptive Cards, not the theme's.
 */
function containerStyle(palette: Palette, backgroundColor: string) {
  const { text, subtle, accent, good, warning, attention, line } = palette;
  return {
    backgroundColor,
    borderColor: line,
    foregroundColors: {
      default: { default: text, subtle },
      dark: { default: '#242424', subtle: '#616161' },
      light: { default: '#FFFFFF', subtle: '#E0E0E0' },
      accent: { default: accent, subtle: accent },
      good: { default: good, subtle: good },
      warning: { default: warning, subtle: warning },
      attention: { default: attention, subtle: attention },
    },
  };
}
