import lexicon from './lexicon.json' with { type: 'json' };

/** Given names and common English words in small letters, from `lexicon.json`. */
const givenNames = new Set(lexicon.givenNames.split(' '));
const commonWords = new Set(lexicon.commonWords.split(' '));

/** What a word says about being part of a name, apart from its form. */
export type WordKind = 'jargon' | 'company' | 'function' | 'common' | 'unknown';

/** Words of the trade and of products: with a capital they are still no customer. */
const JARGON = words(`
  msx csam csams csa csas cse se seller sellers specialist specialists stu atu csu isd si sis vbd vbds ede ctu pdm
  csp qbr qbrs ebr ebrs mbr wbr okr okrs kpi kpis rag acr mau dau wau poc poe mvp sow eba ea macc msa nda rfp rfi
  ae aes ssp gbb tsp dsm cto cio ceo cfo coo ciso cdo vp svp hr pm pmo exec pto ooo eta eod eow eom eoq eoy fy tbc
  tbd asap fyi btw wip ms opp opps oppty crm erp sr srs mfa sso vpn api sdk sql csv pdf
  microsoft azure copilot copilots fabric sentinel teams purview defender windows office sharepoint outlook onedrive
  power bi automate apps dynamics d365 m365 o365 o365 e3 e5 f3 intune entra synapse databricks cosmos arc avd aks avs
  openai foundry github devops viva exchange excel word powerpoint onenote sap oracle vmware hana kubernetes linux
  ubuntu snowflake aws google gcp salesforce servicenow zoom slack citrix priva loop planner project visio surface
  premier unified enhanced solutions proactive support designated engineering security phone rooms ai ml iot genai
  workiq dataverse sandbox bot dan system admin assistant chatgpt gpt instructions python java powershell terraform
  csv json html javascript docker connect dead re`);

/** Words that stand in names of companies and hardly in names of people. */
const COMPANY = words(`
  inc ltd llc plc corp corporation co company gmbh ag se kg sa nv bv ab as oy spa srl pty group holding holdings
  bank banking banks mutual insurance assurance capital financial finance trust partners associates consulting
  consultants traders trading importers imports exports toys works healthcare health hospital clinic clinics pharma
  pharmaceuticals medical airlines airways air rail railways railway logistics shipping freight motors motor
  automotive steel mining energy power light electric gas oil utilities water foods food coffee winery vineyard
  vineyards bakery brewery farms farm organics pickles kitchens house ski hotels hotel resorts resort travel media
  publishing publishers press video films studios telecom telecommunications communications networks network
  research institute university college school schools academy design architects engineering construction cement
  materials manufacturing industries industrial systems technologies technology software labs laboratories retail
  stores store supermarket supermarkets market markets fashion apparel sports cycles bikes outdoor outdoors ventures
  aerospace defense defence marine ports port council city county ministry department government authority yonder
  messenger suites center centre services service tours sciences dairy textiles paper chemicals plastics glass
  furniture robotics semiconductors biotech therapeutics dental optics realty properties estates garden gardens`);

/** Words that carry grammar; none of them begins or ends a name. */
const FUNCTION = words(`
  a an the this that these those my our your his her their its me us you we i he she it they them him who whom whose
  what which when where why how is are was were be been being am do does did done doing has have had having can could
  will would shall should may might must not no yes and or but nor so if then than as at by for from in into of off on
  onto out over per re to toward towards under until till up via with within without w/ w/o about above across after
  again against all almost already also any anybody anyone anything because before behind below between both during
  each either else enough even ever every everybody everyone everything few here just least less many more most much
  nobody none nothing now only other others own same some somebody someone something still such there through thru
  too very while yet let's lets pls please plz thx thanks hey hi hello ok okay new next last past today tomorrow
  yesterday cannot can't don't doesn't isn't aren't wasn't won't i'm i've i'd i'll we're we've it's that's what's who's
  how's where's there's they're they've he's she's whats hows wheres dont cant isnt whos`);

/** Days, months, quarters, zones and languages: capitals that name no customer. */
const CALENDAR =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?$|^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$|^(?:q[1-4]|h[12]|fy\d*|christmas|easter|cet|cest|gmt|utc|est|edt|pst|pdt|pacific|eastern|emea|apac|latam|dach|anz|amer|english|german|french|spanish|portuguese|italian|japanese|chinese|dutch)$/;

/** The kind of a word in lower case; a possessive or plural "s" does not change it. */
export function kindOf(lower: string): WordKind {
  const bare = lower.replace(/'s$/, '');
  if (bare.includes('/') && bare.split('/').every((part) => kindOf(part) === 'jargon'))
    return 'jargon';
  if (FUNCTION.has(lower) || FUNCTION.has(bare)) return 'function';
  if (JARGON.has(bare) || CALENDAR.test(bare) || /^\d/.test(bare)) return 'jargon';
  if (COMPANY.has(bare)) return 'company';
  return commonWords.has(bare) || isInflected(bare) ? 'common' : 'unknown';
}

/** True for a given name of a person, in lower case. */
export function isGivenName(lower: string): boolean {
  return givenNames.has(lower.replace(/'s$/, ''));
}

/** The list has base forms; chat has all of them ("chases", "chasing", "reviewed"). */
function isInflected(word: string): boolean {
  const stem = /^(?:re|un|dis|mis|pre)?(.{3,}?)(?:s|es|ed|d|ing|ly|er|ers|n't|'ll|'re|'ve|)$/.exec(
    word,
  )?.[1];
  if (stem === undefined)
    return word.includes('-') && word.split('-').every((part) => commonWords.has(part));
  return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')].some((one) =>
    commonWords.has(one),
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
