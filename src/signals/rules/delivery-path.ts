import type { Rule } from '../rule.ts';
import { filled } from './filled.ts';

const unless = [
  '(?:csp|licensing|licence|license|business|channel|resale|sales|technology) partner',
  'partner (?:event|lounge|desk|center|centre|program|programme|network|portal|summit|day|manager)',
];

/** What happens when something else does not: "without it delivery via partner". */
const FALLBACK =
  '^(?:without|failing) (?:it|that|this|them)(?: we)?,? (?:delivery|deliver|go|path)';

/*
 * By which path the work is delivered. The tables are written for any path: `{who}` stands for the
 * side with its little words, `{bare}` for its name, `{path}` for words of path, `{thing}` for what
 * is delivered. Words of path or delivery must stand beside the name.
 */

/** It is the path. */
const DELIVERS: readonly string[] = [
  'path (?:was |has been |is |now )*(?:changed|switched|moved) ~4 (?:from ' +
    ')?(?:(?:<partner>|<isd>|<unified>) )?to {who}',
  '{bare} (?:led |based |run )?delivery(?! (?:hours|engineer|manager|lead|team|desk|date|' +
    'owner|partner))',
  '{bare} (?:delivered|led|driven|delivers|path|route|delivering)',
  '{bare} (?:will |to |shall )(?:deliver|lead delivery)',
  'delivery (?:is |will be |now |goes |runs |comes |model |mode |path |route |channel |' +
    'contract |still |stays |remains |handled |done |agreed |confirmed |awarded )*(?:via|' +
    'by|through|thru|with|from|over|using|as|to|:|=|>|-|@) ?(?:is |with )?{who}',
  'delivery contract ~2 {who}',
  '^delivery ?: ?{who}',
  '{who} (?:got|won|has|received|signed) (?:the )?(?:order|contract|sow|deal|po) (?:and|' +
    'to|for) (?:the )?deliver\\w*',
  'delivery(?: responsibility| ownership| work| part)? (?:is |now |still |lies |sits |' +
    'stays |remains |rests |was |has been |moved |moves |switched |switches |changed |' +
    'handed |given |awarded |assigned |over |goes )+(?:to|with|by|at) {who}',
  '(?:take|took|takes|use|using|chose|prefer|keep|stay on|switch to|switched to|on) ' +
    '(?:the )?{bare} (?:path|route|model|delivery|option)',
  '{who} (?:does|is doing|will do|handles|owns|leads|takes care of|is in charge of|' +
    'responsible for|is responsible for) (?:the |all |whole )*(?:delivery|project delivery)',
  '(?:in favou?r of|decision for|decision: ?|decided: ?|confirmed: ?|agreed: ?) ?{who} ' +
    '?(?:delivery|path|delivers)?',
  '(?:path|delivery|route)(?: [a-z]+)? (?:from (?:<partner>|<isd>|<unified>) )?(?:to|>) ' +
    '?{who}',
  '(?:deliver|delivers|delivered|delivering) (?:it |this |all |everything |the work |' +
    'completely |only |jointly )*(?:by|via|through|thru|with|over|from) {who}',
  '{path} ?(?:is |=|:|>|-|will be |now |stays |remains |goes |via |by |through |set to |' +
    'agreed |confirmed |changed to |switched to )*{who}',
  '{who} (?:is |as |was |stays |remains |becomes |chosen as |selected as |confirmed as |' +
    'named as |set as )+(?:the |our |a )?{path}',
  '{thing} (?:goes|go|going|went|runs|comes|routed|moved?|moves|is going|will go|is) ' +
    '(?:now |all )?(?:via|through|thru|by|with|over to|over) {who}',
  '(?:go|goes|going|went|gone|routed|sticks?|stay|stays|staying) (?:via|through|thru|' +
    'with|by) {who}',
  'all (?:via|through|by) {who}',
  'deliver(?:s|ed|ing)? as (?:the |a |our )?(?:delivery )?{bare}',
  '{who}(?: ~1|,? )?(?:takes over|took over|takes|took|gets|got|has|won|is awarded|owns|' +
    'does|handles|keeps) (?:the |all )?delivery',
  '(?:chose|choose|chooses|chosen|selected|selects|picked|decided for|decides for|opted ' +
    'for|went for|signed with|awarded to|contracted|contract with|sow with|order with) ' +
    '{who}(?: ~2 delivery| as delivery)?',
  '{who} (?:is|was|has been|got) (?:chosen|selected|picked|awarded|contracted|' + 'commissioned)',
];

