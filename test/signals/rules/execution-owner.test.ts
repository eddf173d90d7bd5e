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
    ['Integrator does the Intune packaging and the pilots', 'execution_owner/partner asserted'],
    ["the SI's people set up the network", 'execution_owner/partner asserted'],
    ['Wave 2 is executed by Halden (SI), CSA only reviews', 'execution_owner/partner asserted'],
    ['Build phase: partner', 'execution_owner/partner asserted'],
    ['partner engineers will implement, customer tests', 'execution_owner/partner asserted'],
    ['all config work sits with the integrator now', 'execution_owner/partner asserted'],
    ['Rollout by customer IT', 'execution_owner/customer asserted'],
    ['customer took over the migration scripts', 'execution_owner/customer asserted'],
    ['ISD consultants are coding the interface', 'execution_owner/isd asserted'],
    ['Data load and mapping built by ISD', 'execution_owner/isd asserted'],
    ['CSA Mira configures the gateway', 'execution_owner/csa asserted'],
    ['our CSA does the hands-on part until July', 'execution_owner/csa asserted'],
    ['Unified engineer installs the agents in week 12', 'execution_owner/unified asserted'],
    ['PFE runs the AD remediation', 'execution_owner/unified asserted'],
    ['CSAM is doing the user trainings alone', 'execution_owner/csam asserted'],
    ["CSAM doesn't build anything, only coordinates", 'execution_owner/csam denied'],
    ['CSA no longer writes the scripts', 'execution_owner/csa denied'],
    ['ISD is not building, they only deliver the design', 'execution_owner/isd denied'],
    ["partner won't do the cutover", 'execution_owner/partner denied'],
    ['Unified does not configure, advisory only', 'execution_owner/unified denied'],
    ['maybe ISD can take over the coding', 'execution_owner/isd pending'],
    ['Partner to build? not agreed', 'execution_owner/partner pending'],
    ['Would a Unified engineer do the installation?', 'execution_owner/unified pending'],
    ['Find out who runs the tests: partner?', 'execution_owner/partner pending'],
    ['plan is that customer IT executes the migration', 'execution_owner/customer pending'],
    ['From Monday I configure the gateway, as CSA', 'execution_owner/csa asserted'],
    [
      'ISD and partner both claim they own the cutover',
      'execution_owner/isd pending',
      'execution_owner/partner pending',
    ],
    ['Unified engineer helps hands-on', 'execution_owner/unified asserted'],
    ['CSA is not writing the scripts', 'execution_owner/csa denied'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('execution_owner', text);

      assert.deepEqual(words, expected);
    });
  }
});
