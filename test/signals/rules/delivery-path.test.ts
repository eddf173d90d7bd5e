import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: delivery_path', () => {
  for (const [text, ...expected] of [
    ['Customer decided: partner delivers', 'delivery_path/partner asserted'],
    ['We deliver this with ISD', 'delivery_path/isd asserted'],
    ['Path: Unified', 'delivery_path/unified asserted'],
    ['Delivery model agreed: partner-led', 'delivery_path/partner asserted'],
    ['The work goes through ISD', 'delivery_path/isd asserted'],
    ['delivered via Unified', 'delivery_path/unified asserted'],
    ['ISD has been selected to deliver phase 2', 'delivery_path/isd asserted'],
    ['Delivery partner is Kestrel', 'delivery_path/partner asserted'],
    ['Lieferung über Partner, bestätigt', 'delivery_path/partner asserted'],
    ['ISD will not deliver this', 'delivery_path/isd denied'],
    ['Partner pulled out', 'delivery_path/partner denied'],
    ['No Unified delivery for this one', 'delivery_path/unified denied'],
    ['customer no longer wants the partner path', 'delivery_path/partner denied'],
    ['ISD withdrew its offer', 'delivery_path/isd denied'],
    [
      'Delivery path not decided, partner or ISD',
      'delivery_path/isd pending',
      'delivery_path/partner pending',
    ],
    ['If the SOW is signed ISD delivers', 'delivery_path/isd pending'],
    ['Maybe via partner', 'delivery_path/partner pending'],
    ['Clarify delivery path: Unified?', 'delivery_path/unified pending'],
    [
      'Waiting for the customer to choose between partner and ISD delivery',
      'delivery_path/isd pending',
      'delivery_path/partner pending',
    ],
    ['Partner delivery proposed, customer thinks about it', 'delivery_path/partner pending'],
    ['Partner-led. Kestrel signed.', 'delivery_path/partner asserted'],
    ['path partner, no ISD', 'delivery_path/isd denied', 'delivery_path/partner asserted'],
    ['Delivery by Industry Solutions', 'delivery_path/isd asserted'],
    ['we go with ISD for this phase', 'delivery_path/isd asserted'],
    ['Delivery: Unified (2 engineers)', 'delivery_path/unified asserted'],
    ['Unified is the delivery path', 'delivery_path/unified asserted'],
    ['ISD got the order and delivers from May', 'delivery_path/isd asserted'],
    ['partner contract terminated, partner no longer delivers', 'delivery_path/partner denied'],
    ['not via Unified', 'delivery_path/unified denied'],
    ['customer rejected ISD delivery', 'delivery_path/isd denied'],
    ['partner as delivery path? ask Specialist', 'delivery_path/partner pending'],
    ['delivery via Unified if eligibility is confirmed', 'delivery_path/unified pending'],
    ['ISD delivery tbc', 'delivery_path/isd pending'],
    ['Choose delivery partner', 'delivery_path/partner pending'],
    ['probably partner delivery', 'delivery_path/partner pending'],
    [
      'Not decided between Unified and ISD',
      'delivery_path/isd pending',
      'delivery_path/unified pending',
    ],
    [
      'Delivery by Contoso as partner or via ISD, open',
      'delivery_path/isd pending',
      'delivery_path/partner pending',
    ],
    [
      'Clarify delivery path: partner or ISD',
      'delivery_path/isd pending',
      'delivery_path/partner pending',
    ],
    ['Without it delivery by ISD', 'delivery_path/isd pending'],
    ['The partner was not selected', 'delivery_path/partner denied'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('delivery_path', text);

      assert.deepEqual(words, expected);
    });
  }
});
