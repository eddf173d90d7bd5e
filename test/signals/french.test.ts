/** Comments that French colleagues write, with and without accents. */
import { eachReading } from '../support/each-reading.ts';

describe('readSignals, French, people and paths', () => {
  eachReading([
    ['capacity', 'Deux ingénieurs sont confirmés à partir de mai.', ['capacity asserted']],
    ['capacity', 'Aucune ressource disponible avant juillet.', ['capacity denied']],
    ['capacity', "La capacité n'est pas encore confirmée.", ['capacity pending']],
    ['capacity', "La capacité n'est pas confirmée.", ['capacity pending']],
    ['capacity', 'Est-ce que la capacité est confirmée ?', ['capacity pending']],
    ['capacity', 'La capacité sera confirmée lundi.', ['capacity pending']],
    ['delivery_path', 'Le partenaire ne livrera pas.', ['delivery_path/partner denied']],
    [
      'execution_owner',
      'Le partenaire construit la plateforme.',
      ['execution_owner/partner asserted'],
    ],
    ['execution_owner', 'Le client migre lui-même.', ['execution_owner/customer asserted']],
    ['eligibility', 'Le client est éligible au support Unified.', ['eligibility asserted']],
    ['dispatch', 'Aucun ingénieur Unified planifié.', ['dispatch denied']],
  ]);
});

describe('readSignals, French, the customer and the work', () => {
  eachReading([
    ['done', "La migration n'est pas terminée.", ['done denied']],
    ['done', "C'est fait.", ['done asserted']],
    ['customer_impact', 'Le client est mécontent du retard.', ['customer_impact asserted']],
    ['customer_impact', 'Aucun impact client.', ['customer_impact denied']],
    ['value_gap', "L'utilisation stagne à 40 sur 400.", ['value_gap asserted']],
    ['direction', 'Le client a suspendu le déploiement.', ['direction/hold asserted']],
    ['direction', 'Le go-live est reporté au 4 juin.', ['direction/change_date asserted']],
    ['expansion', 'Le client veut Sentinel pour deux autres usines.', ['expansion asserted']],
    [
      'measurable_outcome',
      "Objectif : 400 utilisateurs actifs d'ici le 30 juin.",
      ['measurable_outcome asserted'],
    ],
    ['recovery_plan', 'Pas de plan de reprise.', ['recovery_plan denied']],
    ['date_basis', 'La date est provisoire.', ['date_basis denied']],
  ]);
});
