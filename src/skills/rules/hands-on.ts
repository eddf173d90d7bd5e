import { isOpen } from '../../domain/task.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';

/** Hands-on work, in the words of skills.md 6 and their near kin. */
const HANDS_ON =
  /\b(build|built|building|configur\w*|migrat\w*|install\w*|deploy\w*|test runs?|cut ?over|implement\w*|develop|develops|developing|set ?up|provision\w*|roll ?out|onboard|replicat\w*|upgrad\w*|fix|code)\b/i;

/** What steers, tells, chases or checks the work of others. */
const ORCHESTRATION =
  /^\W*(?:\w+ ){0,2}?(agenda|align|ask|brief|call|chase|check|clarify|collect|communicat\w*|coordinat\w*|decision|escalat\w*|follow[- ]up|get|governance|inform|invite|kick-?off|list|meeting|minutes|nudge|plan|prepare|present|remind|report|request|review|schedul\w*|send|sign-?off|stakeholder|status|steering|sync|tell|track|update|weekly|workshop)\b/i;

/** A delivery task: its text is hands-on work, not steering, reporting, chasing or reviewing. */
export function isDeliveryTask({ task }: JudgedTask): boolean {
  if (ORCHESTRATION.test(task.subject)) return false;
  if (HANDS_ON.test(task.subject)) return true;
  return HANDS_ON.test(task.description ?? '') && !ORCHESTRATION.test(task.description ?? '');
}

/** Words that make a task a dependency (skills.md 6). */
const DEPENDENCY =
  /\b(dependenc(?:y|ies)|depend(?:s|ing)? on|wait(?:s|ing)? for|prerequisites?)\b/i;

/** True when a task says that something else must come first. */
export function saysDependency({ task }: JudgedTask): boolean {
  return DEPENDENCY.test(`${task.subject}\n${task.description ?? ''}`);
}

/** Open tasks that say that something else must come first. */
export function openDependencies({ tasks }: CaseFile): JudgedTask[] {
  return tasks.filter((task) => isOpen(task.task) && saysDependency(task));
}

/** "owns it for orchestration only". */
const ORCHESTRATION_ONLY =
  /\b(?:only|just|purely|solely)\s+(?:for\s+)?(?:the\s+)?(?:orchestrat\w*|coordinat\w*|governance|communication)|\b(?:orchestration|coordination|governance)(?:\s+and\s+\w+)?\s+only\b/i;

/** True when a text says that the CSAM's ownership means orchestration and nothing more. */
export function ownsOrchestrationOnly({ comments, tasks }: CaseFile): boolean {
  const texts = [
    ...comments.map(({ text }) => text),
    ...tasks.map(({ task }) => `${task.subject}\n${task.description ?? ''}`),
  ];
  return texts.some((text) => ORCHESTRATION_ONLY.test(text));
}