/** Only a partner may be called by the name of the firm. */
const PARTNER_DELIVERS: readonly string[] = [
  '(?:@[a-z]+|<name>) (?:is |as |named |confirmed |selected |chosen |will be )+(?:the |' +
    'our |their )?delivery partner',
  'delivery partner ?(?:is|:|=|-|will be) ?(?:the |now )?@[a-z]+',
  'delivery partner (?:signed|named|confirmed|selected|chosen|contracted|on board|found|' +
    'in place)',
  '@[a-z]+(?: [a-z]+)?, (?:the|our|their) delivery partner',
];

/** It is not the path, or no longer. */
const DOES_NOT_DELIVER: readonly string[] = [
  '{who}\\)? (?:loses|lost|gave back|handed back|drops|dropped) (?:the )?(?:delivery|' +
    'contract|project|order)',
  '{who} ?(?:\\([^)\\n]{1,25}\\) ?)?(?:was |is |has been )?not (?:chosen|selected|picked|' +
    'taken|awarded)',
  '{who} ?(?:\\([^)\\n]{1,25}\\) ?)?is not part of (?:it|this|the (?:project|delivery|' +
    'work|rollout))',
  '(?:no|not|without|never|neither|nor) (?:delivered |delivery |a |any |via |by |through ' +
    '|with |the |using |use of |use |go with |go via |go through |be delivered by |' +
    'involving )*{who}(?: delivery| path| on this| here| involved| for this)',
  'not (?:delivered |deliver |go |going |run |be delivered |be |handled |a |an )*(?:via|' +
    'by|through|with|use|using) {who}',
  'not (?:a |an )?{bare}(?= |$)',
  'no (?:longer )?(?:delivery )?(?:via|by|through|with) {who}',
  'no longer ~1 {who} delivery',
  'no (?:delivery )?{bare} (?:on|for|in|delivery|involved|found|path|needed|here)',
  '{who} (?:is |are |was )?(?:now |fully |definitely |again )*(?:out|off the table|no ' +
    'longer an option|not an option|no option|dropped|excluded|ruled out|discarded|gone|' +
    'rejected|cancelled|not possible|not used|replaced)',
  '{bare} (?:offer|proposal|bid|option|path|route|delivery|quote|sow|contract) (?:was |' +
    'is |has been |got )?(?:<refused>)',
  '{who} (?:has |have )?(?:resigned|withdrew|withdrawn|withdraws|pulled out|pulls out|' +
    'dropped out|drops out|stepped back|steps back|stepped out|backed out|backs out|quit|' +
    'jumped off|left|bailed|declined|refused)(?: (?:from|of))?(?: the)?(?: (?:project|' +
    'delivery|work|job|deal|rollout|contract))?',
  '{who} (?:will|can|does|do|is|shall|would) (?:not|no longer) (?:able to |be able to |' +
    'be )?(?:deliver\\w*|take the delivery|do the delivery|the path)',
  '{who} no longer delivers',
  'instead of {who}',
  '{bare} (?:delivery|path|route|option|delivers) (?:is |was |has been |now |got ' +
    ')*(?:not possible|dead|off|impossible|out|no option|ruled out|excluded|not an option|' +
    'discarded|no longer [a-z ]{2,20}|cancelled|stopped|buried|closed|gone|abandoned|' +
    'dropped)',
  '{who} (?:said|says) no(?: to (?:the )?(?:delivery|project|work|job|request))?',
  '{who} (?:is |are )?not (?:going to )?(?:deliver\\w*|the (?:path|delivery)|on board ' +
    'for delivery|part of the delivery)',
  'not (?:through|via|with|by) {who}',
  '(?:from|away from) {who} to (?:<partner>|<isd>|<unified>)',
  '(?:contract|sow|offer|delivery) with {who} (?:was |is )?(?:<refused>)',
  '(?:rejected|refused|declined|cancelled|dropped) ~2 {bare} (?:offer|proposal|bid|' +
    'option|delivery|sow)',
];

/** There is none. */
const NO_PARTNER: readonly string[] = [
  'no (?:new )?(?:delivery )?partner (?:named|found|selected|yet|so far|available)',
];

