import type { Rule } from '../rule.ts';
import { filled } from './filled.ts';

/*
 * Who does the hands-on work. The tables are written for any side: `{who}` stands for the side as
 * the subject, `{by}` for it behind a word, `{then}` for little words in between.
 */
/** The side does it. */
const DOES: readonly string[] = [
  '{who} (?:run|built|executed|operated|performed|driven|implemented|led)(?= ?$|[.,;)]| ' +
    '(?:migration|rollout|setup|build|cutover|installation|deployment|test))',
  '{by} (?:picks?|picked|takes?|took) (?:it|this|that|everything) (?:up|over)(?: as ' +
    '(?:the )?(?:executor|doer|build team))?',
  '(?:sits|lies|is|stays|remains|goes|lands) (?:with|at|on) (?:@[a-z]+ ?){0,2}[,(]? ' +
    '?(?:our |the )?{by}\\)?,? who (?:<handsOn>|<loose>)',
  '{value}:? ?(?:to )?(?:configure|install|build|implement|deploy|migrate|execute|code|' +
    'script|provision|set up|roll out) (?:the |a |an |all |our )*(?!is |are |was ' +
    ')[a-z0-9@]+',
  '(?:<doneBy>) by (?:the )?(?:[a-z]+ ){0,4}of (?:the )?{value}',
  '{who}(?: [a-z]+)? (?:<handsOn>|does|do|runs?|executes?) (?:it |this |that |everything ' +
    '|all |the [a-z]+ )*(?:himself|herself|itself|themselves|on (?:its|their) own)',
  '(?:in the hands of|on the shoulders of|up to|a job for|a job of|the job of|job of|' +
    'task of) {by}',
  '(?:<handsOn>) [^.,;\\n]{1,40}? (?:together|jointly|in pair|side by side) with {by}',
  '{who} (?:helps?|helped|supports?|works?|joins?|assists?) (?:out |also |us )*hands on',
  '(?:execution|build|implementation|configuration|hands on) ?[:=]+ ?@[a-z]+(?: ' +
    '[a-z]+)?,? ?\\(?(?:the |our |their )?(?:delivery |implementation )?{by}',
  'i{then} (?:<handsOn>|<loose>) [^.;\\n]{1,60}?,? as {by}',
  '{who}{then} (?:<handsOn>)(?! to the design)',
  '{who}{then} (?:<loose>) <object>',
  '{who}(?:,? (?:and|\\+|with|/|together with) ?(?:the |our |their )*(?:<role>)(?: ' +
    '<crew>)?)+{then} (?:<handsOn>|(?:<loose>) <object>)',
  '(?:<handsOn>|<loose>)(?: [a-z0-9@&]+){0,5}? (?:together |jointly |in pair |side by ' +
    'side )?(?:with|by) (?:<role>)(?: <crew>)?(?:,? (?:and|\\+|with|/) ?){by}',
  '(?:<work>|technical work|doing|dev work|coding|engineering|tasks?)(?: of [a-z0-9 ' +
    ']{1,15})? ?(?:is |are |was |now |still |again |will |be |: |= |> |- |stays |remains |' +
    'fully |all )*(?:with|at|lies with|sits with|goes to|go to|assigned to|handed (?:over ' +
    ')?to|moved to|given to|transferred to|taken over by|taken by|up to|in the hands of|' +
    'belongs to|on the side of|stays with|remains with|outsourced to|is on) {by}',
  '(?:build|coding|config\\w*|implementation|execution|hands on|migration|cutover|' +
    'testing|setup|development|rollout|installation|deployment)(?: ?(?:,|and|\\+|/) ' +
    '?(?:build|coding|config\\w*|testing|test|tests|migration|cutover|rollout|setup|run))? ' +
    '?[:=>-]+ ?{by}',
  '(?:<doneBy>) (?:is |are |was |were |will be |be |completely |fully |now |only |' +
    'remotely |entirely |owner |stays |remains |lies |sits )*(?:by|with|at|from|in the ' +
    'hands of) {by}',
  '(?:from|until) [^.,;\\n]{1,20} (?:by|with) {by} {then} (?:<loose>)',
  '(?:run|done|executed|handled) by (?:<name>|the|our|a) ~2 {by}',
  'by <partner> \\+ {by}',
  '(?:build|built|done|run|executed|implemented|configured|does it|do it|works?) (?:by|' +
    'with|together with|since ~3 with) ~3 (?:\\+|and|with) {by}',
  'does it ~,4 with {by}',
  '(?:hands on(?: keyboard| work| part)?|execution|executes|executor|executed by|build|' +
    'builds|builder|doer|implementer|execution owner|delivery owner|implementation|hands|' +
    'who builds|who executes|hands on owner|config|configuration|cutover|migration) ?(?:is ' +
    '|are |=|:|>|-|stays |remains |sits )+(?:with |by |still |now )*{by}',
  '{who} (?:is |are |as |stays |remains |becomes |named |named as |listed as |= ?|' +
    'confirmed as )+(?:the |our )?(?:delivery|execution|implementation|build|executing|' +
    'hands on|technical delivery) (?:owner|executor|lead|party|hands)',
  '{who} (?:is |are )?(?:responsible|accountable|in charge) (?:for|of) (?:the ' +
    ')?(?:<work>|execution|implementation|config\\w*|migration)',
  '{who} hands on',
  '(?:build|execution|implementation|rollout|migration|test|deployment) (?:phase|part|' +
    'work|wave|stream)(?: \\d)?(?: is| =| -|:)* ?(?:with |by )?{by}',
  '{who} (?:accept\\w*|takes|took|has|assumes) (?:the )?(?:ownership|execution|' +
    'responsibility) (?:of|for)? ?(?:the )?(?:<work>)?',
  '(?:delivery|execution|hands on) (?:owner|hands) (?:is |now |: ?|= ?)+{by}',
];

