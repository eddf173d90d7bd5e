/** Comments that German colleagues write: every word that opens or closes a gate. */
import { eachReading } from '../support/each-reading.ts';

describe('readSignals, German, who delivers', () => {
  eachReading([
    ['delivery_path', 'Der Partner liefert die Migration.', ['delivery_path/partner asserted']],
    ['delivery_path', 'Umsetzung durch ISD.', ['delivery_path/isd asserted']],
    ['delivery_path', 'Der Partner liefert nicht.', ['delivery_path/partner denied']],
    ['execution_owner', 'Der Partner baut die Landing Zone.', ['execution_owner/partner asserted']],
    ['execution_owner', 'Der Kunde migriert selbst.', ['execution_owner/customer asserted']],
    ['execution_owner', 'Die CSA konfiguriert das Gateway.', ['execution_owner/csa asserted']],
  ]);
});

describe('readSignals, German, people', () => {
  eachReading([
    ['capacity', 'Wir haben keine Ressourcen bis Ende Juni.', ['capacity denied']],
    ['capacity', 'Zwei Berater sind ab 4. Mai eingeplant.', ['capacity asserted']],
    ['capacity', 'Die Ressourcen sind noch offen.', ['capacity pending']],
    ['capacity', 'Ist die Kapazität bestätigt?', ['capacity pending']],
    ['capacity', 'Kapazität wird am Montag bestätigt.', ['capacity pending']],
    [
      'capacity',
      'Kapazität bestätigt, sobald der Vertrag unterschrieben ist.',
      ['capacity pending'],
    ],
    ['capacity', 'Der Partner hat die Kapazität zurückgezogen.', ['capacity denied']],
  ]);
});

describe('readSignals, German, the customer and the work', () => {
  eachReading([
    ['done', 'Die Migration ist noch nicht abgeschlossen.', ['done pending']],
    ['done', 'Alles erledigt.', ['done asserted']],
    ['done', 'Ist die Migration fertig?', ['done pending']],
    [
      'customer_impact',
      'Der Kunde ist verärgert über die Verzögerung.',
      ['customer_impact asserted'],
    ],
    ['customer_impact', 'Keine Auswirkung auf den Kunden.', ['customer_impact denied']],
    ['value_gap', 'Die Nutzung stagniert bei 40 von 400.', ['value_gap asserted']],
    ['value_gap', 'Niemand nutzt es.', ['value_gap asserted']],
    ['direction', 'Rollout ist gestoppt.', ['direction/hold asserted']],
    ['direction', 'Go-live wurde auf den 4. Juni verschoben.', ['direction/change_date asserted']],
    ['expansion', 'Der Kunde möchte Sentinel für zwei weitere Werke.', ['expansion asserted']],
    ['disagreement', 'CSA und CSAM sind sich uneinig über das Design.', ['disagreement asserted']],
    [
      'measurable_outcome',
      'Ziel: 400 aktive Nutzer bis 30. Juni.',
      ['measurable_outcome asserted'],
    ],
    ['measurable_outcome', 'Kein KPI vereinbart.', ['measurable_outcome denied']],
    ['date_basis', 'Das Datum ist ein Platzhalter.', ['date_basis denied']],
    ['date_basis', 'Das Datum beruht auf dem vereinbarten Projektplan.', ['date_basis asserted']],
    ['eligibility', 'Der Vertrag deckt das nicht ab.', ['eligibility denied']],
  ]);
});
