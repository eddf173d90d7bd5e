/** Kinds of evidence that a text can carry, as far as this version reads them (skills.md 5). */
export type SignalKind =
  'recovery_plan' | 'customer_impact' | 'value_gap' | 'delivery_path' | 'execution_owner';

export type Polarity = 'asserted' | 'denied' | 'pending';

/** What one text says about one kind. `quote` is a verbatim part of the text. */
export interface Signal {
  kind: SignalKind;
  value?: string;
  polarity: Polarity;
  quote: string;
  /** ISO instant of the text, null when it has none. */
  at: string | null;
  /** Who wrote it: a systemuser id or a name. */
  by: string | null;
}
