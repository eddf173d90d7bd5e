import type { Scope } from '../../domain/skill-result.ts';
import { namesCustomer } from './customer-evidence.ts';
import type { CustomerWords } from './read-evidence.ts';

/**
 * What belongs to a scope. Whoever asks about a customer wants all its words; whoever asks about a
 * milestone or an opportunity those that name work, and those about the customer as a whole. The
 * others are counted, with the way to see them.
 */
export function wordsInScope(told: CustomerWords, { kind }: Scope): CustomerWords {
  if (kind === 'portfolio' || kind === 'customer') return told;
  const words = told.words.filter(
    ({ milestoneIds, line, customer }) =>
      milestoneIds.length > 0 || namesCustomer(line.quote, customer),
  );
  const count = told.words.length - words.length;
  const [first] = told.words;
  if (count === 0 || !first) return told;
  const { name } = first.customer;
  const others = count === 1 ? '1 other word names' : `${count} other words name`;
  const why = `${others} neither work nor customer; ask about ${name} to see all`;
  return { ...told, words, unread: [...told.unread, { what: `WorkIQ, ${name}`, why }] };
}
