/** Every kind in every polarity, as account teams write: whole sentences, then notes with typos. */
import assert from 'node:assert/strict';
import { saidOf } from '../support/read-text.ts';

type Said = readonly [string, string];

const TEXTS: Readonly<Record<string, readonly Said[]>> = {
  delivery_path: [
    ['The migration is delivered by the partner.', 'delivery_path/partner asserted'],
    ['dlvry via prtner Tailspin', 'delivery_path/partner asserted'],
    ['Delivery path: ISD', 'delivery_path/isd asserted'],
    ['Delivery goes through Unified.', 'delivery_path/unified asserted'],
    ['The work is not delivered by the partner.', 'delivery_path/partner denied'],
    ['ISD will not deliver this.', 'delivery_path/isd denied'],
    ['Delivery path partner tbc', 'delivery_path/partner pending'],
    ['Proposed: delivery by ISD.', 'delivery_path/isd pending'],
    ['Should Unified deliver it?', 'delivery_path/unified pending'],
  ],
  execution_owner: [
    ['The partner builds the landing zone.', 'execution_owner/partner asserted'],
    ['ISD team will code the connectors.', 'execution_owner/isd asserted'],
    ['CSA configures the gateway hands-on.', 'execution_owner/csa asserted'],
    ['The customer migrates the mailboxes itself.', 'execution_owner/customer asserted'],
    ['CSAM does not build this.', 'execution_owner/csam denied'],
    ['The partner no longer builds the connectors.', 'execution_owner/partner denied'],
    ['Plan is that ISD builds the connectors.', 'execution_owner/isd pending'],
    ['Will the partner configure the firewall?', 'execution_owner/partner pending'],
  ],
  capacity: [
    ['Three engineers are confirmed from 4 May.', 'capacity asserted'],
    ['cap. confirmed by ISD mgr', 'capacity asserted'],
    ['2 FTE booked thru June', 'capacity asserted'],
    ['No engineers are available before July.', 'capacity denied'],
    ['We lost both engineers to another project.', 'capacity denied'],
    ['We are waiting for ISD to confirm the engineers.', 'capacity pending'],
    ['capacity tbc', 'capacity pending'],
    ['Capacity should be fine.', 'capacity pending'],
    ['Is the capacity confirmed?', 'capacity pending'],
  ],
  date_basis: [
    ['The date rests on the agreed project plan.', 'date_basis asserted'],
    ['Date is based on the signed plan of 3 March.', 'date_basis asserted'],
    ['There is no plan behind the date.', 'date_basis denied'],
    ['The date is a placeholder.', 'date_basis denied'],
    ['The date will be based on the plan once it is agreed.', 'date_basis pending'],
    ['Validate the date against the plan.', 'date_basis pending'],
  ],
  eligibility: [
    ['The customer is eligible for the Unified engagement.', 'eligibility asserted'],
    ['Eligibility for Unified confirmed.', 'eligibility asserted'],
    ['The contract does not cover this Unified work.', 'eligibility denied'],
    ['Not eligible for Unified delivery.', 'eligibility denied'],
    ['Unified eligibility is being checked.', 'eligibility pending'],
    ['elig. for unified tbc', 'eligibility pending'],
    ['Are they entitled to the Unified workshop?', 'eligibility pending'],
  ],
  accreditation: [
    ['The partner holds the required accreditation.', 'accreditation asserted'],
    ['The engineer is accredited for the migration.', 'accreditation asserted'],
    ['The accreditation of the partner has lapsed.', 'accreditation denied'],
    ['No accreditation for this workload.', 'accreditation denied'],
    ['The partner has applied for the accreditation.', 'accreditation pending'],
    ['Check whether the engineer is accredited.', 'accreditation pending'],
  ],
  dispatch: [
    ['The Unified request is dispatched.', 'dispatch asserted'],
    ['Unified engineer is scheduled for 4 May.', 'dispatch asserted'],
    ['Unified request was rejected.', 'dispatch denied'],
    ['Unified dispatch cancelled.', 'dispatch denied'],
    ['Unified request raised, no slot yet.', 'dispatch pending'],
    ['UNI SR raised, awaiting dispatch', 'dispatch pending'],
    ['When will Unified dispatch the engineer?', 'dispatch pending'],
  ],
  direction: [
    ['CSA: please go ahead with the cutover.', 'direction/proceed asserted'],
    ['The steering committee refused the start.', 'direction/proceed denied'],
    ['Waiting for the go of the CIO.', 'direction/proceed pending'],
    ['The customer put the rollout on hold.', 'direction/hold asserted'],
    ['The hold is lifted.', 'direction/hold denied'],
    ['Should we pause the rollout?', 'direction/hold pending'],
    ['CSAM moved the go-live to 4 June.', 'direction/change_date asserted'],
    ['The date stays as it is.', 'direction/change_date denied'],
    ['Can we move the go-live to June?', 'direction/change_date pending'],
    ['CSA changed the design to hub and spoke.', 'direction/change_design asserted'],
    ['The design stays as agreed.', 'direction/change_design denied'],
    ['CSA proposes to change the design.', 'direction/change_design pending'],
  ],
  disagreement: [
    ['CSA and CSAM disagree about the cutover.', 'disagreement asserted'],
    ['CSA says stop, CSAM says go.', 'disagreement asserted'],
    ['The dispute between CSA and CSAM is settled.', 'disagreement denied'],
    ['CSA and CSAM no longer disagree on the design.', 'disagreement denied'],
    ['Do CSA and CSAM disagree here?', 'disagreement pending'],
  ],
  expansion: [
    ['The customer wants Sentinel for two more plants.', 'expansion asserted'],
    ['Customer asks for 300 more Copilot licences.', 'expansion asserted'],
    ['The customer no longer wants the add-on.', 'expansion denied'],
    ['No further scope wanted by the customer.', 'expansion denied'],
    ['The customer may want Purview next year.', 'expansion pending'],
    ['Idea: offer Defender to the customer.', 'expansion pending'],
  ],
  csam_alignment: [
    ['CSAM agreed to the timing of the expansion.', 'csam_alignment asserted'],
    ['Ana (CSAM) is aligned on timing of the add-on.', 'csam_alignment asserted'],
    ['CSAM does not agree to the timing of the expansion.', 'csam_alignment denied'],
    ['Expansion is not aligned with the CSAM.', 'csam_alignment denied'],
    ['Align the timing of the expansion with the CSAM.', 'csam_alignment pending'],
    ['Is the CSAM aligned on the expansion?', 'csam_alignment pending'],
  ],
  recovery_plan: [
    ['Recovery: Petra Vlk re-runs the load until 4 May.', 'recovery_plan asserted'],
    ['No recovery plan.', 'recovery_plan denied'],
    ['The recovery plan was rejected.', 'recovery_plan denied'],
    ['Recovery plan to follow.', 'recovery_plan pending'],
    ['Who writes the recovery plan?', 'recovery_plan pending'],
  ],
  customer_impact: [
    ['The customer escalated to our management.', 'customer_impact asserted'],
    ['Cust. is angry about the delay', 'customer_impact asserted'],
    ['The customer is not affected.', 'customer_impact denied'],
    ['No customer impact.', 'customer_impact denied'],
    ['The customer may escalate.', 'customer_impact pending'],
    ['Is the customer affected?', 'customer_impact pending'],
  ],
  value_gap: [
    ['Usage stalled at 40 of 400 people.', 'value_gap asserted'],
    ['Adoption stays far behind the plan.', 'value_gap asserted'],
    ['Usage is no longer stalled.', 'value_gap denied'],
    ['No usage gap any more.', 'value_gap denied'],
    ['Usage might stall after the summer.', 'value_gap pending'],
    ['Is usage behind plan?', 'value_gap pending'],
  ],
  measurable_outcome: [
    ['Target: 400 weekly active users by 30 June.', 'measurable_outcome asserted'],
    ['MAU 120, target 400 by Q3', 'measurable_outcome asserted'],
    ['No KPI is agreed.', 'measurable_outcome denied'],
    ['There is no measurable target.', 'measurable_outcome denied'],
    ['Target for active users to be agreed.', 'measurable_outcome pending'],
    ['Define a KPI with the customer.', 'measurable_outcome pending'],
  ],
  done: [
    ['The migration is completed.', 'done asserted'],
    ['DONE - all tables are loaded', 'done asserted'],
    ['The migration is not done.', 'done denied'],
    ['Not finished, two tables are missing.', 'done denied'],
    ['The rest will be done by Friday.', 'done pending'],
    ['Is the migration done?', 'done pending'],
  ],
};

describe('readSignals, every kind in every polarity', () => {
  for (const [kind, texts] of Object.entries(TEXTS)) {
    describe(kind, () => {
      for (const [text, expected] of texts) {
        it(`reads ${expected} from “${text}”`, () => {
          assert.deepEqual(saidOf(kind, text), [expected]);
        });
      }
    });
  }
});