/** Said of those whose whole job it is, not of customers and CSAMs, who "do" much. */
const DOES_ALL: readonly string[] = [
  '{who}{then} (?:does|do|doing|did|handles|takes care of|takes over|took over|is doing|' +
    'are doing|is working on|work on|works on|delivers the) (?:the |all |it|everything|' +
    'this|that|these|those|most)(?: (?!review|reviews|governance|call|coordination|' +
    'reporting|sign off|advis|planning|steering|communication|delivery|talking|follow|' +
    'check)[a-z0-9@]+)*',
];

/** The side does not do it, or no longer. */
const DOES_NOT: readonly string[] = [
  '{who}{then} (?:<handsOn>|<loose>) (?:nothing|none of|no (?:more|longer))',
  'i as {by} (?:am |do |will |did )?not (?:going to |be )?(?:<handsOn>|<loose>)',
  'not (?:be )?(?:<doneBy>|run|done|owned)? ?by {by} (?:any ?more|any longer)',
  '{who}{then} neither (?:<handsOn>|<loose>)',
  '{who} (?:declined|refused|declines|refuses) to (?:<handsOn>|<loose>|execute)',
  '{who} (?:does|do|did|will|would) not (?:touch|lay hands on|do any|do the|do hands on)',
  '(?:want|wants|wanted|ask|asks|asked) (?:that )?{by} to (?:<handsOn>|<loose>) ' +
    '[^.;\\n]{1,60}, (?:but )?(?:the )?(?:{value}|they|it) (?:refuses?|refused|declines?|' +
    'declined|says? no|said no)',
  '{who} [^.;\\n]{1,45}, (?:i |we |so |and )*can not (?:take|do|own|run) (?:on |over |' +
    'the )*(?:<work>)',
  '{who}{then} (?:<handsOn>|doing|running) [^.;\\n]{1,40}[.,;] ?(?:but )?not any ?more',
  '{who}{then} (?:not|no longer|never|nothing) (?:be |been |the one |to |the one to |' +
    'going to |doing |do |any |longer )*(?:<handsOn>|<loose>|touching|execution|doer|' +
    'executor|involved in|delivery owner|execution owner)',
  '{who}{then} (?:can not|will not|does not|do not|shall not|is not|are not|must not|' +
    'should not) (?:be )?(?:doing |the )?(?:<handsOn>|<loose>|touching|do)',
  '{who} (?:is |are )?(?:out of|off) (?:the )?(?:doing|build|execution|config\\w*|' +
    'implementation|hands on)',
  '{who} ~,3 does no (?:<work>|hands on|build|implementation)',
  '{who} (?:only|just) (?:advises?|consults?)(?! and)',
  '{who} (?:only )?(?:reviews?|advises?|coordinates?|orchestrates?|consults?|' +
    'supports?)(?: only)?(?: and|,|;) ~1 (?:no|not|does no|does not|never) ~2 (?:<work>|' +
    '<handsOn>|do|hands)',
  'no (?:longer )?(?:hands on|execution|build|implementation|config\\w*|coding|doing) ' +
    '(?:work )?(?:by|from|through|for|of) {by}',
  'not (?:be )?(?:<doneBy>) by {by}',
  '(?:<doneBy>) not by {by}',
  'on paper {by} ~,2 in reality',
  '(?:<work>|hands on|execution|build) (?:is |are )?(?:no longer|not) (?:with|by|at|on) ' + '{by}',
  '{who} (?:steps|stepped|backs|backed|pulls|pulled|moves|moved) (?:back |out |away ' +
    ')+(?:from |of )(?:the )?(?:<work>|doing|hands on|execution)',
  'no more (?:hands on|build|work|coding|execution|doing) (?:by|from|of|for) {by}',
  'not {by} (?:who )?(?:<handsOn>|does|runs)',
  "not (?:the )?{value}'?s? (?:job|task|work|hands)",
  '{who} ~3 can not take (?:the |over )*(?:<work>)',
  '{who} (?:stopped|stops|refused to|refuses to|declined to|declines to|handed over|' +
    'hands over|gave back|gives up) (?:the |doing )*(?:<handsOn>|<work>|do|<loose>)',
];

