import assert from 'node:assert/strict';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';

/** A whole registration of the bot. */
export const APP = {
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'top-secret',
};

/** An organization over the Web API, with a token. */
export const DATAVERSE = { MSX_BACKEND: 'dataverse', MSX_ACCESS_TOKEN: 'eyJ-token' };

/** The problems for which settings are refused, one a line. */
export function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return [...error.problems];
  }
  return assert.fail('the settings were taken');
}
