import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: execution_owner', () => {
  for (const [text, ...expected] of [
    [
      "The CSA builds the landing zone with the customer's engineers",
      'execution_owner/csa asserted',
      'execution_owner/customer asserted',
    ],
    ['ISD does the coding', 'execution_owner/isd asserted'],
    ["customer's own team installs the agents", 'execution_owner/customer asserted'],
    ['Kestrel (partner) executes the cutover', 'execution_owner/partner asserted'],
    ['Migration scripts are written by the CSA', 'execution_owner/csa asserted'],
    ['Configuration done by Unified engineer on site', 'execution_owner/unified asserted'],
    ['Delivery owner: partner', 'execution_owner/partner asserted'],
    ["The customer's DBAs migrate the databases themselves", 'execution_owner/customer asserted'],
    ['The CSAM configures the dashboards herself', 'execution_owner/csam asserted'],
    ['hands-on work is with ISD', 'execution_owner/isd asserted'],
    ['SI handles the build, we only review', 'execution_owner/partner asserted'],
    ['CSAM does not do hands-on work here', 'execution_owner/csam denied'],
    ['Partner stopped the implementation work', 'execution_owner/partner denied'],
    ["CSA isn't building anything", 'execution_owner/csa denied'],
    ["not the CSA's job to configure this", 'execution_owner/csa denied'],
    ['customer will not run the migration', 'execution_owner/customer denied'],
    [
      'Who executes, ISD or the partner?',
      'execution_owner/isd pending',
      'execution_owner/partner pending',
    ],
    ['Partner might take over the build', 'execution_owner/partner pending'],
    ['ask CSA whether he can build the pilot', 'execution_owner/csa pending'],
    ['Proposal: customer IT runs the rollout', 'execution_owner/customer pending'],
    ['Should the CSA configure this?', 'execution_owner/csa pending'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('execution_owner', text);

      assert.deepEqual(words, expected);
    });
  }
});