/** It is asked, planned or open whether it is the path. */
const MAY_DELIVER: readonly string[] = [
  '(?:without|failing) (?:it|that|this|them)(?: we)?,? (?:delivery|deliver|go|path)(?: ' +
    'is)? (?:via|by|with|through) {who}',
  '(?:if|whether|in case) ~2 (?:becomes?|ends up|turns out|is to be) (?:as |with )?{who}',
  '^(?:<ask>) (?:the |if |whether )*{path} ?[:(-]* ?(?:<partner>|<isd>|<unified>)(?: or |' +
    '/| vs |, ?(?:or )?){who}',
  '(?:not|nothing|never) (?:yet )?(?:decided|chosen|agreed|settled|clear)(?: yet)? ' +
    '(?:between|whether|if) (?:it is )?(?:(?:by |via )?(?:<partner>|<isd>|<unified>) (?:or|' +
    'and|vs) (?:by |via )?)?{who}',
  '(?:delivery|deliver\\w*|path) (?:via |by |with |through )(?:@[a-z]+ ){0,2}(?:as ' + ')?{who} or',
  '(?:delivery|deliver\\w*|path) (?:via |by |with |through )(?:@[a-z]+ ){0,2}(?:as ' +
    ')?(?:the )?(?:<partner>|<isd>|<unified>) or (?:via |by |with |through )?(?:@[a-z]+ as ' +
    ')?{who}',
  '{path} ~3 (?:<open>|\\?) ?\\(?{who}',
  '{path} ~2 {who} ~1 (?:or|vs)',
  '{path} (?:<open>)(?: -| :|:)? ?\\(?{who}',
  'who delivers,? ?-? ?{who}',
  '{path}(?: is| still| :|:| -)* ?(?:<open>),? ?(?:- ?|: ?)?(?:either )?(?:(?:<partner>|' +
    '<isd>|<unified>) or )?{who}',
  '(?:choose|decide|decision|choice|deciding|choosing|undecided|open|pick|select|torn) ' +
    '~2 (?:between )?(?:(?:<partner>|<isd>|<unified>) (?:or|and|vs|/) )?{who}(?: (?:or|and|' +
    'vs|/) (?:<partner>|<isd>|<unified>))? ?(?:delivery|path)?',
  '^(?:maybe|perhaps|probably|possibly|likely|eventually) (?:via|through|by|with) {who}',
  '^(?:<ask>) (?:the |a |if |whether )*{path} ?[:(-]* ?{who}',
  '{who} delivery (?:proposed|planned|considered|possible|is an option|suggested|under ' +
    'discussion|tbc|expected|wanted)',
  'who delivers ~,3 (?:or|vs) {who}',
  '{who} (?:as|for) ~2 (?:delivery|path) ~1 (?:<open>|doubtful)',
  '(?:if|whether) ~2 (?:go|goes|deliver|delivers|run|runs|use|it is) (?:via|by|with|' +
    'through)? ?{who}',
  '(?:if|whether) {who} ~2 deliver\\w*',
  '(?:delivery|deliver\\w*|path|go|route) (?:via |by |through |with |: ?|is ' +
    ')*(?:<partner>|<isd>|<unified>|csa) or {who}',
  '(?:delivery|deliver|path|go|route) (?:via |by |through |with |: ?|is )*{who} or',
  '{who} (?:offer|proposal|bid|quote) (?:requested|expected|awaited|on the table|pending|' +
    'in review|under review)',
  '(?:asks?|asked|asking|want|wants|evaluating|consider\\w*|discussing) ~2 {who} ~2 ' +
    '(?:take over|deliver|delivery)',
];

/** One is looked for. */
const PARTNER_WANTED: readonly string[] = [
  '(?:looking for|search\\w*|need|needs|find|select|choose|evaluating|name|identify) ~2 ' +
    '(?:delivery|implementation) partner',
  '(?:delivery|implementation) partner ~2 (?:<open>)',
];

const WORDS = {
  path: '(?:delivery |preferred |agreed )*(?:path|route|channel|model|mode|vehicle|option)',
  thing:
    '(?:delivery|work|project|rollout|implementation|package|phase|all|everything|it|this|we|' +
    'customer|migration|wave|deployment)',
};

/** By which path the work is delivered; asks for words of path or delivery beside the name. */
export const DELIVERY_PATH_RULES: readonly Rule[] = ['partner', 'unified', 'isd'].flatMap(pathBy);

function pathBy(value: string): Rule[] {
  const who = `(?:the |a |an |our |their |local |own |lsp |@[a-z]+ )*(?:<${value}>)`;
  const said = (patterns: readonly string[]): string[] =>
    filled(patterns, { ...WORDS, who, bare: value });
  const ofPartner = (patterns: readonly string[]): readonly string[] =>
    value === 'partner' ? patterns : [];
  const base = { kind: 'delivery_path', value } as const;
  const unlessElse = [...unless, FALLBACK];
  return [
    {
      ...base,
      unless: unlessElse,
      polarity: 'asserted',
      says: said([...DELIVERS, ...ofPartner(PARTNER_DELIVERS)]),
    },
    {
      ...base,
      unless: unlessElse,
      polarity: 'denied',
      context: 'mood',
      says: said([...DOES_NOT_DELIVER, ...ofPartner(NO_PARTNER)]),
    },
    {
      ...base,
      unless,
      polarity: 'pending',
      context: 'none',
      says: said([...MAY_DELIVER, ...ofPartner(PARTNER_WANTED)]),
    },
  ];
}