/** It is asked, planned or open whether the side does it. */
const MAY_DO: readonly string[] = [
  '(?:ask|asks|asked|check|clarify|see|find out|verify) (?:with |for )?(?:the |if |' +
    'whether )*(?:a |an )?{by} (?:can|could|would|will|is able to|may|might|to) (?:also ' +
    ')?(?:<handsOn>|do|run|take|execute|perform)',
  '(?:two |the |our )?options?(?: are|:|,| -)* (?:[a-z@]+ ){0,4}?(?:or )?(?:@[a-z]+ ' +
    ')?(?:as )?{by}(?: or|[.,]| crew| team)',
  'is it (?:us |them |the |a )*\\(?{by}\\)? or',
  'is it (?:us |them |the |a )*\\(?(?:<role>)\\)? or (?:the |a )?{by}',
  '(?:could|can|would|might|may|will|should) (?:the |their |a )?{by}(?: [a-z]+)? (?:do|' +
    'run|take|<handsOn>)',
  'maybe (?:@[a-z]+ )?\\(?{by}\\)? (?:can|could|will|may|might)? ?(?:run|do|take|' + '<handsOn>)',
  'who (?:<loose>|<handsOn>|switches over|flips|is going to|will)(?: [a-z0-9@]+){0,6} ' +
    '?[-:,?(] ?(?:[a-z@]+ or (?:our |the )?)?{by}',
  'either (?:the )?{by} (?:does|do|builds?|runs?|takes?)(?: (?:it|this|that))? or',
  'either (?:the |a )?(?:<role>)(?: <crew>)? (?:does|do|builds?|runs?|takes?)(?: (?:it|' +
    'this|that))? or {by}',
  '{who} (?:vs|versus|and|/) (?:the )?(?:<role>)(?: <crew>)?:? ?both (?:claim|say|think|' +
    'insist|believe) (?:that )?(?:they |to )?(?:own|do|run|build)',
  '(?:<role>)(?: <crew>)? (?:vs|versus|and|/) {by}:? ?both (?:claim|say|think|insist|' +
    'believe) (?:that )?(?:they |to )?(?:own|do|run|build)',
  'who (?:does|builds|executes|runs|implements|configures|is executing|is doing|is ' +
    'building|will do|will build|carries out|migrates|installs)(?: [a-z]+){0,4},? ?[-:(]* ' +
    '?(?:is it )?(?:(?:<role>)(?: <crew>)?(?:,| or|/| vs) ?)*{by}',
  '^(?:maybe|perhaps|probably|possibly) {who} (?:can |could |will )?(?:<handsOn>|<loose>|' +
    'take over|do|run)',
  '(?:decide|decided|clarify|open|unclear|tbc|not decided|not clear|undecided) (?:who|if|' +
    'whether) (?:[a-z0-9]+ ){0,5}?[:(,-]* ?(?:<role>)?(?: or |/|, ?)?{by}',
  '(?:<partner>|<isd>|<csa>|<customer>|<unified>|<csam>) or {by} (?:for|to|on|doing|as) ' +
    '(?:the )?(?:<work>|hands on|execut\\w+|build)',
  '{who} or (?:the )?(?:<partner>|<isd>|<csa>|<customer>|<unified>|<csam>) (?:for|to|on|' +
    'doing|as) (?:the )?(?:<work>|hands on|execut\\w+|build)',
  '(?:<work>|hands on|execution|build) (?:owner )?(?:by |with |: ?)?{by} (?:tbc|to be ' +
    'confirmed|not confirmed|planned|proposed|\\?|under discussion|not decided|not agreed)',
  '(?:if|whether|unless|once) {by} ~2 (?:<handsOn>|<loose>) <object>',
  '(?:ask|asks|asked|asking|request|requested|want|wants|need|get|convince|wait for|' +
    'waiting for) (?:for )?{by} (?:to |if ~2 )(?:<handsOn>|do|run|take|accept|own|execute)',
  '(?:ask|asks|asked|check|clarify|see|find out) (?:with |for )?(?:the )?(?:if |whether ' +
    ')?{by} (?:whether|if) (?:he|she|they|it|partner) (?:can|could|would|will|is able to|' +
    'may) (?:<handsOn>|do|run|take)',
  '(?:do|does|can|will|could|should|would|is|are) {by} (?:<handsOn>|do|run|take|own|' +
    'execut\\w+|doing|test)',
  '(?:execution|delivery) owner (?:<open>) ?[-(:]* ?{by}',
  '{who} (?:could|might|may|would|should|is asked to|was asked to|is supposed to|plans ' +
    'to|offers to|offered to|wants to|proposes to) (?:then |also |maybe |only |perhaps ' +
    ')*(?:(?:<handsOn>)(?: <object>| it)?|(?:<loose>)(?: <object>| it| this| that))',
];

