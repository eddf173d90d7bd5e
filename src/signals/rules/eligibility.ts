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
