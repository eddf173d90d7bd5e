import MarkdownIt from 'markdown-it';

/** Markdown as cards of Teams know it: bold, italic, lists, links (teams-platform.md TP-3.20). */
const markdown = new MarkdownIt({ html: false, linkify: false }).disable([
  'heading',
  'lheading',
  'table',
  'image',
  'code',
  'fence',
  'backticks',
  'blockquote',
  'hr',
  'reference',
]);

markdown.validateLink = (url) => /^(https?:|mailto:)/i.test(url);

markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('target', '_blank');
  tokens[index]?.attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

/** Markdown of a card as safe HTML: markup in the text stays text. */
export function toHtml(text: string): string {
  return markdown.render(text);
}