const THEN =
  '(?: now| itself| themselves| himself| herself| also| only| then| already| still| just| alone|' +
  ' will| is| are| has| have| had| to| shall| both|,| actually| fully| currently| again| always|' +
  ' who| that| as agreed| must| was| were)*';

const VALUES = ['partner', 'csa', 'isd', 'unified', 'csam', 'customer'];

/** "The customer tests a lot" and the like say nothing about this work. */
const NOT_THE_CUSTOMER = [
  'customer (?:tests?|does|did|do|runs?|made|takes?|owns?) (?:not|a lot|late|well|its season)',
];

/** Who does the hands-on work, for each side that can. */
export const EXECUTION_OWNER_RULES: readonly Rule[] = VALUES.flatMap((value): Rule[] => {
  const base = { kind: 'execution_owner', value } as const;
  const unless = value === 'customer' ? NOT_THE_CUSTOMER : [];
  const does = value === 'customer' || value === 'csam' ? DOES : [...DOES, ...DOES_ALL];
  return [
    { ...base, polarity: 'asserted', unless, says: saidOf(value, does) },
    { ...base, polarity: 'denied', context: 'mood', says: saidOf(value, DOES_NOT) },
    { ...base, polarity: 'pending', context: 'none', says: saidOf(value, MAY_DO) },
  ];
});

function saidOf(value: string, patterns: readonly string[]): string[] {
  return filled(patterns, {
    who: `(?:<${value}>)(?: \\([^)\\n]{1,20}\\)| ?\\))?(?: @[a-z]+)*`,
    by: `(?:the |our |my |their |a |an |@[a-z]+ |\\()*(?:<${value}>)`,
    then: THEN,
    value,
  });
}
