/** A refusal in the form of Dataverse: HTTP status, code and message (msx-contract.md 2.4). */
export class DataverseError extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds; with a 429. */
  readonly retryAfter: number | undefined;
  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** A column or navigation property that an entity does not have. */
export function unknownProperty(name: string, logicalName: string): DataverseError {
  const type = `Microsoft.Dynamics.CRM.${logicalName}`;
  return new DataverseError(
    400,
    '0x80060888',
    `Could not find a property named '${name}' on type '${type}'.`,
  );
}
