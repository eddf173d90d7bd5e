/** The path of a delivery and the hands that do it: who is named, who is out, who is only near. */
import { eachReading } from '../support/each-reading.ts';

describe('readSignals, delivery path', () => {
  eachReading([
    ['delivery_path', 'Delivery by ISD confirmed in the SOW.', ['delivery_path/isd asserted']],
    [
      'delivery_path',
      'We still have to choose between ISD and the partner.',
      ['delivery_path/isd pending', 'delivery_path/partner pending'],
    ],
    [
      'delivery_path',
      'Partner or ISD?',
      ['delivery_path/isd pending', 'delivery_path/partner pending'],
    ],
    [
      'delivery_path',
      'Delivery moved from the partner to ISD.',
      ['delivery_path/isd asserted', 'delivery_path/partner denied'],
    ],
    ['delivery_path', 'The partner left the project.', ['delivery_path/partner denied']],
    ['delivery_path', 'The partner sent the invoice for the licences.', []],
    ['delivery_path', 'Lunch with the partner on Friday', []],
    ['delivery_path', 'No delivery path yet.', []],
    ['delivery_path', "Delivery by the customer's own team", []],
  ]);
});

describe('readSignals, whose hands', () => {
  eachReading([
    [
      'execution_owner',
      'Partner team is building the pipelines',
      ['execution_owner/partner asserted'],
    ],
    [
      'execution_owner',
      'The pipelines are built by the partner.',
      ['execution_owner/partner asserted'],
    ],
    [
      'execution_owner',
      'The pipelines are not built by the partner.',
      ['execution_owner/partner denied'],
    ],
    [
      'execution_owner',
      'The partner built the last release.',
      ['execution_owner/partner asserted'],
    ],
    [
      'execution_owner',
      'The partner has handed the build over to ISD.',
      ['execution_owner/isd asserted', 'execution_owner/partner denied'],
    ],
    ['execution_owner', 'The partner should build it.', ['execution_owner/partner pending']],
    ['execution_owner', 'CSAM coordinates; ISD executes.', ['execution_owner/isd asserted']],
    [
      'execution_owner',
      'The CSAM configures the tenant by hand.',
      ['execution_owner/csam asserted'],
    ],
    [
      'execution_owner',
      'Unified engineer runs the health check.',
      ['execution_owner/unified asserted'],
    ],
    [
      'execution_owner',
      'Customer IT patches the servers itself.',
      ['execution_owner/customer asserted'],
    ],
  ]);
});

describe('readSignals, who is near the work and does not do it', () => {
  eachReading([
    [
      'execution_owner',
      'CSA only advises, the partner builds.',
      ['execution_owner/csa denied', 'execution_owner/partner asserted'],
    ],
    ['execution_owner', 'CSA reviews the design.', []],
    ['execution_owner', 'CSAM chases the partner.', []],
    ['execution_owner', 'Who builds the pipelines?', []],
  ]);
});
