/** Comments that Spanish colleagues write, with and without accents. */
import { eachReading } from '../support/each-reading.ts';

describe('readSignals, Spanish, people and paths', () => {
  eachReading([
    ['capacity', 'Dos ingenieros confirmados desde mayo.', ['capacity asserted']],
    ['capacity', 'No hay recursos hasta julio.', ['capacity denied']],
    ['capacity', 'La capacidad aún no está confirmada.', ['capacity pending']],
    ['capacity', 'La capacidad no está confirmada.', ['capacity denied']],
    ['capacity', '¿Está confirmada la capacidad?', ['capacity pending']],
    ['capacity', 'La capacidad será confirmada el lunes.', ['capacity pending']],
    ['delivery_path', 'El socio entrega la migración.', ['delivery_path/partner asserted']],
    ['delivery_path', 'El socio no va a entregar.', ['delivery_path/partner denied']],
    ['execution_owner', 'El socio construye la plataforma.', ['execution_owner/partner asserted']],
  ]);
});

describe('readSignals, Spanish, the customer and the work', () => {
  eachReading([
    ['done', 'La migración no está terminada.', ['done denied']],
    ['customer_impact', 'El cliente está molesto por el retraso.', ['customer_impact asserted']],
    ['customer_impact', 'Sin impacto para el cliente.', ['customer_impact denied']],
    ['value_gap', 'El uso está estancado en 40 de 400.', ['value_gap asserted']],
    ['direction', 'El cliente detuvo el despliegue.', ['direction/hold asserted']],
    ['expansion', 'El cliente quiere Sentinel para dos plantas más.', ['expansion asserted']],
    [
      'measurable_outcome',
      'Objetivo: 400 usuarios activos para el 30 de junio.',
      ['measurable_outcome asserted'],
    ],
  ]);
});
