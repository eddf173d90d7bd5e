/**
 * The weekly messages as their operator sees them: a page without a script, so that it also works
 * while the chat page is broken. All texts in it are data and stand escaped.
 */

/** What the page shows; every text is ready to print. */
export interface WeeklyView {
  /** Day and time in the world. */
  readonly clock: string;
  /** How many messages stand where, in the order in which they go through it. */
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  /** The next ones, and how many there are in all. */
  readonly planned: readonly { readonly name: string; readonly when: string }[];
  readonly plannedInAll: number;
  /** The newest first. */
  readonly messages: readonly {
    readonly name: string;
    /** The week that the message is about, in words. */
    readonly week: string;
    readonly state: string;
    /** How often it was tried again; '' for never. */
    readonly retried: string;
    /** Why it was not sent; '' when it was. */
    readonly reason: string;
  }[];
}

/** Draws the page; `said` is what has just been done, '' when nothing. */
export function weeklyPage(view: WeeklyView, said = ''): string {
  const { clock, counts, planned, plannedInAll, messages } = view;
  const open = planned.map(({ name, when }) => [name, when]);
  const rows = messages.map(({ name, week, state, retried, reason }) => {
    return [name, week, state, retried, reason];
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Weekly messages</title><style>${STYLE}</style>
<main><header><h1>Weekly messages</h1><p>${escaped(clock)}</p></header>
${said === '' ? '' : `<p role="status">${escaped(said)}</p>`}
<ul class="counts">${counts.map(tile).join('')}</ul>
<form method="post" action="weekly/cancel"><button>Cancel what is not on its way yet</button>
<a href="weekly">Look again</a></form>
<h2>Planned (${plannedInAll})</h2>
${table(['Who', 'When'], open, 'Nobody has a message planned.')}
<h2>Messages</h2>
${table(['Who', 'Week of', 'State', 'Retried', 'Reason'], rows, 'No message has been due yet.')}
</main></html>`;
}

function tile({ label, count }: WeeklyView['counts'][number]): string {
  return `<li><b>${count}</b>${escaped(label)}</li>`;
}

function table(heads: readonly string[], rows: readonly string[][], none: string): string {
  if (rows.length === 0) return `<p>${escaped(none)}</p>`;
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map((cells) => {
    const row = cells.map(
      (text, at) => `<td data-label="${heads[at] ?? ''}">${escaped(text)}</td>`,
    );
    return `<tr>${row.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** On a phone a table becomes a list: a row that has to be scrolled sideways is not read. */
const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#e0e0e0,#3d3d3d);--subtle:light-dark(#616161,#adadad)}
body{margin:0;background:light-dark(#f5f5f5,#1f1f1f);color:light-dark(#242424,#fff);
font:14px/20px "Segoe UI",-apple-system,"Noto Sans","Liberation Sans",sans-serif}
main{max-width:60rem;margin:0 auto;padding:24px 16px 48px}
header{display:flex;flex-wrap:wrap;gap:0 16px;align-items:baseline;justify-content:space-between}
h1{font-size:24px;line-height:32px;margin:0}h2{font-size:16px;margin:28px 0 8px}
header p,th{color:var(--subtle)}
.counts{display:flex;flex-wrap:wrap;gap:8px;margin:16px 0;padding:0;list-style:none}
.counts li{flex:1;min-width:88px;padding:8px 12px;border-radius:6px;background:light-dark(#fff,#292929)}
.counts b{display:block;font-size:20px;line-height:28px}
form{display:flex;flex-wrap:wrap;gap:12px;align-items:center}
button{padding:6px 14px;border:1px solid var(--line);border-radius:4px;font:inherit;font-weight:600;
background:light-dark(#fff,#292929);color:inherit;cursor:pointer}
a{color:light-dark(#5b5fc7,#9299f7)}
[role=status]{padding:8px 12px;border-radius:6px;background:light-dark(#e8ebfa,#2f2f4a)}
table{width:100%;border-collapse:collapse;background:light-dark(#fff,#292929);border-radius:6px}
th,td{padding:8px 12px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
td{overflow-wrap:anywhere}
@media (max-width:640px){thead{display:none}td{display:flex;gap:8px;border:0;padding:2px 12px}
td:empty{display:none}td::before{content:attr(data-label);color:var(--subtle);min-width:64px}
tr{display:block;padding:8px 0;border-bottom:1px solid var(--line)}}
`;
