/**
 * The few metadata that clients ask for: names of sets, columns, and the words of option sets.
 * Other servers read the states of tasks here instead of knowing them.
 */
import { TASK_STATUS } from '../../domain/option-sets.ts';
import { DataverseError, unknownProperty } from './dataverse-error.ts';
import { SCHEMA, type EntitySchema } from './schema.ts';

/** Entity, attributes, one attribute, or one attribute cast to the kind that has options. */
const PATH =
  /^EntityDefinitions\(LogicalName='(\w+)'\)(?:\/Attributes(?:\(LogicalName='(\w+)'\)(?:\/Microsoft\.Dynamics\.CRM\.(\w+))?)?)?$/;

/** Whether a path asks for metadata. */
export function isMetadata(path: string): boolean {
  return path.startsWith('EntityDefinitions');
}

/**
 * Entities, their attributes, and the options of a column (msx-contract.md 2.2). Throws 404 and
 * 400.
 */
export function metadataOf(path: string): object {
  const [, entity = '', attribute, kind] = PATH.exec(path) ?? [];
  const found = Object.entries(SCHEMA).find(([, { logicalName }]) => logicalName === entity);
  if (!found) {
    throw new DataverseError(404, '0x80060888', `No metadata for '${path.slice(0, 200)}'.`);
  }
  const [set, schema] = found;
  if (!path.includes('/Attributes')) return entityOf(set, schema);
  if (attribute === undefined) return { value: schema.columns.map(attributeOf) };
  if (!schema.columns.includes(attribute)) throw unknownProperty(attribute, entity);
  return kind === undefined ? attributeOf(attribute) : optionsOf(schema, attribute, kind);
}

function entityOf(set: string, { logicalName, key, title }: EntitySchema): object {
  return {
    LogicalName: logicalName,
    EntitySetName: set,
    PrimaryIdAttribute: key,
    PrimaryNameAttribute: title,
  };
}

function attributeOf(LogicalName: string): object {
  return { LogicalName };
}

/** Multi-select columns give their options as `GlobalOptionSet`. */
function optionsOf(schema: EntitySchema, attribute: string, kind: string): object {
  const options = schema.options[attribute];
  if (!options) {
    const message = `'${attribute}' is not of type Microsoft.Dynamics.CRM.${kind}.`;
    throw new DataverseError(400, '0x80060888', message);
  }
  const Options = Object.entries(options).map(([code, label]) => ({
    Value: Number(code),
    ...stateOf(kind, Number(code)),
    Label: { UserLocalizedLabel: { Label: label }, LocalizedLabels: [{ Label: label }] },
  }));
  const name = kind.startsWith('MultiSelect') ? 'GlobalOptionSet' : 'OptionSet';
  return { LogicalName: attribute, [name]: { Options } };
}

/** Only statuses tell the state they belong to; everything else has none. */
function stateOf(kind: string, code: number): { State?: number } {
  if (kind !== 'StatusAttributeMetadata') return {};
  return { State: TASK_STATUS.find(({ value }) => value === code)?.stateCode ?? 0 };
}
