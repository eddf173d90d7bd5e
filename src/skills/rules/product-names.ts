/**
 * Families of products. A capitalised phrase that holds one of these words is the name of a
 * product;
 * others are people, departments or places.
 */
const FAMILY =
  /\b(microsoft|azure|power|copilot|defender|purview|sentinel|dynamics|fabric|windows|teams|entra|intune|github|viva|sharepoint|onedrive|exchange|synapse|databricks|openai|foundry|kubernetes|contact cent(?:er|re)|priva|loop|cosmos|avd|aks|sql)\b/i;

/** Words before a name that a product keeps or loses without becoming another one. */
const MAKER = /^(?:microsoft|ms|azure|dynamics 365|microsoft dynamics 365) (?=\S)/;

/** Words with capitals in a row, with small words and numbers between them. */
const PHRASE = /\p{Lu}[\p{L}\p{N}-]*(?:(?: (?:for|of|and|&))? (?:\p{Lu}[\p{L}\p{N}-]*|\d+))*/gu;

/**
 * The products that a sentence names, in comparable form: capitalised phrases of a product family,
 * and any of the `known` workloads, also in lower case.
 */
export function productsIn(text: string, known: readonly string[]): string[] {
  const phrases = (text.match(PHRASE) ?? [])
    .map((phrase) => withoutOpening(phrase))
    .filter((phrase) => FAMILY.test(phrase));
  const spoken = ` ${wordsOf(text)} `;
  const named = phrases.map(comparable);
  const others = known
    .map(comparable)
    .filter((name) => name !== '' && spoken.includes(` ${name} `))
    .filter((name) => !named.some((one) => ` ${one} `.includes(` ${name} `)));
  return [...new Set([...named, ...others])];
}

/** "The Purview add-on" opens a sentence with a capital that is no part of the name. */
function withoutOpening(phrase: string): string {
  return phrase.replace(
    /^(?:The|A|An|Our|Their|They|We|He|She|Also|Wants?|Asks?|For|Customer) /,
    '',
  );
}

/** A product name for comparing: lower case, without the maker. */
export function comparable(name: string): string {
  return wordsOf(name).replace(MAKER, '');
}

/** True when both names mean one product: the same name, or its initials. */
export function isSameProduct(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const a = comparable(one);
  const b = comparable(other);
  return a === b || a === initials(other) || b === initials(one);
}

/** True when a title holds the product as whole words. */
export function namesProduct(title: string, product: string): boolean {
  const name = comparable(product);
  return name !== '' && ` ${wordsOf(title)} `.includes(` ${name} `);
}

/** '' for a single word: one letter is no name. */
function initials(name: string): string {
  const words = wordsOf(name).split(' ');
  return words.length < 2 ? '' : words.map((word) => word[0] ?? '').join('');
}

/** Words alone, in lower case, parted by single spaces. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
