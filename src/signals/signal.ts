/** Kinds of evidence that a text can carry (skills.md 5). */
export type SignalKind =
  | 'delivery_path'
  | 'execution_owner'
  | 'capacity'
  | 'date_basis'
  | 'eligibility'
  | 'accreditation'
  | 'dispatch'
  | 'direction'
  | 'disagreement'
  | 'expansion'
  | 'csam_alignment'
  | 'recovery_plan'
  | 'customer_impact'
  | 'value_gap'
  | 'measurable_outcome'
  | 'done';

/** `asserted`: it is so; `denied`: it is not; `pending`: asked for, awaited, planned or doubted. */
export type Polarity = 'asserted' | 'denied' | 'pending';

/** What one text says about one kind. `quote` is a verbatim part of the text. */
export interface Signal {
  kind: SignalKind;
  /** Left out for kinds that have none (skills.md 5). */
  value?: string;
  polarity: Polarity;
  quote: string;
  /** ISO instant of the text, null when it has none. */
  at: string | null;
  /** Who wrote it: a systemuser id or a name. */
  by: string | null;
}
