import type { ProposedChange } from '../cards/report.ts';
import type { SkillResult } from '../domain/skill-result.ts';
import { messageOf, ToolError } from '../errors.ts';
import type { LedgerContext } from '../ledger/context.ts';
import { propose } from '../ledger/propose.ts';
import { resolveUnfinished } from '../ledger/recover.ts';
import { COMPARABLE, verify } from '../ledger/verify.ts';
import { readsOf, type MsxReads } from '../tools/msx-tools.ts';
import type { Asker } from './asker.ts';

/** The ledger as one person meets it. */
export interface Proposals {
  contextOf(asker: Asker): LedgerContext;
  /** Brings the operations of a result into the ledger, in their order. */
  propose(asker: Asker, result: SkillResult, resultId: string): Promise<ProposedChange[]>;
  /** Looks up what became of accepted entries; gives the sentence for the card, '' when none. */
  closeLoop(asker: Asker): Promise<string>;
  /** The same, reading through tools that have read for the same person before; nothing is written. */
  through(tools: MsxReads): Proposals;
}

/** How far back accepted entries are compared with MSX again. */
const LOOP_DAYS = 14;
/** Entries a look, in a few reads for all. */
const MOST_COMPARED = 50;

/** Opens the ledger for the chat; `contextOf` gives it with one person's own rights. */
export function createProposals(contextOf: (asker: Asker) => LedgerContext): Proposals {
  return {
    contextOf,
    propose: (asker, result, resultId) => proposeAll(contextOf(asker), result, resultId),
    closeLoop: (asker) => closeLoop(contextOf(asker)),
    through: (tools) =>
      createProposals((asker) => {
        const context = contextOf(asker);
        // A dry run asks nobody, so it may come from the tools of whoever will decide.
        return { ...context, tools: { ...context.tools, ...readsOf(tools) }, writer: null };
      }),
  };
}

async function proposeAll(
  context: LedgerContext,
  { operations, skill, generated_at: generatedAt }: SkillResult,
  resultId: string,
): Promise<ProposedChange[]> {
  const conversation = { id: context.person.conversationId, kind: 'personal' as const };
  const source = { skill, resultId, generatedAt };
  try {
    const proposed = await propose(context, { operations, conversation, source });
    return operations.map((operation, index) => {
      const { entry = null, words = '' } = proposed[index] ?? {};
      return { operation, entry, words };
    });
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const words = `These can’t be accepted now: ${messageOf(error)}. Ask again later.`;
    return operations.map((operation) => ({ operation, entry: null, words }));
  }
}

async function closeLoop(context: LedgerContext): Promise<string> {
  await resolveUnfinished(context);
  const { tenantId, id } = context.person;
  const since = new Date(context.now().getTime() - LOOP_DAYS * 86_400_000).toISOString();
  const entries = await context.book.list(
    { tenantId, addresseeId: id, states: COMPARABLE, changedSince: since },
    MOST_COMPARED,
  );
  return (await verify(context, entries)).summary;
}
