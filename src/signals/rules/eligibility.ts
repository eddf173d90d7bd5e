import type { Rule } from '../rule.ts';
import { rulesOf } from './topic.ts';

/** The right to Unified work; licences, funding and benefits are none. */
export const ELIGIBILITY_RULES: readonly Rule[] = rulesOf({
  kind: 'eligibility',
  noun: 'eligib\\w+|entitlement|entitled|unified coverage|contract coverage|coverage',
  settled: 'validated|in contract|exists|covered|ok',
  refused:
    'ran out|ended|no longer|not given|not covered|not renewed|not there|ends|not part ' +
    'of [^,;.]{1,20}',
  open: 'running|is checked|on its way|after [^,;.]{1,15}|with sam|with the desk|at the desk|\\?',
  asserts: [
    '(?:unified |deliver\\w* |service |workshop |assessment |engagement |it |this |work' +
      ' )(?:is |are |now |also |still |therefore |clearly )*(?:included(?: in contract)?|' +
      'covered)(?! (?:if|only if|once))',
    '(?:sam|desk|hub|contract team|<name>)(?: [a-z]+){0,2} (?:confirmed|confirms|checked|' +
      'verified|says|said|found)(?: that)? (?:the |they |customer |we )*(?:may|can|are ' +
      'allowed to|is allowed to) (?:use|book|order|consume|draw)',
    '(?:may|can|are allowed to|allowed to) (?:use|book|order|consume|call off|draw on) ' +
      '(?:the |their |these |our )*(?:[a-z]+ )?(?:credits|hours|proactive services|unified|' +
      'dse|deliveries|service)',
    '(?:contract|package|agreement|unified package|tier|amendment) (?:is |was |has been ' +
      ')?(?:amended|extended|upgraded|renewed|signed|completed|in force|active|valid|' +
      'running)(?: (?:so|and|->|>|,|-|until|till|for|through))',
    '(?:customer|they|account|<name>|tenant) (?:is |are )?(?:still |fully |clearly |now' +
      ' )*eligible',
    '(?:entitled|eligible|covered) ?: ?yes',
    '(?:sam|desk|hub|contract team) (?:says|said|confirms|confirmed) (?:the |that ' +
      ')*(?:contract|package|tier) (?:is )?(?:ok|fine|valid|enough)',
    '(?:is|are|still|both|fully|customer|they|we|yes|also|now|so|remain|remains|therefore|' +
      'subsidiary|tenant) (?:still |also |fully |now |clearly )*(?:eligible|entitled)' +
      '(?: to (?:book|use|get)(?: this one| it)?)?',
    '^(?:unified )?(?:eligible|entitled)(?: yes| for| \\()?',
    'eligib\\w+(?: check)? ?(?:is |: ?|= ?|> ?|- ?)*(?:ok|yes|there|done|confirmed|' +
      'positive|given|clear|green|fine|proven|passed)',
    'covered (?:by|under|in|through|via|with|within) ~3 (?:unified|contract|agreement|' +
      'tier|package|enterprise|performance|add on|support|premier|esa|subscription|plan|' +
      'msa)(?: tier)?',
    '(?:contract|agreement|package|unified|tier|subscription|bundle|support plan|add ' +
      'on)(?: [a-z0-9]+){0,3}? (?:covers|includes|contains|allows|has|entitles|permits|' +
      'provides for|comes with) (?:the |this |that |it|us |them |them to |enough |\\d+ ' +
      ')*(?:credits|work|workshop|assessment|engagement|delivery|it|this|hours|days|onboarding|' +
      'accelerator|service|services|[a-z@]+)',
    '(?:is|are|be|fully|also|it is|work is|this is) (?:fully |also )?(?:part of|included ' +
      'in|in) (?:the |their |our |its )*(?:unified|contract|package|agreement|support ' +
      'contract|tier|entitlement)',
    '(?:desk|sam|hub|contract team|unified team) (?:says yes|said yes|confirms|confirmed|' +
      'ok)(?: ~2 (?:eligib\\w+|coverage|entitlement))?',
    '(?:has|have|holds|with) (?:the |enough |sufficient |valid |active )*(?:credits|' +
      'entitlement|unified (?:contract|agreement|coverage))(?: ~2 (?:left|available))' +
      '?',
    '(?:allowed|right|entitled) to (?:book|use|order|request|consume|call) ~3 (?:unified|' +
      'assessment|workshop|service|engagement|this|it|one)',
    'built in (?:credits|hours) (?:are )?(?:available|included|confirmed|ok|there)',
  ],
  denies: [
    '(?:service|delivery|it|this|workshop|engagement|work|assessment|that) (?:is |was |' +
      'are )?not (?:included|part|in|covered)(?! yet)(?: (?:in|of|by|there|at all))*',
    '(?:contract|package|tier|agreement|unified package|plan) (?:only |just )?(?:covers' +
      '|includes|has|contains|allows) (?:only |just )?(?:reactive|break fix|core|basic|no' +
      ' |incidents)',
    '(?:unified package|contract|package|tier|agreement) (?:is |was )?(?:only |just )?(' +
      '?:core|basic|standard|foundation)(?:[^.;\\n]{0,25}not included)?',
    '(?:entity|subsidiary|tenant|country|branch|plant|legal entity|unit)(?: ' +
      '[a-z@]+){0,3}? (?:is |was |has |are )?(?:outside|not in|not part|not covered|' +
      'excluded|left out|not under|never part)(?: (?:of|by|in|from))?',
    '(?:no|without) (?:[a-z]+ ){0,2}(?:claim|entitlement|right) (?:on|to|for|left)',
    'not eligible',
    'no (?:more )?right (?:on|to|for|of) (?:any )?(?:unified|support|dispatch)',
    '(?:not|no longer|never|neither|nor|is not|are not) (?:be )?(?:yet )?(?:eligible|' +
      'entitled|covered(?! yet)|included in ~2 (?:contract|package|unified|agreement|' +
      'tier)|part of ~3 (?:contract|package|unified|agreement|tier)(?: agreement)?)',
    'ineligible|uneligible|outside (?:of )?(?:the |their )?(?:unified |support )?(?:contract|' +
      'coverage|agreement|entitlement)',
    '(?:unified|support|their|the|unified support) (?:contract|agreement|coverage|entitlement)' +
      ' (?:has |is |was |already |just )*(?:expired|lapsed|ended|ran out|terminated|not ' +
      'renewed|cancelled|over|void|gone|expires)',
    '(?:no|without|has no|lacks|do not have|does not have) (?:a |an |valid |active ' +
      '|more |such |any |unified )*(?:entitlement|eligibility|unified contract|unified ' +
      'agreement|coverage|support contract|unified support contract|unified coverage|' +
      'credits|right to (?:book|use))',
    '(?:credits|entitlement|hours in the contract|contract hours) (?:are |is |all |' +
      'were |have been )*(?:used up|exhausted|consumed|gone|burned|spent|expired)',
    '(?:contract|package|tier|agreement|unified) (?:does not|do not|will not|did not)' +
      ' (?:cover|include|contain|allow|entitle|have)',
    'not (?:in|under|within) (?:the |their )?(?:unified |support )?(?:contract|agreement|' +
      'package|tier)',
    '(?:desk|hub|sam) (?:says no|said no)(?: ~2 eligib\\w+)?',
    '(?:request|check|exception) ~2 eligib\\w+ ~2 (?:rejected|denied|declined|refused)',
  ],
  leavesOpen: [
    '(?:is|are|does|do|would|will|can) [^.!?\\n]{2,45}? (?:covered|eligible|entitled|' +
      'included|cover|include|allowed)[^.!?\\n]{0,50}(?:unified|contract|package|tier|' +
      'agreement|dse|entitlement|proactive|support)[^.!?\\n]{0,30}',
    '(?:does|do|is|are) (?:the |their )*(?:unified|contract|package|unified package|tier|' +
      'agreement)[^.!?\\n]{0,30} (?:cover|include|contain|allow|entitle|' +
      'valid)[^.!?\\n]{0,40}',
    '(?:asked|asking|ask|check with|wait for|waiting for|waiting on) (?:the )?(?:sam|' +
      'contract team|unified desk|entitlement desk|account desk)(?: (?:for|about|if|' +
      'whether|to))?',
    '(?:sam|contract team|account desk|unified desk)(?: [a-z]+){0,3}? (?:checks|is ' +
      'checking|will check|to check|looks into|verifies|pending|still checking)',
    '(?:should|might|may|could|would|probably|likely|maybe|hopefully) (?:also |still ' +
      ')*(?:be )?(?:eligible|entitled|covered|part of|included in ~2 (?:contract|package|' +
      'unified))',
    '(?:is|are|would) (?:the customer|they|it|we|this|customer|that|subsidiary|<name>|' +
      '@[a-z]+)(?: [a-z]+)? (?:eligible|entitled|covered)',
    '(?:exception|request|application)(?: request)? (?:for|of) eligib\\w+ (?:submitted|' +
      'raised|pending|sent|filed|in review|open)',
    '(?:does|do) (?:the |they |we |it |this |their )*(?:contract|package|unified|they|' +
      'we|tier|agreement)(?: still)? (?:cover|include|have|contain)(?: built in credits)' +
      '?',
    'have (?:built in )?(?:credits|entitlement) for',
    '(?:if|whether|depends on) (?:the |they |customer |it |this |their )*(?:contract ' +
      '|package |unified )?(?:is |are |was )?(?:eligible|entitled|covered|covers|includes|' +
      'renewed)',
    '(?:eligib\\w+|entitlement|coverage) (?:of [a-z@]+ )?(?:unclear|tbc|open|pending|' +
      '\\?|in question|questioned|to be checked|being checked|not confirmed|not clear)',
    'eligib\\w+ (?:and|\\+|/|,) accreditation ~4 (?:<open>)',
    '(?:contract|unified|unified contract|agreement|support contract) (?:renewal )?(?:is ' +
      ')?(?:pending|in renewal|renewal (?:pending|open|in progress)|up for renewal|being ' +
      'renewed)(?! date)',
  ],
  unless: [
    'students?|pupils|teachers? (?:license|eligib\\w+)|(?:e3|e5|f3|a3|a5) eligib\\w+',
    'no (?:engineer|consultant|expert) hours',
    'entitlement (?:list|report|export)|licen[cs]e true up',
    'hybrid benefit|ahb|ecif|funding|funded|student|grant|promo|rebate|azure credits?|' +
      'discount|dev test|hardware|warranty|insurance|patients?|pension|voters|visa|vacation',
    'eligib\\w+ (?:checker|engine|app|tool|criteria for (?:users|employees)|rules)|' +
      'eligible users|eligible employees|eligible for (?:\\d+ )?(?:cores|upgrade|price)' +
      '|code coverage|test coverage|network coverage|wifi coverage|news coverage|coverage ' +
      '(?:of|in) (?:the )?(?:wifi|wlan|mobile|news)',
    '(?:licen[cs]es?|licensing) ~3 eligib\\w+|eligible ~3 licen[cs]es?',
  ],
});
